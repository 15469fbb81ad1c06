/** What of a person can be shown in clear to somebody in office; each time is recorded. */
export const REVEALED_FIELDS = ['name', 'phone', 'home', 'birthYear'] as const

export type RevealedField = (typeof REVEALED_FIELDS)[number]

export const REVEALED_FIELD_TEXT: Record<RevealedField, string> = {
  name: '姓名',
  phone: '手机号',
  home: '住处',
  birthYear: '出生年份',
}

/** Why somebody's real data may be opened; a reason outside this list has no office behind it. */
export const REVEAL_PURPOSES = ['contact', 'verify', 'visit', 'appoint', 'safety'] as const

export type RevealPurpose = (typeof REVEAL_PURPOSES)[number]

export const REVEAL_PURPOSE_TEXT: Record<RevealPurpose, string> = {
  contact: '联系本人办理议题',
  verify: '核实住户信息',
  visit: '上门走访或帮扶',
  appoint: '推选或任命职务',
  safety: '紧急情况和安全',
}
