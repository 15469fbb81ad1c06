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
