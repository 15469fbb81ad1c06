import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { OperationName } from '@linyi/shared/contract/operations'
import type { Stage } from './stage'

/** Everybody who may come to the door, in the order of the columns. */
export const CALLERS = {
  noSession: '未登录',
  noConsent: '未同意',
  guest: '访客',
  neighbour: '别网格居民',
  resident: '居民',
  partyMember: '党员',
  unitVolunteer: '志愿者',
  buildingLead: '楼栋长',
  councilMember: '议事会成员',
  recorder: '记录员',
  councilChair: '议事长',
  gridWorker: '网格员',
  gridSecretary: '支部书记',
  communitySecretary: '社区书记',
  supervisor: '居务监督',
  streetOfficer: '街道干部',
  propertyCompany: '物业',
  observer: '观察员',
} as const

export type Caller = keyof typeof CALLERS

/** Allowed, or the code of the refusal. */
export type Expectation = 'ok' | ErrorCode

/** What each caller gets; `rest` stands for everybody who is not named. */
export type Cells = { readonly rest: Expectation } & Readonly<Partial<Record<Caller, Expectation>>>

/** Ids of what a request is about. */
export type Target = Readonly<Record<string, string>>

/** One operation: what is asked, who may, and what others hear. */
export interface Row {
  readonly name: OperationName
  /** Makes what the request is about, in the community of the stage. */
  readonly prepare?: (stage: Stage) => Promise<Target>
  /** Made anew after each caller who may, because they change it. */
  readonly isFresh?: true
  readonly request?: (target: Target, stage: Stage) => object
  readonly own: Cells
  /** The same about a matter of another community; absent where a request names none. */
  readonly other?: Cells
  /** Refusals that are given only after the permission, such as a matter that is already decided. */
  readonly passes?: readonly ErrorCode[]
}

/** Whoever comes without a session, and whoever has not agreed to the privacy notice. */
export const SIGNED = {
  noSession: 'session.required',
  noConsent: 'people.consent_required',
} as const

/** The same for commands, which an observer does not give. */
export const ACTING = { ...SIGNED, observer: 'people.observer_reads_only' } as const

/** Those who live in the grid, whatever else they do. */
export const residents = (expected: Expectation) =>
  ({
    resident: expected,
    partyMember: expected,
    unitVolunteer: expected,
    buildingLead: expected,
    councilMember: expected,
    recorder: expected,
    councilChair: expected,
  }) as const

/** A query that everybody of the community may ask. */
export const everybody: Cells = { ...SIGNED, rest: 'ok' }

/** A command that everybody but observers may give. */
export const everybodyActing: Cells = { ...ACTING, rest: 'ok' }

/** Public: also without a session. */
export const anybody: Cells = { rest: 'ok' }

/** A query about something of another community, which is not told from nothing. */
export const nobodyReads = (code: ErrorCode): Cells => ({ ...SIGNED, rest: code })

/** The same for a command. */
export const nobodyActs = (code: ErrorCode): Cells => ({ ...ACTING, rest: code })
