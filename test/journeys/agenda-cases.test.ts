import {
  acceptAndPublish,
  bringToCouncil,
  castOf,
  dayAhead,
  passDue,
  pictureOf,
  raise,
  stepsOf,
  type Cast,
} from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { publish } from '../support/publications'
import { passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(60_000)

/** The three cases of the seed report, each from the first word to its archive. */
describe('the seed report’s cases', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 8 })
    cast = await castOf(service, community)
  })

  it('charging piles: rounds of coordination, a body outside, a vote, the work, the answer (4.13)', async () => {
    const { worker, chair, secretary, members, resident } = cast
    const itemId = await raise(resident(0), community.gridId, {
      category: 'charging',
      title: '楼道飞线充电不安全，想装公共充电桩',
      proposal: '在小区东侧空地安装 20 个公共充电桩。',
    })
    await worker.command('agenda.contact', { itemId, how: 'phone', text: '约了周一到现场看。' })
    await worker.command('agenda.admit', {
      itemId,
      basis: 'practicalProblem',
      stakeholders: [
        { kind: 'residents' },
        { kind: 'utility', name: '铁塔公司' },
        { kind: 'propertyCompany' },
      ],
    })
    for (const index of [1, 2, 3]) await resident(index).command('agenda.endorse', { itemId })
    for (const round of [1, 2]) {
      await worker.command('agenda.addRecord', {
        itemId,
        kind: 'coordinationRound',
        party: '铁塔公司',
        text: `第 ${String(round)} 次协调会，比较东侧空地和北门。`,
      })
      passHours(service, 12)
    }
    await cast.gridSecretary.command('agenda.agree', { itemId, minutes: '支部研究，同意。' })

    const notInvited = await chair.refusal('agenda.deliberate', { itemId, text: '开始讨论。' })
    expect(notInvited.code).toBe('agenda.parties_not_invited')
    await worker.command('agenda.invite', {
      itemId,
      kinds: ['utility', 'propertyCompany'],
      text: '已电话通知，按时到会。',
    })
    await chair.command('agenda.deliberate', { itemId, text: '两处比较，北门是消防通道。' })
    const { id: ballotId } = await chair.command('ballots.open', {
      itemId,
      effect: 'council',
      deliberation: '多数支持东侧空地。',
      text: '同意在东侧空地安装 20 个公共充电桩。',
      closesAt: new Date(service.clock.now().getTime() + 48 * 3_600_000).toISOString(),
    })
    for (const member of members) await member.command('ballots.cast', { ballotId, choice: 'yes' })
    passHours(service, 48)
    await publish(secretary, itemId)

    const work = {
      itemId,
      lead: '铁塔公司',
      task: '安装 20 个充电桩',
      dueOn: dayAhead(service, 30),
      budget: 3_600_000,
    }
    const early = await secretary.refusal('agenda.implement', work)
    expect(early.code).toBe('agenda.publicity_pending')
    passHours(service, 24 * 10)
    await secretary.command('agenda.implement', work)
    await worker.command('agenda.addRecord', { itemId, kind: 'progress', text: '电缆已经到场。' })
    await worker.command('agenda.claimDone', {
      itemId,
      text: '20 个充电桩通电可用。',
      photoIds: [await pictureOf(worker)],
    })
    await acceptAndPublish(service, cast, itemId)
    await resident(0).command('ratings.rate', { itemId, solved: 'yes', satisfied: 5 })
    // its seconders are asked, too; the last answer closes it
    for (const index of [1, 2, 3]) {
      await resident(index).command('ratings.rate', { itemId, solved: 'yes', satisfied: 4 })
    }

    const info = await resident(5).query('agenda.info', { itemId })
    expect(info).toMatchObject({
      status: 'closed',
      disposition: 'carriedOut',
      reply: { text: '已经完成，请查看。', who: { role: '社区书记' } },
      survey: { asked: 4, answered: 4, average: null },
      firstContact: { how: 'phone' },
      action: { lead: '铁塔公司', chairSigned: true, supervisorSigned: true },
    })
    expect(stepsOf(info)).toEqual(
      expect.arrayContaining([
        'agenda.contacted',
        'agenda.invited',
        'agenda.recorded',
        'outcomes.published',
        'agenda.assigned',
        'agenda.doneClaimed',
        'agenda.accepted',
        'agenda.executionPublished',
        'agenda.surveyAnswered',
        'agenda.closed',
      ]),
    )
    const records = await resident(5).query('agenda.records', { itemId, limit: 2 })
    expect(records.items).toHaveLength(2)
    expect(records.next).not.toBeNull()
    expect(records.items[0]).toMatchObject({ kind: 'proof', party: '铁塔公司' })
  })

  it('illegal sheds: house visits and no vote, because nobody objects (4.14)', async () => {
    const { worker, chair, secretary, resident } = cast
    const itemId = await raise(resident(0), community.gridId, {
      category: 'building',
      title: '楼间空地搭满棚子，消防车进不来',
      proposal: '劝导拆除 1 号楼和 2 号楼之间的 7 处违建棚屋。',
    })
    await bringToCouncil(cast, itemId, [1, 2, 3])
    for (const door of ['一', '二', '三']) {
      await worker.command('agenda.addRecord', {
        itemId,
        kind: 'visit',
        party: `第${door}户`,
        text: '上门说明消防隐患，住户愿意自己拆。',
      })
    }
    await chair.command('agenda.deliberate', { itemId, text: '七户都来了。' })
    await chair.command('agenda.consent', {
      itemId,
      text: '七户同意月底前自行拆除。',
      hasAskedTwice: true,
    })
    const { publicityEndsAt } = await publish(secretary, itemId, 'decision', {
      text: '协商一致，七处棚屋月底前拆除。',
    })
    const ends = new Date(publicityEndsAt ?? '').getTime()
    passHours(service, (ends - service.clock.now().getTime()) / 3_600_000)
    await secretary.command('agenda.implement', {
      itemId,
      leadId: community.worker.accountId,
      lead: '网格员',
      task: '帮助七户拆除并清运',
      dueOn: dayAhead(service, 14),
    })
    await worker.command('agenda.claimDone', {
      itemId,
      text: '七处棚屋都拆了。',
      photoIds: [await pictureOf(worker)],
    })
    const lead = await worker.refusal('agenda.accept', { itemId, text: '我自己看过。' })
    expect(lead.code).toBe('agenda.not_inspector')
    await chair.command('agenda.rework', {
      itemId,
      defects: '第三户的砖还堆在路边。',
      dueOn: dayAhead(service, 20),
    })
    await worker.command('agenda.claimDone', {
      itemId,
      text: '砖也清走了。',
      photoIds: [await pictureOf(worker)],
    })
    await acceptAndPublish(service, cast, itemId)
    await passDue(service, worker, itemId)

    const info = await resident(0).query('agenda.info', { itemId })
    expect(info).toMatchObject({
      status: 'closed',
      ballot: null,
      decision: { way: 'consensus', result: 'passed' },
      action: { reworks: 1 },
      disposition: 'carriedOut',
    })
    const kinds = (await resident(0).query('agenda.records', { itemId })).items.map(
      ({ kind }) => kind,
    )
    expect(kinds.filter((kind) => kind === 'visit')).toHaveLength(3)
    expect(kinds).toContain('defect')
    const wall = await resident(0).query('outcomes.list', {})
    expect(wall.items[0]).toMatchObject({ itemId, effect: null, result: 'passed' })
  })

  it('an estate without a property company: a small matter, closed in days (4.15, 4.22)', async () => {
    const { worker, resident } = cast
    const itemId = await raise(resident(0), community.gridId, {
      category: 'drainage',
      title: '小区没有物业，井盖破了没人管',
      proposal: '更换 2 号楼门前破损的井盖。',
    })
    await worker.command('agenda.handle', { itemId, text: '今天联系维修队。' })
    await worker.command('agenda.addRecord', {
      itemId,
      kind: 'progress',
      text: '维修队下午到场。',
      photoIds: [await pictureOf(worker)],
    })
    passHours(service, 30)
    await worker.command('agenda.finish', { itemId, reply: '井盖换好了，您看看还有没有别的问题。' })
    expect((await resident(0).query('inbox.tasks', {})).items).toMatchObject([
      { kind: 'survey', itemId },
    ])
    await resident(0).command('ratings.rate', {
      itemId,
      solved: 'no',
      satisfied: 2,
      comment: '换的井盖会响。',
    })
    await resident(0).command('agenda.reopen', { itemId, reason: '井盖没有垫稳，夜里很响。' })

    const info = await resident(1).query('agenda.info', { itemId })
    expect(info).toMatchObject({ status: 'implementing', action: { lead: '首接人' } })
    expect((await worker.query('inbox.tasks', {})).items).toContainEqual(
      expect.objectContaining({ kind: 'claimDone', itemId }),
    )
    await worker.command('agenda.claimDone', {
      itemId,
      text: '加了胶垫。',
      photoIds: [await pictureOf(worker)],
    })
    await acceptAndPublish(service, cast, itemId)
    await resident(0).command('ratings.rate', { itemId, solved: 'yes', satisfied: 4 })
    expect(await resident(0).query('agenda.info', { itemId })).toMatchObject({
      status: 'closed',
      level: 'minor',
      disposition: 'carriedOut',
    })
  })
})
