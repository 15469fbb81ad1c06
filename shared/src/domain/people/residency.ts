/** How a person belongs to a household. A co-owner is an owner beside another one (共有人). */
export const RELATIONS = ['owner', 'coOwner', 'tenant', 'family'] as const

export type Relation = (typeof RELATIONS)[number]

export const RELATION_TEXT: Record<Relation, string> = {
  owner: '业主',
  coOwner: '共有人',
  tenant: '租户',
  family: '家人',
}

/** What a residency was verified by. */
export const VERIFICATION_BASES = ['confirmation', 'invitation', 'roll', 'assisted'] as const

export type VerificationBasis = (typeof VERIFICATION_BASES)[number]

export const VERIFICATION_BASIS_TEXT: Record<VerificationBasis, string> = {
  confirmation: '楼栋长或网格员确认',
  invitation: '家人邀请',
  roll: '与居民名册一致',
  assisted: '工作人员代为登记',
}

/** Why a residency ended. */
export const RESIDENCY_ENDS = ['movedOut', 'expired', 'revoked', 'erased'] as const

export type ResidencyEnd = (typeof RESIDENCY_ENDS)[number]

export const RESIDENCY_END_TEXT: Record<ResidencyEnd, string> = {
  movedOut: '已搬离',
  expired: '居住期满',
  revoked: '被撤销',
  erased: '账号已注销',
}

/** The end of a residency that has none: later than any clock, so that one comparison does. */
export const NEVER_ENDS = new Date('9999-12-31T00:00:00.000Z')
