import { isInForce, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import { demand, type Decision } from '../decision'

export type MeasureReason = 'measures.not_reader' | 'measures.not_exporter'

/** Where figures are of. */
export const MEASURED_PLACE_KINDS = ['grid', 'community', 'street'] as const
export type MeasuredPlaceKind = (typeof MEASURED_PLACE_KINDS)[number]

export const MEASURED_PLACE_KIND_TEXT: Record<MeasuredPlaceKind, string> = {
  grid: '网格',
  community: '社区',
  street: '街道',
}

/** A place as it is called. */
export interface NamedPlace {
  readonly kind: MeasuredPlaceKind
  readonly id: string
  readonly name: string
}

/** The lists behind the figures. What is open or overdue is so now, whatever the period. */
export const MEASURE_LISTS = ['received', 'ended', 'open', 'overdue'] as const
export type MeasureList = (typeof MEASURE_LISTS)[number]

export const MEASURE_LIST_TEXT: Record<MeasureList, string> = {
  received: '收到的议题',
  ended: '办结的议题',
  open: '正在办理的议题',
  overdue: '超期的议题',
}

/** The steps of a line over time. */
export const MEASURE_UNITS = ['day', 'month'] as const
export type MeasureUnit = (typeof MEASURE_UNITS)[number]

export const MEASURE_UNIT_TEXT: Record<MeasureUnit, string> = { day: '按天', month: '按月' }

/** The longest period that is asked for at once. */
export const PERIOD_DAYS_MAX = 3660
/** So many days are drawn one by one; more are drawn by months, the last so many of them. */
export const DAYS_DRAWN_MAX = 36

/** Offices that read how long steps take and take the figures away as a table. */
export const MEASURE_STAFF: readonly Role[] = [
  'gridWorker',
  'gridSecretary',
  'communitySecretary',
  'councilChair',
  'supervisor',
  'streetOfficer',
]

const holds = (actor: Actor, roles: readonly Role[], now: Date): boolean =>
  actor.roles.some((held) => roles.includes(held.role) && isInForce(held, now))

/** Everybody reads the open figures of their community; other communities are the street's to read. */
export function canReadMeasures(
  actor: Actor,
  isOwnCommunity: boolean,
  now: Date,
): Decision<MeasureReason> {
  return demand(isOwnCommunity || canReadStreet(actor, now).allowed, 'measures.not_reader')
}

/** The street with its communities is read by the street office. */
export function canReadStreet(actor: Actor, now: Date): Decision<MeasureReason> {
  const isOfficer = actor.roles.some(
    (held) =>
      held.role === 'streetOfficer' && held.scope.kind === 'community' && isInForce(held, now),
  )
  return demand(isOfficer, 'measures.not_reader')
}

/** How long steps take, and the table to take away: for those who work with it. */
export function canExportMeasures(actor: Actor, now: Date): Decision<MeasureReason> {
  return demand(holds(actor, MEASURE_STAFF, now), 'measures.not_exporter')
}
