import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { newId } from '../../../platform/ids'
import { addRuleSet } from '../../councils/index'
import {
  addBuildings,
  addCommunity,
  addEstate,
  addGrid,
  addStreet,
  addZone,
} from '../../places/index'
import { COMMUNITY, GRIDS, ZONES } from '../story/places'

export interface SeededBuilding {
  readonly id: string
  readonly name: string
  readonly units: number
}

/** Where the story's places ended up. */
export interface SeededPlaces {
  readonly communityId: string
  readonly grids: ReadonlyMap<
    string,
    {
      readonly id: string
      readonly buildings: readonly SeededBuilding[]
    }
  >
}

/** Writes the community with its grids, estates, buildings and zones, and its own version of the rules. */
export async function seedPlaces(since: Date): Promise<SeededPlaces> {
  const communityId = newId(since)
  const streetId = newId(since)
  await addStreet({ _id: streetId, name: COMMUNITY.streetName })
  await addCommunity({ _id: communityId, streetId, ...COMMUNITY })
  const { agenda } = COUNCIL_DEFAULT
  await addRuleSet({
    _id: newId(since),
    communityId,
    version: 2,
    effectiveFrom: since,
    rules: {
      ...COUNCIL_DEFAULT,
      id: 'xinglin',
      version: 2,
      name: '杏林社区居民议事规则',
      // A small grid of some thirty people: three neighbours are a tenth of it.
      agenda: { ...agenda, endorsement: { ...agenda.endorsement, minimum: 3 } },
    },
  })
  const zoneIds: string[] = []
  for (const name of ZONES) {
    const zoneId = newId(since)
    await addZone({ _id: zoneId, communityId, name })
    zoneIds.push(zoneId)
  }
  const grids = new Map<string, { id: string; buildings: SeededBuilding[] }>()
  for (const { code, estates } of GRIDS) {
    const gridId = newId(since)
    const name = `${code}号网格`
    const pair = { partyBranch: `${name}党支部`, council: `${name}居民议事会` }
    await addGrid({ _id: gridId, communityId, code, name, ...pair })
    const buildings: SeededBuilding[] = []
    for (const estate of estates) {
      const estateId = newId(since)
      const { name: estateName, propertyCompany, units } = estate
      await addEstate({ _id: estateId, communityId, gridId, name: estateName, propertyCompany })
      const rows = Array.from({ length: estate.buildings }, (_, index) => ({
        _id: newId(since),
        communityId,
        gridId,
        estateId,
        // each zone has buildings of both grids
        zoneId: zoneIds[index % zoneIds.length] ?? null,
        name: `${estateName}${String(index + 1)}号楼`,
        units,
      }))
      await addBuildings(rows)
      buildings.push(...rows.map((row) => ({ id: row._id, name: row.name, units })))
    }
    grids.set(code, { id: gridId, buildings })
  }
  return { communityId, grids }
}
