import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import {
  checkIn,
  eveningIn,
  meetingInSession,
  noticedMeeting,
  openDoor,
  passTo,
  planMeeting,
} from '../support/meetings'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const HOUR_MS = 3_600_000

describe('meetings', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 5, members: 4 })
  })

  const chair = () => service.as(community.chair.token)
  const worker = () => service.as(community.worker.token)
  const resident = (index = 4) => service.as(at(community.residents, index).token)
  const member = (index: number) => service.as(at(community.members, index).token)
  const info = (meetingId: string, by = chair()) => by.query('meetings.info', { meetingId })
  const item = (itemId: string) => chair().query('agenda.info', { itemId })
  const invited = (person: TestPerson, meetingId: string) =>
    info(meetingId, service.as(person.token)).then(({ mine }) => mine)

  describe('its session', () => {
    it('begins with two thirds of the members and not before', async () => {
      const { meetingId } = await noticedMeeting(service, community)
      const early = await worker().refusal('meetings.openCheckIn', { meetingId })
      await openDoor(service, community, meetingId)
      await checkIn(service, community, meetingId, community.members.slice(0, 2))
      const few = await chair().refusal('meetings.start', { meetingId })
      await checkIn(service, community, meetingId, community.members.slice(2, 3))

      expect(early.code).toBe('meetings.check_in_too_early')
      expect(few.code).toBe('meetings.no_quorum')
      expect(await info(meetingId)).toMatchObject({
        quorum: { members: 4, present: 3, needed: 3, isReached: true },
        abilities: { start: { allowed: true } },
      })
      expect(await worker().refusal('meetings.start', { meetingId })).toMatchObject({
        code: 'meetings.not_chair',
      })
      expect(await chair().command('meetings.start', { meetingId })).toEqual({
        status: 'inSession',
      })
    })

    it('opens an item with its entry, and the timeline of the item tells it', async () => {
      const { meetingId, itemId, entryId } = await meetingInSession(service, community)
      const before = await chair().refusal('ballots.open', {
        itemId,
        effect: 'council',
        deliberation: '会前。',
        text: '同意更换路灯。',
        closesAt: new Date(service.clock.now().getTime() + 48 * HOUR_MS).toISOString(),
      })
      const opened = await chair().command('meetings.openEntry', { meetingId, entryId })
      const { status, timeline } = await item(itemId)

      expect(before.code).toBe('agenda.belongs_to_meeting')
      expect(opened).toMatchObject({ status: 'open', quorum: { isReached: true } })
      expect(status).toBe('deliberating')
      expect(timeline.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['列入会议议程', '会议已通知', '议事会讨论']),
      )
      expect(await chair().refusal('meetings.openEntry', { meetingId, entryId })).toMatchObject({
        code: 'meetings.entry_done',
      })
    })

    it('is suspended the moment a member who leaves takes the quorum along, and goes on when it is back', async () => {
      const { meetingId, entryId } = await meetingInSession(
        service,
        community,
        community.members.slice(0, 3),
      )
      const left = await member(2).command('meetings.leave', { meetingId })
      const lost = await info(meetingId)
      const resume = await chair().refusal('meetings.resume', { meetingId })
      const open = await chair().refusal('meetings.openEntry', { meetingId, entryId })
      await checkIn(service, community, meetingId, [at(community.members, 3)])
      const back = await chair().command('meetings.resume', { meetingId })

      expect(left.quorum).toMatchObject({ present: 2, needed: 3, isReached: false })
      expect(lost).toMatchObject({
        status: 'suspended',
        reason: '到会成员不足法定人数，暂停议决',
      })
      expect(resume.code).toBe('meetings.no_quorum')
      expect(open.code).toBe('meetings.not_in_session')
      expect(back).toEqual({ status: 'inSession' })
    })

    it('counts a member who stands aside on neither side, in that entry alone', async () => {
      const { meetingId, entryId } = await meetingInSession(
        service,
        community,
        community.members.slice(0, 3),
      )
      const outsider = await resident(0).refusal('meetings.recuse', {
        meetingId,
        entryId,
        reason: '我是提出人。',
      })
      await member(2).command('meetings.recuse', {
        meetingId,
        entryId,
        reason: '施工方是我的亲属。',
      })
      const before = await info(meetingId)
      const opened = await chair().command('meetings.openEntry', { meetingId, entryId })

      expect(outsider.code).toBe('meetings.not_voting')
      expect(before.quorum).toMatchObject({ recused: 0, present: 3, needed: 3 })
      // of three who are entitled two are there
      expect(opened.quorum).toMatchObject({ recused: 1, present: 2, needed: 2, isReached: true })
      expect((await info(meetingId, member(2))).mine).toMatchObject({ recusedFrom: [entryId] })
    })

    it('does not open a matter whose quorum is lacking, and goes on with another', async () => {
      const { meetingId, entryId } = await meetingInSession(
        service,
        community,
        community.members.slice(0, 3),
      )
      const aside = { meetingId, entryId, reason: '与本事项有利害关系。' }
      await member(1).command('meetings.recuse', aside)
      await member(2).command('meetings.recuse', aside)

      expect(await chair().refusal('meetings.openEntry', { meetingId, entryId })).toMatchObject({
        code: 'meetings.no_quorum',
      })
      expect(await info(meetingId)).toMatchObject({ status: 'inSession', entryId: null })
    })

    it('is adjourned, and what it has not concluded goes back to the list', async () => {
      const { meetingId, itemId, entryId } = await meetingInSession(service, community)
      await chair().command('meetings.openEntry', { meetingId, entryId })
      const adjourned = await chair().command('meetings.adjourn', { meetingId })
      const { status, meeting, timeline } = await item(itemId)

      expect(adjourned).toEqual({ status: 'adjourned', leftOver: 1 })
      expect({ status, meeting }).toEqual({ status: 'scheduled', meeting: null })
      expect(timeline.map(({ title }) => title)).toContain('没有议完，回到待议')
      expect((await info(meetingId)).entries).toMatchObject([{ status: 'leftOver' }])
      const next = await planMeeting(service, community)
      await chair().command('meetings.addEntry', { meetingId: next, itemId, minutes: 20 })
    })

    it('shows its revision growing with every change', async () => {
      const { meetingId } = await noticedMeeting(service, community)
      const before = (await info(meetingId)).revision
      await member(1).command('meetings.register', { meetingId })
      const after = (await info(meetingId)).revision

      expect(after).toBe(before + 1)
    })
  })

  describe('another day', () => {
    it('is noticed anew, with its items if they are still free', async () => {
      const { meetingId, itemId } = await noticedMeeting(service, community)
      await member(1).command('meetings.register', { meetingId })
      const tooSoon = await chair().refusal('meetings.postpone', {
        meetingId,
        startsAt: eveningIn(service, 1).toISOString(),
        reason: '场地有冲突',
      })
      await chair().command('meetings.postpone', {
        meetingId,
        startsAt: eveningIn(service, 6).toISOString(),
        reason: '场地有冲突',
      })
      const between = await item(itemId)
      const postponed = await info(meetingId)
      await chair().command('meetings.notice', { meetingId })

      expect(tooSoon.code).toBe('meetings.notice_too_late')
      expect(between).toMatchObject({ status: 'scheduled', meeting: null })
      expect(postponed).toMatchObject({ status: 'postponed', reason: '场地有冲突' })
      expect(await item(itemId)).toMatchObject({ meeting: { id: meetingId, isNoticed: true } })
      // whoever had answered for the other day is asked again
      expect(await invited(at(community.members, 1), meetingId)).toMatchObject({
        registration: 'invited',
      })
    })

    it('is set by the clock when nobody came together', async () => {
      const { meetingId, itemId } = await noticedMeeting(service, community)
      passTo(service, new Date(eveningIn(service, 4).getTime() + 4 * HOUR_MS))
      const sameEvening = await info(meetingId)
      passHours(service, 1)
      const lapsed = await info(meetingId)

      expect(sameEvening.status).toBe('noticed')
      expect(lapsed).toMatchObject({ status: 'postponed', reason: '当天没有开成，请另定日期' })
      expect(await item(itemId)).toMatchObject({ status: 'scheduled', meeting: null })
    })
  })

  describe('the calendar', () => {
    it('has meetings and 民情夜话 in one order, by month, and backwards for the past', async () => {
      const secretary = service.as(community.gridSecretary.token)
      const session = await secretary.command('listening.plan', {
        theme: '充电与停车',
        venue: '广场',
        patronName: '周明',
        patronTitle: '街道党工委副书记',
        startsAt: eveningIn(service, 4).toISOString(),
        gridId: community.gridId,
      })
      const first = await planMeeting(service, community, {
        startsAt: eveningIn(service, 3).toISOString(),
      })
      const second = await planMeeting(service, community, {
        startsAt: eveningIn(service, 5).toISOString(),
      })
      const upcoming = await resident().query('meetings.list', { limit: 2 })
      const rest = await resident().query('meetings.list', {
        limit: 2,
        after: upcoming.next ?? '',
      })
      passTo(service, eveningIn(service, 6))
      const past = await resident().query('meetings.list', { when: 'past' })

      expect([...upcoming.items, ...rest.items].map(({ id }) => id)).toEqual([
        first,
        session.id,
        second,
      ])
      expect(rest.next).toBeNull()
      expect(past.items.map(({ id }) => id)).toEqual([second, session.id, first])
      const month = past.items[2]?.startsAt.slice(0, 7) ?? ''
      const ofMonth = await resident().query('meetings.list', { when: 'month', month })
      expect(ofMonth.items.map(({ id }) => id)).toContain(first)
      expect(
        await resident().refusal('meetings.list', { when: 'month' }, { method: 'GET' }),
      ).toMatchObject({ code: 'request.invalid' })
    })

    it('gives out a file for the calendar of a phone', async () => {
      const { meetingId } = await noticedMeeting(service, community)
      const file = await resident().query('meetings.calendarFile', { meetingId })
      const text = Buffer.from(file.base64, 'base64').toString()

      expect(file).toMatchObject({ name: '8号网格议题讨论会.ics', mediaType: 'text/calendar' })
      expect(text).toContain('SUMMARY:8号网格议题讨论会')
      expect(text).toMatch(/DTSTART:\d{8}T113000Z/)
    })
  })

  describe('a demand of the members', () => {
    it('gives the chair a date once half of them make it, and ends with the notice', async () => {
      const { gridId } = community
      const demand = { gridId, reason: '电动车充电的事等不及了。' }
      const outsider = await resident().refusal('meetings.demand', demand)
      const first = await member(1).command('meetings.demand', demand)
      const twice = await member(1).refusal('meetings.demand', demand)
      const second = await member(2).command('meetings.demand', demand)
      const standing = await chair().query('meetings.demands', { gridId })
      await noticedMeeting(service, community)
      const answered = await chair().query('meetings.demands', { gridId })

      expect(outsider.code).toBe('meetings.not_council_member')
      expect(first).toEqual({ demands: 1, needed: 2, dueAt: null })
      expect(twice.code).toBe('meetings.already_demanded')
      expect(second.dueAt).not.toBeNull()
      expect(standing).toMatchObject({ demands: 2, needed: 2, dueAt: second.dueAt })
      expect(answered).toMatchObject({ demands: 0, dueAt: null })
    })
  })
})
