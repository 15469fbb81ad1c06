import type { ListeningCard } from '@linyi/shared/contract/listening.contract'
import { LISTENING_STATUS_TEXT } from '@linyi/shared/domain/listening/listening'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { LISTENING_LOOK, LISTENING_TEXT } from '../listening.text'

const PAGE_SIZE = 10

const rowOf = ({ id, theme, startsAt, status }: ListeningCard): BesideRow => ({
  id,
  title: theme,
  note: dateTimeText(new Date(startsAt)),
  badge: { text: LISTENING_STATUS_TEXT[status], ...LISTENING_LOOK[status] },
})

/** The other sessions, beside the one that is open on a desk. */
export function ListeningsBeside({ here }: { here: string }) {
  const read = useReadPages('listening.list', { limit: PAGE_SIZE })
  return (
    <BesideList
      label={LISTENING_TEXT.listTitle}
      read={read}
      rowOf={rowOf}
      here={here}
      onOpen={go.listeningInstead}
    />
  )
}
