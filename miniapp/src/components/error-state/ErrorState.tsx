import { EmptyState } from '../empty-state/EmptyState'

/** A part that could not be read: what happened, that nothing is lost, what to do. */
export function ErrorState({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <EmptyState
      icon="refresh"
      title="没有打开"
      text={message}
      action="再试一次"
      onAction={onRetry}
    />
  )
}
