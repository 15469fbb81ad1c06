import { create } from 'zustand'

/** What is known of the way to the service. */
export interface LineState {
  /** The phone says that it has a network. */
  readonly isOnline: boolean
  /** The last request that ended was answered by the service. */
  readonly isReached: boolean
  /** The phone says that its network is weak. */
  readonly isWeak: boolean
  /** How many requests have been under way for long. */
  readonly late: number
  /** The app is in view: in the background WeChat cuts every request after five seconds (WECHAT 9). */
  readonly isInFront: boolean
}

/** The way to the service, as all pages see it. */
export const useLine = create<LineState>(() => ({
  isOnline: true,
  isReached: true,
  isWeak: false,
  late: 0,
  isInFront: true,
}))

/** What a page says of it; nothing while all is well. */
export type LineTrouble = 'offline' | 'unreached' | 'slow'

export function troubleOf(line: LineState): LineTrouble | null {
  if (!line.isOnline) return 'offline'
  if (!line.isReached) return 'unreached'
  return line.late > 0 ? 'slow' : null
}

/** Requests can be sent and are not cut. */
const isUsable = ({ isOnline, isInFront }: LineState): boolean => isOnline && isInFront

const returned = new Set<() => void>()

/**
 * Tells when the line is there again: the network came back, the app is in view again, or the service
 * answers after it did not.
 *
 * @returns a function that ends it
 */
export function onLineBack(listener: () => void): () => void {
  returned.add(listener)
  return () => returned.delete(listener)
}

useLine.subscribe((now, before) => {
  const isBack = isUsable(now) && !isUsable(before)
  const isAnswering = now.isReached && !before.isReached
  if (isBack || isAnswering) for (const listener of [...returned]) listener()
})

/** A request has ended with or without an answer. One that was answered also proves that there is a network. */
export function noteAnswer(isAnswered: boolean): void {
  const { isOnline, isReached } = useLine.getState()
  if (isAnswered && !(isOnline && isReached)) useLine.setState({ isOnline: true, isReached: true })
  if (!isAnswered && isReached) useLine.setState({ isReached: false })
}

/** One request more, or one less, that has been under way for long. */
export function noteLate(change: 1 | -1): void {
  useLine.setState(({ late }) => ({ late: late + change }))
}

/** Waits until the app is in view; at once when it is. */
export function untilInFront(): Promise<void> {
  if (useLine.getState().isInFront) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = useLine.subscribe(({ isInFront }) => {
      if (!isInFront) return
      stop()
      resolve()
    })
  })
}
