import { castOf, passDue, signInAgain, type Cast } from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { mattersOf, object, passTo, type Matters } from '../support/publication-story'
import { publish, reviewedPublication } from '../support/publications'
import { passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { assignOutside, voteOn } from '../support/work-story'

jest.setTimeout(120_000)

describe('publications that residents object to', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast
  let matters: Matters

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 8, openItemsPerPerson: 50 })
  })
  afterAll(() => service.stop())
  // a notice takes more than a week: each story has people whose sessions are new
  beforeEach(async () => {
    cast = await castOf(service, await signInAgain(service, community))
    matters = mattersOf(service, community, cast)
  })

  const info = (outcomeId: string, index = 5) =>
    cast.resident(index).query('outcomes.info', { outcomeId })
  const itemInfo = (itemId: string) => cast.resident(5).query('agenda.info', { itemId })

  it('are withdrawn with the reason in their place, and the matter waits for another', async () => {
    const { itemId, resolutionId } = await voteOn(service, community, cast)
    const { id: outcomeId } = await publish(cast.secretary, itemId)
    const { objectionId } = await object(cast.resident(4), outcomeId)
    const wish = { outcomeId, reason: '票数抄错了一位。' }
    const open = await cast.secretary.refusal('outcomes.withdraw', wish)
    expect(open.code).toBe('outcomes.objections_open')
    await cast.secretary.command('outcomes.answerObjection', {
      objectionId,
      isUpheld: false,
      text: '会另设儿童活动区。',
    })

    await cast.secretary.command('outcomes.withdraw', wish)

    expect(await info(outcomeId)).toMatchObject({
      status: 'withdrawn',
      text: '',
      contact: '',
      figures: null,
      withdrawal: { reason: '票数抄错了一位。' },
    })
    const reader = cast.resident(5)
    expect(await reader.query('resolutions.info', { resolutionId })).toMatchObject({
      noticeEndsAt: null,
    })
    passHours(service, 24 * 12)
    expect((await reader.query('resolutions.info', { resolutionId })).status).toBe('rejected')
    const tasks = await cast.secretary.query('inbox.tasks', {})
    expect(tasks.items).toContainEqual(expect.objectContaining({ kind: 'publish', itemId }))
    const { id } = await publish(cast.secretary, itemId)
    expect(id).not.toBe(outcomeId)
    expect((await reader.query('resolutions.info', { resolutionId })).status).toBe('published')
  })

  it('are objected to once by one person and published and answered once, however many do it at once', async () => {
    const itemId = await matters.agreed()
    const outcomeId = await reviewedPublication(cast.secretary, itemId)
    const outs = await Promise.allSettled(
      [1, 2, 3].map(() => cast.secretary.command('outcomes.publish', { outcomeId })),
    )
    expect(outs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const objected = await Promise.allSettled([
      ...[1, 2, 3].map(() => object(cast.resident(4), outcomeId)),
      object(cast.resident(5), outcomeId),
    ])
    expect(objected.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const { items } = await cast.secretary.query('outcomes.objections', { outcomeId })
    expect(items).toHaveLength(2)
    expect(await info(outcomeId)).toMatchObject({ objections: { all: 2, open: 2, upheld: 0 } })
    const [objectionId = ''] = items.map(({ id }) => id)
    const answer = { objectionId, isUpheld: false, text: '位置已经实地看过。' }
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => cast.secretary.command('outcomes.answerObjection', answer)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await info(outcomeId)).toMatchObject({ objections: { all: 2, open: 1, upheld: 0 } })
  })

  it('with an objection hold the decision up until it is answered, which falls due in three working days', async () => {
    const { itemId, resolutionId } = await voteOn(service, community, cast)
    const { id: outcomeId } = await publish(cast.secretary, itemId)
    const { objectionId, dueAt } = await object(cast.resident(4), outcomeId)
    const reader = cast.resident(4)
    expect(await reader.query('resolutions.info', { resolutionId })).toMatchObject({
      status: 'objected',
    })
    const twice = await reader.refusal('outcomes.object', { outcomeId, text: '还是不同意。' })
    expect(twice.code).toBe('outcomes.already_objected')
    passHours(service, 24 * 12)

    // overdue and seen, and no work before it is answered
    const tasks = await cast.secretary.query('inbox.tasks', {})
    expect(tasks.items).toContainEqual(
      expect.objectContaining({ kind: 'answerObjection', objectionId, dueAt, isOverdue: true }),
    )
    const early = await cast.secretary.refusal('actions.assign', {
      itemId,
      lead: '铁塔公司',
      task: '装',
    })
    expect(early.code).toBe('agenda.objection_upheld')
    const answered = await cast.secretary.command('outcomes.answerObjection', {
      objectionId,
      isUpheld: false,
      text: '会加装护栏。',
    })

    expect(answered).toMatchObject({ status: 'rejected', itemStatus: 'resolved' })
    expect((await reader.query('outcomes.info', { outcomeId })).myObjection).toMatchObject({
      status: 'rejected',
      answer: { text: '会加装护栏。' },
    })
    await assignOutside(service, cast.secretary, itemId)
    expect((await itemInfo(itemId)).status).toBe('implementing')
    const late = await cast.resident(6).refusal('outcomes.object', { outcomeId, text: '晚了。' })
    expect(late.code).toBe('outcomes.notice_over')
  })

  it('of work that an objection proves undone send it back to its lead, to be inspected and published anew', async () => {
    const itemId = await matters.accepted()
    const first = await publish(cast.secretary, itemId, 'execution', {
      money: [{ label: '充电桩', direction: 'out', amount: 3_600_000 }],
    })
    const { objectionId } = await object(cast.resident(4), first.id, '3 号桩没有通电。')
    const stays = await itemInfo(itemId)
    expect(stays.status).toBe('publicising')

    const upheld = await cast.secretary.command('outcomes.answerObjection', {
      objectionId,
      isUpheld: true,
      text: '3 号桩确实没有通电。',
    })

    expect(upheld).toMatchObject({ itemStatus: 'implementing' })
    const back = await itemInfo(itemId)
    expect(back).toMatchObject({ execution: null, reply: null, action: { reworks: 1 } })
    expect(back.timeline.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['outcomes.objected', 'outcomes.objectionUpheld', 'agenda.redone']),
    )
    expect(await info(first.id)).toMatchObject({ isHalted: true })
    await matters.claim(itemId)
    const second = await publish(cast.secretary, itemId, 'execution')
    expect((await itemInfo(itemId)).execution?.outcomeId).toBe(second.id)
    await passDue(service, cast.secretary, itemId)
    expect((await itemInfo(itemId)).status).toBe('surveying')
  })

  it('of an objection on the last day keep the survey waiting for the answer', async () => {
    const itemId = await matters.accepted()
    const { id: outcomeId, publicityEndsAt } = await publish(cast.secretary, itemId, 'execution')
    passTo(service, publicityEndsAt, 1)
    const { objectionId } = await object(cast.resident(4), outcomeId)

    passHours(service, 24 * 10)

    const waiting = await itemInfo(itemId)
    expect(waiting).toMatchObject({ status: 'publicising', urgency: 'overdue' })
    await cast.secretary.command('outcomes.answerObjection', {
      objectionId,
      isUpheld: false,
      text: '护栏已装。',
    })
    passHours(service, 1)
    expect((await itemInfo(itemId)).status).toBe('surveying')
  })
})
