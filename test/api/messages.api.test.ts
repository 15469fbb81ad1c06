import { AllowanceModel } from '@linyi/server/features/messages/allowance.model'
import { MessageModel } from '@linyi/server/features/messages/message.model'
import { MESSAGE_READS } from '../support/message-reads'
import { messageStage } from '../support/message-stage'
import { templateId } from '../support/messages'
import { at } from '../support/story'

const STARTING_MS = 30_000
const HOUR_MS = 3_600_000

/** Messages in WeChat against a WeChat with its rules and its faults, over real HTTP. */
describe('messages in WeChat', () => {
  const stage = messageStage()
  const { now, seconds, goTo, somebody, notice, tell, send } = stage
  const { receivedBy, callsFor, messageOf, choiceOf } = stage
  beforeAll(stage.open, STARTING_MS)
  afterAll(stage.close)

  describe('what somebody agreed to', () => {
    it('is what WeChat tells, counted once however often it is pushed', async () => {
      const person = await somebody()
      const event = {
        Event: 'subscribe_msg_popup_event',
        FromUserName: person.openid,
        CreateTime: seconds(),
        List: [
          { TemplateId: templateId('vote'), SubscribeStatusString: 'accept', PopupScene: '0' },
        ],
      }
      const twice = stage.service.wechat.pushes.make(event, {})
      await Promise.all([stage.service.wechat.send(twice), stage.service.wechat.send(twice)])
      await stage.service.wechat.send(twice)
      await stage.service.jobs.now('pushes')

      expect(await choiceOf(person)).toMatchObject({ remaining: 1, isAccepted: true })
    })

    it('is not what the app says where WeChat tells itself, but a refusal is respected', async () => {
      const person = await somebody()
      const answers = [
        { templateId: templateId('vote'), answer: 'accept' },
        { templateId: templateId('result'), answer: 'reject' },
        { templateId: 'of-another-app', answer: 'accept' },
      ] as const
      const before = await person.app.query('messages.ask', { moment: 'afterVote' })
      const { known } = await person.app.command('messages.answer', { answers: [...answers] })
      const after = await person.app.query('messages.ask', { moment: 'afterVote' })
      stage.service.clock.advance(7 * 24 * HOUR_MS)
      const aWeekOn = await person.app.query('messages.ask', { moment: 'afterVote' })

      expect(known).toBe(2)
      expect(await choiceOf(person)).toMatchObject({ remaining: 0, isAccepted: false })
      expect(before.items.map(({ template }) => template)).toEqual([
        'result',
        'publication',
        'vote',
      ])
      expect(after.items.map(({ template }) => template)).toEqual(['publication', 'vote'])
      expect(aWeekOn.items).toEqual(before.items)
    })

    it('is never asked for together, one message and once for all', async () => {
      const person = await somebody()
      const { items } = await person.app.query('messages.ask', { moment: 'afterReply' })

      expect(items.map(({ template }) => template)).toEqual(['meeting'])
    })

    it('is asked of nobody who has no WeChat here', async () => {
      const person = at(stage.community.residents, 0)
      const { items } = await stage.service
        .as(person.token)
        .query('messages.ask', { moment: 'afterVote' })

      expect(items).toEqual([])
    })

    it('counts each of two answers that arrive at once', async () => {
      const person = await somebody()
      const accept = (second: number) =>
        stage.service.wechat.push({
          Event: 'subscribe_msg_popup_event',
          FromUserName: person.openid,
          CreateTime: seconds() - second,
          List: { TemplateId: templateId('vote'), SubscribeStatusString: 'accept' },
        })
      await Promise.all([accept(1), accept(2), accept(3)])
      await stage.service.jobs.now('pushes')

      expect(await choiceOf(person)).toMatchObject({ remaining: 3 })
    })

    it('ends when it is switched off in WeChat, and rests while it is switched off here', async () => {
      const off = await somebody({ vote: 2 })
      const muted = await somebody({ vote: 1 })
      await stage.service.wechat.switchOff(off.openid, [templateId('vote')])
      await stage.service.jobs.now('pushes')
      await muted.app.command('messages.choose', { template: 'vote', isMuted: true })
      await tell(notice(off), notice(muted))
      await send()

      expect(await choiceOf(off)).toMatchObject({ remaining: 0 })
      expect(await choiceOf(muted)).toMatchObject({ remaining: 1, isMuted: true })
      expect(receivedBy(off.openid)).toEqual([])
      expect(receivedBy(muted.openid)).toEqual([])
    })
  })

  describe('a message', () => {
    it('arrives with its words and its page, once, and uses up one agreement', async () => {
      const person = await somebody({ vote: 2 })
      const entry = notice(person, { dueAt: new Date(now().getTime() + HOUR_MS) })
      await tell(entry)
      await Promise.all([send(), send()])
      await send()

      expect(receivedBy(person.openid)).toEqual([
        expect.objectContaining({
          templateId: templateId('vote'),
          page: `features/ballots/pages/ballot/index?id=${String(entry.page.id)}`,
          values: expect.objectContaining({
            thing1: '更换小区主路 6 盏坏掉的路灯',
            thing3: '表决开始了',
          }) as unknown,
        }),
      ])
      expect(await choiceOf(person)).toMatchObject({ remaining: 1 })
      // what was told stands in the inbox alone
      expect(await messageOf(entry)).toMatchObject({ state: 'sent', wordsSealed: '' })
      await expect(tell(entry)).rejects.toThrow('E11000')
    })

    it('of a long-term kind needs one agreement for all', async () => {
      const person = await somebody({ meeting: 1 })
      stage.service.wechat.phones.allow(person.openid, templateId('meeting'), 9)
      const meeting = { template: 'meeting', kind: 'meeting' } as const
      await tell(notice(person, meeting), notice(person, meeting))
      await send()

      expect(receivedBy(person.openid)).toHaveLength(2)
      expect(await choiceOf(person, 'meeting')).toMatchObject({ isAccepted: true })
    })

    it('to somebody who never agreed is not even asked for', async () => {
      const person = await somebody()
      const entry = notice(person)
      await tell(entry)
      await send()

      expect(callsFor(person.openid)).toEqual([])
      expect(await messageOf(entry)).toBeNull()
    })

    it('of yesterday, or whose time is over, is not sent', async () => {
      const person = await somebody({ vote: 2 })
      const day = 25 * HOUR_MS
      await tell(
        notice(person, { at: new Date(now().getTime() - day) }),
        notice(person, { dueAt: now() }),
      )
      await send()

      expect(callsFor(person.openid)).toEqual([])
    })

    it('that must be known before the morning goes by night, and others wait until eight', async () => {
      const person = await somebody({ vote: 2 })
      goTo(22)
      await tell(
        notice(person, { importance: 2 }),
        notice(person, { dueAt: new Date(now().getTime() + HOUR_MS), title: '今晚截止' }),
      )
      await send()
      const byNight = receivedBy(person.openid).map(({ values }) => values['thing3'])
      goTo(8)
      await send()

      expect(byNight).toEqual(['今晚截止'])
      expect(receivedBy(person.openid)).toHaveLength(2)
      goTo(10)
    })

    it('of lesser importance comes twice a day; the rest is counted in one digest at six', async () => {
      const person = await somebody({ vote: 5, digest: 1 })
      const lesser = () => notice(person, { importance: 2 })
      await tell(lesser(), lesser(), lesser(), notice(person, { importance: 3, template: null }))
      await send()
      const byNoon = receivedBy(person.openid).length
      goTo(18)
      await send()

      expect(byNoon).toBe(2)
      expect(receivedBy(person.openid).slice(2)).toEqual([
        expect.objectContaining({
          templateId: templateId('digest'),
          page: 'features/inbox/pages/notices/index',
          values: expect.objectContaining({ number2: '2' }) as unknown,
        }),
      ])
      // what was not sent by itself has used up nothing
      expect(await choiceOf(person)).toMatchObject({ remaining: 3 })
      goTo(10)
    })
  })

  describe('a fault of WeChat', () => {
    it('43101: the person turned it down; the agreement is gone and it is not tried again', async () => {
      const person = await somebody({ vote: 2 })
      stage.service.wechat.phones.refuse(person.openid, templateId('vote'))
      const entry = notice(person)
      await tell(entry)
      await send()
      stage.service.clock.advance(2 * HOUR_MS)
      await send()

      expect(callsFor(person.openid)).toHaveLength(1)
      expect(await messageOf(entry)).toMatchObject({ state: 'refused' })
      expect(await choiceOf(person)).toMatchObject({ remaining: 0 })
    })

    it.each([
      [47003, 'badWords'],
      [41030, 'badPage'],
      [40037, 'badTemplate'],
      [40003, 'badPerson'],
    ])('%i is never tried again, and gives the agreement back', async (errcode, fault) => {
      const person = await somebody({ vote: 1 })
      const entry = notice(person)
      stage.service.wechat.fail('sendMessage', { errcode })
      await tell(entry)
      await send()
      stage.service.clock.advance(HOUR_MS)
      await send()

      expect(callsFor(person.openid)).toHaveLength(1)
      expect(await messageOf(entry)).toMatchObject({ state: 'failed', fault })
      expect(await choiceOf(person)).toMatchObject({ remaining: 1 })
    })

    it('-1 again and again: it waits, and arrives once when WeChat is well', async () => {
      const person = await somebody({ vote: 1 })
      stage.service.wechat.fail('sendMessage', { errcode: -1 }, 3)
      const entry = notice(person)
      await tell(entry)
      await send()
      const meanwhile = await messageOf(entry)
      stage.service.clock.advance(31_000)
      await send()

      expect(meanwhile).toMatchObject({ state: 'queued', tries: 1 })
      expect(receivedBy(person.openid)).toHaveLength(1)
      expect(await choiceOf(person)).toMatchObject({ remaining: 0 })
    })

    it('45011: the queue waits until the next minute, and nobody is lost', async () => {
      const [one, two] = [await somebody({ vote: 1 }), await somebody({ vote: 1 })]
      stage.service.wechat.fail('sendMessage', { errcode: 45011 })
      await tell(notice(one))
      await send()
      await tell(notice(two))
      await send()
      const inTheMinute = receivedBy(one.openid).length + receivedBy(two.openid).length
      stage.service.clock.advance(61_000)
      await send()

      expect(inTheMinute).toBe(0)
      expect(receivedBy(one.openid)).toHaveLength(1)
      expect(receivedBy(two.openid)).toHaveLength(1)
    })

    it('45009: no more is tried that day; all of it goes the next morning at eight', async () => {
      const person = await somebody({ vote: 1 })
      stage.service.wechat.fail('sendMessage', { errcode: 45009 })
      await tell(notice(person))
      await send()
      stage.service.clock.advance(6 * HOUR_MS)
      await send()
      const calls = callsFor(person.openid).length
      goTo(8)
      await send()

      expect(calls).toBe(1)
      expect(receivedBy(person.openid)).toHaveLength(1)
      goTo(10)
    })

    it('an answer that was lost: it may have arrived, so it is never sent again', async () => {
      const person = await somebody({ vote: 1 })
      stage.service.wechat.fail('sendMessage', 'lost')
      const entry = notice(person)
      await tell(entry)
      await send()
      stage.service.clock.advance(HOUR_MS)
      await send()

      expect(receivedBy(person.openid)).toHaveLength(1)
      expect(await messageOf(entry)).toMatchObject({ state: 'unknown' })
    })

    it('a refusal told afterwards takes the message and the agreement back', async () => {
      const person = await somebody({ vote: 2 })
      const entry = notice(person)
      await tell(entry)
      await send()
      stage.service.clock.advance(2000)
      await stage.service.wechat.push({
        Event: 'subscribe_msg_sent_event',
        FromUserName: person.openid,
        CreateTime: seconds(),
        List: { TemplateId: templateId('vote'), MsgID: '1', ErrorCode: '43101', ErrorStatus: '' },
      })
      await stage.service.jobs.now('pushes')

      expect(await messageOf(entry)).toMatchObject({ state: 'refused' })
      expect(await choiceOf(person)).toMatchObject({ remaining: 0 })
    })

    it('a sender that was killed while it asked leaves a message of unknown fate, not a second one', async () => {
      const person = await somebody({ vote: 1 })
      const entry = notice(person)
      await tell(entry)
      await MessageModel.updateOne(
        { communityId: stage.community.communityId, _id: entry._id },
        { $set: { state: 'sending', turn: 'killed' } },
      )
      await send()

      expect(callsFor(person.openid)).toEqual([])
      expect(await messageOf(entry)).toMatchObject({ state: 'unknown' })
    })
  })

  describe('what staff see of a notice', () => {
    it('is how many have it in their inbox, how many messages went out, and why not the others', async () => {
      const [gladly, refusing] = [await somebody({ vote: 1 }), await somebody({ vote: 1 })]
      const silent = at(stage.community.residents, 1)
      stage.service.wechat.phones.refuse(refusing.openid, templateId('vote'))
      const of = {
        eventId: 'the same event',
        page: { name: 'ballot', id: 'a'.repeat(24) },
      } as const
      await tell(notice(gladly, of), notice(refusing, of), notice(silent, of))
      await send()
      const { items, isConnected } = await stage.service
        .as(stage.community.gridSecretary.token)
        .query('messages.deliveries', { pageId: of.page.id })

      expect(isConnected).toBe(true)
      expect(items).toEqual([
        expect.objectContaining({
          title: '表决开始了',
          told: 3,
          outcomes: [
            { outcome: 'sent', count: 1 },
            { outcome: 'refused', count: 1 },
            { outcome: 'noConsent', count: 1 },
          ],
        }),
      ])
    })

    it('names nobody’s own affairs: they are counted by the day', async () => {
      const person = at(stage.community.residents, 1)
      await tell(notice(person, { kind: 'home', about: '3单元502', title: '住址核实通过' }))
      const { items } = await stage.service
        .as(stage.community.secretary.token)
        .query('messages.deliveries', { limit: 50 })

      expect(JSON.stringify(items)).not.toMatch('3单元')
      expect(items.find(({ page }) => page === null)).toMatchObject({ about: '', told: 1 })
    })

    it('is not shown to residents', async () => {
      const person = at(stage.community.residents, 1)
      const refusal = await stage.service
        .as(person.token)
        .refusal('messages.deliveries', {}, { method: 'GET' })

      expect(refusal.code).toBe('messages.not_reader')
    })
  })

  it('two agreements are never one row too many: the database refuses', async () => {
    const person = await somebody({ vote: 1 })
    const { accountId } = person
    const twin = { communityId: stage.community.communityId, accountId, template: 'vote' as const }

    await expect(AllowanceModel.create({ _id: 'f'.repeat(24), ...twin })).rejects.toThrow('E11000')
  })

  it.each(MESSAGE_READS)('%s is read by an index', async (_what, query) => {
    const plan = JSON.stringify(await query().limit(20).explain('executionStats'))

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })
})
