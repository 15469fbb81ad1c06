import mongoose from 'mongoose'
import {
  acceptAndPublish,
  bringToCouncil,
  castOf,
  dayAhead,
  passDue,
  pictureOf,
  raise,
  signInAgain,
  type Cast,
} from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { publish } from '../support/publications'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(120_000)

describe('the end of a matter', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 8, members: 7 })
    cast = await castOf(service, community)
  })

  const info = (itemId: string, index = 0) => cast.resident(index).query('agenda.info', { itemId })
  const rate = (index: number, itemId: string, satisfied: number) =>
    cast
      .resident(index)
      .command('ratings.rate', { itemId, solved: satisfied > 2 ? 'yes' : 'no', satisfied })
  const rating = (itemId: string, index = 0) =>
    cast.resident(index).query('ratings.info', { itemId })

  /** A matter carried out, whose raiser and three seconders are asked. */
  async function surveyed(): Promise<string> {
    const itemId = await raise(cast.resident(0), community.gridId)
    await bringToCouncil(cast, itemId, [1, 2, 3])
    await cast.chair.command('agenda.deliberate', { itemId, text: '看过现场。' })
    await cast.chair.command('agenda.consent', { itemId, text: '一致同意。', hasAskedTwice: true })
    await publish(cast.secretary, itemId)
    passHours(service, 24 * 10)
    await cast.secretary.command('agenda.implement', {
      itemId,
      lead: '物业',
      task: '更换路灯',
      dueOn: dayAhead(service, 5),
    })
    const photoIds = [await pictureOf(cast.worker)]
    await cast.worker.command('agenda.claimDone', { itemId, text: '换好了。', photoIds })
    await acceptAndPublish(service, cast, itemId)
    return itemId
  }

  describe('the survey', () => {
    it('asks raiser and seconders, each once; the answers are counted, and the last closes it', async () => {
      const itemId = await surveyed()
      const tasks = async (index: number) =>
        (await cast.resident(index).query('inbox.tasks', {})).items.map(({ kind }) => kind)

      expect(await info(itemId)).toMatchObject({
        status: 'surveying',
        survey: { asked: 4, answered: 0, average: null, hasAnswered: false },
      })
      expect([await tasks(0), await tasks(3), await tasks(5)]).toEqual([['survey'], ['survey'], []])
      expect((await rate(1, itemId, 4)).status).toBe('surveying')
      expect(await tasks(1)).toEqual([])

      await rate(0, itemId, 5)
      await rate(2, itemId, 2)
      expect((await rate(3, itemId, 3)).status).toBe('closed')
      expect(await info(itemId, 1)).toMatchObject({
        status: 'closed',
        survey: { asked: 4, answered: 4, isWidelyDissatisfied: false, hasAnswered: true },
      })
    })

    it('shows what was answered from five answers on, and to nobody below', async () => {
      const itemId = await surveyed()
      for (const index of [0, 1, 2, 3]) await rate(index, itemId, 4)

      const few = { answered: 4, solved: null, satisfied: null, satisfiedRate: null }
      for (const index of [0, 5]) {
        expect((await rating(itemId, index)).open).toEqual({ ...few, solvedRate: null })
      }
      expect(await info(itemId)).toMatchObject({ survey: { solvedCount: null, average: null } })
      const staff = await cast.secretary.query('ratings.info', { itemId })
      expect(staff).toMatchObject({ open: few, mine: null })

      await rate(5, itemId, 1)
      expect((await rating(itemId, 7)).open).toEqual({
        answered: 5,
        solved: { yes: 4, partly: 0, no: 1 },
        satisfied: 4,
        solvedRate: 80,
        satisfiedRate: 80,
      })
      expect(JSON.stringify(await info(itemId, 7))).not.toContain('很满意')
    })

    it('lets everybody change their answer until its time is over, and counts it once', async () => {
      const itemId = await surveyed()
      for (const index of [0, 1, 2, 3]) await rate(index, itemId, 5)

      expect(await rate(1, itemId, 1)).toEqual({ status: 'closed', isChange: true })
      expect(await rating(itemId, 1)).toMatchObject({
        asked: 4,
        open: { answered: 4 },
        mine: { standing: 'seconder', solved: 'no', satisfied: 1 },
        abilities: { rate: { allowed: true } },
      })
      passHours(service, 24 * 12)
      const later = await castOf(service, await signInAgain(service, community))
      expect(
        await later.resident(1).refusal('ratings.rate', { itemId, solved: 'yes', satisfied: 5 }),
      ).toMatchObject({ code: 'ratings.over', status: 409 })
    })

    it('takes one rating of each home that the matter affects, and none from elsewhere', async () => {
      const itemId = await surveyed()
      const neighbour = cast.resident(5)
      expect((await info(itemId, 5)).abilities.answerSurvey).toEqual({ allowed: true })

      await neighbour.command('ratings.rate', { itemId, solved: 'partly', satisfied: 3 })
      await neighbour.command('ratings.rate', { itemId, solved: 'partly', satisfied: 4 })

      expect(await rating(itemId, 5)).toMatchObject({
        asked: 5,
        open: { answered: 1 },
        mine: { standing: 'household', satisfied: 4 },
      })
      const { householdId } = (await mongoose.connection
        .collection('surveyAsks')
        .findOne({ itemId, standing: 'household' })) as unknown as { householdId: string }
      const mate = at(community.residents, 6)
      await mongoose.connection
        .collection('residencies')
        .updateOne({ accountId: mate.accountId }, { $set: { householdId, isDelegate: false } })
      expect(
        await cast.resident(6).refusal('ratings.rate', { itemId, solved: 'no', satisfied: 1 }),
      ).toMatchObject({ code: 'ratings.household_rated', status: 409 })
      expect(
        await cast.secretary.refusal('ratings.rate', { itemId, solved: 'yes', satisfied: 5 }),
      ).toMatchObject({ code: 'agenda.not_asked', status: 403 })
    })

    it('counts answers that come at the same moment, and one person’s two as one', async () => {
      const itemId = await surveyed()
      const send = (index: number, key: string) =>
        cast.resident(index).send('POST', 'ratings.rate', {
          body: { itemId, solved: 'yes', satisfied: 4 },
          key,
        })

      const answers = await Promise.all([
        send(0, 'survey-0-a'),
        send(0, 'survey-0-b'),
        send(1, 'survey-1-a'),
        send(2, 'survey-2-a'),
        send(2, 'survey-2-b'),
        send(3, 'survey-3-a'),
      ])

      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(4)
      expect(await info(itemId)).toMatchObject({ status: 'closed', survey: { answered: 4 } })
    })

    it('ends with its time where not everybody answers', async () => {
      const itemId = await surveyed()
      await rate(2, itemId, 4)
      await passDue(service, cast.secretary, itemId)

      expect(await info(itemId)).toMatchObject({
        status: 'closed',
        survey: { asked: 4, answered: 1 },
      })
      expect(
        await cast.resident(0).refusal('ratings.rate', { itemId, solved: 'yes', satisfied: 5 }),
      ).toMatchObject({ code: 'ratings.over' })
    })

    it('stands in the person’s own file, and loses their words with the account', async () => {
      const itemId = await surveyed()
      await cast.resident(2).command('ratings.rate', {
        itemId,
        solved: 'yes',
        satisfied: 4,
        comment: '我家门口亮了',
      })
      const file = await cast.resident(2).query('people.exportMine', {})

      await cast.resident(2).command('people.eraseMe', { phrase: '注销账号' })

      expect(JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8'))).toMatchObject({
        对办理的评价: [{ 是否解决: '解决了', 满意程度: 4, 留言: '我家门口亮了' }],
      })
      const rows = await mongoose.connection.collection('surveyAsks').find({ itemId }).toArray()
      expect(rows.map(({ comment }) => comment as unknown)).toEqual([null, null, null, null])
      expect(await info(itemId)).toMatchObject({ survey: { answered: 1 } })
    })
  })

  describe('the call-back', () => {
    const call = { isReached: true, solved: 'yes', satisfied: 5 } as const

    it('is recorded apart from what people say, with who called, and once', async () => {
      const itemId = await surveyed()
      await rate(0, itemId, 1)

      expect(
        await cast.worker.refusal('ratings.recordCallback', { itemId, ...call }),
      ).toMatchObject({ code: 'ratings.own_work', status: 403 })
      expect(
        await cast.resident(1).refusal('ratings.recordCallback', { itemId, ...call }),
      ).toMatchObject({ code: 'ratings.not_caller', status: 403 })
      const caller = cast.gridSecretary
      expect(
        await caller.refusal('ratings.recordCallback', { itemId, isReached: true }),
      ).toMatchObject({ code: 'ratings.answer_missing', status: 422 })
      await caller.command('ratings.recordCallback', { itemId, isReached: false })
      const again = await caller.command('ratings.recordCallback', { itemId, ...call })
      expect(again).toEqual({ tries: 2 })
      expect(await caller.refusal('ratings.recordCallback', { itemId, ...call })).toMatchObject({
        code: 'ratings.already_called',
        status: 409,
      })

      const read = await caller.query('ratings.info', { itemId })
      expect(read).toMatchObject({
        open: { answered: 1 },
        callback: {
          isReached: true,
          tries: 2,
          solved: 'yes',
          satisfied: 5,
          by: { role: '网格党支部书记' },
        },
      })
      expect((await rating(itemId, 1)).callback).toMatchObject({ solved: null, satisfied: null })
      expect((await rating(itemId)).mine).toMatchObject({ solved: 'no', satisfied: 1 })
    })
  })

  describe('a closed matter', () => {
    it('is reopened on dissatisfaction only from three in ten of those who answered', async () => {
      const itemId = await surveyed()
      for (const index of [0, 1, 2]) await rate(index, itemId, 5)
      await rate(3, itemId, 1)
      const again = { itemId, ground: 'dissatisfied' as const, reason: '有的灯又坏了。' }

      expect(await cast.resident(0).refusal('agenda.reopen', again)).toMatchObject({
        code: 'agenda.reopen_unfounded',
        status: 409,
      })
      await cast.resident(0).command('agenda.reopen', { ...again, ground: 'newFacts' })
      expect(await info(itemId)).toMatchObject({ status: 'implementing', survey: null })
    })

    it('reopened, asks everybody once more', async () => {
      const itemId = await surveyed()
      for (const [index, stars] of [5, 5, 2, 1].entries()) await rate(index, itemId, stars)
      expect(await info(itemId, 6)).toMatchObject({ survey: { isWidelyDissatisfied: false } })
      const again = { itemId, ground: 'dissatisfied' as const, reason: '有的灯又坏了。' }
      expect(await info(itemId)).toMatchObject({ survey: { isWidelyDissatisfied: true } })
      await cast.resident(0).command('agenda.reopen', again)
      const photoIds = [await pictureOf(cast.worker)]
      await cast.worker.command('agenda.claimDone', { itemId, text: '又换了。', photoIds })
      await acceptAndPublish(service, cast, itemId)

      await rate(2, itemId, 5)

      expect(await info(itemId)).toMatchObject({ survey: { asked: 4, answered: 1 } })
    })
  })

  describe('a motion that was voted down', () => {
    /** A matter whose vote says no. */
    async function votedDown(): Promise<string> {
      const itemId = await raise(cast.resident(0), community.gridId)
      await bringToCouncil(cast, itemId, [1, 2, 3])
      const { id: ballotId } = await cast.chair.command('ballots.open', {
        itemId,
        effect: 'council',
        deliberation: '付诸表决。',
        text: '同意更换。',
        closesAt: new Date(service.clock.now().getTime() + 24 * 3_600_000).toISOString(),
      })
      for (const member of cast.members) {
        await member.command('ballots.cast', { ballotId, choice: 'no' })
      }
      passHours(service, 25)
      expect(await info(itemId)).toMatchObject({
        status: 'resolved',
        decision: { result: 'notPassed' },
      })
      return itemId
    }

    /** The same motion under another number, seconded by enough neighbours. */
    async function repeated(repeatsId: string): Promise<string> {
      const itemId = await raise(cast.resident(4), community.gridId, { title: '还是想换路灯' })
      const admission = { itemId, basis: 'practicalProblem' as const, repeatsId }
      await cast.worker.command('agenda.admit', admission)
      for (const index of [5, 6, 7]) {
        await cast.resident(index).command('agenda.endorse', { itemId })
      }
      return itemId
    }

    it('does not come back within six months by neighbours or the secretary, but by a third of the council', async () => {
      const itemId = await repeated(await votedDown())

      expect(await info(itemId)).toMatchObject({
        status: 'endorsing',
        endorsers: 3,
        endorsersNeeded: 3,
        repeats: { membersNeeded: 3, isBarred: true },
        abilities: { move: { allowed: false } },
      })
      expect(
        await cast.gridSecretary.refusal('agenda.move', { itemId, reason: '居民意见大。' }),
      ).toMatchObject({ code: 'agenda.motion_barred', status: 409 })
      for (const member of cast.members.slice(0, 2)) {
        await member.command('agenda.endorse', { itemId })
      }
      expect(await info(itemId)).toMatchObject({ status: 'endorsing' })
      await at(cast.members, 2).command('agenda.endorse', { itemId })
      expect(await info(itemId)).toMatchObject({
        status: 'partyReview',
        repeats: { isBarred: false },
      })
    })

    it('barred for want of the council, it lapses with its window and its reply', async () => {
      const itemId = await repeated(await votedDown())
      await passDue(service, cast.worker, itemId)

      expect(await info(itemId)).toMatchObject({ status: 'deferred', disposition: 'lapsed' })
    })

    it('is told to be the same only of what was voted down in this grid and category', async () => {
      const earlier = await raise(cast.resident(0), community.gridId)
      const down = await votedDown()
      const itemId = await raise(cast.resident(4), community.gridId)
      const other = await raise(cast.resident(5), community.gridId, { category: 'parking' })
      const admit = (id: string, repeatsId: string) =>
        cast.worker.refusal('agenda.admit', { itemId: id, basis: 'practicalProblem', repeatsId })

      expect(await admit(itemId, earlier)).toMatchObject({ code: 'agenda.not_voted_down' })
      expect(await admit(itemId, itemId)).toMatchObject({ code: 'agenda.not_voted_down' })
      expect(await admit(other, down)).toMatchObject({ code: 'agenda.not_voted_down' })
      expect(await admit(itemId, 'f'.repeat(24))).toMatchObject({ code: 'agenda.not_found' })
    })

    it('is not reopened under its own number either', async () => {
      const itemId = await votedDown()
      await publish(cast.secretary, itemId, 'decision', { text: '表决没有通过。' })
      await passDue(service, cast.secretary, itemId)
      await passDue(service, cast.secretary, itemId)

      expect(await info(itemId)).toMatchObject({ status: 'closed', disposition: 'notAdopted' })
      expect(
        await cast.resident(0).refusal('agenda.reopen', { itemId, reason: '又有新情况。' }),
      ).toMatchObject({ code: 'agenda.not_reopenable' })
    })
  })
})
