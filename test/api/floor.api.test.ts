import { MotionModel, PointModel, SpeechModel } from '@linyi/server/features/floor/floor.model'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { MeetingRoom, MOTION, OTHER_MOTION } from '../support/meeting-room'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('the floor of a meeting', () => {
  let service: TestService
  let community: TestCommunity
  let room: MeetingRoom

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 2, members: 7 })
    room = await MeetingRoom.open(service, community, { raiser: at(community.residents, 0) })
  })
  const raiser = () => service.as(at(community.residents, 0).token)
  const neighbour = () => service.as(at(community.residents, 1).token)
  const wait = (seconds: number) => service.clock.advance(seconds * 1000)

  it('takes a motion from its mover to the debate, and shows everybody where it is', async () => {
    const motionId = await room.begin()

    expect(await room.state(neighbour())).toMatchObject({
      meetingId: room.meetingId,
      isInSession: true,
      hasQuorum: true,
      onFloorId: motionId,
      presiding: { name: '张三丰', isActing: false },
      motions: [
        { id: motionId, text: MOTION, movedText: null, status: 'onFloor', mover: '张三丰' },
      ],
      mine: {
        isPresent: false,
        abilities: {
          move: { allowed: false, reason: 'floor.not_member' },
          requestSpeech: { allowed: false, reason: 'floor.no_voice' },
        },
      },
    })
  })

  it('hears the reason from the rules of order, whoever asks', async () => {
    const { entryId } = room
    const move = { entryId, text: MOTION }

    expect(await room.refused(raiser(), 'floor.move', move)).toBe('floor.not_member')
    expect(await room.refused(room.chair, 'floor.move', move)).toBe('floor.chair_neutral')
    expect(await room.refused(room.member(1), 'floor.move', { ...move, text: '停车问题' })).toBe(
      'floor.motion_vague',
    )
    expect(
      await room.refused(room.member(1), 'floor.move', { ...move, entryId: room.meetingId }),
    ).toBe('floor.wrong_entry')
    const motionId = await room.begin()
    expect(await room.refused(room.member(1), 'floor.second', { motionId })).toBe(
      'floor.own_motion',
    )
    expect(await room.refused(room.member(3), 'floor.closeDebate', { motionId })).toBe(
      'floor.not_chair',
    )
    expect(await room.refused(room.chair, 'floor.requestSpeech', { stance: 'for' })).toBe(
      'floor.chair_neutral',
    )
    expect(await room.refused(room.chair, 'floor.put', { motionId, way: 'hands' })).toBe(
      'floor.wrong_status',
    )
  })

  it('takes one of two motions that the chair’s two phones state at once', async () => {
    const { entryId } = room
    const ids: string[] = []
    for (const text of [MOTION, OTHER_MOTION]) {
      const { id } = await room.act(room.member(1), 'floor.move', { entryId, text })
      await room.act(room.member(2), 'floor.second', { motionId: id })
      ids.push(id)
    }

    const answers = await Promise.all(
      ids.map((motionId) =>
        room.chair.send('POST', 'floor.takeUp', {
          body: { meetingId: room.meetingId, motionId },
          key: `key-${motionId}-00000000`,
        }),
      ),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { communityId } = community
    expect(await MotionModel.countDocuments({ communityId, hasFloor: true })).toBe(1)
  })

  it('lets the database refuse a second motion on the floor, a second hand and a second speaker', async () => {
    await room.begin()
    await room.act(room.member(3), 'floor.requestSpeech', { stance: 'for' })
    const { communityId } = community
    const motion = await MotionModel.findOne({ communityId }).lean()
    const speech = await SpeechModel.findOne({ communityId }).lean()

    await expect(MotionModel.create({ ...motion, _id: 'x' })).rejects.toThrow(/one_on_floor/)
    await expect(SpeechModel.create({ ...speech, _id: 'x' })).rejects.toThrow(/one_hand/)
    const speaking = { ...speech, isWaiting: false, isSpeaking: true }
    await SpeechModel.create({ ...speaking, _id: 'y' })
    await expect(SpeechModel.create({ ...speaking, _id: 'z' })).rejects.toThrow(/one_speaker/)
    const point = {
      communityId,
      meetingId: room.meetingId,
      motionId: 'm',
      accountId: 'a',
      text: '离题',
      raisedAt: service.clock.now(),
      isPending: true,
    }
    await PointModel.create({ ...point, _id: 'p' })
    await expect(PointModel.create({ ...point, _id: 'q' })).rejects.toThrow(/one_pending/)
  })

  it('counts a hand that is raised five times at once as one', async () => {
    await room.begin()
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_one, index) =>
        room.member(3).send('POST', 'floor.requestSpeech', {
          body: { meetingId: room.meetingId, stance: 'for' },
          key: `hand-${String(index)}-00000000`,
        }),
      ),
    )

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const state = await room.state(room.member(3))
    expect(state.queue).toHaveLength(1)
    expect(state.mine).toMatchObject({
      waitingSpeechId: state.queue[0]?.id,
      abilities: { requestSpeech: { allowed: false, reason: 'floor.already_waiting' } },
    })
  })

  it('takes in fifteen hands of the same second, each once', async () => {
    const large = await buildCommunity(service.clock.now(), { residents: 1, members: 15 })
    const hall = await MeetingRoom.open(service, large)
    await hall.begin()

    await Promise.all(
      large.members
        .slice(1)
        .map((_one, index) =>
          hall.act(hall.member(index + 1), 'floor.requestSpeech', { stance: 'for' }),
        ),
    )

    const { queue } = await hall.state()
    expect(queue).toHaveLength(14)
  })

  it('gives the word in the order of the rule, by the server’s clock, and pauses it for a point', async () => {
    await room.begin()
    await room.act(room.member(1), 'floor.requestSpeech', { stance: 'for' })
    wait(1)
    await room.act(room.member(2), 'floor.requestSpeech', { stance: 'for' })
    wait(1)
    await room.act(raiser(), 'floor.requestSpeech', { stance: 'against' })
    const first = at((await room.state()).queue, 0)
    expect(first.name).toBe('张三丰')
    await room.act(room.chair, 'floor.giveFloor', { speechId: first.id })
    wait(30)
    await room.act(room.member(4), 'floor.raisePoint', { text: '发言离题了' })
    wait(600)
    const { point, speaker } = await room.state()
    expect(speaker).toMatchObject({ runningSince: null, turn: 1 })
    // the clock of the test runs on between two requests
    expect(Math.ceil((speaker?.remainingMs ?? 0) / 5000)).toBe(18)
    const ruling = { pointId: point?.id ?? '', ruling: 'upheld', answer: '请回到议题' } as const
    await room.act(room.chair, 'floor.rulePoint', ruling)
    wait(91)

    const state = await room.state()
    expect(state.speaker).toBeNull()
    // the other side of the last speech, though asked later
    expect(state.queue.map(({ stance }) => stance)).toEqual(['against', 'for'])
    expect(
      await room.refused(room.chair, 'floor.giveFloor', { speechId: at(state.queue, 1).id }),
    ).toBe('floor.not_next')
    await room.act(raiser(), 'floor.withdrawSpeech', {})
    await room.act(room.chair, 'floor.giveFloor', { speechId: at(state.queue, 1).id })
    const speechId = (await room.state()).speaker?.id ?? ''
    expect(await room.refused(room.member(5), 'floor.endSpeech', { speechId })).toBe(
      'floor.not_speaker',
    )
    await room.act(room.member(2), 'floor.endSpeech', { speechId })
  })

  it('hands the chair to a member for one motion, so that the chair may speak', async () => {
    const motionId = await room.begin()
    await room.act(room.chair, 'floor.handOver', { attendanceId: at(room.rowIds, 5) })
    const { id } = await room.act(room.chair, 'floor.requestSpeech', { stance: 'against' })

    expect(await room.refused(room.chair, 'floor.giveFloor', { speechId: id })).toBe(
      'floor.not_chair',
    )
    await room.act(room.member(5), 'floor.giveFloor', { speechId: id })
    await room.act(room.chair, 'floor.endSpeech', { speechId: id })
    await room.act(room.member(5), 'floor.closeDebate', { motionId })
    expect(await room.state(room.member(5))).toMatchObject({
      presiding: { isActing: true },
      mine: { presides: true },
      motions: [{ abilities: { put: { allowed: true } } }],
    })
    expect(await room.refused(room.chair, 'floor.handOver', { attendanceId: 'a'.repeat(24) })).toBe(
      'meetings.attendance_not_found',
    )
  })

  it('lets the recorder act for members and guests without a phone, and nobody else', async () => {
    const { entryId } = room
    const forOld = { attendanceId: at(room.rowIds, 6) }
    const move = { entryId, text: MOTION, ...forOld }
    expect(await room.refused(room.member(1), 'floor.move', move)).toBe('meetings.not_keeper')
    const { id: motionId } = await room.act(room.recorder, 'floor.move', move)
    await room.act(room.recorder, 'floor.second', { motionId, attendanceId: at(room.rowIds, 5) })
    await room.act(room.chair, 'floor.takeUp', { motionId })
    await room.act(room.recorder, 'floor.requestSpeech', {
      stance: 'neutral',
      attendanceId: room.partyRowId,
    })

    expect(await room.state()).toMatchObject({
      motions: [{ status: 'onFloor', seconder: '张三丰' }],
      queue: [{ name: '安居物业', stance: 'neutral' }],
    })
    await room.act(room.recorder, 'floor.withdrawSpeech', { attendanceId: room.partyRowId })
  })

  it('lets fall what nobody seconds, and gives back what the mover withdraws', async () => {
    const { entryId } = room
    const { id } = await room.act(room.member(1), 'floor.move', { entryId, text: MOTION })
    await room.act(room.chair, 'floor.lapse', { motionId: id })
    const motionId = await room.begin()
    await room.act(room.member(1), 'floor.withdraw', { motionId })

    const { motions, onFloorId, rules } = await room.state()
    expect(motions.map(({ status }) => status)).toEqual(['lapsed', 'withdrawn'])
    expect(onFloorId).toBeNull()
    expect(rules).toMatchObject({ motionsMax: 5, motionsLeft: 5 })
  })

  it('stands still while the meeting is suspended for want of a quorum', async () => {
    const motionId = await room.begin()
    for (const index of [4, 5, 6]) await room.attend(index, { isPresent: false })

    expect(await room.status()).toBe('suspended')
    expect(await room.refused(room.member(3), 'floor.requestSpeech', { stance: 'for' })).toBe(
      'floor.not_in_session',
    )
    expect(await room.refused(room.chair, 'floor.closeDebate', { motionId })).toBe(
      'floor.not_in_session',
    )
  })

  it('is not told from none in another community', async () => {
    const other = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
    const stranger = service.as(other.chair.token)
    const query = { meetingId: room.meetingId }

    const seen = await stranger.refusal('floor.state', query, { method: 'GET' })
    expect(seen).toMatchObject({ code: 'meetings.not_found', status: 404 })
    expect(await room.refused(stranger, 'floor.withdrawSpeech', {})).toBe('meetings.not_found')
  })
})
