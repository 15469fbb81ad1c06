/** Parties to a consultation (《关于加强城乡社区协商的意见》: 协商主体). */
export const PARTY_KINDS = [
  'residents',
  'council',
  'residentsCommittee',
  'ownersCommittee',
  'propertyCompany',
  'residentUnit',
  'socialOrg',
  'government',
  'utility',
  'expert',
] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

export const PARTY_KIND_TEXT: Record<PartyKind, string> = {
  residents: '有关居民',
  council: '居民议事会',
  residentsCommittee: '社区居委会',
  ownersCommittee: '业主委员会',
  propertyCompany: '小区物业',
  residentUnit: '驻区单位',
  socialOrg: '社会组织',
  government: '政府部门',
  utility: '水电气暖等公用企业',
  expert: '专业人士',
}

/** Parties that a public notice reaches; the others are invited one by one. */
export const REACHED_BY_NOTICE: readonly PartyKind[] = ['residents', 'council']

/** A party that the matter affects, named when it is admitted. */
export interface Stakeholder {
  readonly kind: PartyKind
  /** Which one, such as the company's name. */
  readonly name: string
  readonly invitedAt: Date | null
}

/** Whether every affected party has been asked to come, as T8 demands before the item is opened. */
export function areAllInvited(stakeholders: readonly Stakeholder[]): boolean {
  return stakeholders.every(
    ({ kind, invitedAt }) => invitedAt !== null || REACHED_BY_NOTICE.includes(kind),
  )
}

/** A body above the council that decides what the council cannot. */
export const DECIDING_BODIES = [
  'residentMeeting',
  'residentDelegateMeeting',
  'ownersAssembly',
] as const
export type DecidingBody = (typeof DECIDING_BODIES)[number]

export const DECIDING_BODY_TEXT: Record<DecidingBody, string> = {
  residentMeeting: '居民会议',
  residentDelegateMeeting: '居民代表会议',
  ownersAssembly: '业主大会',
}

/** By which way a matter was decided. */
export const DECISION_WAYS = ['ballot', 'hands', 'consensus', 'meeting'] as const
export type DecisionWay = (typeof DECISION_WAYS)[number]

export const DECISION_WAY_TEXT: Record<DecisionWay, string> = {
  ballot: '表决决定',
  hands: '举手表决',
  consensus: '协商一致',
  meeting: '更大范围决定',
}
