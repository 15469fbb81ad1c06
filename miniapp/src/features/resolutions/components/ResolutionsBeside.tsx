import type { ResolutionCard } from '@linyi/shared/contract/resolutions.contract'
import { RESOLUTION_STATUS_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { RESOLUTION_LOOK, RESOLUTIONS_TEXT } from '../resolutions.text'

const PAGE_SIZE = 20

const rowOf = ({ id, title, itemNumber, status, adoptedAt }: ResolutionCard): BesideRow => ({
  id,
  title,
  note: `${itemNumber} · ${dateText(new Date(adoptedAt))}决定`,
  badge: { text: RESOLUTION_STATUS_TEXT[status], ...RESOLUTION_LOOK[status] },
})

/** What else was decided, beside the resolution that is open on a desk. */
export function ResolutionsBeside({ here }: { here: string }) {
  const read = useReadPages('resolutions.list', { limit: PAGE_SIZE })
  return (
    <BesideList
      label={RESOLUTIONS_TEXT.listTitle}
      read={read}
      rowOf={rowOf}
      here={here}
      onOpen={go.resolutionInstead}
    />
  )
}
