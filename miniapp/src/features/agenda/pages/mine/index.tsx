import { useState } from 'react'
import { Page } from '@/components/page/Page'
import { Tabs } from '@/components/tabs/Tabs'
import { AGENDA_TEXT, emptyTextOf } from '../../agenda.text'
import { ItemList } from '../../components/ItemList'
import { useItemList } from '../../use-item-list'

const VIEWS = [
  { value: 'mine', text: '我提的' },
  { value: 'seconded', text: '我附议的' },
] as const
type View = (typeof VIEWS)[number]['value']

/** What I raised myself, and what I have seconded. */
export default function MinePage() {
  const [view, setView] = useState<View>('mine')
  const list = useItemList({ view })
  return (
    <Page title={AGENDA_TEXT.mineTitle}>
      <Tabs label={AGENDA_TEXT.mineTitle} options={VIEWS} value={view} onChange={setView} />
      <ItemList list={list} filter={{ view }} empty={emptyTextOf({ view })} />
    </Page>
  )
}
