import { ITEM_CATEGORIES, ITEM_STATUSES, type ItemCategory, type ItemStatus } from '../agenda/item'
import { DISPOSITIONS, type Disposition } from '../agenda/triage'

/**
 * An item as its events carry it, as far as it is measured: every event of an item has the state the
 * item was in after it, so that measures need the events alone. Times are milliseconds.
 */
export interface ItemState {
  /** Grows with every change: what arrives late does not undo what is newer. */
  readonly version: number
  readonly gridId: string
  readonly category: ItemCategory
  readonly status: ItemStatus
  readonly isListed: boolean
  readonly enteredAt: number
  readonly dueAt: number | null
  readonly contactDueAt: number | null
  readonly contactedAt: number | null
  readonly hasReply: boolean
  readonly disposition: Disposition | null
}

const isMember = <Value extends string>(all: readonly Value[], value: unknown): value is Value =>
  all.some((one) => one === value)
const isTime = (value: unknown): value is number | null =>
  value === null || typeof value === 'number'

/** The state in an event's data; null in events of a time before there were measures. */
export function itemStateOf(data: Readonly<Record<string, unknown>>): ItemState | null {
  const state = data['state']
  if (typeof state !== 'object' || state === null) return null
  const given = state as Readonly<Record<keyof ItemState, unknown>>
  const isWhole =
    typeof given.version === 'number' &&
    typeof given.gridId === 'string' &&
    isMember(ITEM_CATEGORIES, given.category) &&
    isMember(ITEM_STATUSES, given.status) &&
    typeof given.enteredAt === 'number' &&
    isTime(given.dueAt) &&
    isTime(given.contactDueAt) &&
    isTime(given.contactedAt) &&
    (given.disposition === null || isMember(DISPOSITIONS, given.disposition))
  return isWhole ? (state as ItemState) : null
}
