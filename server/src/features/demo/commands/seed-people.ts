import { CONSTITUENCIES } from '@linyi/shared/domain/councils/council'
import { termEnd } from '@linyi/shared/domain/councils/council.rules'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { newId, randomId } from '../../../platform/ids'
import {
  addAccounts,
  addResidencies,
  addRoleAssignments,
  type NewAccount,
  type NewRoleAssignment,
  type ResidencyDocument,
} from '../../people/index'
import { addHouseholds, type NewHousehold } from '../../places/index'
import { PEOPLE, type StoryPerson } from '../story/people'
import type { SeededPlaces } from './seed-places'

/** Accounts of the story by key. */
export type SeededPeople = ReadonlyMap<string, string>

/** Numbers that nobody has: the story's people can be called on their cards. */
function phoneOf(index: number): string {
  return `1390000${String(1001 + index)}`
}

/** No two people of the story share a door: the floor grows with the person's place in the list. */
function doorOf(index: number): string {
  return `${String(1 + Math.floor(index / 6))}0${String(1 + (index % 2))}`
}

/** Whom the tour of the README is walked as: they come first where one chooses whom to be. */
const TOUR = ['li-xiuying', 'ma-defu', 'yang-lixin']

function tourFirst(people: readonly StoryPerson[]): StoryPerson[] {
  const isOnTour = ({ key }: StoryPerson): boolean => TOUR.includes(key)
  return [...people.filter(isOnTour), ...people.filter((one) => !isOnTour(one))]
}

/** Writes the people of the story with their homes and roles. */
export async function seedPeople(
  { communityId, grids }: SeededPlaces,
  since: Date,
): Promise<SeededPeople> {
  const accounts: NewAccount[] = []
  const households: NewHousehold[] = []
  const residencies: ResidencyDocument[] = []
  const assignments: NewRoleAssignment[] = []
  const keys = new Map(tourFirst(PEOPLE).map(({ key }) => [key, newId(since)]))
  for (const [index, person] of PEOPLE.entries()) {
    const accountId = keys.get(person.key) ?? ''
    accounts.push({
      _id: accountId,
      communityId,
      realName: person.name,
      phone: phoneOf(index),
      birthYear: person.born,
      consentVersion: PRIVACY_VERSION,
      personaId: person.hint === null ? null : person.key,
      personaHint: person.hint,
      createdAt: since,
    })
    const grid = person.home === null ? undefined : grids.get(person.home)
    const building =
      grid?.buildings.find(({ name }) => name === person.building) ??
      grid?.buildings[index % grid.buildings.length]
    if (grid !== undefined && building !== undefined) {
      const householdId = newId(since)
      const place = { communityId, gridId: grid.id, buildingId: building.id }
      const unit = 1 + (index % building.units)
      households.push({ _id: householdId, ...place, unit, door: doorOf(index) })
      residencies.push({
        _id: randomId(),
        ...place,
        accountId,
        householdId,
        unit,
        relation: 'owner',
        isDelegate: true,
        birthYear: person.born,
        basis: 'roll',
        verifiedBy: null,
        verifiedAt: since,
        until: NEVER_ENDS,
      })
    }
    for (const { role, grid: code } of person.roles) {
      const isMember = role === 'councilMember'
      assignments.push({
        _id: newId(since),
        communityId,
        accountId,
        role,
        scopeKind: code === null ? 'community' : 'grid',
        gridId: code === null ? null : (grids.get(code)?.id ?? null),
        buildingId: null,
        unit: null,
        from: since,
        to: isMember ? termEnd(since, COUNCIL_DEFAULT.council) : null,
        source: isMember || role === 'councilChair' ? '居民推选' : '组织任命',
        assignedBy: null,
        endedBy: null,
        endReason: null,
        constituency: isMember ? (CONSTITUENCIES[index % 3] ?? null) : null,
        isNamePublic: true,
      })
    }
  }
  await addAccounts(accounts)
  await addHouseholds(households)
  await addResidencies(residencies)
  await addRoleAssignments(assignments)
  return keys
}
