import { allow, deny } from '../decision'
import { transition } from '../machine'
import type { Floor, FloorReason } from './floor'
import type { Motion, Speech } from './motion'
import { MOTION_MACHINE, type MotionEvent } from './motion.machine'
import type { Answer } from './order.rules'

/** One step of what an act changes on the floor. */
export type Change = (floor: Floor) => Floor

/** What an act would change, and whether it may. */
export interface Judged {
  readonly decision: Answer
  readonly change: Change
}

export const refused = (reason: FloorReason): Judged => ({
  decision: deny(reason),
  change: (floor) => floor,
})

export const motionTo =
  (motionId: string, event: MotionEvent, change: Partial<Motion> = {}): Change =>
  (floor) => ({
    ...floor,
    motions: floor.motions.map((motion) => {
      if (motion.id !== motionId) return motion
      const step = transition(MOTION_MACHINE, motion.status, event, null, motion.movedAt)
      return step.allowed ? { ...motion, ...change, status: step.next } : motion
    }),
  })

export const motionWith =
  (motionId: string, change: Partial<Motion>): Change =>
  (floor) => ({
    ...floor,
    motions: floor.motions.map((one) => (one.id === motionId ? { ...one, ...change } : one)),
  })

export const speechWith =
  (speechId: string, change: (speech: Speech) => Speech): Change =>
  (floor) => ({
    ...floor,
    speeches: floor.speeches.map((one) => (one.id === speechId ? change(one) : one)),
  })

/** Nobody waits any more to speak on a motion that is no longer debated. */
export const hushed =
  (motionId: string): Change =>
  (floor) => ({
    ...floor,
    speeches: floor.speeches.map((one) =>
      one.motionId === motionId && one.status === 'waiting' ? { ...one, status: 'withdrawn' } : one,
    ),
  })

export const doing =
  (...changes: readonly Change[]): Change =>
  (floor) =>
    changes.reduce((now, change) => change(now), floor)

export function first(...answers: readonly Answer[]): Answer {
  return answers.find((answer) => !answer.allowed) ?? allow()
}

export function adding<List extends keyof Floor>(list: List, row: Floor[List][number]): Change {
  return (floor) => ({ ...floor, [list]: [...floor[list], row] })
}
