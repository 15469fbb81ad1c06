import { ApiError, errorFrom } from './api-error'
import { noteAnswer, noteLate, useLine } from './line'
import type { Answer } from './transport'

/** After this time a calm line says that the network is slow; sooner where the phone knows that it is. */
const LATE_MS = 3_000
const LATE_ON_WEAK_MS = 1_000

/**
 * Lets a request run and tells the line how it went. `isLong` is for files, which take their time on a
 * good network too.
 *
 * @throws ApiError `network.failed` when no answer came
 */
export async function watched(carry: () => Promise<Answer>, isLong = false): Promise<Answer> {
  const lateness = { isNoted: false }
  const wait = useLine.getState().isWeak ? LATE_ON_WEAK_MS : LATE_MS
  const timer = setTimeout(() => {
    if (isLong) return
    lateness.isNoted = true
    noteLate(1)
  }, wait)
  try {
    const answer = await carry()
    noteAnswer(isOurs(answer))
    return answer
  } catch {
    // what WeChat cuts in the background says nothing about the service
    if (useLine.getState().isInFront) noteAnswer(false)
    throw new ApiError('network.failed')
  } finally {
    clearTimeout(timer)
    if (lateness.isNoted) noteLate(-1)
  }
}

/** A proxy's own error page is an answer, and not one of the service. */
function isOurs({ status, body }: Answer): boolean {
  return (status >= 200 && status < 300) || errorFrom(body).isAnswered
}
