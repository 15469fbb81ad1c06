/** The four levels of the Party's organisation in a community, from the top (4.5). */
export const PARTY_LEVELS = [
  'communityPartyBranch',
  'gridPartyBranch',
  'buildingPartyGroup',
  'partyHousehold',
] as const

export type PartyLevel = (typeof PARTY_LEVELS)[number]

export const PARTY_LEVEL_TEXT: Record<PartyLevel, string> = {
  communityPartyBranch: '社区党总支',
  gridPartyBranch: '网格党支部',
  buildingPartyGroup: '楼栋党小组',
  partyHousehold: '党员中心户',
}

/** Where a unit of the Party's tree stands: each level names one more part of the place. */
export interface PartyPlace {
  readonly gridId: string | null
  readonly buildingId: string | null
  readonly householdId: string | null
}
