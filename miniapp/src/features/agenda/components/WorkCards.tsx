import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { RESOLUTION_STATUS_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RowLink } from '@/components/row-link/RowLink'
import { WorkList } from '@/components/work-list/WorkList'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { AGENDA_TEXT } from '../agenda.text'

const SHOWN = 20

/** What was resolved on an item and who does which piece of the work, each a tap away. */
export function WorkCards({ item }: { item: ItemInfo }) {
  const isDecided = item.decision !== null
  const about = { about: item.id, limit: SHOWN }
  const resolutions = useRead('resolutions.list', about, { enabled: isDecided })
  const actions = useRead(
    'actions.list',
    { view: 'item', ...about },
    { enabled: item.action !== null },
  )
  const resolution = resolutions.data?.items[0]
  const pieces = actions.data?.items ?? []
  if (resolution === undefined && pieces.length === 0) return null
  return (
    <Card className="ly-stack">
      {pieces.length === 0 ? null : (
        <>
          <Heading text={AGENDA_TEXT.work} />
          <WorkList actions={pieces} />
        </>
      )}
      {resolution === undefined ? null : (
        <RowLink
          icon="stamp"
          text={AGENDA_TEXT.resolution}
          note={RESOLUTION_STATUS_TEXT[resolution.status]}
          onTap={() => {
            go.resolution(resolution.id)
          }}
        />
      )}
    </Card>
  )
}
