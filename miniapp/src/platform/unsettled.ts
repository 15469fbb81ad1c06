import { create } from 'zustand'
import { ApiError } from './api-error'
import { onLineBack, useLine } from './line'

/**
 * How far the question is, what became of an act. `unknown`: no answer came, it may have happened.
 * `asking`: the service is being asked. `missing`: the service knows nothing of it.
 */
export type UnsettledState = 'unknown' | 'asking' | 'missing'

/** An act without an answer, and what its person can do. */
export interface Unsettled {
  readonly id: number
  readonly state: UnsettledState
  /** Sends it again under the same number; the service does it once. */
  readonly repeat: () => void
  /** Lets it be: the form stays as it was filled in. */
  readonly leave: () => void
}

interface UnsettledStore {
  readonly entries: readonly Unsettled[]
}

/** The acts whose outcome nobody knows yet, the oldest first; a page asks their person. */
export const useUnsettled = create<UnsettledStore>(() => ({ entries: [] }))

/** What has to be known of an act to find out what became of it. */
export interface UncertainAct<Result> {
  /** Sends it under its own number; rejects with an ApiError. */
  readonly send: () => Promise<Result>
  /** Asks the service whether it was done; null where it cannot be asked, as by a signed link. */
  readonly wasDone: (() => Promise<boolean>) | null
}

/** By itself it is asked after these times; when the line comes back, at once. */
const ASK_AFTER_MS = [800, 4_000, 10_000, 20_000] as const

let lastId = 0

const isUnanswered = (reason: unknown): boolean => reason instanceof ApiError && !reason.isAnswered

/**
 * Sends an act and waits for its outcome. Where no answer comes, the person is asked: WeChat cuts requests
 * in the background and hides their result (WECHAT 9), so the act may have happened. The service is
 * asked what became of it as soon as it can be. What was done brings its answer; what was not is sent
 * again only by the person's own tap, under the same number.
 *
 * @throws ApiError a refusal; `command.unknown` or `command.unsent` when the person let it be
 */
export async function settled<Result>(act: UncertainAct<Result>): Promise<Result> {
  try {
    return await act.send()
  } catch (reason) {
    if (!isUnanswered(reason)) throw reason
  }
  return new Promise((resolve, reject) => {
    lastId += 1
    follow(lastId, act, resolve, reject)
  })
}

function follow<Result>(
  id: number,
  act: UncertainAct<Result>,
  resolve: (result: Result) => void,
  reject: (reason: unknown) => void,
): void {
  let state: UnsettledState = 'unknown'
  let timer: ReturnType<typeof setTimeout> | null = null
  let asked = 0

  const show = (next: UnsettledState) => {
    state = next
    const entry = { id, state, repeat, leave }
    useUnsettled.setState(({ entries }) => ({
      entries: entries.some((one) => one.id === id)
        ? entries.map((one) => (one.id === id ? entry : one))
        : [...entries, entry],
    }))
  }
  const end = () => {
    stop()
    if (timer !== null) clearTimeout(timer)
    useUnsettled.setState(({ entries }) => ({ entries: entries.filter((one) => one.id !== id) }))
  }
  const attempt = async (step: () => Promise<Result | null>) => {
    if (state === 'asking') return
    show('asking')
    try {
      const result = await step()
      if (result === null) {
        show('missing')
        return
      }
      end()
      resolve(result)
    } catch (reason) {
      if (isUnanswered(reason)) {
        show('unknown')
        askLater()
        return
      }
      end()
      reject(reason)
    }
  }
  const ask = () => {
    const { wasDone } = act
    if (wasDone === null || state !== 'unknown') return
    // the answer is kept with the number: the same act brings it
    void attempt(async () => ((await wasDone()) ? act.send() : null))
  }
  const askLater = () => {
    const wait = ASK_AFTER_MS[asked]
    if (wait === undefined) return
    asked += 1
    timer = setTimeout(() => {
      const { isOnline, isInFront } = useLine.getState()
      if (isOnline && isInFront) ask()
    }, wait)
  }
  const repeat = () => void attempt(() => act.send())
  const leave = () => {
    if (state === 'asking') return
    const code = state === 'missing' ? 'command.unsent' : 'command.unknown'
    end()
    reject(new ApiError(code))
  }
  const stop = onLineBack(() => {
    asked = 0
    ask()
  })
  show('unknown')
  askLater()
}
