import type { RequestInput } from '@linyi/shared/contract/operations'
import type { Constituency } from '@linyi/shared/domain/councils/council'
import type { Role } from '@linyi/shared/domain/people/role'
import {
  CARD_ROLES,
  SCOPE_KINDS_OF,
  type DutyType,
  type MemberOrigin,
  type ScopeKind,
} from '@linyi/shared/domain/roles/assignment'
import { ROLES_TEXT } from './roles.text'
import { endOfTerm, startOfTerm, type Start, type Term } from './term-options'

export type Agreement = 'name' | 'phone'

/** An office as it is being filled, before everything is chosen. */
export interface AssignForm {
  person: { id: string; name: string } | null
  role: Role | null
  gridId: string | null
  buildingId: string | null
  unit: number | null
  start: Start
  /** The first day in office, when it is typed. */
  startDay: string
  term: Term | null
  source: string | null
  origin: MemberOrigin | null
  constituency: Constituency | null
  duties: readonly DutyType[]
  agreements: readonly Agreement[]
}

export const EMPTY_FORM: AssignForm = {
  person: null,
  role: null,
  gridId: null,
  buildingId: null,
  unit: null,
  start: 'today',
  startDay: '',
  term: null,
  source: null,
  origin: null,
  constituency: null,
  duties: [],
  agreements: [],
}

export type AssignProblems = Partial<
  Record<'person' | 'role' | 'place' | 'start' | 'term' | 'source' | 'origin', string>
>

/** How wide the office reaches; the narrowest kind it is made for. */
export function scopeKindOf(role: Role | null): ScopeKind | null {
  return role === null ? null : (SCOPE_KINDS_OF[role].at(-1) ?? null)
}

/** Whether the person will stand on the card of a building. */
export function standsOnCard(role: Role | null): boolean {
  return role !== null && CARD_ROLES.includes(role)
}

type Scope = RequestInput<'roles.assign'>['scope']

function scopeOf({ role, gridId, buildingId, unit }: AssignForm): Scope | null {
  switch (scopeKindOf(role)) {
    case 'community':
      return { kind: 'community' }
    case 'grid':
      return gridId === null ? null : { kind: 'grid', gridId }
    case 'building':
      return buildingId === null ? null : { kind: 'building', buildingId }
    case 'stairUnit':
      return buildingId === null || unit === null ? null : { kind: 'stairUnit', buildingId, unit }
    case null:
      return null
  }
}

/** What is still missing, by field. */
export function problemsOf(form: AssignForm, now: Date): AssignProblems {
  const { person, role, term, source, origin } = form
  return {
    ...(person === null ? { person: ROLES_TEXT.needPerson } : {}),
    ...(role === null ? { role: ROLES_TEXT.needRole } : {}),
    ...(role !== null && scopeOf(form) === null ? { place: ROLES_TEXT.needPlace } : {}),
    ...(startOfTerm(form.start, form.startDay, now) === null
      ? { start: ROLES_TEXT.needStart }
      : {}),
    ...(term === null ? { term: ROLES_TEXT.needTerm } : {}),
    ...(source === null ? { source: ROLES_TEXT.needSource } : {}),
    ...(role === 'partyMember' && origin === null ? { origin: ROLES_TEXT.needOrigin } : {}),
  }
}

/** The command for a complete form, or null while something is missing. */
export function requestOf(form: AssignForm, now: Date): RequestInput<'roles.assign'> | null {
  const { person, role, term, source } = form
  const scope = scopeOf(form)
  const from = startOfTerm(form.start, form.startDay, now)
  if (person === null || role === null || scope === null || from === null) return null
  if (term === null || source === null) return null
  const onCard = standsOnCard(role)
  return {
    accountId: person.id,
    role,
    scope,
    source,
    // without it the service's own clock counts, so that no phone begins a term too early or late
    ...(form.start === 'today' ? {} : { from: from.toISOString() }),
    to: term === 'open' ? null : endOfTerm(term, from),
    isTemporary: term === '3m',
    origin: role === 'partyMember' ? form.origin : null,
    constituency: role === 'councilMember' ? form.constituency : null,
    duties: onCard ? [...form.duties] : [],
    isNamePublic: form.agreements.includes('name'),
    isPhoneShown: onCard && form.agreements.includes('phone'),
  }
}
