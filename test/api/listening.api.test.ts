import { ListeningModel, RemarkModel } from '@linyi/server/features/listening/listening.model'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('listening', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 3, members: 1 })
  })

  const secretary = () => service.as(community.gridSecretary.token)
  const worker = () => service.as(community.worker.token)
  const resident = () => service.as(at(community.residents, 0).token)

  const plan = async (hoursAhead = 0.5, gridId: string | null = community.gridId) => {
    const startsAt = new Date(service.clock.now().getTime() + hoursAhead * 3_600_000)
    const by = gridId === null ? service.as(community.secretary.token) : secretary()
    const { id } = await by.command('listening.plan', {
      theme: '充电与停车',
      venue: '社区活动室',
      patronName: '周明',
      patronTitle: '街道党工委副书记',
      startsAt: startsAt.toISOString(),
      ...(gridId === null ? {} : { gridId }),
    })
    return id
  }
  const begin = async (): Promise<string> => {
    const listeningId = await plan()
    await secretary().command('listening.open', { listeningId })
    return listeningId
  }
  const info = (listeningId: string) => resident().query('listening.info', { listeningId })

  it('is planned, held and ended, each by those who may', async () => {
    const listeningId = await plan(3)
    const early = await secretary().refusal('listening.open', { listeningId })
    passHours(service, 2.5)
    await secretary().command('listening.open', { listeningId })
    const twice = await secretary().refusal('listening.open', { listeningId })
    await secretary().command('listening.end', {
      listeningId,
      summary: '充电桩下周选址，停车的事请议事会商量。',
    })

    expect(early.code).toBe('listening.too_early')
    expect(twice.code).toBe('listening.wrong_status')
    expect(await info(listeningId)).toMatchObject({
      status: 'ended',
      summary: '充电桩下周选址，停车的事请议事会商量。',
      patron: { name: '周明', title: '街道党工委副书记' },
      abilities: { remark: { allowed: false, reason: 'listening.not_keeper' } },
    })
    expect((await worker().refusal('listening.remark', { listeningId, text: '晚了' })).code).toBe(
      'listening.not_open',
    )
  })

  it('cannot be planned for the past, nor for another community’s grid', async () => {
    const other = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
    const base = {
      theme: '夜话',
      venue: '活动室',
      patronName: '周明',
      patronTitle: '街道干部',
    }
    const past = new Date(service.clock.now().getTime() - 60_000).toISOString()
    const soon = new Date(service.clock.now().getTime() + 60_000).toISOString()

    const late = await secretary().refusal('listening.plan', {
      ...base,
      startsAt: past,
      gridId: community.gridId,
    })
    const foreign = await secretary().refusal('listening.plan', {
      ...base,
      startsAt: soon,
      gridId: other.gridId,
    })

    expect(late.code).toBe('listening.in_the_past')
    expect(foreign.code).toBe('places.not_found')
  })

  it('is called off with a reason that everybody reads', async () => {
    const listeningId = await plan()
    await secretary().command('listening.cancel', { listeningId, reason: '大雨，改到下周。' })

    expect(await info(listeningId)).toMatchObject({
      status: 'cancelled',
      summary: '大雨，改到下周。',
    })
  })

  it('makes of each remark an item at once, with a number, a channel and a guess of its kind', async () => {
    const listeningId = await begin()

    const taken = await worker().command('listening.remark', {
      listeningId,
      text: '电瓶车没地方充电，好多家从窗户拉线，求装充电桩。',
      speaker: '张阿姨',
      place: '铁路小区',
    })

    expect(taken).toMatchObject({ category: 'charging', collected: 1, similar: [] })
    expect(taken.number).toMatch(/^YS-\d{4}-\d{2}-\d{4}$/)
    const item = await resident().query('agenda.info', { itemId: taken.itemId })
    expect(item).toMatchObject({
      title: '电瓶车没地方充电',
      status: 'submitted',
      place: '铁路小区',
      category: 'charging',
    })
    const mine = await worker().query('listening.remarks', { listeningId })
    const seen = await resident().query('listening.remarks', { listeningId })
    expect(mine.items).toMatchObject([{ itemId: taken.itemId, speaker: '张阿姨' }])
    expect(seen.items).toMatchObject([{ itemId: taken.itemId, speaker: null, isSolved: false }])
  })

  it('says what others have raised before', async () => {
    const raised = await resident().command('agenda.raise', itemText(community.gridId))
    const listeningId = await begin()

    const taken = await worker().command('listening.remark', {
      listeningId,
      text: '主路晚上一片漆黑，照明灯该修了',
    })

    expect(taken.similar.map(({ id }) => id)).toEqual([raised.id])
  })

  it('loses no remark when two write at once, and takes no more than its limit', async () => {
    const listeningId = await begin()
    await ListeningModel.updateOne(
      { communityId: community.communityId, _id: listeningId },
      { $set: { 'rules.remarksMax': 5 } },
    )
    const keepers = [worker(), secretary(), service.as(community.secretary.token)]

    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        at(keepers, index % 3).send('POST', 'listening.remark', {
          body: { listeningId, text: `第 ${String(index)} 件：楼道堆满杂物` },
          key: crypto.randomUUID(),
        }),
      ),
    )

    const { figures } = await info(listeningId)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(figures.collected).toBe(5)
    const remarks = await worker().query('listening.remarks', { listeningId })
    expect(new Set(remarks.items.map(({ itemId }) => itemId)).size).toBe(5)
  })

  it('counts what was answered and what was solved', async () => {
    const listeningId = await begin()
    const done = await worker().command('listening.remark', { listeningId, text: '楼道灯坏了' })
    const refused = await worker().command('listening.remark', {
      listeningId,
      text: '公开邻居吵架',
    })
    await worker().command('listening.remark', { listeningId, text: '想有个食堂' })

    await secretary().command('agenda.handle', { itemId: done.itemId, text: '今天就换灯泡。' })
    await secretary().command('agenda.finish', { itemId: done.itemId, reply: '灯泡已经换好。' })
    await secretary().command('agenda.decline', {
      itemId: refused.itemId,
      reason: 'confidential',
      reply: '家事不能公开，网格员会上门调解。',
    })

    const seen = await info(listeningId)
    const list = await resident().query('listening.list', {})
    expect(seen.figures).toEqual({ collected: 3, answered: 2, solved: 1 })
    expect(list.items[0]?.figures).toEqual(seen.figures)
  })

  it('asks for the grid where the session is for all of them', async () => {
    const listeningId = await plan(0.5, null)
    await service.as(community.secretary.token).command('listening.open', { listeningId })
    const asked = await worker().refusal('listening.remark', { listeningId, text: '路灯坏了' })
    await worker().command('listening.remark', {
      listeningId,
      text: '路灯坏了',
      gridId: community.gridId,
    })

    expect(asked.code).toBe('listening.grid_needed')
    expect((await info(listeningId)).figures.collected).toBe(1)
  })

  it('keeps words that are not fit out of the record', async () => {
    const listeningId = await begin()

    const refusal = await worker().refusal('listening.remark', { listeningId, text: '你们去死吧' })

    expect(refusal.code).toBe('content.refused')
    expect((await info(listeningId)).figures.collected).toBe(0)
  })

  it('is over when its hours are, though nobody ended it', async () => {
    const listeningId = await begin()
    passHours(service, 6.1)

    expect((await info(listeningId)).status).toBe('ended')
    expect((await worker().refusal('listening.remark', { listeningId, text: '晚了' })).code).toBe(
      'listening.not_open',
    )
  })

  it('reads its lists by an index', async () => {
    const plans = await Promise.all([
      ListeningModel.find({ communityId: 'c' }).sort({ _id: -1 }).limit(11).explain(),
      RemarkModel.find({ communityId: 'c', listeningId: 'l' })
        .sort({ _id: -1 })
        .limit(21)
        .explain(),
    ])

    for (const text of plans.map((one) => JSON.stringify(one))) {
      expect(text).toContain('IXSCAN')
      expect(text).not.toContain('"stage":"SORT"')
    }
  })
})
