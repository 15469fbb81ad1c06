/** Whom a member of the council speaks for (4.21: 党员代表、居民代表、社会组织等多元主体). */
export const CONSTITUENCIES = [
  'partyDelegate',
  'residentDelegate',
  'socialOrgDelegate',
  'propertyDelegate',
  'unitDelegate',
] as const

export type Constituency = (typeof CONSTITUENCIES)[number]

export const CONSTITUENCY_TEXT: Record<Constituency, string> = {
  partyDelegate: '党员代表',
  residentDelegate: '居民代表',
  socialOrgDelegate: '社会组织代表',
  propertyDelegate: '物业代表',
  unitDelegate: '驻区单位代表',
}

/** The life of a recommendation for a seat. */
export const CANDIDATE_STATUSES = ['recommended', 'approved', 'declined', 'withdrawn'] as const

export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number]

export const CANDIDATE_STATUS_TEXT: Record<CandidateStatus, string> = {
  recommended: '待审核',
  approved: '已通过',
  declined: '未通过',
  withdrawn: '已撤回',
}

export const COUNCIL_TEXT_LIMITS = { reason: 200, reply: 200, course: 40, name: 20 } as const
