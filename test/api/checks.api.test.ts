import { CheckModel } from '@linyi/server/features/checks/check.model'
import { bindIdentity } from '@linyi/server/platform/auth/identity.store'
import { useWechat, wechat } from '@linyi/server/platform/wechat/current'
import { EventModel } from '@linyi/server/platform/events/event.model'
import type { Doubt } from '@linyi/shared/domain/checks/check'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import type { Fault } from '../support/fake-wechat/faults'
import { MeetingRoom } from '../support/meeting-room'
import { addPerson, type TestPerson } from '../support/residents'
import { at, itemText, passHours } from '../support/story'
import { startWechatService, type WechatService } from '../support/wechat-service'

const STARTING_MS = 30_000
const SECOND_HOURS = 1 / 3600
const TEXT = '党支部开会定了，先修三号楼的灯。'
const POLITICS = { 党支部: { suggest: 'pass', label: 20001 } } as const

describe('texts that others see, checked by WeChat', () => {
  let service: WechatService
  let community: TestCommunity
  let openid: string
  let street: TestPerson
  let itemId: string

  beforeAll(async () => {
    service = await startWechatService()
  }, STARTING_MS)
  afterAll(() => service.stop())
  beforeEach(async () => {
    const now = service.clock.now()
    community = await buildCommunity(now, { residents: 2, members: 1 })
    const { communityId } = community
    openid = service.wechat.phones.add()
    await bindIdentity(openid, { communityId, accountId: person(0).accountId }, now)
    street = await addPerson(communityId, now, {
      roles: [{ role: 'streetOfficer', scope: { kind: 'community' } }],
    })
    service.wechat.textRules = {}
    service.wechat.faults.clear()
    itemId = (await author().command('agenda.raise', itemText(community.gridId))).id
    await service
      .as(community.worker.token)
      .command('agenda.admit', { itemId, basis: 'practicalProblem' })
  })

  const person = (index: number) => at(community.residents, index)
  const author = () => service.as(person(0).token)
  const neighbour = () => service.as(person(1).token)
  const checker = () => service.as(community.gridSecretary.token)
  const streetOffice = () => service.as(street.token)
  const statement = (text = TEXT) => ({ itemId, kind: 'for', text }) as const
  const write = (key: string, client: ApiClient = author(), text = TEXT) =>
    client.send('POST', 'statements.write', { body: statement(text), key })
  const waiting = async (client = checker()) =>
    (await client.query('checks.queue', { tray: 'waiting' })).items
  const mine = async () => (await author().query('checks.mine', {})).items
  const shown = async () => (await neighbour().query('statements.list', { itemId })).items
  const codeOf = ({ body }: { readonly body: unknown }) =>
    (body as { readonly error?: { readonly code: string } }).error?.code

  /** A statement that waits for a person, written under a key. */
  const held = async (key = 'a-kept-statement') => {
    service.wechat.textRules = POLITICS
    const answer = await write(key)
    expect(codeOf(answer)).toBe('content.held')
    return { checkId: at(await waiting(), 0).id }
  }
  /** Time goes on by a second: what people have let pass is carried out. */
  const carryOut = () => {
    passHours(service, 2 * SECOND_HOURS)
  }

  it('are checked in the name of their author and in the scene where they are read', async () => {
    await write('a-fit-statement')

    const [asked] = service.wechat.callsOf('checkText').slice(-1)
    expect(asked?.input).toMatchObject({ openid, scene: 2, version: 2, content: TEXT })
    expect(await shown()).toMatchObject([{ text: TEXT }])
  })

  it('are refused when WeChat calls them risky, and kept nowhere', async () => {
    service.wechat.textRules = { 党支部: { suggest: 'risky', label: 20003 } }

    const refusal = await author().refusal('statements.write', statement())

    expect(refusal).toMatchObject({ code: 'content.refused', status: 422 })
    expect([await shown(), await mine()]).toEqual([[], []])
  })

  it.each(['pass', 'review', 'risky'] as const)(
    'come before a person when WeChat says politics (20001), also where it suggests %s',
    async (suggest) => {
      service.wechat.textRules = { 党支部: { suggest, label: 20001 } }

      const refusal = await author().refusal('statements.write', statement())

      expect(refusal).toMatchObject({ code: 'content.held', status: 409 })
      expect(refusal.details?.[0]?.message).toMatch(/^最迟 .+ 有结果。$/)
      expect(await waiting()).toMatchObject([{ doubt: 'politics', label: '时政', texts: [TEXT] }])
      expect(await shown()).toEqual([])
    },
  )

  const faults: readonly (readonly [string, Fault, Doubt, number])[] = [
    ['is busy (-1) three times', { errcode: -1 }, 'unanswered', 3],
    ['has no quota left today (45009)', { errcode: 45009 }, 'unanswered', 1],
    ['gives a page instead of an answer', { status: 502, text: '<html>' }, 'unanswered', 3],
    ['breaks off', 'cut', 'unanswered', 3],
    ['does not answer within two seconds', { lateMs: 2600 }, 'unanswered', 1],
  ]

  it.each(faults)(
    'are shown to nobody and wait for a person when WeChat %s',
    async (_what, fault, doubt, times) => {
      service.wechat.fail('checkText', fault, times)

      const refusal = await author().refusal('statements.write', statement())
      // the next day its quota is there again
      passHours(service, 25)

      expect(refusal.code).toBe('content.held')
      expect(await waiting()).toMatchObject([{ doubt, label: null }])
      expect(await shown()).toEqual([])
    },
  )

  it('wait for a person when their author never came through WeChat', async () => {
    const refusal = await neighbour().refusal('statements.write', statement())

    expect(refusal.code).toBe('content.held')
    expect(await waiting()).toMatchObject([{ doubt: 'noIdentity' }])
  })

  it('are checked once more when their author has opened the app again (61010)', async () => {
    passHours(service, 3)
    const refusal = await author().refusal('statements.write', statement())
    const [before] = await mine()
    const checkId = before?.id ?? ''
    const still = await author().command('checks.retry', { checkId })
    service.wechat.phones.visit(openid)

    const retried = await author().command('checks.retry', { checkId })
    carryOut()

    expect(refusal.code).toBe('content.held_visit')
    expect(before).toMatchObject({ waitsForVisit: true, status: 'waiting' })
    expect([still.status, retried.status]).toEqual(['waiting', 'cleared'])
    expect(await shown()).toMatchObject([{ text: TEXT }])
  })

  it('are carried out as their author’s, once and under the same key, when a person lets them pass', async () => {
    const { checkId } = await held('the-very-same-key')

    const { status } = await checker().command('checks.pass', { checkId })
    carryOut()

    const [seen] = await shown()
    const again = await write('the-very-same-key')
    const events = await EventModel.find({
      communityId: community.communityId,
      'subject.id': checkId,
    }).lean()
    expect(status).toBe('cleared')
    expect(seen).toMatchObject({ text: TEXT, isMine: false })
    expect(again.body).toMatchObject({ id: seen?.id })
    expect(await mine()).toMatchObject([{ status: 'shown', texts: [] }])
    expect(await waiting()).toEqual([])
    expect(events.map(({ type }) => type).sort()).toEqual([
      'checks.cleared',
      'checks.held',
      'checks.passed',
    ])
    expect(JSON.stringify(events)).not.toContain(TEXT)
  })

  it('are kept once when they are sent twice at once, and WeChat is not asked about a used key', async () => {
    service.wechat.textRules = POLITICS
    const both = await Promise.all([write('twice-at-once'), write('twice-at-once')])
    const asked = service.wechat.callsOf('checkText').length
    const third = await write('twice-at-once')
    const other = await write('twice-at-once', author(), '另一段话')

    expect([...both, third].map(codeOf)).toEqual(['content.held', 'content.held', 'content.held'])
    expect(codeOf(other)).toBe('request.key_reused')
    expect(service.wechat.callsOf('checkText')).toHaveLength(asked)
    expect(codeOf(await write('the-same-under-another-key'))).toBe('content.held')
    expect(await waiting()).toHaveLength(1)
  })

  it('are let pass by two people at once only once', async () => {
    const { checkId } = await held()
    const secretary = service.as(community.secretary.token)

    const answers = await Promise.all(
      [checker(), secretary].map((client) =>
        client.send('POST', 'checks.pass', { body: { checkId }, key: 'pass-at-once' }),
      ),
    )
    carryOut()

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await shown()).toHaveLength(1)
  })

  it('are passed by nobody who wrote them, and by no neighbour', async () => {
    service.wechat.textRules = POLITICS
    const { gridId } = community
    await checker().refusal('listening.plan', {
      ...{ theme: TEXT, venue: '楼下', patronName: '王主任', patronTitle: '社区书记', gridId },
      startsAt: '2030-01-01T11:30:00.000Z',
    })
    const [own] = await waiting()
    const checkId = own?.id ?? ''

    const self = await checker().refusal('checks.pass', { checkId })
    const outsider = await neighbour().refusal('checks.pass', { checkId })
    const queue = await neighbour().refusal('checks.queue', { tray: 'waiting' }, { method: 'GET' })

    expect(own?.abilities.decide).toMatchObject({ allowed: false, reason: 'checks.own_content' })
    expect(self.code).toBe('checks.own_content')
    expect([outsider.code, queue.code]).toEqual(['checks.not_checker', 'checks.not_checker'])
  })

  it('go back with a reason, once to the street on appeal, and are shown when it says so', async () => {
    const { checkId } = await held()
    await checker().command('checks.refuse', { checkId, reason: '请不要写会议内部情况。' })
    const [refused] = await mine()
    const repeated = await write('a-kept-statement')

    await author().command('checks.appeal', { checkId, text: '这是公开会议上定的。' })
    const twice = await author().refusal('checks.appeal', { checkId, text: '再看看。' })
    const inside = await checker().refusal('checks.decideAppeal', {
      ...{ checkId, isPassed: true, reason: '可以公开。' },
    })
    const appealed = await streetOffice().query('checks.queue', { tray: 'appealed' })
    await streetOffice().command('checks.decideAppeal', {
      ...{ checkId, isPassed: true, reason: '可以公开。' },
    })
    carryOut()

    expect(refused).toMatchObject({
      status: 'refused',
      texts: [TEXT],
      refusal: { reason: '请不要写会议内部情况。' },
      abilities: { appeal: { allowed: true } },
    })
    expect(codeOf(repeated)).toBe('content.not_passed')
    expect([twice.code, inside.code]).toEqual(['checks.wrong_status', 'checks.not_street'])
    expect(appealed.items).toMatchObject([{ appealText: '这是公开会议上定的。' }])
    expect(await shown()).toMatchObject([{ text: TEXT }])
  })

  it('stay with their author when the street upholds, and an appeal has a last day', async () => {
    const { checkId } = await held()
    await checker().command('checks.refuse', { checkId, reason: '请不要写会议内部情况。' })
    await author().command('checks.appeal', { checkId, text: '这是公开会议上定的。' })
    await streetOffice().command('checks.decideAppeal', {
      ...{ checkId, isPassed: false, reason: '会议没有公开。' },
    })
    const [upheld] = await mine()
    const late = await held('another-kept-one')
    await checker().command('checks.refuse', { ...late, reason: '同上。' })
    passHours(service, 24 * 9)
    const over = await author().refusal('checks.appeal', { ...late, text: '晚了。' })

    expect(upheld).toMatchObject({ status: 'upheld', appeal: { answer: '会议没有公开。' } })
    expect(over.code).toBe('checks.appeal_over')
    expect(await shown()).toEqual([])
  })

  it('are taken back by their author, and their words are kept no longer', async () => {
    const { checkId } = await held('taken-back-key')

    await author().command('checks.withdraw', { checkId })
    const pass = await checker().refusal('checks.pass', { checkId })

    const row = await CheckModel.findOne({
      communityId: community.communityId,
      _id: checkId,
    }).lean()
    expect(pass.code).toBe('checks.wrong_status')
    expect(codeOf(await write('taken-back-key'))).toBe('content.taken_back')
    expect(row?.contentSealed).toBe('')
  })

  it('are not kept when the rules refuse the command anyway', async () => {
    service.wechat.textRules = POLITICS
    const outside = service.as(community.worker.token)

    const refusal = await outside.refusal('statements.write', statement())

    expect(refusal.code).toBe('agenda.not_resident')
    expect(await waiting()).toEqual([])
  })

  it('are told to have come too late when the matter has moved on meanwhile', async () => {
    const { checkId } = await held()
    await author().command('agenda.withdraw', { itemId, reason: '已经修好了。' })

    await checker().command('checks.pass', { checkId })
    carryOut()

    const [lapsed] = await mine()
    expect(lapsed).toMatchObject({ status: 'lapsed', texts: [TEXT] })
    expect(lapsed?.lapse).toMatch(/。$/)
    expect(await shown()).toEqual([])
  })

  it('go with the account of their author', async () => {
    await held()

    await author().command('people.eraseMe', { phrase: '注销账号' })

    expect(await waiting()).toEqual([])
  })

  it('are not shown when they were changed since they were kept back, whoever lets them pass', async () => {
    const gateway = wechat()
    useWechat(null)
    const council = await buildCommunity(service.clock.now(), { members: 1, noticeDays: 0 })
    const room = await MeetingRoom.open(service, council)
    await room.adjourn()
    const { meetingId, recorder } = room
    const { version } = await recorder.command('minutes.draft', { meetingId })
    useWechat(gateway)
    const office = service.as(council.gridSecretary.token)
    const letPass = async () => {
      const [minutes] = (await office.query('checks.queue', { tray: 'waiting' })).items
      await office.command('checks.pass', { checkId: minutes?.id ?? '' })
    }

    const first = await recorder.refusal('minutes.send', { meetingId })
    await recorder.command('minutes.edit', { meetingId, version, opening: '开场改了一句。' })
    await letPass()
    carryOut()
    const [changed] = (await recorder.query('checks.mine', {})).items
    const second = await recorder.refusal('minutes.send', { meetingId })
    await letPass()
    carryOut()
    const [sent] = (await recorder.query('checks.mine', {})).items

    expect([first.code, second.code]).toEqual(['content.held', 'content.held'])
    expect(changed).toMatchObject({ kind: 'minutes', status: 'lapsed' })
    expect(changed?.lapse).toContain('有改动')
    expect(sent?.status).toBe('shown')
  })

  it('wait in the queue of their feature where it has one of its own', async () => {
    service.wechat.textRules = POLITICS

    const raised = await author().command('agenda.raise', {
      ...itemText(community.gridId),
      title: '党支部门口的灯坏了',
    })

    const unseen = await neighbour().refusal(
      'agenda.info',
      { itemId: raised.id },
      { method: 'GET' },
    )
    const inQueue = await service
      .as(community.worker.token)
      .query('agenda.info', { itemId: raised.id })
    const own = await author().query('agenda.info', { itemId: raised.id })
    expect(raised.status).toBe('checking')
    expect([inQueue.doubt, own.doubt]).toEqual(['politics', null])
    expect(unseen.code).toBe('agenda.not_found')
    expect(await waiting()).toEqual([])
  })

  it('are found by indexes: the trays, one’s own, and what is to be carried out', async () => {
    const { communityId } = community
    const filters = [
      [{ tray: 'waiting' }, { dueAt: 1, _id: 1 }],
      [
        { tray: 'waiting', gridId: 'g' },
        { dueAt: 1, _id: 1 },
      ],
      [{ authorId: 'a' }, { _id: -1 }],
      [{ recordId: 'r' }, {}],
    ] as const
    for (const [filter, order] of filters) {
      const plan = JSON.stringify(
        await CheckModel.find({ communityId, ...filter })
          .sort(order)
          .limit(21)
          .explain('executionStats'),
      )
      expect(plan).toContain('IXSCAN')
      expect(plan).not.toContain('"stage":"SORT"')
    }
  })
})
