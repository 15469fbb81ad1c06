import type { AllRoutes } from '../../../platform/http/handler'
import { residenciesInArea } from '../../people/index'
import { Chance } from '../chance.rules'
import type { Progress } from './seed-demo'
import { seedGrids, storyGrounds, type Ground, type GroundSize } from './seed-grids'
import type { SeededPeople } from './seed-people'
import type { SeededPlaces } from './seed-places'
import { seedResidents, type Neighbour } from './seed-residents'
import type { Stand } from './hold-telling'
import { tellHistory, type HistorySize } from './tell-history'

/** How large the community of the history is, and how much happens in it. */
export interface HistoryScale extends GroundSize, HistorySize {
  /** Residents with an account in each grid of the history's own. */
  readonly residents: number
  /** Residents who have joined in each grid of the last days. */
  readonly joined: number
}

/** Half a year of a community of 3,000 households: the story that a demo opens with. */
export const HALF_A_YEAR: HistoryScale = {
  days: 184,
  grids: 4,
  buildingsPerEstate: 20,
  residents: 320,
  joined: 50,
  matters: 80,
  evenings: 13,
  remarks: 15,
}

/** People of the last days who take part in the history, too, by their grid. */
const FAVOURITES: Readonly<Record<string, readonly (readonly [key: string, building: string])[]>> =
  {
    '8': [
      ['li-xiuying', '铁路小区2号楼'],
      ['chen-hao', '杏林苑1号楼'],
    ],
    '13': [['wang-jianjun', '湖畔里2号楼']],
  }

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  '8': ['ma-defu', 'zhang-guilan', ...[1, 2, 3, 4, 5].map((one) => `neighbour-8-${String(one)}`)],
  '13': ['guo-yumei', ...[1, 2, 3, 4, 5, 6].map((one) => `neighbour-13-${String(one)}`)],
}

/** What the history begins with. */
export interface Beginning {
  readonly places: SeededPlaces
  readonly people: SeededPeople
  readonly routes: AllRoutes
  readonly since: Date
  /** The Party unit over the grids. */
  readonly top: string
}

/**
 * Writes the rest of the community and tells its months up to `today`.
 *
 * @returns the grids with their people
 */
export async function seedHistory(
  { places, people, routes, since, top }: Beginning,
  scale: HistoryScale,
  today: Date,
  progress: Progress,
): Promise<readonly Stand[]> {
  const { communityId } = places
  const chance = new Chance('住户')
  const homes = await residenciesInArea(communityId, {}, since)
  const taken = new Set(homes.map(({ householdId }) => householdId))
  const stands: Stand[] = []
  for (const ground of storyGrounds(places, people)) {
    const who = { count: scale.joined, taken }
    const populace = await seedResidents(communityId, ground, who, since, chance.of(ground.code))
    const neighbours = [...favouritesOf(ground, people), ...populace.neighbours]
    const members = (MEMBERS[ground.code] ?? []).map((key) => people.get(key) ?? '')
    stands.push({ ...ground, neighbours, members })
  }
  for (const ground of await seedGrids(places, { since, top }, scale, chance.of('grids'))) {
    const who = { count: scale.residents, taken: null }
    const populace = await seedResidents(communityId, ground, who, since, chance.of(ground.code))
    stands.push({ ...ground, ...populace })
  }
  const idOf = (key: string): string => people.get(key) ?? ''
  const staff = { secretary: idOf('yang-lixin'), supervisor: idOf('xu-guohua') }
  await tellHistory({ communityId, routes, stands, staff, today }, scale, progress)
  return stands
}

function favouritesOf(ground: Ground, people: SeededPeople): Neighbour[] {
  return (FAVOURITES[ground.code] ?? []).flatMap(([key, name]) => {
    const building = ground.buildings.find((one) => one.name === name)
    const accountId = people.get(key)
    if (building === undefined || accountId === undefined) return []
    return [{ accountId, name: key, building, zeal: 1, isFavourite: true as const }]
  })
}
