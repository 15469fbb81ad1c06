import type { ActionCard as ActionRow } from '@linyi/shared/contract/actions-view.contract'
import { ACTION_STATUS_TEXT } from '@linyi/shared/domain/actions/action'
import { deadlineText, remainingText } from '@linyi/shared/domain/text/date-text'
import { useState } from 'react'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
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

/** What is compared is who has how much time left. */
const columnsAt = (now: Date): readonly DataColumn<ActionRow>[] => [
  { title: '工作', text: ({ task }) => task, isWide: true },
  // as wide as the work, for a number is not broken at its hyphens
  { title: '议题', text: ({ itemNumber }) => itemNumber, isWide: true },
  { title: '网格', text: ({ gridName }) => gridName },
  { title: '负责', text: ({ lead }) => lead },
  { title: '状态', text: ({ status }) => ACTION_STATUS_TEXT[status] },
  { title: '期限', text: ({ dueAt }) => deadlineText(new Date(dueAt)) },
  {
    title: '时间',
    text: ({ urgency, dueAt }) => (urgency === null ? '' : remainingText(new Date(dueAt), now)),
  },
]

const PAGE_SIZE = 20

/** What is read and what was chosen: where nothing is mine, what is late is open at first. */
function useViews() {
  const [chosen, setChosen] = useState<View | null>(null)
  const mine = useReadPages('actions.list', { view: 'mine', limit: PAGE_SIZE })
  const isMineEmpty = mine.data?.pages[0]?.items.length === 0
  const overdue = useReadPages(
    'actions.list',
    { view: 'overdue', limit: PAGE_SIZE },
    { enabled: isMineEmpty || chosen === 'overdue' },
  )
  const isNothingLate = overdue.data?.pages[0]?.items.length === 0
  const view: View = chosen ?? (isMineEmpty && !isNothingLate ? 'overdue' : 'mine')
  return { view, setView: setChosen, read: view === 'mine' ? mine : overdue, isNothingLate }
}

/** Work by its date: mine, and what nobody has finished in time. */
export default function ActionListPage() {
  const now = useNow()
  const { view, setView, read, isNothingLate } = useViews()
  return (
    <Page title={ACTIONS_TEXT.listTitle}>
      <Tabs label={ACTIONS_TEXT.views} options={VIEWS} value={view} onChange={setView} />
      <PagedList
        read={read}
        empty={
          view === 'mine' && !isNothingLate
            ? {
                ...EMPTY.mine,
                action: ACTIONS_TEXT.seeOverdue,
                onAction: () => {
                  setView('overdue')
                },
              }
            : EMPTY[view]
        }
        render={(action) => (
          <ActionCard
            action={action}
            now={now}
            onTap={() => {
              go.action(action.id, view)
            }}
          />
        )}
        table={(actions) => (
          <DataTable
            label={ACTIONS_TEXT.listTitle}
            columns={columnsAt(now)}
            rows={actions}
            keyOf={({ id }) => id}
            onRow={({ id }) => {
              go.action(id, view)
            }}
          />
        )}
      />
    </Page>
  )
}
