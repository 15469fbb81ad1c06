/** What a ballot's result means in law. Kept apart because each has its own electorate and rules. */
export const LEGAL_EFFECTS = ['advisory', 'council', 'residents', 'owners'] as const
export type LegalEffect = (typeof LEGAL_EFFECTS)[number]

export const LEGAL_EFFECT_TEXT: Record<LegalEffect, string> = {
  advisory: '居民意向征询',
  council: '议事会表决',
  residents: '居民会议表决',
  owners: '业主共同决定',
}

/** The stored states. Whether a ballot is over is computed from its times, not from this field. */
export const BALLOT_STATUSES = [
  'open',
  'tallied',
  'certified',
  'challenged',
  'final',
  'void',
] as const
export type BallotStatus = (typeof BALLOT_STATUSES)[number]

export const BALLOT_STATUS_TEXT: Record<BallotStatus, string> = {
  open: '表决中',
  tallied: '已计票',
  certified: '结果已确认',
  challenged: '结果有异议',
  final: '结果已生效',
  void: '已作废',
}

/** Who can learn how somebody voted: nobody, or in an open vote those who read the published box. */
export const SECRECIES = ['secret', 'open'] as const
export type Secrecy = (typeof SECRECIES)[number]

export const SECRECY_TEXT: Record<Secrecy, string> = {
  secret: '无记名',
  open: '记名',
}

export const CHOICES = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

export const CHOICE_TEXT: Record<Choice, string> = {
  yes: '赞成',
  no: '反对',
  abstain: '弃权',
}

/** How a paper came into the box. */
export const PAPER_ORIGINS = ['online', 'paper', 'assisted'] as const
export type PaperOrigin = (typeof PAPER_ORIGINS)[number]

export const PAPER_ORIGIN_TEXT: Record<PaperOrigin, string> = {
  online: '手机投票',
  paper: '纸质选票',
  assisted: '协助投票',
}

/** The outcome of a vote. No quorum is `invalid`, which is not the same as `notPassed`. */
export const BALLOT_RESULTS = ['passed', 'notPassed', 'invalid'] as const
export type BallotResult = (typeof BALLOT_RESULTS)[number]

export const BALLOT_RESULT_TEXT: Record<BallotResult, string> = {
  passed: '通过',
  notPassed: '未通过',
  invalid: '无效',
}

/** Papers counted by choice. */
export type Tally = Readonly<Record<Choice, number>>

/** Where a ballot stands at an instant. */
export type BallotPhase = 'open' | 'closed'
