import { newId, randomId } from '../../../platform/ids'
import {
  addAccounts,
  addResidencies,
  addRoleAssignments,
  type NewAccount,
  type ResidencyDocument,
  type RoleAssignmentDocument,
} from '../../people/index'
import { addHouseholds, type NewHousehold } from '../../places/index'
import { PEOPLE } from '../story/people'
import type { SeededPlaces } from './seed-places'

/** Accounts of the story by key. */
export type SeededPeople = ReadonlyMap<string, string>

/** Writes the people of the story with their homes and roles. */
export async function seedPeople(
  { communityId, grids }: SeededPlaces,
  since: Date,
): Promise<SeededPeople> {
  const accounts: NewAccount[] = []
  const households: NewHousehold[] = []
  const residencies: ResidencyDocument[] = []
  const assignments: RoleAssignmentDocument[] = []
  const keys = new Map<string, string>()
  for (const [index, person] of PEOPLE.entries()) {
    const accountId = newId(since)
    keys.set(person.key, accountId)
    accounts.push({
      _id: accountId,
      communityId,
      realName: person.name,
      birthYear: person.born,
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
      households.push({
        _id: householdId,
        ...place,
        unit: 1 + (index % building.units),
        door: `${String(1 + (index % 6))}0${String(1 + (index % 2))}`,
      })
      residencies.push({
        _id: randomId(),
        ...place,
        accountId,
        householdId,
        birthYear: person.born,
        verifiedAt: since,
      })
    }
    for (const { role, grid: code } of person.roles) {
      assignments.push({
        _id: randomId(),
        communityId,
        accountId,
        role,
        scopeKind: code === null ? 'community' : 'grid',
        gridId: code === null ? null : (grids.get(code)?.id ?? null),
        buildingId: null,
        from: since,
        to: null,
        source: '演示数据',
      })
    }
  }
  await addAccounts(accounts)
  await addHouseholds(households)
  await addResidencies(residencies)
  await addRoleAssignments(assignments)
  return keys
}
