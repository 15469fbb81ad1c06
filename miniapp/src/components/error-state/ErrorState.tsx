import { View } from '@tarojs/components'
import { ApiError } from '@/platform/api-error'
import { go } from '@/platform/navigate'
import { useSession } from '@/platform/session'
import { EmptyState } from '../empty-state/EmptyState'
import { Pill } from '../pill/Pill'
import './error-state.scss'

/**
 * A part that could not be read: what happened, that nothing is lost, what to do. With the `error` itself
 * a refusal offers a way on instead of another try that would end the same.
 */
export function ErrorState({
  message,
  error = null,
  onRetry,
}: {
  message: string
  error?: Error | null
  onRetry: () => void
}) {
  const isSignedIn = useSession((session) => session.token !== null)
  if (error instanceof ApiError && error.isFinal) {
    return (
      <EmptyState
        icon="shield"
        title="这里打不开"
        text={message}
        action="回首页"
        onAction={() => {
          go.tab('home')
        }}
      />
    )
  }
  return (
    <View>
      <EmptyState
        icon="refresh"
        title="没有打开"
        text={message}
        action="再试一次"
        onAction={onRetry}
      />
      {isSignedIn ? (
        <View className="ly-error__tell">
          <Pill icon="talk" text="一直打不开？告诉我们" onTap={go.writeFeedback} />
        </View>
      ) : null}
    </View>
  )
}
