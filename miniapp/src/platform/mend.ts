import type { Query } from '@tanstack/react-query'
import { ApiError } from './api-error'
import { onLineBack, useLine } from './line'
import { queryClient } from './query-client'

/** How long the service is left alone before it is asked again, while it does not answer. */
const ASK_AGAIN_MS = [5_000, 10_000, 20_000, 30_000] as const

const failedUnanswered = ({ state }: Query): boolean =>
  state.error instanceof ApiError && !state.error.isAnswered

/** Reads again what could not be read, and what may be old; the tap on 「再试」 and the line that is back. */
export function readAgain(): void {
  void queryClient.refetchQueries({
    type: 'active',
    predicate: (query) => failedUnanswered(query) || query.isStale(),
  })
}

let timer: ReturnType<typeof setTimeout> | null = null
let tries = 0

function askLater(): void {
  if (timer !== null) return
  timer = setTimeout(
    () => {
      timer = null
      const { isOnline, isReached, isInFront } = useLine.getState()
      if (isReached) return
      // offline or out of view nothing is asked: the line tells when it is back
      if (isOnline && isInFront) void queryClient.refetchQueries({ type: 'active' })
      tries += 1
      askLater()
    },
    ASK_AGAIN_MS[Math.min(tries, ASK_AGAIN_MS.length - 1)],
  )
}

/** What failed is repeated when the line is back; a silent service is asked again, ever more rarely. */
export function mendReads(): void {
  onLineBack(readAgain)
  useLine.subscribe(({ isReached }, before) => {
    if (isReached === before.isReached) return
    tries = 0
    if (!isReached) askLater()
  })
}
