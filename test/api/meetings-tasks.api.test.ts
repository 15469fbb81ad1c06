import { signInAgain } from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import {
  checkIn,
  eveningIn,
  meetingInSession,
  noticedMeeting,
  openDoor,
  passTo,
  planMeeting,
  preparedMeeting,
} from '../support/meetings'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const DAY_HOURS = 24

describe('what waits around a meeting', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), {
      residents: 6,
      members: 3,
      proxies: true,
    })
  })

  const chair = () => service.as(community.chair.token)
  const worker = () => service.as(community.worker.token)
  const member = (index: number) => service.as(at(community.members, index).token)
  const resident = (index: number) => service.as(at(community.residents, index).token)
  const tasks = async (who: ReturnType<typeof chair>) => {
    const { items } = await who.query('inbox.tasks', {})
    return items.flatMap((task) =>
      'meetingId' in task ? [{ kind: task.kind, meetingId: task.meetingId }] : [],
    )
  }

  it('is its notice for those who call it, its answer for those who are called, its door for those who keep it', async () => {
    const { meetingId } = await preparedMeeting(service, community)
    const prepared = await tasks(chair())
    await chair().command('meetings.notice', { meetingId })
    const called = await Promise.all([member(1), resident(0), resident(4)].map(tasks))
    await member(1).command('meetings.register', { meetingId })
    const answered = await tasks(member(1))
    await openDoor(service, community, meetingId)
    const keepers = await Promise.all([chair(), worker()].map(tasks))
    const inside = await tasks(member(1))

    expect(prepared).toEqual([{ kind: 'prepareMeeting', meetingId }])
    expect(called).toEqual([
      [{ kind: 'attendMeeting', meetingId }],
      // who raised the matter is called as well
      [{ kind: 'attendMeeting', meetingId }],
      [],
    ])
    expect(answered).toEqual([])
    expect(keepers).toEqual([
      [{ kind: 'holdMeeting', meetingId }],
      [{ kind: 'holdMeeting', meetingId }],
    ])
    expect(inside).toEqual([{ kind: 'attendMeeting', meetingId }])
  })

  it('is a call for the chair when half of the members demand a meeting', async () => {
    const { gridId } = community
    const before = await tasks(chair())
    for (const index of [1, 2]) {
      await member(index).command('meetings.demand', { gridId, reason: '请开会商量。' })
    }
    const demanded = await tasks(chair())
    const { items } = await chair().query('inbox.tasks', {})
    await planMeeting(service, community)

    expect(before).toEqual([])
    expect(demanded).toEqual([{ kind: 'callMeeting', meetingId: null }])
    // with the council it is to be called for, so that the page can go straight to the planning
    expect(items).toMatchObject([{ kind: 'callMeeting', gridId }])
    expect((await tasks(chair())).map(({ kind }) => kind)).toEqual(['prepareMeeting'])
  })

  it('is a call for the chair a week before a month has gone by without a meeting', async () => {
    const { meetingId } = await meetingInSession(service, community)
    await chair().command('meetings.adjourn', { meetingId })
    passHours(service, 20 * DAY_HOURS)
    const early = await tasks(chair())
    // a month that ends on a weekend ends with the Monday after it
    passHours(service, 7 * DAY_HOURS)
    community = await signInAgain(service, community)

    // the minutes of the last one wait as well
    expect(early).toEqual([{ kind: 'draftMinutes', meetingId }])
    expect(await tasks(chair())).toContainEqual({ kind: 'callMeeting', meetingId: null })
  })

  it('is a proxy, where the charter allows it: for one member, as long as the proxy is there', async () => {
    const { meetingId } = await noticedMeeting(service, community)
    await openDoor(service, community, meetingId)
    await checkIn(service, community, meetingId, [at(community.members, 0)])
    const rows = async () =>
      (await worker().query('meetings.attendance', { meetingId, kind: 'member' })).items
    const there = (await rows()).find(({ isPresent }) => isPresent)?.id ?? ''
    const [one, other] = (await rows()).filter(({ isPresent }) => !isPresent)
    const speakFor = (attendanceId = '') => ({
      meetingId,
      attendanceId,
      proxyAttendanceId: there,
    })
    await worker().command('meetings.proxy', speakFor(one?.id))
    const second = await worker().refusal('meetings.proxy', speakFor(other?.id))
    const { quorum } = await chair().query('meetings.info', { meetingId })
    await worker().command('meetings.leave', { meetingId, attendanceId: there })

    expect(second.code).toBe('meetings.proxy_unfit')
    expect(quorum).toMatchObject({ present: 2, isReached: true })
    expect((await rows()).filter(({ isPresent }) => isPresent)).toEqual([])
  })

  it('gives the place of somebody who leaves the service to whoever waits', async () => {
    const { meetingId } = await noticedMeeting(service, community, { places: 1 })
    await resident(3).command('meetings.register', { meetingId })
    await resident(4).command('meetings.register', { meetingId })
    await resident(3).command('people.eraseMe', { phrase: '注销账号' })

    expect((await resident(4).query('meetings.info', { meetingId })).mine).toMatchObject({
      registration: 'registered',
    })
    expect((await chair().query('meetings.info', { meetingId })).counts).toMatchObject({
      registered: 1,
      waiting: 0,
    })
  })

  it('is the same for all of the community where its secretary calls them together', async () => {
    const secretary = service.as(community.secretary.token)
    const refused = await chair().refusal('meetings.plan', {
      type: 'coordination',
      title: '协调会',
      startsAt: eveningIn(service, 4).toISOString(),
      venue: '社区',
    })
    const { id: meetingId } = await secretary.command('meetings.plan', {
      type: 'coordination',
      title: '停车协调会',
      startsAt: eveningIn(service, 4).toISOString(),
      link: 'https://meeting.example.cn/1',
      places: 10,
    })
    await secretary.command('meetings.addEntry', {
      meetingId,
      title: '各方意见',
      minutes: 30,
      materials: [{ title: '现状', text: '两个小区共用一条路。' }],
    })
    await secretary.command('meetings.notice', { meetingId })
    passTo(service, eveningIn(service, 4))
    await secretary.command('meetings.openCheckIn', { meetingId })
    const started = await secretary.command('meetings.start', { meetingId })
    const info = await resident(1).query('meetings.info', { meetingId })

    expect(refused.code).toBe('meetings.not_convener')
    // it decides nothing, so nobody has to be there
    expect(started).toEqual({ status: 'inSession' })
    expect(info).toMatchObject({
      gridId: null,
      placeName: '测试社区',
      chair: expect.stringContaining('社区书记') as string,
      quorum: { members: 3, present: 0, isReached: false },
    })
    expect(info.abilities.start).toMatchObject({ reason: 'meetings.not_chair' })
  })
})
