/** What a ballot's result means in law. Kept apart because each has its own electorate and rules. */
export const LEGAL_EFFECTS = ['advisory', 'council'] as const
export type LegalEffect = (typeof LEGAL_EFFECTS)[number]

export const LEGAL_EFFECT_TEXT: Record<LegalEffect, string> = {
  advisory: '居民意向征询',
  council: '议事会表决',
}

/** The stored states. Whether a ballot is over is computed from its times, not from this field. */
export const BALLOT_STATUSES = ['open', 'tallied'] as const
export type BallotStatus = (typeof BALLOT_STATUSES)[number]

export const BALLOT_STATUS_TEXT: Record<BallotStatus, string> = {
  open: '表决中',
  tallied: '已计票',
}

export const CHOICES = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

export const CHOICE_TEXT: Record<Choice, string> = {
  yes: '赞成',
  no: '反对',
  abstain: '弃权',
}

/** The outcome of a vote. No quorum is `invalid`, which is not the same as `notPassed`. */
export const BALLOT_RESULTS = ['passed', 'notPassed', 'invalid'] as const
export type BallotResult = (typeof BALLOT_RESULTS)[number]

export const BALLOT_RESULT_TEXT: Record<BallotResult, string> = {
  passed: '通过',
  notPassed: '未通过',
  invalid: '无效（参加人数不足）',
}

/** Papers counted by choice. */
export type Tally = Readonly<Record<Choice, number>>

/** Where a ballot stands at an instant. */
export type BallotPhase = 'open' | 'closed'
