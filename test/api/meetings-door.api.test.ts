import { buildCommunity, type TestCommunity } from '../support/factories'
import {
  checkIn,
  meetingInSession,
  noticedMeeting,
  openDoor,
  planMeeting,
} from '../support/meetings'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const HALF_MINUTE_MS = 30_000

describe('the places of a meeting', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 8, members: 3 })
  })

  const chair = () => service.as(community.chair.token)
  const resident = (index: number) => service.as(at(community.residents, index).token)
  const info = (meetingId: string, by = chair()) => by.query('meetings.info', { meetingId })

  it('go to who asks first; the others wait in the order of asking and move up', async () => {
    const { meetingId } = await noticedMeeting(service, community, { places: 2 })
    const asked = []
    for (const index of [1, 2, 3, 4]) {
      asked.push(await resident(index).command('meetings.register', { meetingId }))
    }
    await resident(2).command('meetings.unregister', { meetingId })
    const moved = (await info(meetingId, resident(3))).mine
    const next = (await info(meetingId, resident(4))).mine

    expect(asked).toEqual([
      { registration: 'registered', waitingBefore: null },
      { registration: 'registered', waitingBefore: null },
      { registration: 'waiting', waitingBefore: 0 },
      { registration: 'waiting', waitingBefore: 1 },
    ])
    expect(moved).toMatchObject({ registration: 'registered' })
    expect(next).toMatchObject({ registration: 'waiting', waitingBefore: 0 })
    expect((await info(meetingId)).counts).toMatchObject({ registered: 2, waiting: 1 })
  })

  it('are never given out twice: of six who ask at once for three, three wait', async () => {
    const { meetingId } = await noticedMeeting(service, community, { places: 3 })

    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((index) =>
        resident(index).command('meetings.register', { meetingId }),
      ),
    )

    const given = answers.filter(({ registration }) => registration === 'registered')
    expect(given).toHaveLength(3)
    expect((await info(meetingId)).counts).toMatchObject({ registered: 3, waiting: 3 })
  })

  it('that are given back at once go to as many who wait', async () => {
    const { meetingId } = await noticedMeeting(service, community, { places: 2 })
    for (const index of [1, 2, 3, 4, 5]) {
      await resident(index).command('meetings.register', { meetingId })
    }

    await Promise.all(
      [1, 2].map((index) => resident(index).command('meetings.unregister', { meetingId })),
    )

    const mine = await Promise.all([3, 4, 5].map((index) => info(meetingId, resident(index))))
    expect(mine.map((one) => one.mine?.registration)).toEqual([
      'registered',
      'registered',
      'waiting',
    ])
    expect((await info(meetingId)).counts).toMatchObject({ registered: 2, waiting: 1 })
  })

  it('are for neighbours and for whoever is called, once each, while there are any', async () => {
    const none = await noticedMeeting(service, community)
    const planned = await planMeeting(service, community, { places: 5 })
    const foreign = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
    const elsewhere = service.as(at(foreign.residents, 0).token)
    const ask = (who: typeof elsewhere, meetingId: string) =>
      who.refusal('meetings.register', { meetingId })

    expect(await ask(resident(4), none.meetingId)).toMatchObject({ code: 'meetings.no_places' })
    expect(await ask(resident(4), planned)).toMatchObject({ code: 'meetings.not_registering' })
    expect(await ask(elsewhere, none.meetingId)).toMatchObject({ code: 'meetings.not_found' })
    expect(await ask(service.as(community.worker.token), none.meetingId)).toMatchObject({
      code: 'meetings.not_member',
    })
    // a member needs no place, and says once that they come
    const member = service.as(at(community.members, 1).token)
    await member.command('meetings.register', { meetingId: none.meetingId })
    expect(await ask(member, none.meetingId)).toMatchObject({
      code: 'meetings.already_registered',
    })
  })
})

describe('the door of a meeting', () => {
  let service: TestService
  let community: TestCommunity
  let meetingId: string

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 5, members: 3 })
    meetingId = (await noticedMeeting(service, community, { places: 1 })).meetingId
    await openDoor(service, community, meetingId)
  })

  const worker = () => service.as(community.worker.token)
  const chair = () => service.as(community.chair.token)
  const member = (index: number) => service.as(at(community.members, index).token)
  const resident = (index: number) => service.as(at(community.residents, index).token)
  const code = () => worker().query('meetings.code', { meetingId })
  const info = (by = chair()) => by.query('meetings.info', { meetingId })
  const rows = async (kind: 'member' | 'invited' | 'raiser' | 'resident') =>
    (await worker().query('meetings.attendance', { meetingId, kind })).items

  it('opens with a code of six figures that changes every half minute and holds one more', async () => {
    const first = await code()
    service.clock.advance(HALF_MINUTE_MS)
    const second = await code()
    const late = await member(1).command('meetings.checkIn', { meetingId, code: first.code })
    service.clock.advance(HALF_MINUTE_MS * 2)
    const old = await member(2).command('meetings.checkIn', { meetingId, code: second.code })

    expect(first.code).toMatch(/^\d{6}$/)
    expect(first.text).toBe(`linyi-checkin/${meetingId}/${first.code}`)
    expect(first.qr).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(second.code).not.toBe(first.code)
    expect(late).toEqual({ isCheckedIn: true, triesLeft: null })
    expect(old).toEqual({ isCheckedIn: false, triesLeft: 4 })
  })

  it('gives the code to whoever keeps it and to nobody else', async () => {
    const asked = { method: 'GET' } as const

    expect(await member(1).refusal('meetings.code', { meetingId }, asked)).toMatchObject({
      code: 'meetings.not_keeper',
    })
    expect((await chair().query('meetings.code', { meetingId })).code).toHaveLength(6)
    expect(await resident(1).refusal('meetings.attendance', { meetingId }, asked)).toMatchObject({
      code: 'meetings.not_keeper',
    })
  })

  it('lets nobody guess: after five wrong codes one goes to the recorder', async () => {
    const wrong = async () => {
      const { code: right } = await code()
      return right === '000000' ? '000001' : '000000'
    }
    const answers = []
    for (let tried = 0; tried < 5; tried += 1) {
      answers.push(await member(1).command('meetings.checkIn', { meetingId, code: await wrong() }))
    }
    const refused = await member(1).refusal('meetings.checkIn', {
      meetingId,
      code: (await code()).code,
    })
    const row = (await rows('member')).find(({ isPresent }) => !isPresent)
    await worker().command('meetings.checkInFor', { meetingId, attendanceId: row?.id ?? '' })

    expect(answers.map(({ triesLeft }) => triesLeft)).toEqual([4, 3, 2, 1, 0])
    expect(refused.code).toBe('meetings.too_many_codes')
    expect((await rows('member')).filter(({ how }) => how === 'recorder')).toHaveLength(1)
  })

  it('counts somebody who presses twice at once, on two phones, once', async () => {
    const { code: shown } = await code()
    const press = () => member(1).command('meetings.checkIn', { meetingId, code: shown })

    const answers = await Promise.allSettled([press(), press(), press()])

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await info()).quorum).toMatchObject({ present: 1 })
  })

  it('lets all members in at the same moment and misses none', async () => {
    const { code: shown } = await code()

    await Promise.all(
      community.members.map(({ token }) =>
        service.as(token).command('meetings.checkIn', { meetingId, code: shown }),
      ),
    )

    expect((await info()).quorum).toMatchObject({ members: 3, present: 3, isReached: true })
    expect((await rows('member')).every(({ isPresent }) => isPresent)).toBe(true)
  })

  it('is open to neighbours who listen and to those who wait for a place', async () => {
    await resident(1).command('meetings.register', { meetingId })
    await resident(2).command('meetings.register', { meetingId })
    await checkIn(service, community, meetingId, community.residents.slice(2, 4))

    expect((await info()).counts).toEqual({ registered: 3, waiting: 0, guests: 2 })
    expect((await info(resident(3))).mine).toMatchObject({ kind: 'resident', isPresent: true })
    expect((await info()).quorum.present).toBe(0)
  })

  it('lets people out and in again, with the times of each stay', async () => {
    await checkIn(service, community, meetingId, [at(community.members, 1)])
    await member(1).command('meetings.leave', { meetingId })
    const away = (await info()).quorum.present
    const twice = await member(1).refusal('meetings.leave', { meetingId })
    await checkIn(service, community, meetingId, [at(community.members, 1)])

    expect(away).toBe(0)
    expect(twice.code).toBe('meetings.not_checked_in')
    expect((await info()).quorum.present).toBe(1)
    expect((await info(member(1))).mine).toMatchObject({ isPresent: true })
  })

  it('knows proxies only where the charter allows them', async () => {
    const [one, other] = await rows('member')
    await checkIn(service, community, meetingId, [at(community.members, 0)])

    expect(
      await worker().refusal('meetings.proxy', {
        meetingId,
        attendanceId: one?.id ?? '',
        proxyAttendanceId: other?.id ?? '',
      }),
    ).toMatchObject({ code: 'meetings.proxies_off' })
  })

  it('is closed before and after: nobody checks in to a meeting that is over', async () => {
    await checkIn(service, community, meetingId, community.members)
    await chair().command('meetings.start', { meetingId })
    await chair().command('meetings.adjourn', { meetingId })

    expect(
      await resident(1).refusal('meetings.checkIn', { meetingId, code: '123456' }),
    ).toMatchObject({ code: 'meetings.not_gathered' })
    expect((await info()).abilities.keepDoor).toMatchObject({ reason: 'meetings.not_gathered' })
  })

  it('goes with who is a member when it opens, not when the notice went out', async () => {
    const { meetingId: session } = await meetingInSession(service, community)

    expect(
      (await worker().query('meetings.attendance', { meetingId: session, kind: 'member' })).items,
    ).toHaveLength(3)
  })
})
