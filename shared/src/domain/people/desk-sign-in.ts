import { demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'

/** A desk asks, the phone answers, and the desk takes its session once. */
export const DESK_STATUSES = ['waiting', 'confirmed', 'refused', 'taken'] as const

export type DeskStatus = (typeof DESK_STATUSES)[number]

export const DESK_EVENTS = ['confirm', 'refuse', 'take'] as const

export type DeskEvent = (typeof DESK_EVENTS)[number]

/** What a desk is told while it asks: `over` is a code that nobody answered in time, or was taken. */
export const DESK_ANSWERS = ['waiting', 'in', 'refused', 'over'] as const

export type DeskAnswer = (typeof DESK_ANSWERS)[number]

export const DESK_ANSWER_TEXT: Record<DeskAnswer, string> = {
  waiting: '等手机确认',
  in: '手机已确认',
  refused: '手机已拒绝',
  over: '登录码已过期',
}

export type DeskReason = 'people.desk_over' | 'people.desk_answered'

/** What the machine must know of a desk's question. */
export interface DeskFacts {
  readonly expiresAt: Date
}

const inTime = ({ expiresAt }: DeskFacts, now: Date): Decision<DeskReason> =>
  demand(now < expiresAt, 'people.desk_over')

/** The life of a desk's question. What is not answered in three minutes is over by its time. */
export const DESK_MACHINE: TransitionTable<DeskStatus, DeskEvent, DeskFacts, DeskReason> = {
  name: 'deskSignIn',
  wrongState: 'people.desk_answered',
  rows: [
    { rule: 'D1', from: ['waiting'], event: 'confirm', to: 'confirmed', guard: inTime },
    { rule: 'D2', from: ['waiting'], event: 'refuse', to: 'refused', guard: inTime },
    { rule: 'D3', from: ['confirmed'], event: 'take', to: 'taken', guard: inTime },
  ],
}

/** How long a desk waits for the phone: enough to take it out of a pocket and open WeChat. */
export const DESK_MINUTES = 3

/** The figures that are typed into the phone where nothing can be scanned. */
export const DESK_FIGURES = 6

/** How many wrong figures an account may type within the window. */
export const DESK_WRONG_MAX = 5

const WINDOW_MS = 60 * 60 * 1000

/** Wrong figures of one account since when. */
export interface DeskTries {
  readonly wrong: number
  readonly since: Date
}

/** The wrong figures that still count. */
export function wrongFiguresAt(tries: DeskTries | null, now: Date): number {
  const isOver = tries === null || now.getTime() - tries.since.getTime() >= WINDOW_MS
  return isOver ? 0 : tries.wrong
}

/** Six figures are guessed in a million tries; nobody gets more than a few an hour. */
export function canTryFigures(
  tries: DeskTries | null,
  now: Date,
): Decision<'people.desk_too_many_tries'> {
  return demand(wrongFiguresAt(tries, now) < DESK_WRONG_MAX, 'people.desk_too_many_tries')
}
