import { castOf, passDue, raise, stepsOf, type Cast } from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(120_000)

const SUPPORTERS = 30

/** What happens to matters that are not simply carried out: every one of them has its answer. */
describe('answers', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  const infoOf = (itemId: string, index = 0) =>
    cast.resident(index).query('agenda.info', { itemId })

  it('a refusal is appealed against, and somebody else takes the matter up', async () => {
    community = await buildCommunity(service.clock.now(), { residents: 5 })
    cast = await castOf(service, community)
    const { worker, gridSecretary, resident } = cast
    const itemId = await raise(resident(0), community.gridId)
    await worker.command('agenda.decline', {
      itemId,
      reason: 'beyondRemit',
      reply: '路灯归市政管理。',
    })
    expect(await infoOf(itemId)).toMatchObject({
      status: 'declined',
      disposition: 'declined',
      reply: { text: '不属于社区职责范围。路灯归市政管理。', who: { role: '网格员' } },
      abilities: { appeal: { allowed: true } },
    })
    expect(await resident(1).refusal('agenda.appeal', { itemId, text: '我也不服' })).toMatchObject({
      code: 'agenda.not_raiser',
    })

    await resident(0).command('agenda.appeal', { itemId, text: '这几盏是小区自己的灯。' })
    expect(
      await worker.refusal('agenda.admit', { itemId, basis: 'practicalProblem' }),
    ).toMatchObject({ code: 'agenda.another_screener' })
    expect((await worker.query('inbox.tasks', {})).items).toEqual([])
    await gridSecretary.command('agenda.decline', {
      itemId,
      reason: 'beyondRemit',
      reply: '产权确实属于市政，已转达。',
    })
    expect(await resident(0).refusal('agenda.appeal', { itemId, text: '再来一次' })).toMatchObject({
      code: 'agenda.already_appealed',
    })
    await passDue(service, resident(0), itemId)
    expect(await infoOf(itemId)).toMatchObject({ status: 'surveying', firstReceiver: {} })
    await passDue(service, resident(0), itemId)

    const info = await infoOf(itemId)
    expect(info).toMatchObject({ status: 'closed', disposition: 'declined' })
    expect(stepsOf(info)).toEqual([
      'agenda.raised',
      'agenda.claimed',
      'agenda.declined',
      'agenda.appealed',
      'agenda.declined',
      'agenda.finished',
      'agenda.closed',
    ])
    expect(
      await resident(0).refusal('agenda.reopen', { itemId, reason: '还是不亮' }),
    ).toMatchObject({
      code: 'agenda.not_reopenable',
    })
  })

  it('two items become one: supporters go along once, are asked, and can be taken back', async () => {
    community = await buildCommunity(service.clock.now(), {
      residents: SUPPORTERS + 12,
      endorsersMinimum: 100,
    })
    cast = await castOf(service, community)
    const { worker, resident } = cast
    const source = await raise(resident(0), community.gridId, { title: '三号楼路灯不亮' })
    const target = await raise(resident(1), community.gridId, { title: '小区主路的路灯坏了' })
    for (const itemId of [source, target]) {
      await worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
    }
    // 30 support the first: the second's raiser among them, and two who support both.
    for (let index = 1; index <= SUPPORTERS; index += 1) {
      await resident(index).command('agenda.endorse', { itemId: source })
    }
    for (const index of [2, 3, 35, 36]) {
      await resident(index).command('agenda.endorse', { itemId: target })
    }
    await resident(40).command('agenda.follow', { itemId: source, follow: true })

    const answer = { itemId: source, intoId: target, reply: '两件事一起办。' }
    const merged = await worker.command('agenda.merge', answer)
    expect(merged).toEqual({ status: 'merged', supporters: 30, carried: 27 })
    expect(await infoOf(target)).toMatchObject({
      endorsers: 4 + 27,
      followers: 1,
      coRaisers: 1,
      isMine: true,
      mergedHere: [{ itemId: source, supporters: 30, kept: 0, withdrawn: 0 }],
    })
    expect(await infoOf(source, 5)).toMatchObject({
      status: 'merged',
      disposition: 'merged',
      endorsers: 30,
      abilities: { answerMerge: { allowed: true } },
    })
    expect((await resident(5).query('inbox.tasks', {})).items).toMatchObject([
      { kind: 'answerMerge', itemId: source },
    ])

    for (const index of [4, 5, 6]) {
      await resident(index).command('agenda.answerMerge', { itemId: source, answer: 'withdraw' })
    }
    const kept = await resident(7).command('agenda.answerMerge', { itemId: source, answer: 'keep' })
    expect(kept).toEqual({ kept: 1, withdrawn: 3 })
    // who supported both stays with what they chose themselves
    await resident(2).command('agenda.answerMerge', { itemId: source, answer: 'withdraw' })
    expect(
      await resident(4).refusal('agenda.answerMerge', { itemId: source, answer: 'keep' }),
    ).toMatchObject({ code: 'agenda.already_answered' })
    expect(
      await resident(38).refusal('agenda.answerMerge', { itemId: source, answer: 'keep' }),
    ).toMatchObject({ code: 'agenda.not_supporter' })
    expect(await infoOf(target)).toMatchObject({
      endorsers: 4 + 27 - 3,
      mergedHere: [{ supporters: 30, kept: 1, withdrawn: 4 }],
    })
    expect(await infoOf(target, 4)).toMatchObject({ hasEndorsed: false })
    expect(await infoOf(target, 2)).toMatchObject({ hasEndorsed: true })

    const before = new Date((await infoOf(source)).raisedAt).getTime()
    passHours(service, 24)
    await worker.command('agenda.undoMerge', { itemId: source, reason: '其实是两处不同的灯。' })
    expect(await infoOf(target)).toMatchObject({
      endorsers: 4,
      coRaisers: 0,
      mergedHere: [],
      followers: 0,
    })
    const restored = await infoOf(source)
    expect(restored).toMatchObject({
      status: 'endorsing',
      endorsers: 30,
      merge: null,
      reply: null,
      disposition: null,
    })
    expect(new Date(restored.dueAt ?? 0).getTime()).toBeGreaterThan(before + 24 * 3_600_000)
    expect((await resident(8).query('inbox.tasks', {})).items).toEqual([])

    // merged for good: after the days of undoing nobody takes it back
    await worker.command('agenda.merge', answer)
    passHours(service, 24 * 14)
    expect(
      await worker.refusal('agenda.undoMerge', { itemId: source, reason: '晚了' }),
    ).toMatchObject({ code: 'agenda.undo_over' })
    expect(
      await resident(9).refusal('agenda.answerMerge', { itemId: source, answer: 'keep' }),
    ).toMatchObject({ code: 'agenda.merge_answers_over' })
  })

  it('merges only items of one grid and category that are still open', async () => {
    community = await buildCommunity(service.clock.now(), { residents: 5 })
    cast = await castOf(service, community)
    const { worker, resident } = cast
    const source = await raise(resident(0), community.gridId)
    const parking = await raise(resident(1), community.gridId, { category: 'parking' })
    const declined = await raise(resident(2), community.gridId)
    await worker.command('agenda.decline', {
      itemId: declined,
      reason: 'duplicate',
      reply: '正在办理。',
    })
    const merge = (intoId: string) =>
      worker.refusal('agenda.merge', { itemId: source, intoId, reply: '一起办。' })

    expect(await merge(parking)).toMatchObject({ code: 'agenda.merge_elsewhere' })
    expect(await merge(declined)).toMatchObject({ code: 'agenda.merge_target_closed' })
    expect(await merge(source)).toMatchObject({ code: 'agenda.merge_target_closed' })
    await worker.command('agenda.correct', { itemId: source, category: 'parking' })
    await worker.command('agenda.merge', { itemId: source, intoId: parking, reply: '一起办。' })
    expect(await infoOf(source)).toMatchObject({ status: 'merged' })
  })
})
