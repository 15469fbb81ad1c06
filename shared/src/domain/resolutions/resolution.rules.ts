import { CHAIRS, REVIEWERS } from '../agenda/item.rules'
import { all, allow, demand, deny, type Decision } from '../decision'
import { holdsRoleInCommunity, holdsRoleInGrid, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import type { Annuller, Executor, ResolutionDuty, ResolutionStatus } from './resolution'
import type { ResolutionFacts, ResolutionReason } from './resolution.machine'

/** Figures for resolutions; matters that were decided earlier run by the defaults. */
export interface ResolutionRules {
  /** Working days in which those who were against it hear why it was decided all the same. */
  readonly explainWorkingDays: number
  /** Months after which somebody looks whether the resolution still fits; 0 for never. */
  readonly reviewMonths: number
  readonly basis: string
}

/** The figures until a community writes its own. */
export const RESOLUTION_DEFAULT: ResolutionRules = {
  explainWorkingDays: 5,
  reviewMonths: 6,
  basis:
    '对不同意见作解释说明、政府委托事项向委托方报告参照关于加强城乡社区协商的意见和上海市居民委员会工作条例第二十三条；五个工作日和六个月复核为建议值，由社区议事规则确认',
}

export type KeepReason = 'resolutions.not_keeper'
export type AnnulReason = 'resolutions.not_annuller'
export type DissentReason =
  | 'resolutions.not_voter'
  | 'resolutions.dissent_recorded'
  | 'resolutions.dissent_over'
  | 'resolutions.dissent_unknown'
  | 'resolutions.explained'
export type EntrustReason =
  | 'resolutions.not_entrusted'
  | 'resolutions.reported'
  | 'resolutions.not_reported'
  | 'resolutions.replied'
  | 'resolutions.entruster_missing'

/** Every reason that the rules of resolutions can give. */
export type ResolutionRefusal =
  | ResolutionReason
  | KeepReason
  | AnnulReason
  | DissentReason
  | EntrustReason
  | 'resolutions.same'

/** What the rules must know of a resolution. */
export interface Resolution {
  readonly gridId: string
  readonly status: ResolutionStatus
  readonly isPassed: boolean
  readonly noticeEndsAt: Date | null
  readonly executor: Executor
  readonly entrustedBy: string | null
  readonly hasReport: boolean
  readonly hasReply: boolean
  /** Recorded dissenters who have not heard why. */
  readonly unexplained: number
}

/** Offices that answer for a resolution: who published it and who put it to the vote. */
export const KEEPERS: readonly Role[] = [...REVIEWERS, ...CHAIRS]
/** Who is heard by name when against it: whoever has a vote in the council. */
const VOTERS: readonly Role[] = ['councilMember', 'councilChair']
const ANNULLING: Record<Annuller, readonly Role[]> = {
  street: ['streetOfficer'],
  residentMeeting: ['communitySecretary'],
}

/** What the machine must know, of a resolution as the step would leave it. */
export function resolutionFacts(
  { isPassed, noticeEndsAt }: Pick<Resolution, 'isPassed' | 'noticeEndsAt'>,
  hasLegalReason = false,
): ResolutionFacts {
  return { isPassed, noticeEndsAt, hasLegalReason }
}

/** The status at `now`: what nobody objected to takes effect when its notice ends, job or no job. */
export function resolutionStatusAt(
  { status, isPassed, noticeEndsAt }: Pick<Resolution, 'status' | 'isPassed' | 'noticeEndsAt'>,
  now: Date,
): ResolutionStatus {
  const waits = status === 'published' || status === 'rejected'
  return waits && isPassed && noticeEndsAt !== null && now >= noticeEndsAt ? 'effective' : status
}

/** What somebody still owes: to those who were against it, and to the body that entrusted it. */
export function dutiesOf(resolution: Omit<Resolution, 'gridId' | 'isPassed'>): ResolutionDuty[] {
  const { unexplained, status, entrustedBy, hasReport } = resolution
  const isDone = status === 'executed' || status === 'archived'
  return [
    ...(unexplained > 0 ? (['explainDissent'] as const) : []),
    ...(entrustedBy !== null && isDone && !hasReport ? (['reportToEntruster'] as const) : []),
  ]
}

/** Who keeps a resolution: names the executor, explains, reports. */
export function canKeep(
  actor: Actor,
  { gridId }: Pick<Resolution, 'gridId'>,
  now: Date,
): Decision<KeepReason> {
  return demand(holdsRoleInGrid(actor, KEEPERS, gridId, now), 'resolutions.not_keeper')
}

/** The street by its legal reason, or the secretary on behalf of the residents' meeting (A4.4). */
export function canAnnul(actor: Actor, by: Annuller, now: Date): Decision<AnnulReason> {
  return demand(holdsRoleInCommunity(actor, ANNULLING[by], now), 'resolutions.not_annuller')
}

/** A member of the council may have it recorded that they were against it, until it is in force. */
export function canDissent(
  actor: Actor,
  resolution: Resolution,
  hasDissented: boolean,
  now: Date,
): Decision<DissentReason> {
  const status = resolutionStatusAt(resolution, now)
  return all<DissentReason>(
    demand(holdsRoleInGrid(actor, VOTERS, resolution.gridId, now), 'resolutions.not_voter'),
    hasDissented ? deny('resolutions.dissent_recorded') : allow(),
    demand(
      ['adopted', 'published', 'objected', 'rejected'].includes(status),
      'resolutions.dissent_over',
    ),
  )
}

/** What was entrusted is reported once, and answered once after that (上海条例 art. 23). */
export function canReportBack(
  actor: Actor,
  resolution: Resolution,
  now: Date,
): Decision<KeepReason | EntrustReason> {
  return all<KeepReason | EntrustReason>(
    canKeep(actor, resolution, now),
    demand(resolution.entrustedBy !== null, 'resolutions.not_entrusted'),
    demand(!resolution.hasReport, 'resolutions.reported'),
  )
}

/** The answer of the entrusting body is on record after the report. */
export function canRecordReply(
  actor: Actor,
  resolution: Resolution,
  now: Date,
): Decision<KeepReason | EntrustReason> {
  return all<KeepReason | EntrustReason>(
    canKeep(actor, resolution, now),
    demand(resolution.entrustedBy !== null, 'resolutions.not_entrusted'),
    demand(resolution.hasReport, 'resolutions.not_reported'),
    demand(!resolution.hasReply, 'resolutions.replied'),
  )
}
