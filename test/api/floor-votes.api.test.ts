import { ItemModel } from '@linyi/server/features/agenda/item.model'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { MeetingRoom, MOTION, OTHER_MOTION } from '../support/meeting-room'
import { at, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const MINUTE_MS = 60_000

describe('the vote on a motion', () => {
  let service: TestService
  let community: TestCommunity
  let itemId: string
  let room: MeetingRoom

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 4, members: 7 })
    itemId = await scheduleItem(service, community)
    await service
      .as(community.chair.token)
      .command('agenda.deliberate', { itemId, text: '打开这件议题。' })
    room = await MeetingRoom.open(service, community, { itemId })
  })
  const wait = (seconds: number) => service.clock.advance(seconds * 1000)
  const item = () => room.member(3).query('agenda.info', { itemId })
  const steps = async () => (await item()).timeline.map(({ title }) => title)

  it('by hands is counted in the room, decides the matter and tells its timeline', async () => {
    const motionId = await room.begin()
    await room.put(motionId, 'hands')
    const count = { motionId, yes: 5, no: 1 }
    expect(await room.refused(room.member(4), 'floor.recordHands', count)).toBe(
      'floor.not_recorder',
    )
    expect(await room.refused(room.recorder, 'floor.recordHands', { ...count, no: 3 })).toBe(
      'floor.count_wrong',
    )

    const answer = await room.act(room.recorder, 'floor.recordHands', count)

    expect(answer).toMatchObject({
      result: 'passed',
      sentence:
        '举手表决：在场可表决 7 人，赞成 5 人、反对 1 人、没有举手 1 人；至少要 4 人赞成，表决通过。',
    })
    expect(await item()).toMatchObject({
      status: 'resolved',
      decision: { way: 'hands', result: 'passed' },
    })
    expect(await steps()).toEqual(expect.arrayContaining(['动议提出讨论', '举手表决并计票']))
    expect((await room.state()).motions).toMatchObject([
      { status: 'decided', vote: { way: 'hands', tally: { yes: 5, no: 1, abstain: 1 } } },
    ])
  })

  it('is counted once, however often the recorder presses', async () => {
    const motionId = await room.begin()
    await room.put(motionId, 'hands')
    const answers = await Promise.all(
      [4, 3].map((yes) =>
        room.recorder.send('POST', 'floor.recordHands', {
          body: { meetingId: room.meetingId, motionId, yes, no: 0 },
          key: `hands-${String(yes)}-00000000`,
        }),
      ),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not put without a quorum, nor while somebody wants to speak', async () => {
    const motionId = await room.begin()
    await room.act(room.member(3), 'floor.requestSpeech', { stance: 'for' })
    expect(await room.refused(room.chair, 'floor.closeDebate', { motionId })).toBe(
      'floor.speakers_waiting',
    )
    await room.act(room.member(3), 'floor.withdrawSpeech', {})
    await room.act(room.chair, 'floor.closeDebate', { motionId })
    for (const index of [4, 5, 6]) await room.attend(index, { isPresent: false })

    expect(await room.refused(room.chair, 'floor.put', { motionId, way: 'secret' })).toBe(
      'floor.not_in_session',
    )
    expect((await item()).status).toBe('deliberating')
  })

  it('counts the quorum without those who stepped aside', async () => {
    await room.attend(6, { isRecused: true })
    const motionId = await room.begin()
    expect(await room.refused(room.member(6), 'floor.second', { motionId })).toBe('floor.recused')
    await room.put(motionId, 'hands')

    expect((await room.state()).motions[0]?.vote).toMatchObject({ electors: 6, members: 6 })
  })

  it('in secret is cast by those in the room on their phones, closed by the chair, and decides', async () => {
    await room.attend(6, { isPresent: false })
    const motionId = await room.begin()
    await room.put(motionId, 'secret')
    const { vote } = at((await room.state()).motions, 0)
    const ballotId = vote?.ballotId ?? ''
    expect(vote).toMatchObject({ way: 'secret', electors: 6, members: 7, turnout: 0 })
    const absent = await room.member(6).refusal('ballots.cast', { ballotId, choice: 'yes' })
    expect(absent.code).toBe('ballots.not_elector')
    for (const index of [0, 1, 2, 3]) {
      await room.member(index).command('ballots.cast', { ballotId, choice: 'yes' })
    }
    await room.member(4).command('ballots.cast', { ballotId, choice: 'no' })
    expect((await room.state()).motions[0]?.vote?.turnout).toBe(5)
    expect(await room.refused(room.chair, 'floor.closeVote', { motionId })).toBe(
      'floor.vote_running',
    )

    const answer = await room.act(room.chair, 'floor.closeVote', { motionId, isEarly: true })

    expect(answer.result).toBe('passed')
    expect(await item()).toMatchObject({ status: 'resolved', decision: { way: 'ballot' } })
    expect(await room.state()).toMatchObject({
      onFloorId: null,
      motions: [{ status: 'decided', vote: { result: 'passed', tally: { yes: 4, no: 1 } } }],
    })
  })

  it('in secret is cast for a member who stays away by the one who represents them, once for each', async () => {
    await room.attend(6, { isPresent: true, proxyId: at(room.rowIds, 5) })
    await room.put(await room.begin(), 'secret')
    const holder = room.member(5)
    const { motions, mine } = await room.state(holder)
    const ballotId = motions[0]?.vote?.ballotId ?? ''
    const { units } = await holder.query('ballots.info', { ballotId })
    const unsaid = await holder.refusal('ballots.cast', { ballotId, choice: 'yes' })
    for (const { unit } of units) {
      await holder.command('ballots.cast', { ballotId, choice: 'yes', unit })
    }
    const [unit = ''] = units.map((one) => one.unit)
    const again = await holder.refusal('ballots.cast', { ballotId, choice: 'yes', unit })
    const absent = await room.member(6).refusal('ballots.cast', { ballotId, choice: 'no' })

    expect(mine.votesFor).toBe('张三丰')
    expect(units.map(({ text }) => text).sort()).toEqual(['代张三丰的一票', '我的一票'].sort())
    expect([unsaid.code, again.code, absent.code]).toEqual([
      'ballots.unit_missing',
      'ballots.already_cast',
      'ballots.not_elector',
    ])
    expect((await room.state()).motions[0]?.vote).toMatchObject({ electors: 7, turnout: 2 })
  })

  it('in secret ends by the clock when nobody ends it, and its motion is decided by it', async () => {
    const motionId = await room.begin()
    await room.put(motionId, 'secret')
    const ballotId = at((await room.state()).motions, 0).vote?.ballotId ?? ''
    for (const index of [0, 1, 2]) {
      await room.member(index).command('ballots.cast', { ballotId, choice: 'yes' })
    }
    service.clock.advance(16 * MINUTE_MS)

    expect(await room.state()).toMatchObject({
      onFloorId: null,
      // three papers of a secret vote that decides nothing: nobody reads what they said
      motions: [{ id: motionId, status: 'decided', vote: { result: 'invalid', tally: null } }],
    })
    // without a quorum nothing was decided: the matter goes back to the council's list
    expect((await item()).status).toBe('scheduled')
  })

  it('by consensus asks twice, and one objection brings the debate back', async () => {
    const motionId = await room.begin()
    await room.put(motionId, 'consensus')
    expect(await room.refused(room.chair, 'floor.askAgain', { motionId })).toBe(
      'floor.asked_too_soon',
    )
    await room.act(room.member(4), 'floor.object', { motionId })
    expect((await room.state()).motions[0]).toMatchObject({ status: 'debate', vote: null })

    await room.put(motionId, 'consensus')
    wait(20)
    await room.act(room.chair, 'floor.askAgain', { motionId })
    expect(await room.refused(room.chair, 'floor.declareConsensus', { motionId })).toBe(
      'floor.asked_too_soon',
    )
    wait(20)
    await room.act(room.chair, 'floor.declareConsensus', { motionId })

    expect(await item()).toMatchObject({ status: 'resolved', decision: { way: 'consensus' } })
  })

  it('comes to the amendment first; adopted, it changes the motion', async () => {
    const motionId = await room.begin()
    const amendment = await room.amend(motionId)
    expect(await room.state()).toMatchObject({ onFloorId: amendment, asideId: motionId })
    await room.put(amendment, 'secret')
    const ballotId =
      (await room.state()).motions.find(({ id }) => id === amendment)?.vote?.ballotId ?? ''
    for (const index of [0, 1, 2, 3, 4, 5, 6]) {
      await room.member(index).command('ballots.cast', { ballotId, choice: 'yes' })
    }
    await room.act(room.chair, 'floor.closeVote', { motionId: amendment })

    expect(await room.state()).toMatchObject({ onFloorId: motionId, asideId: null })
    expect((await room.state()).motions[0]).toMatchObject({
      text: OTHER_MOTION,
      movedText: MOTION,
      status: 'debate',
    })
    expect((await item()).status).toBe('deliberating')
    expect(await steps()).toEqual(expect.arrayContaining(['动议修正']))
  })

  it('is not needed where the mover takes the amendment over', async () => {
    const motionId = await room.begin()
    const text = OTHER_MOTION
    const { id } = await room.act(room.member(3), 'floor.amend', { motionId, text })
    expect(await room.refused(room.member(4), 'floor.takeOver', { motionId: id })).toBe(
      'floor.not_mover',
    )
    await room.act(room.member(1), 'floor.takeOver', { motionId: id })

    expect((await room.state()).motions).toMatchObject([
      { text: OTHER_MOTION, status: 'onFloor' },
      { isTakenOver: true, status: 'decided' },
    ])
  })

  it('puts a matter off to a day when the majority wishes, and hands one on only for a reason', async () => {
    const motionId = await room.begin()
    const reason = '等物业报价。'
    const away = { motionId, yes: 4, no: 2, reason }
    const refer = { ...away, body: 'residentMeeting' } as const
    const far = new Date(service.clock.now().getTime() + 90 * 86_400_000).toISOString().slice(0, 10)
    const soon = new Date(service.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10)
    expect(await room.refused(room.chair, 'floor.refer', refer)).toBe('agenda.escalation_unfounded')
    expect(await room.refused(room.chair, 'floor.postpone', { ...away, resumeOn: far })).toBe(
      'floor.postpone_date',
    )
    expect(
      await room.refused(room.chair, 'floor.postpone', { ...away, yes: 3, resumeOn: soon }),
    ).toBe('floor.no_majority')
    await room.act(room.chair, 'floor.postpone', { ...away, resumeOn: soon })

    expect((await item()).status).toBe('deferred')
    expect((await room.state()).motions[0]?.status).toBe('postponed')
  })

  it('hands a matter to a wider body where feeling ran high in a round before', async () => {
    const { communityId } = community
    await ItemModel.updateOne({ communityId, _id: itemId }, { $set: { hasStrongDissent: true } })
    const motionId = await room.begin()
    const away = { motionId, yes: 5, no: 2, reason: '两边都有道理，请全体居民来定。' }
    await room.act(room.chair, 'floor.refer', { ...away, body: 'residentMeeting' })

    expect((await room.state()).motions[0]?.status).toBe('referred')
    expect(await item()).toMatchObject({
      status: 'partyReview',
      escalation: { body: 'residentMeeting' },
    })
  })

  it('records by name who did not agree, of their own will and once', async () => {
    const motionId = await room.begin()
    const dissent = { motionId, reason: '离3号楼太近，担心噪音。' }
    expect(await room.refused(room.member(4), 'floor.dissent', dissent)).toBe('floor.dissent_late')
    await room.put(motionId, 'hands')
    await room.act(room.recorder, 'floor.recordHands', { motionId, yes: 6, no: 1 })
    await room.act(room.member(4), 'floor.dissent', dissent)

    expect(await room.refused(room.member(4), 'floor.dissent', dissent)).toBe(
      'floor.already_dissented',
    )
    expect((await room.state()).motions[0]?.dissents).toEqual([
      { name: '张三丰', reason: '离3号楼太近，担心噪音。' },
    ])
  })
})
