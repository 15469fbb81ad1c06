import type { Decision } from './decision'

/** One row of a state machine: from which states an event leads where, and under which guard. */
export interface TransitionRow<
  State extends string,
  Event extends string,
  Facts,
  Reason extends string,
> {
  /** The row's name in the process description, such as `T6a`; printed in documents and tests. */
  readonly rule: string
  readonly from: readonly State[]
  readonly event: Event
  readonly to: State
  /** Refuses with a reason when the facts do not allow this row; absent means always allowed. */
  readonly guard?: (facts: Facts, now: Date) => Decision<Reason>
}

/** A whole machine as data: the only place from which a status may come. */
export interface TransitionTable<
  State extends string,
  Event extends string,
  Facts,
  Reason extends string,
> {
  readonly name: string
  readonly rows: readonly TransitionRow<State, Event, Facts, Reason>[]
  /** The reason given when no row leaves the present state by this event. */
  readonly wrongState: Reason
}

/** What a machine answers: the next state and the row that led there, or the reason why not. */
export type Step<State extends string, Reason extends string> =
  | { readonly allowed: true; readonly next: State; readonly rule: string }
  | { readonly allowed: false; readonly reason: Reason }

/**
 * Asks a machine where `event` leads from `state`.
 *
 * Rows are tried in order and the first whose guard allows wins, so that one event may lead to
 * different states by its facts. When every matching row refuses, the last refusal is the answer.
 * The function reads no clock: `now` is an argument, so that a test can stand at any minute.
 */
export function transition<
  State extends string,
  Event extends string,
  Facts,
  Reason extends string,
>(
  table: TransitionTable<State, Event, Facts, Reason>,
  state: State,
  event: Event,
  facts: Facts,
  now: Date,
): Step<State, Reason> {
  let refusal = table.wrongState
  for (const row of table.rows) {
    if (row.event !== event || !row.from.includes(state)) continue
    const decision = row.guard?.(facts, now) ?? { allowed: true }
    if (decision.allowed) return { allowed: true, next: row.to, rule: row.rule }
    refusal = decision.reason
  }
  return { allowed: false, reason: refusal }
}

/** The same question when only the permission matters, as a policy or a button asks it. */
export function canTransition<
  State extends string,
  Event extends string,
  Facts,
  Reason extends string,
>(
  table: TransitionTable<State, Event, Facts, Reason>,
  state: State,
  event: Event,
  facts: Facts,
  now: Date,
): Decision<Reason> {
  const step = transition(table, state, event, facts, now)
  return step.allowed ? { allowed: true } : { allowed: false, reason: step.reason }
}
