/**
 * Roles of the council's people (A3 of the domain paper). A role is an assignment with a scope and
 * a term; a person may hold several, and what a role may do is written in the rules, not here.
 */
export const ROLES = [
  'resident',
  'householdDelegate',
  'owner',
  'councilMember',
  'councilChair',
  'recorder',
  'gridWorker',
  'buildingLead',
  'gridSecretary',
  'communitySecretary',
  'supervisor',
  'streetOfficer',
  'unitVolunteer',
  'partyMember',
  'observer',
  'propertyCompany',
  'residentUnit',
  'socialOrg',
  'socialWorker',
  'expert',
] as const

export type Role = (typeof ROLES)[number]

/** Chinese names as they stand on a screen. */
export const ROLE_TEXT: Record<Role, string> = {
  resident: '居民',
  householdDelegate: '户代表',
  owner: '业主',
  councilMember: '议事会成员',
  councilChair: '议事长',
  recorder: '记录员',
  gridWorker: '网格员',
  buildingLead: '楼栋长',
  gridSecretary: '网格党支部书记',
  communitySecretary: '社区书记',
  supervisor: '居务监督',
  streetOfficer: '街道干部',
  unitVolunteer: '单元志愿者',
  partyMember: '网格党员',
  observer: '观察员',
  propertyCompany: '物业',
  residentUnit: '驻区单位',
  socialOrg: '社会组织',
  socialWorker: '社工',
  expert: '专家',
}

/** Where a role applies. A wider scope contains the narrower ones below it. */
export type RoleScope =
  | { readonly kind: 'community' }
  | { readonly kind: 'grid'; readonly gridId: string }
  | { readonly kind: 'building'; readonly gridId: string; readonly buildingId: string }
  | {
      readonly kind: 'stairUnit'
      readonly gridId: string
      readonly buildingId: string
      /** The number over the stairs' door. */
      readonly unit: number
    }
