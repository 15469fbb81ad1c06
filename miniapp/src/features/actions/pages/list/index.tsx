import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Page, refreshByPull } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { useNow } from '@/platform/clock'
import { useReadPages } from '@/platform/use-api'
import { ACTIONS_TEXT } from '../../actions.text'
import { ActionCard } from '../../components/ActionCard'

const VIEWS = [
  { value: 'mine', text: ACTIONS_TEXT.mine },
  { value: 'overdue', text: ACTIONS_TEXT.overdue },
] as const
type View = (typeof VIEWS)[number]['value']

const EMPTY = {
  mine: { icon: 'wrench', title: ACTIONS_TEXT.noneMineTitle, text: ACTIONS_TEXT.noneMineText },
  overdue: {
    icon: 'check',
    title: ACTIONS_TEXT.noneOverdueTitle,
    text: ACTIONS_TEXT.noneOverdueText,
  },
} as const

/** Work by its date: mine, and what nobody has finished in time. */
export default function ActionListPage() {
  const now = useNow()
  const [view, setView] = useState<View>('mine')
  const read = useReadPages('actions.list', { view, limit: 20 })
  usePullDownRefresh(() => void refreshByPull())
  return (
    <Page title={ACTIONS_TEXT.listTitle}>
      <Tabs label={ACTIONS_TEXT.views} options={VIEWS} value={view} onChange={setView} />
      <PagedList
        read={read}
        isGrid
        empty={
          view === 'mine'
            ? {
                ...EMPTY.mine,
                action: ACTIONS_TEXT.seeOverdue,
                onAction: () => {
                  setView('overdue')
                },
              }
            : EMPTY.overdue
        }
        render={(action) => <ActionCard action={action} now={now} />}
      />
    </Page>
  )
}
