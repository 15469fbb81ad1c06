/** The states of a claim: somebody says that they live behind a door. */
export const CLAIM_STATUSES = [
  'pending',
  'disputed',
  'confirmed',
  'refused',
  'withdrawn',
  'expired',
] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

/** Short words for the badge of a claim. */
export const CLAIM_STATUS_TEXT: Record<ClaimStatus, string> = {
  pending: '等待核实',
  disputed: '有人同时申请',
  confirmed: '已认证',
  refused: '未通过',
  withdrawn: '已撤回',
  expired: '逾期未核实',
}

/** States in which somebody still has to decide. */
export const OPEN_CLAIM_STATUSES: readonly ClaimStatus[] = ['pending', 'disputed']

/** What the imported roll says of a claimant at a door. */
export const ROLL_MATCHES = ['nameAndPhone', 'nameOnly', 'none', 'noRoll'] as const
export type RollMatch = (typeof ROLL_MATCHES)[number]

export const ROLL_MATCH_TEXT: Record<RollMatch, string> = {
  nameAndPhone: '姓名和手机号都与名册一致',
  nameOnly: '姓名与名册一致，手机号不同',
  none: '名册上这户没有这个姓名',
  noRoll: '名册上还没有这户的登记',
}

/** How long the texts of a claim may be. */
export const CLAIM_LIMITS = { door: 12, note: 200, reason: 200, photos: 3 } as const
