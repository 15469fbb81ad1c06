import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { PLACES_TEXT } from '../places.text'

/** Before the map is there: on its way, not to be had, or without the place that was asked for. */
export function PlaceState({
  error,
  retry,
  isGone,
}: {
  error: Error | null
  retry: () => void
  /** The map is there and the place is not on it. */
  isGone: boolean
}) {
  if (error) return <ErrorState error={error} message={error.message} onRetry={retry} />
  if (!isGone) return <Skeleton cards={3} />
  return (
    <EmptyState
      icon="warn"
      title={PLACES_TEXT.notFound}
      text={PLACES_TEXT.notFoundText}
      action={PLACES_TEXT.back}
      onAction={go.places}
    />
  )
}
