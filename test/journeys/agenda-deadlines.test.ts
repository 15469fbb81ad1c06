import {
  castOf,
  dayAhead,
  passDue,
  raise,
  signInAgain,
  stepsOf,
  type Cast,
} from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(60_000)

/** An item that nobody looks at: its dates pass, and those above are called in one after the other. */
describe('an item that runs over every date', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 5 })
    cast = await castOf(service, community)
  })

  /** Lets days pass that no session outlives. */
  const passDays = async (days: number): Promise<void> => {
    passHours(service, 24 * days)
    community = await signInAgain(service, community)
    cast = await castOf(service, community)
  }

  const levelsOf = async (itemId: string): Promise<string[]> => {
    const { timeline } = await cast.resident(0).query('agenda.info', { itemId })
    return timeline
      .filter(({ kind }) => kind === 'agenda.supervised')
      .map(({ text }) => /([^，]{2,6}督办)/.exec(text ?? '')?.[1] ?? '')
  }
  const supervises = async (who: 'worker' | 'secretary' | 'street', itemId: string) =>
    (await cast[who].query('inbox.tasks', {})).items.some(
      (task) => task.kind === 'supervise' && task.itemId === itemId,
    )

  it('turns amber, then red, and calls in companion, secretary and street once each', async () => {
    const itemId = await raise(cast.resident(0), community.gridId)
    await cast.worker.command('agenda.explain', { itemId, legalReason: '维修资金还没有到位。' })
    const urgency = async () => (await cast.resident(0).query('agenda.info', { itemId })).urgency

    expect(await urgency()).toBe('onTime')
    const { dueAt } = await cast.resident(0).query('agenda.info', { itemId })
    const hoursLeft = (new Date(dueAt ?? 0).getTime() - service.clock.now().getTime()) / 3_600_000
    passHours(service, hoursLeft - 23)
    expect(await urgency()).toBe('dueSoon')
    expect(await levelsOf(itemId)).toEqual([])

    passHours(service, 23)
    expect(await urgency()).toBe('overdue')
    expect(await levelsOf(itemId)).toEqual(['陪伴网格员督办'])
    expect(await supervises('worker', itemId)).toBe(true)
    expect(await supervises('secretary', itemId)).toBe(false)
    const overdue = await cast.resident(1).query('agenda.list', { overdue: 'true' })
    expect(overdue.items.map(({ id }) => id)).toEqual([itemId])

    await passDays(7)
    expect(await levelsOf(itemId)).toEqual(['陪伴网格员督办', '社区书记督办'])
    expect(await supervises('secretary', itemId)).toBe(true)
    await passDays(7)
    const all = ['陪伴网格员督办', '社区书记督办', '街道督办']
    expect(await levelsOf(itemId)).toEqual(all)
    expect(await supervises('street', itemId)).toBe(true)
    await passDays(60)
    expect(await levelsOf(itemId)).toEqual(all)

    await cast.worker.command('agenda.finish', {
      itemId,
      reply: '资金到位后明年春天安排，已登记。',
    })
    expect(await supervises('street', itemId)).toBe(false)
    expect(await cast.resident(0).query('agenda.info', { itemId })).toMatchObject({
      status: 'surveying',
      supervision: null,
      disposition: 'explained',
    })
  })

  it('calls all three in at their own minutes when nobody looked in between', async () => {
    const itemId = await raise(cast.resident(1), community.gridId)
    await passDays(40)

    const { timeline } = await cast.resident(1).query('agenda.info', { itemId })
    const times = timeline.filter(({ kind }) => kind === 'agenda.supervised').map(({ at }) => at)

    expect(times).toHaveLength(3)
    expect([...times].sort()).toEqual(times)
    expect(new Set(times).size).toBe(3)
    await cast.worker.command('agenda.handle', { itemId, text: '今天办。' })
    await cast.worker.command('agenda.finish', { itemId, reply: '灯已经修好。' })
  })

  it('is put off twice with reasons that the raiser reads, and not a third time', async () => {
    const { resident, worker } = cast
    const itemId = await raise(resident(2), community.gridId)
    await worker.command('agenda.handle', { itemId, text: '联系维修队。' })
    const extend = (days: number) => ({
      itemId,
      dueOn: dayAhead(service, days),
      reason: '等配件。',
    })

    expect(await worker.refusal('agenda.extend', extend(0))).toMatchObject({
      code: 'agenda.extension_earlier',
    })
    expect(await cast.secretary.command('agenda.extend', extend(10))).toMatchObject({
      extensionsLeft: 1,
    })
    expect(await worker.command('agenda.extend', extend(12))).toMatchObject({ extensionsLeft: 0 })
    expect(await worker.refusal('agenda.extend', extend(20))).toMatchObject({
      code: 'agenda.extensions_used',
    })
    expect(await resident(0).refusal('agenda.extend', extend(20))).toMatchObject({
      code: 'agenda.not_handler',
    })
    const info = await resident(2).query('agenda.info', { itemId })
    expect(info.extensions).toMatchObject([{ reason: '等配件。' }, { reason: '等配件。' }])
    expect(info.extensionsLeft).toBe(0)
    expect(info.abilities.extend).toMatchObject({ reason: 'agenda.not_handler' })
    await worker.command('agenda.finish', { itemId, reply: '配件到了，已修好。' })
  })

  it('is opened again once when its seconders did not come, and ends by itself', async () => {
    const itemId = await raise(cast.resident(3), community.gridId)
    await cast.worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
    await cast.resident(0).command('agenda.endorse', { itemId })
    await passDue(service, cast.resident(3), itemId)
    expect(await cast.resident(3).query('agenda.info', { itemId })).toMatchObject({
      status: 'deferred',
      reply: { text: '附议 1 人，需要 3 人，本次未达到。' },
    })
    await cast.resident(3).command('agenda.revive', { itemId, text: '又有邻居来问。' })
    expect(await cast.resident(3).query('agenda.info', { itemId })).toMatchObject({
      status: 'endorsing',
      endorsers: 1,
      reply: null,
    })
    await passDue(service, cast.resident(3), itemId)
    expect(await cast.resident(3).refusal('agenda.revive', { itemId, text: '再来' })).toMatchObject(
      {
        code: 'agenda.already_revived',
      },
    )
    await passDays(120)

    const info = await cast.resident(3).query('agenda.info', { itemId })
    expect(info).toMatchObject({ status: 'closed', disposition: 'lapsed', next: null })
    expect(stepsOf(info).slice(-4)).toEqual([
      'agenda.revived',
      'agenda.lapsed',
      'agenda.finished',
      'agenda.closed',
    ])
  })
})
