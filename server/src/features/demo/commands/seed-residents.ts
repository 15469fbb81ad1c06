import type { DutyType } from '@linyi/shared/domain/roles/assignment'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { NEVER_ENDS, type Relation } from '@linyi/shared/domain/people/residency'
import { newId, randomId } from '../../../platform/ids'
import { replaceRoll, type RollPlacedPerson } from '../../households/index'
import {
  addAccounts,
  addResidencies,
  addRoleAssignments,
  type NewAccount,
  type NewRoleAssignment,
  type ResidencyDocument,
} from '../../people/index'
import { addHouseholds, allDoors, type NewHousehold } from '../../places/index'
import type { Chance } from '../chance.rules'
import { FAMILY_NAMES, GIVEN_NAMES } from '../story/history/phrases'
import { CLAIMANTS, ASSISTED } from '../story/households'
import { FLOORS } from '../story/places'
import { officeOf, type Ground, type GroundBuilding } from './seed-grids'

const MEMBERS = 6
const LEAD_DUTIES: readonly DutyType[] = ['collect', 'publicise', 'mediate', 'assist']
/** Doors that the last days need empty, or count by their owners. */
const KEPT_EMPTY = ['湖畔里2号楼']

/** A resident of the history. */
export interface Neighbour {
  readonly accountId: string
  readonly name: string
  readonly building: GroundBuilding
  /** How readily they take part: buildings differ, and so do people. */
  readonly zeal: number
  /** One can be them in the demo: their own pages have something to show. */
  readonly isFavourite?: true
}

/** The residents of a grid, and those of them who sit in its council. */
export interface Populace {
  readonly neighbours: readonly Neighbour[]
  readonly members: readonly string[]
}

interface Door {
  readonly householdId: string
  readonly building: GroundBuilding
  readonly unit: number
  readonly door: string
}

/** Numbers that nobody has, one for each door of a grid. */
const phoneOf = (code: string, index: number): string =>
  `13800${code.padStart(2, '0')}${String(1000 + index)}`

const nameOf = (chance: Chance): string => chance.pick(FAMILY_NAMES) + chance.pick(GIVEN_NAMES)

/** `101` to `602` in every stair unit, from the ground up. */
function doorsOf(building: GroundBuilding): { unit: number; door: string }[] {
  return Array.from({ length: building.units * FLOORS * 2 }, (_, index) => ({
    unit: 1 + Math.floor(index / (FLOORS * 2)),
    door: `${String(1 + Math.floor((index % (FLOORS * 2)) / 2))}0${String(1 + (index % 2))}`,
  }))
}

/** Writes the doors of a new grid. */
async function addDoors(communityId: string, ground: Ground, since: Date): Promise<Door[]> {
  const doors = ground.buildings.flatMap((building) =>
    doorsOf(building).map((one) => ({ ...one, householdId: newId(since), building })),
  )
  await addHouseholds(
    doors.map(({ householdId, building, unit, door }): NewHousehold => ({
      _id: householdId,
      communityId,
      gridId: ground.gridId,
      buildingId: building.id,
      unit,
      door,
    })),
  )
  return doors
}

/** The doors of a grid of the last days at which nobody of its story lives or asks to. */
async function freeDoors(
  communityId: string,
  ground: Ground,
  taken: ReadonlySet<string>,
): Promise<Door[]> {
  const asked = new Set(
    [...CLAIMANTS, ASSISTED].map(
      ({ home }) => `${home.building} ${String(home.unit)} ${home.door}`,
    ),
  )
  const inOrder = (await allDoors(communityId)).sort(
    (a, b) => a.unit - b.unit || (a.door < b.door ? -1 : 1),
  )
  const doors = inOrder.flatMap(({ _id, buildingId, unit, door }) => {
    const building = ground.buildings.find(({ id }) => id === buildingId)
    if (building === undefined || taken.has(_id) || KEPT_EMPTY.includes(building.name)) return []
    if (asked.has(`${building.name} ${String(unit)} ${door}`)) return []
    return [{ householdId: _id, building, unit, door }]
  })
  // the same order in every telling, whatever the identifiers
  return ground.buildings.flatMap(({ id }) => doors.filter((one) => one.building.id === id))
}

const relationOf = (chance: Chance): Relation => {
  const drawn = chance.next()
  return drawn < 0.68 ? 'owner' : drawn < 0.87 ? 'tenant' : 'family'
}

/**
 * Writes who lives in a grid: the roll of all households, and accounts for some of them, as an import
 * and half a year of joining leave them.
 *
 * @param count how many have an account
 * @param taken households of the last days' story; null where the grid is the history's own
 */
export async function seedResidents(
  communityId: string,
  ground: Ground,
  { count, taken }: { count: number; taken: ReadonlySet<string> | null },
  since: Date,
  chance: Chance,
): Promise<Populace> {
  const doors =
    taken === null
      ? await addDoors(communityId, ground, since)
      : await freeDoors(communityId, ground, taken)
  const zeal = new Map(ground.buildings.map(({ id }) => [id, 0.35 + chance.next() * 0.65]))
  const first = new Set<string>()
  // in a lively building more people have joined, and somebody in each
  const order = doors
    .map((door) => {
      const isFirst = !first.has(door.building.id)
      first.add(door.building.id)
      const drawn = chance.next() / (zeal.get(door.building.id) ?? 1)
      return { door, at: isFirst ? 0 : drawn }
    })
    .sort((a, b) => a.at - b.at)
    .map(({ door }) => door)
  const accounts: NewAccount[] = []
  const residencies: ResidencyDocument[] = []
  const roll: RollPlacedPerson[] = []
  const neighbours: Neighbour[] = []
  for (const [index, { householdId, building, unit }] of order.entries()) {
    const place = { householdId, gridId: ground.gridId, buildingId: building.id, unit }
    const realName = nameOf(chance)
    const phone = phoneOf(ground.code, index)
    const birthYear = chance.int(1944, 2004)
    const relation = relationOf(chance)
    roll.push({ ...place, realName, phone, birthYear, relation })
    if (index >= count) continue
    const accountId = newId(since)
    accounts.push({
      _id: accountId,
      communityId,
      realName,
      phone,
      birthYear,
      consentVersion: PRIVACY_VERSION,
      createdAt: since,
    })
    residencies.push({
      _id: randomId(),
      communityId,
      ...place,
      accountId,
      relation,
      isDelegate: true,
      birthYear,
      basis: 'roll',
      verifiedBy: null,
      verifiedAt: since,
      until: NEVER_ENDS,
    })
    const readiness = (zeal.get(building.id) ?? 1) * (0.4 + chance.next() * 0.6)
    neighbours.push({ accountId, name: realName, building, zeal: readiness })
  }
  await addAccounts(accounts)
  await addResidencies(residencies)
  await replaceRoll(communityId, roll, since)
  if (taken !== null) return { neighbours, members: [] }
  return { neighbours, members: await seedServants(communityId, ground, neighbours, since) }
}

/** Of a grid of the history's own: who leads which building, and who sits in the council. */
async function seedServants(
  communityId: string,
  ground: Ground,
  neighbours: readonly Neighbour[],
  since: Date,
): Promise<string[]> {
  const members = neighbours.slice(0, MEMBERS).map(({ accountId }) => accountId)
  const assignments: NewRoleAssignment[] = members.map((accountId, seat) =>
    officeOf(communityId, accountId, 'councilMember', { gridId: ground.gridId, since, seat }),
  )
  for (const building of ground.buildings) {
    const living = neighbours.filter((one) => one.building.id === building.id)
    const serve = (accountId: string, unit: number | null): void => {
      assignments.push({
        ...officeOf(communityId, accountId, unit === null ? 'buildingLead' : 'unitVolunteer', {
          gridId: ground.gridId,
          since,
          seat: 0,
        }),
        scopeKind: unit === null ? 'building' : 'stairUnit',
        buildingId: building.id,
        unit,
        source: '居民推选',
        duties: unit === null ? LEAD_DUTIES : ['collect', 'assist'],
        isPhoneShown: true,
      })
    }
    for (const [index, { accountId }] of living.slice(0, 1 + building.units).entries()) {
      serve(accountId, index === 0 ? null : index)
    }
  }
  await addRoleAssignments(assignments)
  return [ground.chair, ...members]
}
