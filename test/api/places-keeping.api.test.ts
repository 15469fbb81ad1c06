import { HouseholdModel } from '@linyi/server/features/places/place.model'
import type { NewPlace } from '@linyi/shared/contract/places.contract'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { wordsIn } from '../support/words-in'

const NO_PLACE = { gridId: null, buildingId: null, householdId: null } as const

describe('keeping the map of the community', () => {
  let service: TestService
  let community: TestCommunity
  let secretary: ApiClient
  let worker: ApiClient
  let resident: ApiClient

  beforeAll(async () => {
    service = await startTestService()
  })
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 2, members: 1 })
    secretary = service.as(community.secretary.token)
    worker = service.as(community.worker.token)
    resident = service.as(at(community.residents, 0).token)
  })
  afterAll(() => service.stop())

  const add = async (place: NewPlace, client = secretary): Promise<string> =>
    (await client.command('places.add', { place })).id
  const refused = async (place: unknown, client = secretary): Promise<string> =>
    (await client.refusal('places.add', { place })).code
  const grid: NewPlace = {
    kind: 'grid',
    code: '21',
    name: '21号网格',
    partyBranch: '21号网格党支部',
    council: '21号网格居民议事会',
  }

  /** A grid with one estate, one building and one door. */
  const addChain = async () => {
    const gridId = await add(grid)
    const estateId = await add({ kind: 'estate', gridId, name: '晨光里', propertyCompany: null })
    const buildingId = await add({
      kind: 'building',
      estateId,
      name: '1号楼',
      units: 2,
      zoneId: null,
    })
    const householdId = await add({ kind: 'household', buildingId, unit: 2, door: '２０１ 室' })
    return { gridId, estateId, buildingId, householdId }
  }

  describe('places.add', () => {
    it('builds the map from the grid down to the door', async () => {
      const { gridId, buildingId } = await addChain()

      const { grids } = await secretary.query('places.tree', {})
      const doors = await secretary.query('places.households', { buildingId, unit: 2 })

      expect(grids.find(({ id }) => id === gridId)).toMatchObject({
        households: 1,
        buildings: 1,
        estates: [{ name: '晨光里', buildings: [{ name: '晨光里1号楼', households: 1 }] }],
      })
      expect(doors.items).toEqual([expect.objectContaining({ unit: 2, door: '201' })])
    })

    it('refuses a name that is taken and a stair unit that is not there', async () => {
      const { gridId, estateId, buildingId } = await addChain()
      const building = { kind: 'building', estateId, units: 1, zoneId: null }
      const door = { kind: 'household', buildingId, unit: 2 }

      expect(await refused(grid)).toBe('places.name_taken')
      expect(await refused({ kind: 'estate', gridId, name: '晨光里', propertyCompany: null })).toBe(
        'places.name_taken',
      )
      expect(await refused({ ...building, name: '晨光里1号楼' })).toBe('places.name_taken')
      expect(await refused({ ...door, door: '201号' })).toBe('places.name_taken')
      expect(await refused({ ...door, unit: 3, door: '301' })).toBe('places.unit_unknown')
    })

    it('adds one of two equal doors that come at the same moment', async () => {
      const { buildingId } = await addChain()
      const place = { kind: 'household', buildingId, unit: 1, door: '101' } as const

      const both = await Promise.allSettled([add(place), add(place)])

      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const { items } = await secretary.query('places.households', { buildingId, unit: 1 })
      expect(items).toHaveLength(1)
    })

    it('leaves the map to the secretary and the doors to the grid’s worker as well', async () => {
      const { buildingId } = await addChain()

      expect(await refused(grid, worker)).toBe('places.not_keeper')
      const own = { kind: 'household', buildingId: community.buildingId, unit: 1, door: '999' }
      const foreign = { kind: 'household', buildingId, unit: 1, door: '999' }
      await add(own as NewPlace, worker)
      expect(await refused(foreign, worker)).toBe('places.not_household_keeper')
      expect(await refused({ ...own, door: '998' }, resident)).toBe('places.not_household_keeper')
    })

    it('builds the Party tree level by level, one branch to a grid', async () => {
      const { gridId, buildingId, householdId } = await addChain()
      const unit = { kind: 'partyUnit', ...NO_PLACE, parentId: null } as const
      const top = await add({ ...unit, level: 'communityPartyBranch', name: '社区党总支' })
      const branch = { ...unit, level: 'gridPartyBranch', gridId } as const

      expect(await refused({ ...branch, name: '支部', parentId: null })).toBe(
        'places.party_level_wrong',
      )
      const branchId = await add({ ...branch, name: '晨光党支部', parentId: top })
      expect(await refused({ ...branch, name: '第二支部', parentId: top })).toBe(
        'places.name_taken',
      )
      const group = { ...branch, level: 'buildingPartyGroup', parentId: branchId } as const
      expect(await refused({ ...group, name: '小组' })).toBe('places.party_place_wrong')
      expect(await refused({ ...group, buildingId: community.buildingId, name: '小组' })).toBe(
        'places.party_place_wrong',
      )
      const groupId = await add({ ...group, buildingId, name: '1号楼党小组' })
      await add({
        ...group,
        level: 'partyHousehold',
        parentId: groupId,
        buildingId,
        householdId,
        name: '1号楼党员中心户',
      })

      const { items } = await resident.query('places.partyTree', {})
      expect(items.map(({ level }) => level)).toEqual([
        'communityPartyBranch',
        'gridPartyBranch',
        'buildingPartyGroup',
        'partyHousehold',
      ])
      expect(wordsIn(items)).not.toContain('201')
      // the branch has one name, on the grid and in the tree
      const { grids } = await resident.query('places.overview', {})
      expect(grids.find(({ id }) => id === gridId)?.partyBranch).toBe('晨光党支部')
    })
  })

  describe('places.change', () => {
    const change = (placeId: string, place: object) =>
      secretary.command('places.change', { placeId, place } as never)

    it('corrects words and leaves everything where it is', async () => {
      const { gridId, estateId, buildingId, householdId } = await addChain()

      await change(gridId, { ...grid, name: '新网格' })
      await change(estateId, { kind: 'estate', name: '晨光苑', propertyCompany: '晨光物业' })
      await change(buildingId, { kind: 'building', name: '晨光苑2号楼', units: 2, zoneId: null })
      await change(householdId, { kind: 'household', door: '202' })

      const { grids } = await secretary.query('places.tree', {})
      expect(grids.find(({ id }) => id === gridId)).toMatchObject({
        name: '新网格',
        estates: [{ name: '晨光苑', propertyCompany: '晨光物业' }],
      })
      const { items } = await secretary.query('places.households', { buildingId, unit: 2 })
      expect(items.map(({ door }) => door)).toEqual(['202'])
    })

    it('counts no stair unit away in which somebody lives', async () => {
      const { buildingId } = await addChain()
      const place = { kind: 'building', name: '1号楼', units: 1, zoneId: null }

      const refusal = await secretary.refusal('places.change', { placeId: buildingId, place })

      expect(refusal.code).toBe('places.units_in_use')
    })

    it('takes a change by the wrong kind for a place that is not there', async () => {
      const { gridId } = await addChain()

      const refusal = await secretary.refusal('places.change', {
        placeId: gridId,
        place: { kind: 'zone', name: '片区' },
      })

      expect(refusal.code).toBe('places.not_found')
    })
  })

  describe('places.close', () => {
    const close = (kind: string, placeId: string, client = secretary) =>
      client.send('POST', 'places.close', { body: { kind, placeId }, key: `${kind}${placeId}` })

    it('closes from the door upwards, and frees the names', async () => {
      const { gridId, estateId, buildingId, householdId } = await addChain()

      for (const [kind, id] of [
        ['grid', gridId],
        ['estate', estateId],
        ['building', buildingId],
      ] as const) {
        expect(await close(kind, id)).toMatchObject({
          status: 409,
          body: { error: { code: 'places.not_empty' } },
        })
      }
      await secretary.command('places.close', { kind: 'household', placeId: householdId })
      await secretary.command('places.close', { kind: 'building', placeId: buildingId })
      await secretary.command('places.close', { kind: 'estate', placeId: estateId })
      await secretary.command('places.close', { kind: 'grid', placeId: gridId })

      const { grids } = await secretary.query('places.tree', {})
      expect(grids.map(({ id }) => id)).not.toContain(gridId)
      expect(await add(grid)).not.toBe(gridId)
    })

    it('leaves a door open while somebody lives behind it', async () => {
      const { buildingId } = community
      const { items } = await secretary.query('places.households', { buildingId, unit: 1 })
      const placeId = at(items, 0).id

      const refusal = await worker.refusal('places.close', { kind: 'household', placeId })

      expect(refusal.code).toBe('places.not_empty')
    })

    it('never leaves a door in a building that was closed at the same moment', async () => {
      const { buildingId, householdId } = await addChain()
      await secretary.command('places.close', { kind: 'household', placeId: householdId })

      await Promise.allSettled([
        add({ kind: 'household', buildingId, unit: 1, door: '101' }),
        secretary.command('places.close', { kind: 'building', placeId: buildingId }),
      ])

      const { grids } = await secretary.query('places.tree', {})
      const isOpen = grids.some(({ estates }) =>
        estates.some(({ buildings }) => buildings.some(({ id }) => id === buildingId)),
      )
      const doors = await HouseholdModel.countDocuments({
        communityId: community.communityId,
        buildingId,
        closedAt: null,
      })
      expect(doors).toBe(isOpen ? 1 : 0)
    })
  })

  describe('places.setZone', () => {
    it('puts buildings of several grids into one zone, all or none', async () => {
      const { buildingId } = await addChain()
      const buildingIds = [buildingId, community.buildingId]
      const zoneId = await add({ kind: 'zone', name: '东片区' })

      await secretary.command('places.setZone', { zoneId, buildingIds })
      const strange = await secretary.refusal('places.setZone', {
        zoneId: null,
        buildingIds: [buildingId, 'f'.repeat(24)],
      })

      expect(strange.code).toBe('places.not_found')
      const { zones } = await secretary.query('places.tree', {})
      expect(zones).toEqual([expect.objectContaining({ name: '东片区', buildings: 2 })])
      const busy = await secretary.refusal('places.close', { kind: 'zone', placeId: zoneId })
      expect(busy.code).toBe('places.not_empty')
      expect((await worker.refusal('places.setZone', { zoneId, buildingIds })).code).toBe(
        'places.not_keeper',
      )
    })
  })

  describe('places.households', () => {
    const read = (client: ApiClient, buildingId: string) =>
      client.query('places.households', { buildingId, unit: 1 })

    it('shows doors to the staff of the place, stars to other staff, nothing to residents', async () => {
      const { buildingId } = await addChain()
      await add({ kind: 'household', buildingId, unit: 1, door: '101' })

      expect((await read(secretary, buildingId)).items[0]?.door).toBe('101')
      // the worker's grid is another one
      expect((await read(worker, buildingId)).items[0]?.door).toBe('***')
      expect((await read(worker, community.buildingId)).items[0]?.door).not.toBe('***')
      const refusal = await resident.refusal(
        'places.households',
        { buildingId, unit: '1' },
        { method: 'GET' },
      )
      expect(refusal.code).toBe('places.not_staff')
      const tree = await resident.refusal('places.tree', {}, { method: 'GET' })
      expect(tree.code).toBe('places.not_staff')
    })

    it('goes on page by page in the order of entry', async () => {
      const { buildingId } = await addChain()
      for (const door of ['101', '102', '201']) {
        await add({ kind: 'household', buildingId, unit: 1, door })
      }

      const first = await secretary.query('places.households', { buildingId, unit: 1, limit: 2 })
      const rest = await secretary.query('places.households', {
        buildingId,
        unit: 1,
        limit: 2,
        after: first.next ?? '',
      })

      expect(first.items.map(({ door }) => door)).toEqual(['101', '102'])
      expect(rest.items.map(({ door }) => door)).toEqual(['201'])
      expect(rest.next).toBeNull()
    })

    it('reads a page in the order of an index', async () => {
      const plan = JSON.stringify(
        await HouseholdModel.find({
          communityId: 'c',
          buildingId: 'b',
          unit: 1,
          closedAt: null,
          _id: { $gt: 'a' },
        })
          .sort({ _id: 1 })
          .limit(21)
          .explain('executionStats'),
      )

      expect(plan).toContain('households_by_unit')
      expect(plan).not.toContain('COLLSCAN')
      expect(plan).not.toContain('"stage":"SORT"')
    })
  })
})
