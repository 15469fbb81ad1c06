import { CONSTITUENCIES } from '@linyi/shared/domain/councils/council'
import { termEnd } from '@linyi/shared/domain/councils/council.rules'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import type { Role } from '@linyi/shared/domain/people/role'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { newId } from '../../../platform/ids'
import { addAccounts, addRoleAssignments, type NewRoleAssignment } from '../../people/index'
import { addBuildings, addEstate, addGrid, addPartyUnits } from '../../places/index'
import type { Chance } from '../chance.rules'
import { HISTORY_GRIDS, type HistoryGrid } from '../story/history/grids'
import { GRIDS } from '../story/places'
import type { SeededPeople } from './seed-people'
import type { SeededBuilding, SeededPlaces } from './seed-places'

/** A building with the estate that it is of. */
export interface GroundBuilding extends SeededBuilding {
  readonly estate: string
  readonly propertyCompany: string | null
}

/** A grid as the history plays in it: its places, and who holds which office. */
export interface Ground {
  readonly code: string
  readonly gridId: string
  readonly buildings: readonly GroundBuilding[]
  readonly worker: string
  readonly secretary: string
  readonly chair: string
  readonly recorder: string
}

/** How much of the history's community there is: all of it, or a corner for a test. */
export interface GroundSize {
  readonly grids: number
  readonly buildingsPerEstate: number
}

const MEMBER_SOURCE = '居民推选'
const COMPANIES = new Map(
  GRIDS.flatMap(({ estates }) => estates.map((one) => [one.name, one.propertyCompany] as const)),
)

/**
 * Writes the grids beside those of the last days, with their buildings and their offices.
 *
 * @param top the Party unit over their branches
 */
export async function seedGrids(
  { communityId }: SeededPlaces,
  { since, top }: { since: Date; top: string },
  { grids, buildingsPerEstate }: GroundSize,
  chance: Chance,
): Promise<Ground[]> {
  const grounds: Ground[] = []
  for (const grid of HISTORY_GRIDS.slice(0, grids)) {
    const gridId = newId(since)
    const name = `${grid.code}号网格`
    const pair = { partyBranch: `${name}党支部`, council: `${name}居民议事会` }
    await addGrid({ _id: gridId, communityId, code: grid.code, name, ...pair })
    const buildings: GroundBuilding[] = []
    for (const { name: estate, propertyCompany, ...shape } of grid.estates) {
      const estateId = newId(since)
      await addEstate({ _id: estateId, communityId, gridId, name: estate, propertyCompany })
      const count = Math.min(shape.buildings, buildingsPerEstate)
      const rows = Array.from({ length: count }, (_, index) => ({
        _id: newId(since),
        communityId,
        gridId,
        estateId,
        zoneId: null,
        name: `${estate}${String(index + 1)}号楼`,
        units: shape.units,
      }))
      await addBuildings(rows)
      buildings.push(
        ...rows.map(({ _id: id, name: building, units }) => ({
          id,
          name: building,
          units,
          estate,
          propertyCompany,
        })),
      )
    }
    const offices = await seedOfficers(communityId, gridId, grid, since, chance)
    await addPartyUnits([
      {
        _id: newId(since),
        communityId,
        level: 'gridPartyBranch',
        name: pair.partyBranch,
        parentId: top,
        gridId,
        buildingId: null,
        householdId: null,
      },
    ])
    grounds.push({ code: grid.code, gridId, buildings, ...offices })
  }
  return grounds
}

const OFFICES = ['worker', 'secretary', 'chair', 'recorder'] as const
const ROLE_OF: Record<(typeof OFFICES)[number], Role> = {
  worker: 'gridWorker',
  secretary: 'gridSecretary',
  chair: 'councilChair',
  recorder: 'recorder',
}

async function seedOfficers(
  communityId: string,
  gridId: string,
  grid: HistoryGrid,
  since: Date,
  chance: Chance,
): Promise<Record<(typeof OFFICES)[number], string>> {
  const ids = Object.fromEntries(OFFICES.map((office) => [office, newId(since)])) as Record<
    (typeof OFFICES)[number],
    string
  >
  await addAccounts(
    OFFICES.map((office, index) => ({
      _id: ids[office],
      communityId,
      realName: grid[office],
      phone: `13900${grid.code.padStart(2, '0')}${String(9001 + index)}`,
      birthYear: chance.int(1960, 1992),
      consentVersion: PRIVACY_VERSION,
      createdAt: since,
    })),
  )
  const held: [string, Role][] = OFFICES.map((office) => [ids[office], ROLE_OF[office]])
  held.push([ids.chair, 'councilMember'])
  await addRoleAssignments(
    held.map(([accountId, role], index) =>
      officeOf(communityId, accountId, role, { gridId, since, seat: index }),
    ),
  )
  return ids
}

/** An office of a grid, as an appointment or an election leaves it. */
export function officeOf(
  communityId: string,
  accountId: string,
  role: Role,
  { gridId, since, seat }: { gridId: string; since: Date; seat: number },
): NewRoleAssignment {
  const isMember = role === 'councilMember'
  return {
    _id: newId(since),
    communityId,
    accountId,
    role,
    scopeKind: 'grid',
    gridId,
    buildingId: null,
    unit: null,
    from: since,
    to: isMember ? termEnd(since, COUNCIL_DEFAULT.council) : null,
    source: isMember || role === 'councilChair' ? MEMBER_SOURCE : '组织任命',
    assignedBy: null,
    endedBy: null,
    endReason: null,
    constituency: isMember ? (CONSTITUENCIES[seat % CONSTITUENCIES.length] ?? null) : null,
    isNamePublic: true,
  }
}

/** The grids of the last days as the history sees them. */
export function storyGrounds({ grids }: SeededPlaces, people: SeededPeople): Ground[] {
  const idOf = (key: string): string => people.get(key) ?? ''
  return [...grids].map(([code, { id: gridId, buildings }]) => ({
    code,
    gridId,
    buildings: buildings.map((building) => {
      const estate = building.name.replace(/\d+号楼$/, '')
      return { ...building, estate, propertyCompany: COMPANIES.get(estate) ?? null }
    }),
    worker: idOf('liu-min'),
    secretary: idOf(code === '8' ? 'sun-zhiqiang' : 'yang-lixin'),
    chair: idOf(code === '8' ? 'ma-defu' : 'guo-yumei'),
    recorder: idOf('he-jing'),
  }))
}
