/** What of a person can be shown in clear to somebody in office; each time is recorded. */
export const REVEALED_FIELDS = ['name', 'phone', 'home', 'birthYear'] as const

export type RevealedField = (typeof REVEALED_FIELDS)[number]

export const REVEALED_FIELD_TEXT: Record<RevealedField, string> = {
  name: '姓名',
  phone: '手机号',
  home: '住处',
  birthYear: '出生年份',
}
