import type { FourStep } from '@linyi/shared/domain/agenda/four-steps'
import {
  bringToCouncil,
  castOf,
  dayAhead,
  passDue,
  pictureOf,
  raise,
  type Cast,
} from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { publish } from '../support/publications'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(60_000)

/** The rarer ways of an item, each as its people walk it. */
describe('agenda, the ways of an item', () => {
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

  const infoOf = (itemId: string, index = 0) =>
    cast.resident(index).query('agenda.info', { itemId })
  const raised = (words = {}) => raise(cast.resident(0), community.gridId, words)

  describe('words that the check is not sure of', () => {
    const suspicious = { body: '请打 13800000000 找那个骗子。' }

    it('wait for a person’s eye and are shown to nobody else', async () => {
      const answer = await cast
        .resident(0)
        .command('agenda.raise', { ...itemText(community.gridId), ...suspicious })
      const itemId = answer.id
      expect(answer).toMatchObject({ number: '待编号', status: 'checking' })

      expect(await infoOf(itemId)).toMatchObject({ status: 'checking' })
      expect(
        await cast.resident(1).refusal('agenda.info', { itemId }, { method: 'GET' }),
      ).toMatchObject({ code: 'agenda.not_found' })
      expect((await cast.resident(1).query('agenda.list', {})).items).toEqual([])
      expect((await cast.resident(0).query('agenda.list', { mine: 'true' })).items).toHaveLength(1)
      const queues = await cast.worker.query('agenda.queues', {})
      expect(queues.items).toEqual(
        ['check', 'screen', 'handle', 'claimDone', 'supervise'].map((queue) => ({
          queue,
          waiting: queue === 'check' ? 1 : 0,
        })),
      )
      expect((await cast.resident(1).query('agenda.queues', {})).items).toEqual([])
      const queue = await cast.worker.query('agenda.queue', { queue: 'check' })
      expect(queue.items.map(({ id }) => id)).toEqual([itemId])
      expect((await cast.worker.query('inbox.tasks', {})).items).toMatchObject([{ kind: 'check' }])

      const cleared = await cast.worker.command('agenda.clear', { itemId })
      expect(cleared).toMatchObject({ status: 'submitted' })
      expect(cleared.number).toMatch(/^YS-\d{4}-\d{2}-0001$/)
      expect(await infoOf(itemId, 1)).toMatchObject({ number: cleared.number })
    })

    it('go back to their writer with the reason, and never get a number', async () => {
      const itemId = await raised(suspicious)
      await cast.worker.command('agenda.sendBack', { itemId, reply: '请去掉别人的电话号码。' })

      expect(await infoOf(itemId)).toMatchObject({
        status: 'withdrawn',
        number: '待编号',
        disposition: 'sentBack',
        reply: { text: '请去掉别人的电话号码。' },
      })
      expect((await cast.worker.query('agenda.list', {})).items).toEqual([])
    })

    it('are refused at once where they are plainly unfit', async () => {
      const refusal = await cast.resident(0).refusal('agenda.raise', {
        ...itemText(community.gridId),
        body: '代开发票，加微信领红包',
      })

      expect(refusal.code).toBe('content.refused')
    })
  })

  describe('a matter filed for somebody else', () => {
    const onBehalf = (accountId?: string) => ({
      ...itemText(community.gridId),
      channel: 'visit' as const,
      onBehalf: {
        ...(accountId === undefined ? { speaker: '张阿姨' } : { accountId }),
        consent: 'oral' as const,
        note: '上门时说的，老伴在场。',
      },
    })

    it('belongs to the resident, who answers for it', async () => {
      const { accountId } = at(community.residents, 2)
      const { id: itemId } = await cast.worker.command('agenda.raise', onBehalf(accountId))

      expect(await infoOf(itemId, 2)).toMatchObject({
        isMine: true,
        channel: 'visit',
        filedBy: { consent: 'oral', speaker: null },
        companion: { role: '网格员' },
        abilities: { withdraw: { allowed: true } },
      })
    })

    it('of somebody without an account is answered through who filed it, and screened by another', async () => {
      const { id: itemId } = await cast.worker.command('agenda.raise', onBehalf())

      expect(await infoOf(itemId)).toMatchObject({ raiser: { name: '张阿姨' } })
      expect(
        await cast.worker.refusal('agenda.admit', { itemId, basis: 'practicalProblem' }),
      ).toMatchObject({ code: 'agenda.own_item' })
      await cast.gridSecretary.command('agenda.handle', { itemId, text: '今天去看。' })
    })

    it('is for the offices of the grid, and for people who live there', async () => {
      expect(await cast.resident(1).refusal('agenda.raise', onBehalf())).toMatchObject({
        code: 'agenda.not_filer',
      })
      expect(
        await cast.worker.refusal('agenda.raise', onBehalf(community.secretary.accountId)),
      ).toMatchObject({ code: 'agenda.person_unknown' })
    })
  })

  describe('support', () => {
    it('comes in on paper, entered by one person and counted by another', async () => {
      const itemId = await raised()
      await cast.worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
      await cast.resident(1).command('agenda.endorse', { itemId })
      const accountIds = [0, 1, 2].map((index) => at(community.residents, index).accountId)
      const sheet = { itemId, accountIds, photoIds: [await pictureOf(cast.worker)] }
      const { sheetId } = await cast.worker.command('agenda.addPaperEndorsements', sheet)
      const confirm = { itemId, sheetId, isRight: true }

      expect(await infoOf(itemId)).toMatchObject({ endorsers: 1 })
      expect(await cast.worker.refusal('agenda.confirmPaperEndorsements', confirm)).toMatchObject({
        code: 'agenda.second_person',
      })
      expect(
        await cast.resident(3).refusal('agenda.paperSheets', { itemId }, { method: 'GET' }),
      ).toMatchObject({ code: 'agenda.not_screener' })
      const { items } = await cast.secretary.query('agenda.paperSheets', { itemId })
      expect(items).toMatchObject([
        { signatures: 3, isConfirmed: false, abilities: { confirm: { allowed: true } } },
      ])
      // the raiser and who has seconded already count no second time
      expect(
        await cast.secretary.command('agenda.confirmPaperEndorsements', confirm),
      ).toMatchObject({ counted: 1, endorsers: 2 })
      expect(
        await cast.gridSecretary.refusal('agenda.confirmPaperEndorsements', confirm),
      ).toMatchObject({ code: 'agenda.sheet_unknown' })
    })

    it('of a third of the council, or the secretary’s motion, is enough', async () => {
      const byCouncil = await raised()
      const byMotion = await raise(cast.resident(1), community.gridId)
      for (const itemId of [byCouncil, byMotion]) {
        await cast.worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
      }
      expect(await infoOf(byCouncil)).toMatchObject({ councilEndorsersNeeded: 3 })
      for (const member of cast.members.slice(0, 2)) {
        await member.command('agenda.endorse', { itemId: byCouncil })
      }
      expect(await infoOf(byCouncil)).toMatchObject({ status: 'endorsing', councilEndorsers: 2 })

      await cast.gridSecretary.command('agenda.move', { itemId: byMotion, reason: '防汛急需。' })
      expect(await infoOf(byMotion)).toMatchObject({ status: 'partyReview', endorsers: 0 })
      expect(
        await cast.worker.refusal('agenda.move', { itemId: byCouncil, reason: '也急。' }),
      ).toMatchObject({ code: 'agenda.not_reviewer' })
    })
  })

  it('goes to a body outside, is looked after, and comes back with its answer', async () => {
    const itemId = await raised()
    await cast.worker.command('agenda.refer', {
      itemId,
      body: '市政管理所',
      letter: '请更换路灯。',
    })
    const first = (await infoOf(itemId)).dueAt ?? ''
    passHours(service, 48)
    await cast.worker.command('agenda.addRecord', {
      itemId,
      kind: 'tracking',
      party: '市政管理所',
      text: '电话催办，说下周来。',
    })
    expect((await infoOf(itemId)).dueAt ?? '').not.toBe(first)
    await cast.worker.command('agenda.addRecord', {
      itemId,
      kind: 'transferReply',
      text: '已列入本月更换计划。',
    })
    await cast.worker.command('agenda.finish', { itemId, reply: '市政答复：本月更换。' })

    expect(await infoOf(itemId)).toMatchObject({
      status: 'surveying',
      disposition: 'referred',
      referral: { body: '市政管理所', reply: '已列入本月更换计划。' },
    })
  })

  it('is put off once, then handed to a wider body whose decision is recorded', async () => {
    const itemId = await raised()
    await bringToCouncil(cast, itemId, [1, 2, 3])
    await cast.chair.command('agenda.deliberate', { itemId, text: '意见不一。' })
    const postpone = { itemId, resumeOn: dayAhead(service, 10), reply: '等两边再商量。' }
    expect(
      await cast.chair.refusal('agenda.postpone', { ...postpone, resumeOn: dayAhead(service, 61) }),
    ).toMatchObject({ code: 'agenda.postpone_date' })
    await cast.chair.command('agenda.postpone', postpone)
    expect(await infoOf(itemId)).toMatchObject({ status: 'deferred', disposition: 'postponed' })
    await passDue(service, cast.chair, itemId)
    expect(await infoOf(itemId)).toMatchObject({ status: 'scheduled', reply: null })

    await cast.chair.command('agenda.deliberate', { itemId, text: '还是不一致。' })
    expect(
      await cast.chair.refusal('agenda.postpone', { ...postpone, resumeOn: dayAhead(service, 10) }),
    ).toMatchObject({ code: 'agenda.must_escalate' })
    const escalation = { itemId, body: 'residentDelegateMeeting' as const, reason: '分歧较大。' }
    expect(await cast.chair.refusal('agenda.escalate', escalation)).toMatchObject({
      code: 'agenda.escalation_unfounded',
    })
    // a vote that half refuse is strong dissent; without its quorum it is a second failed round
    await cast.chair.command('ballots.open', {
      itemId,
      effect: 'council',
      deliberation: '付诸表决。',
      text: '同意更换。',
      closesAt: new Date(service.clock.now().getTime() + 24 * 3_600_000).toISOString(),
    })
    passHours(service, 24)
    expect(await infoOf(itemId)).toMatchObject({ status: 'scheduled' })
    await cast.chair.command('agenda.deliberate', { itemId, text: '人还是不够。' })
    await cast.chair.command('agenda.escalate', escalation)
    expect(await infoOf(itemId)).toMatchObject({ status: 'partyReview', partyReview: null })
    await cast.gridSecretary.command('agenda.agree', { itemId, minutes: '同意提交代表会议。' })
    expect(await cast.chair.refusal('agenda.deliberate', { itemId, text: '再议。' })).toMatchObject(
      {
        code: 'agenda.exceeds_council',
      },
    )
    await cast.gridSecretary.command('agenda.recordDecision', {
      itemId,
      isPassed: false,
      heldOn: dayAhead(service, 0),
      text: '到会代表多数不同意。',
    })
    await publish(cast.secretary, itemId, 'decision', {
      text: '居民代表会议没有通过，半年内不再就同一内容表决。',
      figures: { electorate: 60, participants: 50, yes: 20, no: 28, abstain: 2 },
    })
    expect(await infoOf(itemId)).toMatchObject({
      status: 'publicising',
      decision: { way: 'meeting', result: 'notPassed' },
      disposition: 'notAdopted',
    })
    await passDue(service, cast.chair, itemId)
    expect(await infoOf(itemId)).toMatchObject({ status: 'surveying' })
  })

  it('of several communities goes straight on to the wider body, once', async () => {
    const itemId = await raised()
    await bringToCouncil(cast, itemId, [1, 2, 3], 'multiCommunity')
    const escalation = { itemId, body: 'residentMeeting' as const, reason: '涉及两个社区。' }
    expect(await cast.chair.refusal('agenda.deliberate', { itemId, text: '讨论。' })).toMatchObject(
      { code: 'agenda.exceeds_council' },
    )

    await cast.chair.command('agenda.escalate', escalation)
    await cast.gridSecretary.command('agenda.agree', { itemId, minutes: '同意提交居民会议。' })
    expect(await cast.chair.refusal('agenda.escalate', escalation)).toMatchObject({
      code: 'agenda.escalation_unfounded',
    })
    await cast.gridSecretary.command('agenda.recordDecision', {
      itemId,
      isPassed: true,
      heldOn: dayAhead(service, 0),
      text: '到会居民多数同意。',
    })
    expect(await infoOf(itemId)).toMatchObject({ status: 'resolved' })
  })

  it('takes the four deliberations in their order, before nobody else decides it', async () => {
    const itemId = await raised()
    await bringToCouncil(cast, itemId, [1, 2, 3])
    const step = (name: FourStep, change: object = {}) => ({
      itemId,
      step: name,
      heldOn: dayAhead(service, 0),
      ...{ expected: 12, present: 9, yes: 8, no: 1, isPassed: true, text: '同意。', ...change },
    })
    const refused = async (input: ReturnType<typeof step>) =>
      (await cast.gridSecretary.refusal('agenda.recordFourStep', input)).code

    expect(await refused(step('committees'))).toBe('agenda.four_steps_order')
    expect(await refused(step('branch', { isPassed: false }))).toBe(
      'agenda.four_steps_not_proposed',
    )
    await cast.gridSecretary.command('agenda.recordFourStep', step('branch'))
    expect(await refused(step('branch'))).toBe('agenda.four_steps_order')
    expect((await infoOf(itemId)).next?.text).toContain('下一步：“两委”商议')
    // the council's list and the plain registration are shut
    expect(await cast.chair.refusal('agenda.deliberate', { itemId, text: '讨论。' })).toMatchObject(
      { code: 'agenda.exceeds_council' },
    )
    const plain = { itemId, isPassed: true, heldOn: dayAhead(service, 0), text: '同意。' }
    expect(await cast.gridSecretary.refusal('agenda.recordDecision', plain)).toMatchObject({
      code: 'agenda.four_steps_running',
    })

    expect(await refused(step('committees', { present: 6 }))).toBe('agenda.four_steps_figures')
    expect(await refused(step('committees', { expected: 30 }))).toBe('agenda.four_steps_short')
    const photoId = await pictureOf(cast.gridSecretary)
    await cast.gridSecretary.command(
      'agenda.recordFourStep',
      step('committees', { photoIds: [photoId] }),
    )
    await cast.gridSecretary.command('agenda.recordFourStep', step('partyMembers'))
    const last = await cast.gridSecretary.command('agenda.recordFourStep', step('residents'))
    expect(last).toEqual({ status: 'resolved', steps: 'decided' })

    const info = await infoOf(itemId)
    expect(info).toMatchObject({
      decision: { way: 'meeting', result: 'passed' },
      fourSteps: { status: 'decided', next: null, signature: null },
    })
    expect(info.fourSteps?.steps.map(({ photos }) => photos.length)).toEqual([0, 1, 0, 0])
    expect(info.timeline.filter(({ title }) => title.startsWith('四议两公开'))).toHaveLength(4)
    expect(
      await cast.supervisor.refusal('agenda.signFourSteps', { itemId, text: '账目一致。' }),
    ).toMatchObject({ code: 'agenda.four_steps_not_done' })
  })

  it('goes back to the council where one of the four deliberations says no', async () => {
    const itemId = await raised()
    await bringToCouncil(cast, itemId, [1, 2, 3])
    const step = (name: FourStep, isPassed: boolean) =>
      cast.gridSecretary.command('agenda.recordFourStep', {
        itemId,
        step: name,
        heldOn: dayAhead(service, 0),
        ...{ expected: 12, present: 9, yes: isPassed ? 9 : 2, no: 0, isPassed, text: '会议意见。' },
      })
    await step('branch', true)

    expect(await step('committees', false)).toEqual({ status: 'scheduled', steps: 'stopped' })
    expect(await infoOf(itemId)).toMatchObject({ escalation: null, fourSteps: { next: 'branch' } })
    await cast.chair.command('agenda.deliberate', { itemId, text: '由议事会讨论。' })
    expect(await infoOf(itemId)).toMatchObject({ status: 'deliberating' })
  })

  it('is taken back by its raiser alone, or with the council’s consent', async () => {
    const alone = await raised()
    await cast.resident(0).command('agenda.withdraw', { itemId: alone, reason: '已经修好了。' })
    expect(await infoOf(alone)).toMatchObject({ status: 'withdrawn', disposition: 'withdrawn' })

    const shared = await raised()
    await cast.worker.command('agenda.admit', { itemId: shared, basis: 'practicalProblem' })
    await cast.resident(1).command('agenda.endorse', { itemId: shared })
    const asked = await cast
      .resident(0)
      .command('agenda.withdraw', { itemId: shared, reason: '不想提了。' })
    expect(asked).toEqual({ status: 'endorsing', asked: true })
    expect((await cast.chair.query('inbox.tasks', {})).items).toMatchObject([
      { kind: 'decideWithdrawal', itemId: shared },
    ])
    await cast.chair.command('agenda.decideWithdrawal', {
      itemId: shared,
      agrees: false,
      reply: '还有邻居支持。',
    })
    expect(await infoOf(shared)).toMatchObject({ status: 'endorsing', withdrawal: null })
    await cast.resident(0).command('agenda.withdraw', { itemId: shared, reason: '大家都同意了。' })
    await cast.chair.command('agenda.decideWithdrawal', {
      itemId: shared,
      agrees: true,
      reply: '附议人也同意。',
    })
    expect(await infoOf(shared)).toMatchObject({ status: 'withdrawn' })
  })
})
