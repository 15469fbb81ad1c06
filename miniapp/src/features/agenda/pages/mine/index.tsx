import { Page } from '@/components/page/Page'
import { AGENDA_TEXT } from '../../agenda.text'
import { ItemList } from '../../components/ItemList'
import { useItemList } from '../../use-item-list'

/** What I raised myself. */
export default function MinePage() {
  const list = useItemList({ mine: true })
  return (
    <Page title={AGENDA_TEXT.mineTitle}>
      <ItemList
        list={list}
        emptyTitle={AGENDA_TEXT.mineNoneTitle}
        emptyText={AGENDA_TEXT.mineNoneText}
      />
    </Page>
  )
}
