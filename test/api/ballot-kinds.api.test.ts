import { createHash } from 'node:crypto'
import { recount } from '@linyi/shared/domain/ballots/box'
import mongoose from 'mongoose'
import { boxOf, homesOfPeople, openBallotOf, recountFile } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, passHours, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const OPTIONS = ['凉亭', '充电桩', '健身角'].map((text, index) => ({
  id: 'abc'.charAt(index),
  text,
}))

/** Ballots of every kind, over HTTP. */
describe('kinds of ballots', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  }, 60_000)
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 8 })
  }, 60_000)

  const resident = (index: number) => service.as(at(community.residents, index).token)

  describe('ballots.preview', () => {
    it('tells the chair how many may vote, a masked sample and how it is counted', async () => {
      const itemId = await scheduleItem(service, community)
      const chair = service.as(community.chair.token)

      const people = await chair.query('ballots.preview', { itemId, effect: 'advisory' })
      const council = await chair.query('ballots.preview', { itemId, effect: 'council' })

      expect(people.electorate).toBe(15)
      expect(people.sample).toHaveLength(5)
      expect(people.sample.join()).not.toContain('张三丰')
      expect(council).toMatchObject({ electorate: 7, windowHoursMin: 24 })
      expect(council.countingText).toContain('三分之二以上的人参加')
    })

    it('refuses a residents’ meeting whose rules nobody has confirmed', async () => {
      const itemId = await scheduleItem(service, community)

      const refusal = await service
        .as(community.chair.token)
        .refusal('ballots.preview', { itemId, effect: 'residents' })

      expect(refusal).toMatchObject({ code: 'ballots.rules_unconfirmed', status: 422 })
    })

    it.each([
      ['persons deciding for a council', { effect: 'council', electors: 'person' }],
      ['a council deciding for residents', { effect: 'advisory', electors: 'member' }],
      ['owners under the rules of a poll', { effect: 'advisory', electors: 'ownerUnit' }],
    ])('refuses %s', async (_case, wish) => {
      const itemId = await scheduleItem(service, community)

      const refusal = await service
        .as(community.chair.token)
        .refusal('ballots.preview', { itemId, ...wish })

      expect(refusal.code).toBe('ballots.kind_unfit')
    })
  })

  describe('a ballot of households', () => {
    it('takes one vote of a home, whoever of it casts it first', async () => {
      const [husband, wife] = [at(community.residents, 0), at(community.residents, 1)]
      const [home = ''] = await homesOfPeople([husband])
      await mongoose.connection
        .collection('residencies')
        .updateOne(
          { accountId: wife.accountId },
          { $set: { householdId: home, isDelegate: false } },
        )
      const ballotId = await openBallotOf(service, community, { electors: 'household' })
      await service.as(husband.token).command('ballots.cast', { ballotId, choice: 'yes' })

      const info = await service.as(wife.token).query('ballots.info', { ballotId })
      // a poll may be changed until its end, by any of the home
      await service.as(wife.token).command('ballots.cast', { ballotId, choice: 'no' })
      passHours(service, 24)
      const { verdict, electorate } = await resident(2).query('ballots.info', { ballotId })
      const { items } = await service.as(husband.token).query('ballots.mine', {})

      expect(items[0]).toMatchObject({ ballotId, status: 'tallied' })
      expect(items[0]?.homeText).toContain('单元')
      expect(info).toMatchObject({ isElector: true, hasCast: true, turnout: 1 })
      expect(electorate).toBe(14)
      expect(verdict?.tally).toEqual({ yes: 0, no: 1, abstain: 0 })
    })

    it('lets the delegate alone vote where delegates are asked', async () => {
      const [delegate, son] = [at(community.residents, 0), at(community.residents, 1)]
      const [home = ''] = await homesOfPeople([delegate])
      await mongoose.connection
        .collection('residencies')
        .updateOne({ accountId: son.accountId }, { $set: { householdId: home, isDelegate: false } })
      const ballotId = await openBallotOf(service, community, { electors: 'delegate' })

      const refusal = await service
        .as(son.token)
        .refusal('ballots.cast', { ballotId, choice: 'yes' })
      await service.as(delegate.token).command('ballots.cast', { ballotId, choice: 'yes' })

      expect(refusal.code).toBe('ballots.not_elector')
    })

    it('asks who answers for two homes which of the two votes is meant', async () => {
      const [person, tenant] = [at(community.residents, 5), at(community.residents, 6)]
      await mongoose.connection
        .collection('residencies')
        .updateOne({ accountId: tenant.accountId }, { $set: { accountId: person.accountId } })
      const ballotId = await openBallotOf(service, community, { electors: 'household' })
      const client = service.as(person.token)

      const refusal = await client.refusal('ballots.cast', { ballotId, choice: 'yes' })
      const { units } = await client.query('ballots.info', { ballotId })
      for (const { unit } of units) {
        await client.command('ballots.cast', { ballotId, choice: 'yes', unit })
      }

      expect(refusal.code).toBe('ballots.unit_missing')
      expect(units).toHaveLength(2)
      expect((await client.query('ballots.info', { ballotId })).turnout).toBe(2)
    })
  })

  describe('a choice between projects', () => {
    it('counts ranked papers by elimination and publishes every round', async () => {
      const ballotId = await openBallotOf(service, community, {
        method: { kind: 'ranked', options: OPTIONS, seats: 1, count: 'elimination' },
      })
      const marks = ['a>b', 'a>c', 'a', 'c>b', 'c>b', 'b>c', 'b>c', 'c']
      for (const [index, choice] of marks.entries()) {
        await resident(index).command('ballots.cast', { ballotId, choice })
      }
      passHours(service, 24)

      const { verdict } = await resident(0).query('ballots.info', { ballotId })
      const box = await boxOf(service, community.chair.token, ballotId)

      expect(verdict?.placings?.map(({ text, isElected }) => [text, isElected])).toEqual([
        ['健身角', true],
        ['凉亭', false],
        ['充电桩', false],
      ])
      expect(verdict?.steps).toHaveLength(3)
      expect(verdict?.sentence).toContain('选出“健身角”')
      expect(recount(box, sha256).faults).toEqual([])
    })

    it('refuses what the ballot cannot count, and a ballot that cannot be counted', async () => {
      const ballotId = await openBallotOf(service, community, {
        method: { kind: 'chooseUpTo', options: OPTIONS, seats: 1, max: 2 },
      })

      const refusal = await resident(0).refusal('ballots.cast', { ballotId, choice: 'a,b,c' })

      expect(refusal).toMatchObject({ code: 'ballots.bad_mark', status: 422 })
      await expect(
        openBallotOf(service, community, {
          method: { kind: 'chooseOne', options: OPTIONS, seats: 3 },
        }),
      ).rejects.toThrow('ballots.options_wrong')
    })
  })

  describe('a secret vote that is invalid', () => {
    it('of fewer than five papers shows neither its box nor its figures, and the tool says why', async () => {
      const ballotId = await openBallotOf(service, community, {
        effect: 'council',
        secrecy: 'secret',
      })
      for (const member of community.members.slice(0, 4)) {
        await service.as(member.token).command('ballots.cast', { ballotId, choice: 'yes' })
      }
      passHours(service, 24)

      const error = await resident(0).refusal('ballots.box', { ballotId }, { method: 'GET' })
      const { verdict } = await resident(0).query('ballots.info', { ballotId })

      expect(error).toMatchObject({ code: 'ballots.box_shut', status: 409 })
      expect(verdict).toMatchObject({ result: 'invalid', participants: 4, tally: null })
      expect(verdict?.bars.map(({ key }) => key)).toEqual(['turnout'])
      await expect(recountFile({ error })).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('票箱和各项票数不公布') as string,
      })
    })
  })

  describe('an open vote of the council', () => {
    it('names the voters in the published box, and nobody before the close', async () => {
      const ballotId = await openBallotOf(service, community, {
        effect: 'council',
        secrecy: 'open',
      })
      for (const member of community.members) {
        await service.as(member.token).command('ballots.cast', { ballotId, choice: 'yes' })
      }

      const early = await resident(0).refusal('ballots.box', { ballotId }, { method: 'GET' })
      passHours(service, 24)
      const box = await boxOf(service, at(community.residents, 0).token, ballotId)

      expect(early.code).toBe('ballots.still_open')
      expect(box.papers.map((paper) => paper.voter)).toEqual(Array(7).fill('张三丰'))
      expect(recount(box, sha256).faults).toEqual([])
    })

    it('takes who steps aside off both sides of the fraction', async () => {
      const ballotId = await openBallotOf(service, community, { effect: 'council' })
      const [first, ...others] = community.members
      const member = service.as(first?.token ?? '')
      await member.command('ballots.recuse', { ballotId, reason: '施工方是我的亲属。' })
      const refusal = await member.refusal('ballots.cast', { ballotId, choice: 'yes' })
      for (const { token } of others.slice(0, 4)) {
        await service.as(token).command('ballots.cast', { ballotId, choice: 'yes' })
      }
      passHours(service, 24)

      const { verdict } = await resident(0).query('ballots.info', { ballotId })

      expect(refusal.code).toBe('ballots.recused')
      expect(verdict).toMatchObject({ electorate: 6, quorumNeeded: 4, result: 'passed' })
    })
  })

  describe('the receipt', () => {
    it('is found in the published box, is gone after the close, and leads back to nobody', async () => {
      const ballotId = await openBallotOf(service, community, {})
      for (const [index, choice] of ['yes', 'no', 'yes'].entries()) {
        await resident(index).command('ballots.cast', { ballotId, choice })
      }
      const { receipts } = await resident(1).query('ballots.receipt', { ballotId })
      const [{ code } = { code: '' }] = receipts
      await resident(1).command('ballots.cast', { ballotId, choice: 'abstain' })
      passHours(service, 24)

      const after = await resident(1).query('ballots.receipt', { ballotId })
      const box = await boxOf(service, at(community.residents, 4).token, ballotId)

      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
      expect(after.receipts).toEqual([])
      expect(box.papers.find((paper) => paper.receipt === code)?.mark).toBe('abstain')
      expect(JSON.stringify(box)).not.toContain(at(community.residents, 1).accountId)
    })
  })

  describe('ballots.extend', () => {
    it('gives time once while too few have voted, and the new end counts', async () => {
      const ballotId = await openBallotOf(service, community, { effect: 'council' })
      const chair = service.as(community.chair.token)
      const { closesAt } = await chair.query('ballots.info', { ballotId })
      const later = (hours: number): string =>
        new Date(Date.parse(closesAt) + hours * 3_600_000).toISOString()
      const reason = '出差的成员还没有投。'

      const long = await chair.refusal('ballots.extend', { ballotId, closesAt: later(13), reason })
      await chair.command('ballots.extend', { ballotId, closesAt: later(12), reason })
      const again = await chair.refusal('ballots.extend', { ballotId, closesAt: later(18), reason })
      passHours(service, 30)
      await service.as(at(community.members, 2).token).command('ballots.cast', {
        ballotId,
        choice: 'yes',
      })
      const info = await chair.query('ballots.info', { ballotId })
      const item = await chair.query('agenda.info', { itemId: info.itemId })

      expect(long.code).toBe('ballots.extension_too_long')
      expect(again.code).toBe('ballots.already_extended')
      expect(item.timeline).toContainEqual(
        expect.objectContaining({
          kind: 'ballots.extended',
          text: expect.stringContaining(reason) as string,
        }),
      )
      expect(info).toMatchObject({ isOpen: true, extension: { from: closesAt, reason } })
      expect(item.ballot?.closesAt).toBe(later(12))
      passHours(service, 7)
      expect((await chair.query('ballots.info', { ballotId })).isOpen).toBe(false)
    })

    it('gives none once enough have voted', async () => {
      const ballotId = await openBallotOf(service, community, { effect: 'council' })
      for (const { token } of community.members.slice(0, 5)) {
        await service.as(token).command('ballots.cast', { ballotId, choice: 'no' })
      }

      const refusal = await service.as(community.chair.token).refusal('ballots.extend', {
        ballotId,
        closesAt: new Date(service.clock.now().getTime() + 30 * 3_600_000).toISOString(),
        reason: '再等等。',
      })

      expect(refusal.code).toBe('ballots.quorum_reached')
    })
  })

  describe('after the close', () => {
    const chairOf = async (itemId: string) =>
      (await service.as(community.chair.token).query('agenda.info', { itemId })).abilities
        .openBallot

    it('is annulled by the secretary for a reason everybody reads, its papers destroyed', async () => {
      const ballotId = await openBallotOf(service, community, { effect: 'council' })
      const voter = service.as(at(community.members, 1).token)
      await voter.command('ballots.cast', { ballotId, choice: 'yes' })

      await service
        .as(community.secretary.token)
        .command('ballots.annul', { ballotId, reason: '表决文字写错了金额。' })
      const refusal = await service
        .as(at(community.members, 2).token)
        .refusal('ballots.cast', { ballotId, choice: 'yes' })
      const info = await voter.query('ballots.info', { ballotId })

      expect(refusal.code).toBe('ballots.closed')
      expect(info).toMatchObject({ status: 'void', voidReason: '表决文字写错了金额。' })
      const papers = mongoose.connection.collection('ballotPapers')
      expect(await papers.countDocuments({ ballotId })).toBe(0)
    })

    it('takes with it what it decided, when it is annulled after the count', async () => {
      const ballotId = await openBallotOf(service, community, { effect: 'council' })
      for (const { token } of community.members) {
        await service.as(token).command('ballots.cast', { ballotId, choice: 'yes' })
      }
      passHours(service, 24)
      const secretary = service.as(community.secretary.token)
      const { itemId } = await secretary.query('ballots.info', { ballotId })
      const decided = await secretary.query('agenda.info', { itemId })

      await secretary.command('ballots.annul', { ballotId, reason: '名单漏了两位成员。' })

      const item = await secretary.query('agenda.info', { itemId })
      const resolution = await mongoose.connection.collection('resolutions').findOne({ itemId })
      expect(decided).toMatchObject({ status: 'resolved', ballot: { result: 'passed' } })
      expect(item).toMatchObject({ status: 'scheduled', ballot: null })
      expect(resolution).toMatchObject({ decisionKey: ballotId, status: 'annulled' })
      expect((await chairOf(itemId)).allowed).toBe(true)
    })

    it('is challenged by an elector, counted again, and its signatures begin anew', async () => {
      const ballotId = await openBallotOf(service, community, { effect: 'council' })
      for (const { token } of community.members) {
        await service.as(token).command('ballots.cast', { ballotId, choice: 'yes' })
      }
      passHours(service, 24)
      const chair = service.as(community.chair.token)
      await chair.query('ballots.info', { ballotId })
      const first = await chair.command('ballots.certify', { ballotId })
      const twice = await chair.refusal('ballots.certify', { ballotId })
      await service
        .as(at(community.members, 3).token)
        .command('ballots.challenge', { ballotId, reason: '我觉得票数不对。' })
      const desk = async (token: string) =>
        (await service.as(token).query('inbox.tasks', {})).items.filter((task) => 'papers' in task)
      const asked = await desk(community.secretary.token)
      await service
        .as(community.secretary.token)
        .command('ballots.recount', { ballotId, answer: '重新计票，结果一致。' })

      const info = await chair.query('ballots.info', { ballotId })
      expect(asked).toMatchObject([{ kind: 'answerChallenge', ballotId }])
      expect(await desk(community.secretary.token)).toEqual([])
      expect(await desk(community.chair.token)).toMatchObject([{ kind: 'certifyBallot', ballotId }])

      expect(first.isCertified).toBe(false)
      expect(twice.code).toBe('ballots.already_signed')
      expect(info).toMatchObject({
        status: 'tallied',
        signatures: [],
        challenges: [{ reason: '我觉得票数不对。', answer: '重新计票，结果一致。' }],
      })
    })
  })
})
