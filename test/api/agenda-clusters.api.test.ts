import { ItemModel } from '@linyi/server/features/agenda/item.model'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('agenda.clusters', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 5, members: 1 })
  })

  const raise = async (index: number, title: string, proposal: string): Promise<string> =>
    (
      await service.as(at(community.residents, index).token).command('agenda.raise', {
        ...itemText(community.gridId),
        title,
        proposal,
      })
    ).id
  const clusters = () =>
    service.as(community.worker.token).query('agenda.clusters', { gridId: community.gridId })

  it('suggests a topic at three similar matters, in whatever words', async () => {
    const ids = [
      await raise(0, '主路的路灯不亮', '更换坏掉的路灯'),
      await raise(1, '晚上主路漆黑', '修好照明灯'),
    ]
    await raise(2, '路灯太亮照进卧室', '给路灯加遮光罩')
    const before = await clusters()
    ids.push(await raise(3, '庭院灯坏了两盏', '维修庭院灯'))

    const { items, least, days } = await clusters()

    expect(before.items).toEqual([])
    expect({ least, days }).toEqual({ least: 3, days: 90 })
    expect(items).toMatchObject([{ category: 'lighting', count: 3 }])
    expect(items[0]?.members.map(({ id }) => id).sort()).toEqual([...ids].sort())
    const ofAll = await service.as(community.worker.token).query('agenda.clusters', {})
    expect(ofAll.items).toEqual(items)
  })

  it('leaves out what was raised longer ago', async () => {
    await raise(0, '主路的路灯不亮', '更换坏掉的路灯')
    passHours(service, 91 * 24)
    // sessions have a term of their own
    community = { ...community, ...(await renewed()) }
    await raise(1, '晚上主路漆黑', '修好照明灯')
    await raise(2, '庭院灯坏了两盏', '维修庭院灯')

    expect((await clusters()).items).toEqual([])
  })

  const renewed = async (): Promise<Pick<TestCommunity, 'residents' | 'worker'>> => {
    const { openSession } = await import('@linyi/server/platform/auth/session.store')
    const { communityId } = community
    const again = async ({ accountId }: { readonly accountId: string }) => ({
      accountId,
      token: (await openSession({ accountId, communityId }, service.clock.now())).token,
    })
    return {
      residents: await Promise.all(community.residents.map(again)),
      worker: await again(community.worker),
    }
  }

  it('is for the screeners of the grid', async () => {
    const refusal = await service
      .as(at(community.residents, 0).token)
      .refusal('agenda.clusters', { gridId: community.gridId }, { method: 'GET' })

    expect(refusal).toMatchObject({ code: 'agenda.not_screener', status: 403 })
    const ofAll = await service
      .as(at(community.residents, 0).token)
      .refusal('agenda.clusters', {}, { method: 'GET' })
    expect(ofAll.code).toBe('agenda.not_screener')
  })

  it('reads a bounded set by an index', async () => {
    const plan = JSON.stringify(
      await ItemModel.find({
        communityId: 'c',
        isListed: true,
        gridId: 'g',
        _id: { $gte: '0'.repeat(24) },
      })
        .sort({ _id: -1 })
        .limit(300)
        .explain('executionStats'),
    )

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })
})
