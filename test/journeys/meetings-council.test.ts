import type { CommandName, RequestInput } from '@linyi/shared/contract/operations'
import type { FloorState } from '@linyi/shared/contract/floor.contract'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { LiveClient } from '../support/live-client'
import { checkIn, openDoor, planMeeting } from '../support/meetings'
import { at, passHours, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const MOTION = '更换小区主路 6 盏坏掉的路灯，费用由物业先垫付。'
const AMENDED = '更换小区主路 6 盏坏掉的路灯，并在东门加装 2 盏，费用由物业先垫付。'
const SECOND = '每周三上午由物业清理一次楼道杂物。'

/**
 * A whole 议事联席会: fifteen members, three of whom do not come, a firm from outside, one who stands
 * aside; a quorum that is lost and comes back; a motion, its amendment, a secret vote, a second motion
 * by hands; minutes that are corrected, confirmed and sealed. Three screens watch it over sockets.
 */
describe('a joint council, from its notice to its sealed minutes', () => {
  let service: TestService
  let community: TestCommunity
  let meetingId = ''
  let items: string[] = []
  const entries: string[] = []
  const screens: LiveClient[] = []

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 6, members: 15 })
  })
  afterAll(async () => {
    for (const screen of screens) screen.cut()
    await service.stop()
  })

  const as = ({ token }: TestPerson): ApiClient => service.as(token)
  const chair = () => as(community.chair)
  const recorder = () => as(community.worker)
  const member = (index: number) => as(at(community.members, index))
  const floor = (): Promise<FloorState> => chair().query('floor.state', { meetingId })
  const rows = async (kind: 'member' | 'invited') =>
    (await recorder().query('meetings.attendance', { meetingId, kind, limit: 50 })).items

  type Floor = Extract<CommandName, `floor.${string}`>
  const act = <Name extends Floor>(
    who: ApiClient,
    name: Name,
    rest: Omit<RequestInput<Name>, 'meetingId'>,
  ) => who.command(name, { ...rest, meetingId } as RequestInput<Name>)

  const watch = async (person: TestPerson): Promise<LiveClient> => {
    const screen = await LiveClient.open(service.url, person.token)
    screen.follow('meeting', meetingId)
    screen.follow('floor', meetingId)
    screens.push(screen)
    return screen
  }
  /** What a screen shows of the floor; the newest that reached it. */
  const shownFloor = (screen: LiveClient): FloorState | null =>
    screen.frames
      .flatMap((frame) => (frame.type === 'state' && frame.topic === 'floor' ? [frame] : []))
      .reduce<{ revision: number; state: unknown } | null>(
        (best, frame) => (best === null || frame.revision > best.revision ? frame : best),
        null,
      )?.state as FloorState | null
  const statusOn = (screen: LiveClient): unknown =>
    screen.frames
      .flatMap((frame) => (frame.type === 'state' && frame.topic === 'meeting' ? [frame] : []))
      .at(-1)?.state['status']

  it('is prepared with two matters and a firm from outside, and noticed in time', async () => {
    items = [await scheduleItem(service, community), await scheduleItem(service, community)]
    meetingId = await planMeeting(service, community, {
      type: 'jointCouncil',
      title: '8号网格议事联席会',
      places: 10,
    })
    for (const itemId of items) {
      const { id } = await chair().command('meetings.addEntry', { meetingId, itemId, minutes: 30 })
      entries.push(id)
    }
    await chair().command('meetings.invite', {
      meetingId,
      kind: 'propertyCompany',
      name: '安居物业',
      way: 'phone',
    })
    await chair().command('meetings.notice', { meetingId })
    await as(at(community.residents, 5)).command('meetings.register', { meetingId })

    expect(await chair().query('meetings.info', { meetingId })).toMatchObject({
      status: 'noticed',
    })
  })

  it('opens its door: most come by the code, one by the recorder, the firm as well', async () => {
    await openDoor(service, community, meetingId)
    await checkIn(service, community, meetingId, community.members.slice(0, 11))
    const absent = (await rows('member')).filter(({ isPresent }) => !isPresent)
    await recorder().command('meetings.checkInFor', {
      meetingId,
      attendanceId: at(absent, 0).id,
    })
    const firm = at(await rows('invited'), 0)
    await recorder().command('meetings.checkInFor', { meetingId, attendanceId: firm.id })
    await chair().command('meetings.start', { meetingId })

    expect(await chair().query('meetings.info', { meetingId })).toMatchObject({
      status: 'inSession',
      quorum: { members: 15, present: 12, needed: 10, isReached: true },
    })
  })

  it('takes up the first matter; a member with an interest stands aside, on neither side', async () => {
    await watch(community.chair)
    await watch(at(community.members, 2))
    await watch(at(community.residents, 5))
    const entryId = at(entries, 0)
    await chair().command('meetings.openEntry', { meetingId, entryId })
    await member(10).command('meetings.recuse', { meetingId, entryId, reason: '我是灯具商。' })

    expect((await chair().query('meetings.info', { meetingId })).quorum).toMatchObject({
      recused: 1,
      present: 11,
      needed: 10,
    })
    const moving = { meetingId, entryId, text: MOTION }
    expect((await member(10).refusal('floor.move', moving)).code).toBe('floor.recused')
  })

  it('debates a motion with an amendment, speakers for and against in turn', async () => {
    const { id: motionId } = await act(member(1), 'floor.move', {
      entryId: at(entries, 0),
      text: MOTION,
    })
    await act(member(2), 'floor.second', { motionId })
    await act(chair(), 'floor.takeUp', { motionId })
    await act(member(1), 'floor.requestSpeech', { stance: 'for' })
    await act(member(3), 'floor.requestSpeech', { stance: 'for' })
    await act(member(4), 'floor.requestSpeech', { stance: 'against' })
    const sides: string[] = []
    for (;;) {
      const next = (await floor()).queue[0]
      if (next === undefined) break
      sides.push(next.stance)
      await act(chair(), 'floor.giveFloor', { speechId: next.id })
      service.clock.advance(40_000)
      await act(chair(), 'floor.endSpeech', { speechId: next.id })
    }
    const { id: amendment } = await act(member(3), 'floor.amend', { motionId, text: AMENDED })
    await act(member(5), 'floor.second', { motionId: amendment })
    await act(chair(), 'floor.takeUp', { motionId: amendment })
    await act(chair(), 'floor.closeDebate', { motionId: amendment })
    await act(chair(), 'floor.put', { motionId: amendment, way: 'hands' })
    await act(recorder(), 'floor.recordHands', { motionId: amendment, yes: 9, no: 1 })

    expect(sides).toEqual(['for', 'against', 'for'])
    expect((await floor()).motions[0]).toMatchObject({ text: AMENDED, movedText: MOTION })
  })

  it('stands still when two leave and the quorum goes with them, and goes on when they are back', async () => {
    const motionId = (await floor()).onFloorId ?? ''
    await act(chair(), 'floor.closeDebate', { motionId })
    for (const index of [8, 9]) await member(index).command('meetings.leave', { meetingId })
    const put = { meetingId, motionId, way: 'secret' } as const
    expect((await chair().refusal('floor.put', put)).code).toBe('floor.not_in_session')
    await at(screens, 2).until(() => statusOn(at(screens, 2)) === 'suspended')
    expect((await chair().refusal('meetings.resume', { meetingId })).code).toBe(
      'meetings.no_quorum',
    )

    await checkIn(service, community, meetingId, community.members.slice(8, 10))
    await chair().command('meetings.resume', { meetingId })
    await at(screens, 2).until(() => statusOn(at(screens, 2)) === 'inSession')
  })

  it('votes in secret: a phone that slept comes back to the vote, who stands aside has none', async () => {
    // the chair's phone goes dark in the middle of the motion
    at(screens, 0).cut()
    const motionId = (await floor()).onFloorId ?? ''
    await act(chair(), 'floor.put', { motionId, way: 'secret' })
    const chairsPhone = await watch(community.chair)
    await chairsPhone.until(() => shownFloor(chairsPhone)?.motions[0]?.status === 'put')
    const ballotId = (await floor()).motions[0]?.vote?.ballotId ?? ''
    const aside = await member(10).refusal('ballots.cast', { ballotId, choice: 'yes' })
    expect(aside.code).toBe('ballots.not_elector')
    const electors = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    await Promise.all(
      electors.map((index) =>
        member(index).command('ballots.cast', { ballotId, choice: index < 8 ? 'yes' : 'no' }),
      ),
    )
    const closed = await act(chair(), 'floor.closeVote', { motionId, isEarly: true })

    expect(closed.result).toBe('passed')
    expect(await member(2).query('agenda.info', { itemId: at(items, 0) })).toMatchObject({
      decision: { way: 'ballot', result: 'passed' },
    })
  })

  it('decides the second matter by hands, after the firm has given the facts', async () => {
    const entryId = at(entries, 1)
    await chair().command('meetings.openEntry', { meetingId, entryId })
    const { id: motionId } = await act(member(6), 'floor.move', { entryId, text: SECOND })
    await act(member(7), 'floor.second', { motionId })
    await act(chair(), 'floor.takeUp', { motionId })
    const firm = at(await rows('invited'), 0)
    const { id: speechId } = await act(recorder(), 'floor.requestSpeech', {
      stance: 'neutral',
      attendanceId: firm.id,
    })
    await act(chair(), 'floor.giveFloor', { speechId })
    service.clock.advance(125_000)
    await act(chair(), 'floor.closeDebate', { motionId })
    await act(chair(), 'floor.put', { motionId, way: 'hands' })
    const answer = await act(recorder(), 'floor.recordHands', { motionId, yes: 7, no: 4 })
    await act(member(4), 'floor.dissent', { motionId, reason: '周三上班的人不在家。' })

    expect(answer.result).toBe('passed')
  })

  it('is adjourned; every screen shows what the service holds, however it got there', async () => {
    await chair().command('meetings.adjourn', { meetingId })

    const { revision, motions } = await floor()
    for (const screen of screens.slice(1)) {
      await screen.until(() => (shownFloor(screen)?.revision ?? 0) >= revision)
      const shown = shownFloor(screen)
      expect(shown?.motions.map(({ id, status, text }) => ({ id, status, text }))).toEqual(
        motions.map(({ id, status, text }) => ({ id, status, text })),
      )
    }
  })

  it('has minutes that are drafted, corrected, confirmed by those present and sealed', async () => {
    await recorder().command('minutes.draft', { meetingId })
    await recorder().command('minutes.send', { meetingId })
    const { id: correctionId } = await member(3).command('minutes.correct', {
      meetingId,
      text: '修正案说的是东门，不是西门。',
    })
    await recorder().command('minutes.answer', {
      meetingId,
      correctionId,
      isAccepted: true,
      answer: '已核对，是东门。',
    })
    for (const index of [0, 1, 2]) await member(index).command('minutes.confirm', { meetingId })
    passHours(service, 4 * 24)
    await chair().command('minutes.sign', { meetingId })
    const { seal } = await member(1).command('minutes.sign', { meetingId })
    const extract = await as(at(community.residents, 5)).query('minutes.extract', { meetingId })

    expect(seal?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(extract).toMatchObject({
      seal: { hash: seal?.hash, isIntact: true },
      text: {
        members: 15,
        listeners: 0,
        sections: [
          {
            motions: [
              { kind: 'main', text: AMENDED, vote: { way: 'secret', result: 'passed' } },
              { kind: 'amendment', vote: { way: 'hands', result: 'passed' } },
            ],
          },
          { motions: [{ text: SECOND, dissents: [{ name: '张**' }] }] },
        ],
        corrections: [{ isAccepted: true }],
      },
    })
    expect(extract.text.interruptions).toHaveLength(1)
    expect(extract.text.absent).toHaveLength(3)
    expect(JSON.stringify(extract)).not.toContain('张三丰')
    expect(await chair().query('meetings.info', { meetingId })).toMatchObject({
      status: 'archived',
    })
  })

  it('is told in the timeline of its matters, step by step', async () => {
    const titles = async (itemId: string) =>
      (await member(2).query('agenda.info', { itemId })).timeline.map(({ title }) => title)
    const first = await titles(at(items, 0))
    const story = [
      '议事会讨论',
      '动议提出讨论',
      '动议提出讨论',
      '动议修正',
      '议事会讨论',
      '发起表决',
      '表决截止并计票',
    ]
    const second = ['议事会讨论', '动议提出讨论', '举手表决并计票']

    expect(first.filter((title) => story.includes(title))).toEqual(story)
    expect((await titles(at(items, 1))).filter((title) => second.includes(title))).toEqual(second)
  })
})
