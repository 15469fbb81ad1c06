import type { Role, RoleScope } from '../people/role'

/** How wide an office reaches. */
export const SCOPE_KINDS = ['community', 'grid', 'building', 'stairUnit'] as const

export type ScopeKind = (typeof SCOPE_KINDS)[number]

export const SCOPE_KIND_TEXT: Record<ScopeKind, string> = {
  community: '全社区',
  grid: '网格',
  building: '楼栋',
  stairUnit: '单元',
}

/** From which of the five circles somebody joined the grid's Party branch (4.6). */
export const MEMBER_ORIGINS = [
  'communityStaff',
  'residentMember',
  'employedPartyMember',
  'propertyMember',
  'volunteer',
] as const

export type MemberOrigin = (typeof MEMBER_ORIGINS)[number]

export const MEMBER_ORIGIN_TEXT: Record<MemberOrigin, string> = {
  communityStaff: '社区工作人员',
  residentMember: '党员居民代表',
  employedPartyMember: '在职党员',
  propertyMember: '物业企业党员',
  volunteer: '共建志愿者',
}

/** The four duties of those who serve a building (4.7). */
export const DUTY_TYPES = ['collect', 'publicise', 'mediate', 'assist'] as const

export type DutyType = (typeof DUTY_TYPES)[number]

export const DUTY_TYPE_TEXT: Record<DutyType, string> = {
  collect: '信息员',
  publicise: '宣传员',
  mediate: '调解员',
  assist: '服务员',
}

/** What each duty means, in the words of the report it comes from. */
export const DUTY_MEANING: Record<DutyType, string> = {
  collect: '收集社情民意',
  publicise: '宣传政策法规',
  mediate: '化解矛盾纠纷',
  assist: '代办公共服务',
}

/** How an assignment stands: future, in force, at its end. */
export const ASSIGNMENT_STATES = ['coming', 'inForce', 'ended'] as const

export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]

export const ASSIGNMENT_STATE_TEXT: Record<AssignmentState, string> = {
  coming: '未到任',
  inForce: '在任',
  ended: '已卸任',
}

export const ASSIGNMENT_TEXT_LIMITS = { source: 40, reason: 200 } as const

/** The ways people come to an office; offered as choices, other words may be written. */
export const ASSIGNMENT_SOURCES = ['居民推选', '组织任命', '居民推荐', '单位委派'] as const

/**
 * How wide each role may reach; an empty list is a role nobody is assigned to, because it follows
 * from a verified home.
 */
export const SCOPE_KINDS_OF: Readonly<Record<Role, readonly ScopeKind[]>> = {
  resident: [],
  householdDelegate: [],
  owner: [],
  councilMember: ['grid'],
  councilChair: ['grid'],
  recorder: ['grid'],
  gridWorker: ['grid'],
  buildingLead: ['building'],
  gridSecretary: ['grid'],
  communitySecretary: ['community'],
  supervisor: ['community'],
  streetOfficer: ['community'],
  unitVolunteer: ['stairUnit'],
  partyMember: ['grid'],
  observer: ['community'],
  propertyCompany: ['community', 'grid'],
  residentUnit: ['community', 'grid'],
  socialOrg: ['community', 'grid'],
  socialWorker: ['community', 'grid'],
  expert: ['community', 'grid'],
}

/** Roles whose holders stand on the service card of a building (4.9). */
export const CARD_ROLES: readonly Role[] = ['buildingLead', 'unitVolunteer']

/** The place a scope names, as one word: two assignments reach equally far when it is the same. */
export function scopeKey(scope: RoleScope): string {
  switch (scope.kind) {
    case 'community':
      return 'community'
    case 'grid':
      return `grid:${scope.gridId}`
    case 'building':
      return `building:${scope.buildingId}`
    case 'stairUnit':
      return `unit:${scope.buildingId}:${String(scope.unit)}`
  }
}

/** Offices of which a place has one: the lead of a building, chair and secretary of a grid (4.1, 4.8). */
export const SOLE_ROLES: readonly Role[] = ['buildingLead', 'councilChair', 'gridSecretary']

/** One person holds one role at one place once. */
export function onceKey(role: Role, scope: RoleScope): string {
  return `${role}@${scopeKey(scope)}`
}

/** The office of which there is one, or null; unique in the database while the assignment is open. */
export function soleKey(role: Role, scope: RoleScope): string | null {
  const isPlaced = SCOPE_KINDS_OF[role].includes(scope.kind)
  return SOLE_ROLES.includes(role) && isPlaced ? onceKey(role, scope) : null
}

/** How an assignment stands at `now`; the clock ends it, whatever has been written down. */
export function assignmentState(
  { from, to }: { readonly from: Date; readonly to: Date | null },
  now: Date,
): AssignmentState {
  if (to !== null && to <= now) return 'ended'
  return now < from ? 'coming' : 'inForce'
}
