import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import {
  eveningIn,
  noticedMeeting,
  passTo,
  planMeeting,
  preparedMeeting,
} from '../support/meetings'
import { at, openBallot, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const HOUR_MS = 3_600_000

describe('a meeting before its day', () => {
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
  const info = (meetingId: string, by = chair()) => by.query('meetings.info', { meetingId })
  const item = (itemId: string) => chair().query('agenda.info', { itemId })
  const invited = (person: TestPerson, meetingId: string) =>
    info(meetingId, service.as(person.token)).then(({ mine }) => mine)

  describe('its agenda', () => {
    it('keeps its order and its time, with parts below their whole', async () => {
      const { meetingId, entryId } = await preparedMeeting(service, community)
      const add = (title: string, minutes: number, parentId?: string) =>
        chair().command('meetings.addEntry', {
          meetingId,
          title,
          minutes,
          materials: [{ title: '说明', text: '请先看。' }],
          ...(parentId === undefined ? {} : { parentId }),
        })
      const report = await add('通报上次决定的落实', 10)
      await add('选灯具', 5, entryId)
      await add('定位置', 15, entryId)
      await chair().command('meetings.moveEntry', { meetingId, entryId: report.id, position: 0 })

      const { entries, startsAt, endsAt } = await info(meetingId)
      const minutesFrom = (instant: string) =>
        (Date.parse(instant) - Date.parse(startsAt)) / (HOUR_MS / 60)

      expect(entries.map((entry) => [entry.title, minutesFrom(entry.startsAt)])).toEqual([
        ['通报上次决定的落实', 0],
        ['小区主路的路灯不亮', 10],
        ['选灯具', 10],
        ['定位置', 15],
      ])
      expect(minutesFrom(endsAt)).toBe(30)
    })

    it('has an item once: neither twice in one meeting nor in two', async () => {
      const { meetingId, itemId } = await preparedMeeting(service, community)
      const other = await planMeeting(service, community)
      const add = (id: string) =>
        chair().refusal('meetings.addEntry', { meetingId: id, itemId, minutes: 10 })

      expect(await add(meetingId)).toMatchObject({ code: 'meetings.item_taken' })
      expect(await add(other)).toMatchObject({ code: 'meetings.item_taken' })
      expect(await item(itemId)).toMatchObject({ meeting: { id: meetingId, isNoticed: false } })
    })

    it('gives an item to one of two meetings that ask for it at the same moment', async () => {
      const itemId = await scheduleItem(service, community)
      const meetings = [
        await planMeeting(service, community),
        await planMeeting(service, community),
      ]

      const answers = await Promise.allSettled(
        meetings.map((meetingId) =>
          chair().command('meetings.addEntry', { meetingId, itemId, minutes: 10 }),
        ),
      )
      const counts = await Promise.all(meetings.map((meetingId) => info(meetingId)))

      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(counts.map(({ entries }) => entries.length).sort()).toEqual([0, 1])
    })

    it('takes up what fits: a council decides what is on its list and no other', async () => {
      const { meetingId } = await preparedMeeting(service, community)
      const { id: raised } = await resident(1).command('agenda.raise', {
        gridId: community.gridId,
        category: 'parking',
        title: '楼下乱停车',
        proposal: '在楼下划出停车位。',
        place: '测试苑',
      })

      expect(
        await chair().refusal('meetings.addEntry', { meetingId, itemId: raised, minutes: 10 }),
      ).toMatchObject({ code: 'meetings.item_unfit' })
      expect(
        await chair().refusal('meetings.addEntry', { meetingId, title: '', minutes: 10 }),
      ).toMatchObject({ code: 'request.invalid' })
    })

    it('sends an item that is taken off back to the list, free for another meeting', async () => {
      const { meetingId, entryId, itemId } = await preparedMeeting(service, community)
      const other = await planMeeting(service, community)

      await chair().command('meetings.removeEntry', { meetingId, entryId })
      await chair().command('meetings.addEntry', { meetingId: other, itemId, minutes: 10 })

      expect(await info(meetingId)).toMatchObject({ entries: [] })
      expect(await item(itemId)).toMatchObject({ meeting: { id: other } })
    })
  })

  describe('its notice', () => {
    it('needs an item, a place, materials and every affected party, and says which is missing', async () => {
      const meetingId = await planMeeting(service, community, { venue: '' })
      const refusal = async () => (await chair().refusal('meetings.notice', { meetingId })).code
      const reasons = [await refusal()]
      const report = await chair().command('meetings.addEntry', {
        meetingId,
        title: '通报上月情况',
        minutes: 10,
      })
      reasons.push(await refusal())
      const itemId = await scheduleItem(service, community)
      await worker().command('agenda.invite', {
        itemId,
        kinds: ['propertyCompany'],
        text: '电话邀请',
      })
      await chair().command('meetings.addEntry', { meetingId, itemId, minutes: 20 })
      reasons.push(await refusal())
      await chair().command('meetings.edit', {
        meetingId,
        title: '议题讨论会',
        startsAt: eveningIn(service, 3).toISOString(),
        link: 'https://meeting.example.cn/8',
      })
      reasons.push(await refusal())
      await chair().command('meetings.editEntry', {
        meetingId,
        entryId: report.id,
        minutes: 10,
        materials: [{ title: '上月情况', text: '三件已办完。' }],
      })
      reasons.push(await refusal())
      const shown = await info(meetingId)
      await chair().command('meetings.invite', {
        meetingId,
        kind: 'propertyCompany',
        name: '安居物业',
        way: 'phone',
      })
      const ready = await info(meetingId)
      await chair().command('meetings.notice', { meetingId })

      expect(reasons).toEqual([
        'meetings.agenda_empty',
        'meetings.no_item',
        'meetings.place_missing',
        'meetings.materials_missing',
        'meetings.parties_missing',
      ])
      expect(shown.affected).toEqual([
        { kind: 'propertyCompany', name: '小区物业', isInvited: false },
      ])
      expect(shown.abilities.notice).toMatchObject({
        allowed: false,
        reason: 'meetings.parties_missing',
      })
      expect(ready.abilities.notice).toEqual({ allowed: true })
      expect(await info(meetingId)).toMatchObject({
        status: 'noticed',
        parties: [{ kind: 'propertyCompany', name: '安居物业', way: 'phone' }],
      })
    })

    it('is out three days before at the latest', async () => {
      const soon = await chair().refusal('meetings.plan', {
        type: 'topicDiscussion',
        gridId: community.gridId,
        title: '议题讨论会',
        startsAt: eveningIn(service, 2).toISOString(),
        venue: '社区活动室',
      })
      const { meetingId } = await preparedMeeting(service, community, {
        startsAt: eveningIn(service, 3).toISOString(),
      })
      const { noticeUntil } = await info(meetingId)
      passTo(service, new Date(noticeUntil ?? ''))

      expect(soon.code).toBe('meetings.notice_too_late')
      expect(await chair().refusal('meetings.notice', { meetingId })).toMatchObject({
        code: 'meetings.notice_too_late',
      })
    })

    it('freezes the agenda, and of two chairs who press at once one is told so', async () => {
      const { meetingId, entryId } = await preparedMeeting(service, community)
      const press = () => chair().command('meetings.notice', { meetingId })

      const answers = await Promise.allSettled([press(), press()])
      const frozen = await Promise.all([
        chair().refusal('meetings.addEntry', { meetingId, title: '还有一件', minutes: 5 }),
        chair().refusal('meetings.editEntry', { meetingId, entryId, minutes: 5 }),
        chair().refusal('meetings.moveEntry', { meetingId, entryId, position: 0 }),
        chair().refusal('meetings.removeEntry', { meetingId, entryId }),
        chair().refusal('meetings.invite', {
          meetingId,
          kind: 'expert',
          name: '电工',
          way: 'phone',
        }),
      ])

      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { body: { error: { code: 'meetings.wrong_status' } } },
      })
      expect(new Set(frozen.map(({ code }) => code))).toEqual(new Set(['meetings.agenda_frozen']))
    })

    it('calls the members and those who raised the matters; neighbours find it on the calendar', async () => {
      const { meetingId } = await noticedMeeting(service, community)
      const calendar = await resident().query('meetings.list', {})

      expect(await invited(at(community.members, 3), meetingId)).toMatchObject({
        kind: 'member',
        registration: 'invited',
      })
      expect(await invited(at(community.residents, 0), meetingId)).toMatchObject({ kind: 'raiser' })
      expect(await invited(at(community.residents, 4), meetingId)).toBeNull()
      expect(calendar.items).toMatchObject([{ id: meetingId, status: 'noticed', items: 1 }])
      expect(calendar.plan).toMatchObject({ allowed: false, reason: 'meetings.not_convener' })
    })

    it('keeps its items from being decided in writing until the meeting is over', async () => {
      const { meetingId, itemId } = await preparedMeeting(service, community)
      const before = await item(itemId)
      await chair().command('meetings.notice', { meetingId })
      const after = await item(itemId)
      const refused = await chair().refusal('ballots.open', {
        itemId,
        effect: 'council',
        deliberation: '线上讨论过。',
        text: '同意更换路灯。',
        closesAt: new Date(service.clock.now().getTime() + 48 * HOUR_MS).toISOString(),
      })
      await chair().command('meetings.cancel', { meetingId, reason: '场地停电' })
      const free = await item(itemId)

      expect(before.abilities.openBallot).toEqual({ allowed: true })
      expect(after.abilities.openBallot).toMatchObject({ reason: 'agenda.belongs_to_meeting' })
      expect(refused.code).toBe('agenda.belongs_to_meeting')
      expect(free).toMatchObject({ status: 'scheduled', meeting: null })
      expect(await openBallot(service, community, itemId)).toBeDefined()
    })
  })
})
