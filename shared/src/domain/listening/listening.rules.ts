import type { Disposition } from '../agenda/triage'
import { all, demand, type Decision } from '../decision'
import { canTransition } from '../machine'
import { holdsRoleInCommunity, holdsRoleInGrid, isInForce, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import { LISTENING_MACHINE, type ListeningEvent, type ListeningReason } from './listening.machine'
import type { ListeningStatus } from './listening'

/** Figures for listening sessions. */
export interface ListeningRules {
  /** Hours before its time from which a session may be opened. */
  readonly openAheadHours: number
  /** A session that nobody ends is over after so many hours. */
  readonly hoursMax: number
  /** Remarks one session takes down. */
  readonly remarksMax: number
  readonly basis: string
}

/** The figures until a community writes its own. */
export const LISTENING_DEFAULT: ListeningRules = {
  openAheadHours: 1,
  hoursMax: 6,
  remarksMax: 200,
  basis: '民情夜话每条意见当场成为议题并编号，逐件答复；时长和条数为建议值',
}

export type PlanReason = 'listening.not_planner'
export type KeepReason = ListeningReason | 'listening.not_keeper' | 'listening.not_planner'
export type RemarkReason = 'listening.not_keeper' | 'listening.not_open' | 'listening.full'

/** Every reason that the rules of listening sessions can give. */
export type ListeningRefusal = PlanReason | KeepReason | RemarkReason

/** Offices that call a session: the Party branch of its place, the community, the street. */
export const PLANNERS: readonly Role[] = ['gridSecretary', 'communitySecretary', 'streetOfficer']
/** Offices that take down what is said. */
export const KEEPERS: readonly Role[] = [...PLANNERS, 'gridWorker', 'recorder']

/** Dispositions that count as solved, as the seed counts 「解决」: done, or answered by whose it was. */
export const SOLVED: readonly Disposition[] = ['handledAtOnce', 'carriedOut', 'referred']

const HOUR_MS = 3_600_000

/** What the rules must know of a session; no grid means the whole community. */
export interface ListeningSession {
  readonly gridId: string | null
  readonly status: ListeningStatus
  readonly startsAt: Date
  readonly endsAt: Date
  readonly rules: ListeningRules
}

/** The status at `now`: a session that nobody ended is over when its hours are. */
export function listeningStatusAt(session: ListeningSession, now: Date): ListeningStatus {
  return session.status === 'open' && now >= session.endsAt ? 'ended' : session.status
}

/** When a session that opens at `openedAt` is over at the latest. */
export function listeningEndsAt(openedAt: Date, rules: ListeningRules): Date {
  return new Date(openedAt.getTime() + rules.hoursMax * HOUR_MS)
}

/** From when on a session may be opened. */
export function listeningOpensFrom({ startsAt, rules }: ListeningSession): Date {
  return new Date(startsAt.getTime() - rules.openAheadHours * HOUR_MS)
}

const holdsHere = (actor: Actor, roles: readonly Role[], gridId: string | null, now: Date) =>
  gridId === null
    ? holdsRoleInCommunity(actor, roles, now)
    : holdsRoleInGrid(actor, roles, gridId, now)

/** A grid's secretary plans for the grid, the community's and the street for all of it. */
export function canPlan(actor: Actor, gridId: string | null, now: Date): Decision<PlanReason> {
  return demand(holdsHere(actor, PLANNERS, gridId, now), 'listening.not_planner')
}

/** Opening, ending and calling off are the planners'. */
export function canLead(
  actor: Actor,
  session: ListeningSession,
  event: ListeningEvent,
  now: Date,
): Decision<KeepReason> {
  const facts = { opensFrom: listeningOpensFrom(session) }
  return all<KeepReason>(
    canPlan(actor, session.gridId, now),
    canTransition(LISTENING_MACHINE, listeningStatusAt(session, now), event, facts, now),
  )
}

/** Whoever keeps the record of the session: in one for all grids, a keeper of any of them. */
export function keepsRecord(actor: Actor, gridId: string | null, now: Date): boolean {
  if (gridId !== null) return holdsRoleInGrid(actor, KEEPERS, gridId, now)
  return actor.roles.some((held) => KEEPERS.includes(held.role) && isInForce(held, now))
}

/** A remark is taken down while the session runs. */
export function canRemark(
  actor: Actor,
  session: ListeningSession,
  collected: number,
  now: Date,
): Decision<RemarkReason> {
  return all<RemarkReason>(
    demand(keepsRecord(actor, session.gridId, now), 'listening.not_keeper'),
    demand(listeningStatusAt(session, now) === 'open', 'listening.not_open'),
    demand(collected < session.rules.remarksMax, 'listening.full'),
  )
}
