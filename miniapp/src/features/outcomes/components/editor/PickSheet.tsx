import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { RowLink } from '@/components/row-link/RowLink'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { EDITOR_TEXT } from '../../editor.text'

export type PickedKind = 'progress' | 'declineReasons'

/** Where the matters stand of which such a publication tells. */
const STATUS: Record<PickedKind, ItemStatus> = {
  progress: 'implementing',
  declineReasons: 'declined',
}
const SHOWN = 20

/** Which matter it is about. */
export function PickSheet({ kind, onClose }: { kind: PickedKind; onClose: () => void }) {
  const { data, error, refetch } = useRead('agenda.list', { status: STATUS[kind], limit: SHOWN })
  return (
    <Sheet title={EDITOR_TEXT.pick[kind]} onClose={onClose}>
      {error ? (
        <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton cards={2} />
      ) : data.items.length === 0 ? (
        <EmptyState
          icon="agenda"
          title={EDITOR_TEXT.noPickTitle}
          text={EDITOR_TEXT.noPickText[kind]}
        />
      ) : (
        data.items.map(({ id, title, number, gridName }) => (
          <RowLink
            key={id}
            icon="agenda"
            text={title}
            note={`${gridName} · ${number}`}
            onTap={() => {
              onClose()
              go.publish(id, kind)
            }}
          />
        ))
      )}
    </Sheet>
  )
}
