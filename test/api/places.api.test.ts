import { PartyUnitModel } from '@linyi/server/features/places/party-unit.model'
import {
  BuildingModel,
  EstateModel,
  GridModel,
  HouseholdModel,
  ZoneModel,
} from '@linyi/server/features/places/place.model'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('the places somebody joins', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now())
  })
  afterAll(() => service.stop())

  it('lists the communities of the deployment to everybody', async () => {
    const { items } = await service.guest.query('places.communities', {})

    expect(items).toEqual([{ id: community.communityId, name: '测试社区', streetName: '测试街道' }])
  })

  it('tells the stair units of a building and none of its doors', async () => {
    const { token } = at(community.residents, 0)

    const building = await service
      .as(token)
      .query('places.building', { buildingId: community.buildingId })

    expect(building).toEqual({
      id: community.buildingId,
      name: '测试苑1号楼',
      estate: expect.objectContaining({ name: '测试苑' }) as unknown,
      grid: { id: community.gridId, code: '8', name: '8号网格' },
      units: [1, 2],
    })
  })

  it('finds no building of another community', async () => {
    const other = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })

    const refusal = await service
      .as(at(other.residents, 0).token)
      .refusal('places.building', { buildingId: community.buildingId }, { method: 'GET' })

    expect(refusal).toMatchObject({ code: 'places.not_found', status: 404 })
  })
})

describe('the places of another community', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  it('are not told from none, whatever is asked of them', async () => {
    const now = service.clock.now()
    const own = await buildCommunity(now, { residents: 1, members: 1 })
    const other = await buildCommunity(now, { residents: 1, members: 1 })
    const secretary = service.as(own.secretary.token)
    const building = { kind: 'building', name: '1号楼', units: 2, zoneId: null } as const
    const estate = { kind: 'estate', name: '晨光里', propertyCompany: null } as const
    const commands = [
      ['places.add', { place: { ...estate, gridId: other.gridId } }],
      [
        'places.add',
        { place: { kind: 'household', buildingId: other.buildingId, unit: 1, door: '9' } },
      ],
      ['places.change', { placeId: other.buildingId, place: building }],
      ['places.close', { placeId: other.buildingId, kind: 'building' }],
      ['places.setZone', { zoneId: null, buildingIds: [other.buildingId] }],
    ] as const

    for (const [name, input] of commands) {
      expect(await secretary.refusal(name, input)).toMatchObject({
        code: 'places.not_found',
        status: 404,
      })
    }
    const doors = { buildingId: other.buildingId, unit: '1' }
    expect(await secretary.refusal('places.households', doors, { method: 'GET' })).toMatchObject({
      code: 'places.not_found',
    })
    const { grids } = await secretary.query('places.tree', {})
    expect(grids.map(({ id }) => id)).toEqual([own.gridId])
  })

  const reads: [string, () => { explain: (verbosity: 'executionStats') => unknown }][] = [
    ['grids', () => GridModel.find({ communityId: 'c', closedAt: null })],
    ['zones', () => ZoneModel.find({ communityId: 'c', closedAt: null })],
    ['estates', () => EstateModel.find({ communityId: 'c', closedAt: null })],
    [
      'estates of a grid',
      () => EstateModel.find({ communityId: 'c', gridId: 'g', closedAt: null }),
    ],
    ['buildings', () => BuildingModel.find({ communityId: 'c', closedAt: null })],
    [
      'buildings of an estate',
      () => BuildingModel.find({ communityId: 'c', estateId: 'e', closedAt: null }),
    ],
    [
      'buildings of a zone',
      () => BuildingModel.find({ communityId: 'c', zoneId: 'z', closedAt: null }),
    ],
    [
      'the highest stair unit in use',
      () =>
        HouseholdModel.find({ communityId: 'c', buildingId: 'b', closedAt: null })
          .sort({ unit: -1 })
          .limit(1),
    ],
    ['the Party tree', () => PartyUnitModel.find({ communityId: 'c', closedAt: null })],
    [
      'what stands under a Party unit',
      () => PartyUnitModel.find({ communityId: 'c', parentId: 'p', closedAt: null }),
    ],
  ]

  it.each(reads)('reads %s by an index', async (_what, query) => {
    const plan = JSON.stringify(await query().explain('executionStats'))

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })
})
