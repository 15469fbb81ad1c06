import { VoterModel } from '@linyi/server/features/ballots/voter.model'
import mongoose from 'mongoose'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, openBallot, passHours, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('ballots', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 4 })
  })

  const clientOf = (index: number) => service.as(at(community.residents, index).token)

  const newBallot = async (effect: 'council' | 'advisory' = 'council'): Promise<string> =>
    openBallot(service, community, await scheduleItem(service, community), effect)

  const papersOf = (ballotId: string): Promise<number> =>
    mongoose.connection.collection('ballotPapers').countDocuments({ ballotId })

  describe('ballots.open', () => {
    it('is the chair’s alone', async () => {
      const itemId = await scheduleItem(service, community)

      const refusal = await service.as(community.secretary.token).refusal('ballots.open', {
        itemId,
        effect: 'council',
        deliberation: '讨论',
        text: '决定',
        closesAt: new Date(service.clock.now().getTime() + 86_400_000).toISOString(),
      })

      expect(refusal).toMatchObject({ code: 'ballots.not_chair', status: 403 })
    })

    it('refuses a window shorter than 24 hours or longer than the rule allows', async () => {
      const itemId = await scheduleItem(service, community)
      const chair = service.as(community.chair.token)
      const open = { itemId, effect: 'council', deliberation: '讨论', text: '决定' }
      const closingIn = (hours: number): string =>
        new Date(service.clock.now().getTime() + hours * 3_600_000).toISOString()

      const short = await chair.refusal('ballots.open', { ...open, closesAt: closingIn(23) })
      const long = await chair.refusal('ballots.open', { ...open, closesAt: closingIn(15 * 24) })

      expect(short).toMatchObject({ code: 'ballots.window_too_short', status: 422 })
      expect(long).toMatchObject({ code: 'ballots.window_too_long', status: 422 })
    })

    it('opens one ballot when the chair taps twice', async () => {
      const itemId = await scheduleItem(service, community)
      const closesAt = new Date(service.clock.now().getTime() + 86_400_000).toISOString()
      const open = {
        itemId,
        effect: 'council' as const,
        deliberation: '讨论',
        text: '决定',
        closesAt,
      }
      const chair = service.as(community.chair.token)

      const answers = await Promise.all(
        [1, 2].map(() =>
          chair.send('POST', 'ballots.open', { body: open, key: crypto.randomUUID() }),
        ),
      )

      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    })
  })

  describe('ballots.cast', () => {
    it('takes one paper from a hundred simultaneous votes of one person', async () => {
      const ballotId = await newBallot()
      const voter = service.as(at(community.members, 1).token)

      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          voter.send('POST', 'ballots.cast', {
            body: { ballotId, choice: index % 2 === 0 ? 'yes' : 'no' },
            key: crypto.randomUUID(),
          }),
        ),
      )

      const statuses = answers.map((answer) => answer.status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      expect(statuses.filter((status) => status === 409)).toHaveLength(99)
      expect(await papersOf(ballotId)).toBe(1)
      expect((await voter.query('ballots.info', { ballotId })).turnout).toBe(1)
    })

    it('refuses who is not on the frozen roll, with the reason that the page shows', async () => {
      const ballotId = await newBallot()
      const resident = service.as(at(community.residents, 1).token)

      const refusal = await resident.refusal('ballots.cast', { ballotId, choice: 'yes' })
      const info = await resident.query('ballots.info', { ballotId })

      expect(refusal).toMatchObject({ code: 'ballots.not_elector', status: 403 })
      expect(info.abilities.cast).toEqual({
        allowed: false,
        reason: 'ballots.not_elector',
        message: refusal.message,
      })
    })

    it('refuses a second vote where the rule does not allow a change', async () => {
      const ballotId = await newBallot()
      const voter = service.as(at(community.members, 1).token)
      await voter.command('ballots.cast', { ballotId, choice: 'yes' })

      const refusal = await voter.refusal('ballots.cast', { ballotId, choice: 'no' })

      expect(refusal).toMatchObject({ code: 'ballots.already_cast', status: 409 })
    })

    it('replaces the paper where the rule allows a change, and counts the last one', async () => {
      const ballotId = await newBallot('advisory')
      const voter = service.as(at(community.residents, 1).token)
      await voter.command('ballots.cast', { ballotId, choice: 'no' })

      await voter.command('ballots.cast', { ballotId, choice: 'yes' })
      passHours(service, 24)

      const { verdict, turnout } = await voter.query('ballots.info', { ballotId })
      expect(turnout).toBe(1)
      expect(verdict?.tally).toEqual({ yes: 1, no: 0, abstain: 0 })
    })

    it('refuses a vote after the close', async () => {
      const ballotId = await newBallot()
      const voter = service.as(at(community.members, 1).token)
      passHours(service, 24)

      const refusal = await voter.refusal('ballots.cast', { ballotId, choice: 'yes' })

      expect(refusal).toMatchObject({ code: 'ballots.closed', status: 409 })
      expect(await papersOf(ballotId)).toBe(0)
    })
  })

  describe('ballots.info', () => {
    it('hides the result until the close and shows it, with its sentence, after', async () => {
      const ballotId = await newBallot()
      for (const member of community.members.slice(0, 5)) {
        await service.as(member.token).command('ballots.cast', { ballotId, choice: 'yes' })
      }
      const reader = service.as(at(community.residents, 0).token)

      const before = await reader.query('ballots.info', { ballotId })
      passHours(service, 24)
      const after = await reader.query('ballots.info', { ballotId })

      expect(before).toMatchObject({ verdict: null, turnout: 5 })
      expect(after.verdict).toMatchObject({ result: 'passed', quorumNeeded: 5, yesNeeded: 3 })
      expect(after.verdict?.sentence).toContain('表决通过')
    })

    it('calls a vote without quorum invalid, not rejected', async () => {
      const ballotId = await newBallot()
      for (const member of community.members.slice(0, 4)) {
        await service.as(member.token).command('ballots.cast', { ballotId, choice: 'yes' })
      }
      passHours(service, 24)

      const { verdict } = await service
        .as(community.chair.token)
        .query('ballots.info', { ballotId })

      expect(verdict).toMatchObject({ result: 'invalid', participants: 4, quorumReached: false })
    })

    it('gives an invalid vote back to the council, which may open another', async () => {
      const itemId = await scheduleItem(service, community)
      await openBallot(service, community, itemId)
      passHours(service, 24)
      const chair = service.as(community.chair.token)

      const info = await chair.query('agenda.info', { itemId })
      const second = await openBallot(service, community, itemId)

      expect(info).toMatchObject({ status: 'scheduled', ballot: { result: 'invalid' } })
      expect(info.abilities.openBallot).toEqual({ allowed: true })
      expect((await chair.query('ballots.info', { ballotId: second })).isOpen).toBe(true)
    })

    it('is counted even when its matter has moved on, and nobody else is held up', async () => {
      const itemId = await scheduleItem(service, community)
      const ballotId = await openBallot(service, community, itemId)
      await mongoose.connection
        .collection<{ _id: string }>('agendaItems')
        .updateOne(
          { _id: itemId },
          { $set: { status: 'deferred' } },
          { bypassDocumentValidation: true },
        )
      passHours(service, 24)
      const reader = service.as(at(community.residents, 0).token)

      expect((await reader.query('people.me', {})).community.name).toBe('测试社区')
      expect((await reader.query('ballots.info', { ballotId })).verdict?.result).toBe('invalid')
    })
  })

  describe('ballots.mine', () => {
    it('lists what somebody voted in, page by page, and neither what nor when', async () => {
      const first = await newBallot('advisory')
      service.clock.advance(60_000)
      const second = await newBallot('advisory')
      for (const ballotId of [first, second]) {
        await clientOf(0).command('ballots.cast', { ballotId, choice: 'no' })
      }

      const page = await clientOf(0).query('ballots.mine', { limit: 1 })
      const rest = await clientOf(0).query('ballots.mine', { limit: 1, after: page.next ?? '' })
      const none = await clientOf(1).query('ballots.mine', {})
      const plan = await VoterModel.find({
        communityId: community.communityId,
        casters: at(community.residents, 0).accountId,
        hasCast: true,
      })
        .sort({ closesAt: -1, _id: -1 })
        .limit(2)
        .explain('executionStats')

      expect(page.items.map(({ ballotId }) => ballotId)).toEqual([second])
      expect(rest.items.map(({ ballotId }) => ballotId)).toEqual([first])
      expect(rest.next).toBeNull()
      expect(page.items[0]).toMatchObject({ homeText: null, status: 'open', result: null })
      expect(JSON.stringify([page, rest])).not.toMatch(/"no"|castAt|origin/)
      expect(none.items).toEqual([])
      expect(JSON.stringify(plan)).toContain('ballotVoters_own')
    })
  })

  describe('the secrecy of the vote', () => {
    it('leaves neither identity nor time nor choice beside each other in the database', async () => {
      const ballotId = await newBallot()
      const voter = at(community.members, 2)
      await service.as(voter.token).command('ballots.cast', { ballotId, choice: 'abstain' })

      const { connection } = mongoose
      const papers = await connection.collection('ballotPapers').find({ ballotId }).toArray()
      const roll = await connection.collection('ballotVoters').find({ ballotId }).toArray()
      const events = await connection.collection('events').countDocuments({
        'subject.id': ballotId,
      })

      expect(papers.map((paper) => Object.keys(paper).sort())).toEqual([
        ['_id', 'areaCm2', 'ballotId', 'communityId', 'mark', 'name', 'origin', 'receipt', 'voter'],
      ])
      expect(JSON.stringify(papers)).not.toContain(voter.accountId)
      expect(JSON.stringify(roll)).not.toContain('abstain')
      expect(events).toBe(0)
    })

    it('puts the papers back in the order of random codes, under new names, when they are counted', async () => {
      const ballotId = await newBallot()
      const choices = ['yes', 'no', 'abstain', 'yes', 'no', 'yes', 'no'] as const
      for (const [index, choice] of choices.entries()) {
        const voter = service.as(at(community.members, index).token)
        await voter.command('ballots.cast', { ballotId, choice })
      }
      const box = mongoose.connection.collection<{
        _id: string
        name: string
        mark: string
        receipt: string
      }>('ballotPapers')
      const cast = await box.find({ ballotId }).toArray()
      expect(cast.map((paper) => paper.mark)).toEqual(choices)
      passHours(service, 24)
      await service.as(community.chair.token).query('ballots.info', { ballotId })

      const counted = await box.find({ ballotId }).toArray()
      expect(counted.map((paper) => paper.mark).sort()).toEqual([...choices].sort())
      expect(counted.map(({ receipt }) => receipt)).toEqual(
        counted.map(({ receipt }) => receipt).sort(),
      )
      const names = new Set(cast.flatMap((paper) => [paper._id, paper.name]))
      expect(counted.filter(({ _id, name }) => names.has(_id) || names.has(name))).toEqual([])
      const roll = await mongoose.connection.collection('ballotVoters').distinct('revision', {
        ballotId,
      })
      expect(roll).toEqual([-1])
    })

    it('destroys the key when the papers are counted', async () => {
      const ballotId = await newBallot()
      const ballots = mongoose.connection.collection<{ _id: string }>('ballots')
      expect(await ballots.findOne({ _id: ballotId })).toMatchObject({
        key: expect.any(String) as string,
      })
      passHours(service, 24)
      await service.as(community.chair.token).query('ballots.info', { ballotId })

      expect(await ballots.findOne({ _id: ballotId })).toMatchObject({
        key: null,
        status: 'tallied',
      })
    })
  })
})
