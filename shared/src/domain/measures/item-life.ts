import { SETTLED_STATUSES } from '../agenda/item'
import { STATE_CLOCKS } from '../agenda/item-clock.rules'
import { dayOf, type Day } from '../calendar/shanghai-day'
import type { Counters } from './counters'
import type { ItemState } from './item-state'
import { stepOfTime } from './spent'

/** What is known of an item between two of its events; `receivedAt` is null before it has a number. */
export interface MeasuredItem extends ItemState {
  readonly receivedAt: number | null
  readonly endedAt: number | null
  /** Whether its first contact has been counted, in time or late. */
  readonly isContactCounted: boolean
}

/** Figures of one day. `stock` adds up to what there is, `flow` is what happened, `spent` how long it took. */
export interface Change {
  readonly day: Day
  readonly stock: Counters
  readonly flow: Counters
  readonly spent: Counters
}

const isSettled = (state: ItemState): boolean => SETTLED_STATUSES.includes(state.status)
const dayAt = (time: number): Day => dayOf(new Date(time))

/** When a step is overdue from, where an office answers for its date; null elsewhere. */
export function overdueFrom(item: ItemState): number | null {
  const { isAccountable } = STATE_CLOCKS[item.status]
  return isAccountable && !isSettled(item) && item.isListed ? item.dueAt : null
}

type Kind = 'stock' | 'flow' | 'spent'

/** The figures of several days, by day. */
class Changes {
  private readonly days = new Map<Day, Record<Kind, Record<string, number>>>()

  stock(day: Day, name: string, by: number): void {
    this.add(day, 'stock', name, by)
  }

  flow(day: Day, name: string): void {
    this.add(day, 'flow', name, 1)
  }

  spent(day: Day, step: string, milliseconds: number): void {
    this.add(day, 'spent', `${step}:${String(stepOfTime(milliseconds))}`, 1)
  }

  private add(day: Day, kind: Kind, name: string, by: number): void {
    const figures = this.days.get(day) ?? { stock: {}, flow: {}, spent: {} }
    figures[kind][name] = (figures[kind][name] ?? 0) + by
    this.days.set(day, figures)
  }

  all(): Change[] {
    return [...this.days].map(([day, figures]) => ({ day, ...figures }))
  }
}

/** What a listed item adds to the stock of its day: where it is, and among what it is counted. */
function standing(item: MeasuredItem): string[] {
  if (item.receivedAt === null) return []
  if (isSettled(item)) return [`ended:${item.disposition ?? 'none'}`]
  return ['open', `in:${item.status}`]
}

/**
 * What one event of an item changes in the figures. An item is received once, when it gets its
 * number; it is then in work, or ended with a disposition, until it is taken up again. So at every
 * instant: received = in work + ended. A date in the future is counted as missed on its day and taken
 * back when it is kept, so that nothing has to be done on that day.
 */
export function livesOn(
  before: MeasuredItem | null,
  after: ItemState,
  at: number,
): { readonly item: MeasuredItem; readonly changes: readonly Change[] } {
  const changes = new Changes()
  const day = dayAt(at)
  const isReceived = before !== null && before.receivedAt !== null
  const receivedAt = isReceived ? before.receivedAt : after.isListed ? at : null
  const hasEnded = isSettled(after)
  const item: MeasuredItem = {
    ...after,
    receivedAt,
    endedAt: hasEnded ? (before !== null && isSettled(before) ? before.endedAt : at) : null,
    isContactCounted: before?.isContactCounted ?? false,
  }
  if (receivedAt === null) return { item, changes: [] }
  if (!isReceived) {
    changes.stock(day, 'received', 1)
    changes.flow(day, `category:${after.category}`)
  }
  countStanding(changes, day, isReceived ? before : null, item)
  countOverdue(changes, day, isReceived ? before : null, item, at)
  if (isReceived) countStep(changes, day, before, item, at)
  const contacted = countContact(changes, isReceived ? before : null, item)
  return { item: { ...item, isContactCounted: contacted }, changes: changes.all() }
}

function countStanding(
  changes: Changes,
  day: Day,
  before: MeasuredItem | null,
  after: MeasuredItem,
): void {
  for (const name of before === null ? [] : standing(before)) changes.stock(day, name, -1)
  for (const name of standing(after)) changes.stock(day, name, 1)
}

/** Missed from its date on, until the step is left or has a later date. */
function countOverdue(
  changes: Changes,
  day: Day,
  before: MeasuredItem | null,
  after: MeasuredItem,
  at: number,
): void {
  const was = before === null ? null : overdueFrom(before)
  const is = overdueFrom(after)
  if (was === is) return
  // what was kept was never missed; what was missed has been until now
  if (was !== null) changes.stock(at < was ? dayAt(was) : day, 'overdue', -1)
  if (is !== null) changes.stock(is < at ? day : dayAt(is), 'overdue', 1)
}

/** How long a step took, and whether its date was kept. */
function countStep(
  changes: Changes,
  day: Day,
  before: MeasuredItem,
  after: MeasuredItem,
  at: number,
): void {
  if (before.status === after.status && before.enteredAt === after.enteredAt) return
  changes.flow(day, `left:${before.status}`)
  changes.spent(day, before.status, at - before.enteredAt)
  const missed = overdueFrom(before)
  if (missed !== null) {
    changes.flow(day, 'due')
    if (at > missed) changes.flow(day, 'late')
    if (at > missed) changes.flow(day, `late:${before.status}`)
  }
  if (before.status === 'verifying' && after.status === 'implementing') {
    changes.flow(day, 'reworked')
  }
  if (isSettled(after) && !isSettled(before)) {
    changes.flow(day, 'ended')
    if (after.hasReply) changes.flow(day, 'endedWithReply')
    if (after.disposition !== null) changes.flow(day, 'endedWithDisposition')
    changes.spent(day, 'all', at - (after.receivedAt ?? at))
  }
  if (before.status === 'closed' && after.status !== 'closed') changes.flow(day, 'reopened')
  else if (isSettled(before) && !isSettled(after)) changes.flow(day, 'resumed')
}

/**
 * 响应率: whether the first contact came by its date. Each item is counted once, on the day of its
 * date: as late from the beginning, and in time when the contact comes by then; 首接 has no other day.
 */
function countContact(changes: Changes, before: MeasuredItem | null, after: MeasuredItem): boolean {
  const { contactDueAt, contactedAt } = after
  if (contactDueAt === null) return before?.isContactCounted ?? false
  const due = dayAt(contactDueAt - 1)
  if (before === null) changes.flow(due, 'contactDue')
  const isCounted = before?.isContactCounted ?? false
  if (isCounted || contactedAt === null) return isCounted
  if (contactedAt <= contactDueAt) changes.flow(due, 'contactInTime')
  return true
}
