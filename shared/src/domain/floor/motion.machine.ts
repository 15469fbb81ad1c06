import type { TransitionRow, TransitionTable } from '../machine'
import type { MotionStatus } from './motion'

export const MOTION_EVENTS = [
  'second',
  'state',
  'speak',
  'layAside',
  'takeBack',
  'takeOver',
  'close',
  'put',
  'object',
  'decide',
  'withdraw',
  'lapse',
  'postpone',
  'refer',
] as const
export type MotionEvent = (typeof MOTION_EVENTS)[number]

type Row = TransitionRow<MotionStatus, MotionEvent, null, 'floor.wrong_status'>

const row = (
  rule: string,
  from: MotionStatus | readonly MotionStatus[],
  event: MotionEvent,
  to: MotionStatus,
): Row => ({ rule, from: typeof from === 'string' ? [from] : from, event, to })

const BEFORE_THE_VOTE = ['onFloor', 'debate', 'closed'] as const

/**
 * The life of a motion (A4.2). What else must hold, such as that the floor is free or that nobody
 * waits to speak, are the rules of order in `floor.rules`.
 */
export const MOTION_MACHINE: TransitionTable<
  MotionStatus,
  MotionEvent,
  null,
  'floor.wrong_status'
> = {
  name: 'motion',
  wrongState: 'floor.wrong_status',
  rows: [
    row('F1', 'moved', 'second', 'seconded'),
    row('F2', 'seconded', 'state', 'onFloor'),
    row('F3', ['onFloor', 'debate'], 'speak', 'debate'),
    // the amendment is decided before the motion it would change
    row('F4', ['onFloor', 'debate'], 'layAside', 'amending'),
    row('F5', 'amending', 'takeBack', 'debate'),
    // an amendment that the mover of the motion takes over needs no second and no vote
    row('F6', ['moved', 'seconded'], 'takeOver', 'decided'),
    row('F7', ['onFloor', 'debate'], 'close', 'closed'),
    row('F8', 'closed', 'put', 'put'),
    // somebody objected when the chair asked whether all agree
    row('F9', 'put', 'object', 'debate'),
    row('F10', 'put', 'decide', 'decided'),
    row('F11', ['moved', 'seconded', 'onFloor', 'debate'], 'withdraw', 'withdrawn'),
    row('F12', ['moved', 'seconded'], 'lapse', 'lapsed'),
    row('F13', BEFORE_THE_VOTE, 'postpone', 'postponed'),
    row('F14', BEFORE_THE_VOTE, 'refer', 'referred'),
  ],
}
