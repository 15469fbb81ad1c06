import { fanOut } from '@linyi/server/features/inbox/index'
import { dropEntries } from '@linyi/server/features/inbox/inbox.store'
import mongoose from 'mongoose'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { buildDoor, claimOf, signUp } from '../support/households'
import { addPeople } from '../support/residents'
import { at, itemText, openBallot, passHours, scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { wordsIn } from '../support/words-in'

/** More than are told in one run. */
const MANY = 300

describe('what waits for an office as a whole', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 4 })
  })

  const tasksOf = async (token: string) => (await service.as(token).query('inbox.tasks', {})).items

  it('is one card for the candidates, with their number, until they are decided on', async () => {
    const { gridId, gridSecretary, worker } = community
    for (const index of [0, 1]) {
      await service.as(at(community.residents, index).token).command('councils.recommend', {
        gridId,
        constituency: 'residentDelegate',
        reason: '热心。',
      })
    }

    expect(await tasksOf(gridSecretary.token)).toEqual([
      { kind: 'candidates', count: 2, title: '2 位议事会候选人等您审核', dueAt: null },
    ])
    expect(await tasksOf(worker.token)).toEqual([])

    const secretary = service.as(gridSecretary.token)
    const { items } = await secretary.query('councils.candidates', { status: 'recommended' })
    for (const { id: candidateId } of items) {
      await secretary.command('councils.decline', { candidateId, reply: '名额已满。' })
    }
    expect(await tasksOf(gridSecretary.token)).toEqual([])
  })

  it('is one card for the statements that were reported', async () => {
    const [author, reader] = [at(community.residents, 0), at(community.residents, 1)]
    const { id: itemId } = await service
      .as(author.token)
      .command('agenda.raise', itemText(community.gridId))
    const worker = service.as(community.worker.token)
    await worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
    const { id: statementId } = await service
      .as(author.token)
      .command('statements.write', { itemId, kind: 'for', text: '这件事该办' })
    await service
      .as(reader.token)
      .command('statements.report', { statementId, ground: 'insult', note: '骂人' })

    expect(await tasksOf(community.worker.token)).toContainEqual({
      kind: 'statements',
      count: 1,
      title: '1 条意见被举报或申诉，等您处理',
      dueAt: null,
    })
    expect(await tasksOf(reader.token)).toEqual([])
  })
})

describe('notices', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 5 })
  })

  const settle = async () => {
    await service.sealer.sealNow()
    await service.jobs.now('inbox')
  }
  const noticesOf = async ({ token }: { readonly token: string }) =>
    (await service.as(token).query('inbox.list', {})).items
  const titlesOf = async (person: { readonly token: string }) =>
    (await noticesOf(person)).map(({ title }) => title)
  const entries = () => mongoose.connection.collection<{ eventId: string }>('inboxEntries')

  it('tells those concerned what happened, what comes next and by when, and not whoever did it', async () => {
    const [raiser, neighbour] = [at(community.residents, 0), at(community.residents, 1)]
    await scheduleItem(service, community)
    await settle()

    const told = await noticesOf(raiser)
    expect(told.map(({ title }) => title)).toEqual([
      '议题列入议事会讨论',
      '附议人数已够',
      '附议有进展',
      '附议有进展',
      '议题已受理',
    ])
    const last = at(told, 4)
    expect(last).toMatchObject({ kind: 'progress', isUrgent: false, isRead: false })
    expect(last.page.name).toBe('item')
    expect(last.text).toMatch(/^《小区主路的路灯不亮》已受理，正在征集附议，\d+月\d+日 24:00 截止/)
    expect(await titlesOf(neighbour)).toEqual(['议题列入议事会讨论', '附议人数已够'])
    expect(await titlesOf(at(community.residents, 4))).toEqual([])
    expect(await titlesOf(community.worker)).toEqual(['新议题等您联系提出人'])
    expect(await titlesOf(community.gridSecretary)).toEqual(['议题等党组织审议'])
    expect(await titlesOf(community.chair)).toEqual(['议题等您安排会议'])
  })

  it('are counted until they are read, one by one or down from one, and nobody reads another’s', async () => {
    const [raiser, neighbour] = [at(community.residents, 0), at(community.residents, 1)]
    await scheduleItem(service, community)
    await settle()
    const mine = service.as(raiser.token)
    const unread = async () => (await mine.query('inbox.unread', {})).unread
    const told = await noticesOf(raiser)
    const [newest, third] = [at(told, 0).id, at(told, 2).id]

    expect(await unread()).toBe(5)
    await mine.command('inbox.read', { noticeId: newest })
    expect(await unread()).toBe(4)
    await mine.command('inbox.readAll', { upTo: third })
    expect(await unread()).toBe(1)
    expect((await mine.query('inbox.list', { show: 'unread' })).items).toHaveLength(1)

    const foreign = { noticeId: newest }
    const refusal = await service.as(neighbour.token).refusal('inbox.read', foreign)
    expect(refusal.code).toBe('inbox.notice_not_found')
  })

  it('come in pages, the latest first, each once', async () => {
    await scheduleItem(service, community)
    await settle()
    const mine = service.as(at(community.residents, 0).token)

    const first = await mine.query('inbox.list', { limit: 2 })
    const rest = await mine.query('inbox.list', { limit: 50, after: first.next ?? '' })

    expect(first.items).toHaveLength(2)
    expect(rest.items).toHaveLength(3)
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(5)
  })

  it('tell the whole roll of a vote, whoever has voted: a reminder leaves no trace of who had not', async () => {
    const itemId = await scheduleItem(service, community)
    const ballotId = await openBallot(service, community, itemId, 'council', 48)
    await service
      .as(at(community.members, 1).token)
      .command('ballots.cast', { ballotId, choice: 'yes' })
    passHours(service, 25)
    await service.jobs.now('reminders')
    await service.jobs.now('reminders')
    await settle()

    for (const member of community.members) {
      const titles = await titlesOf(member)
      expect(titles.filter((title) => title === '表决快截止了')).toHaveLength(1)
      // whoever opened it knows; all others are called
      expect(titles.includes('请您投票')).toBe(member !== community.chair)
    }
    const reminder = at(await noticesOf(at(community.members, 2)), 0)
    expect(reminder).toMatchObject({ isUrgent: true, page: { name: 'ballot', id: ballotId } })
    expect(reminder.text).toContain('已经投了的不用再投')
  })

  it('are told once, whoever tells them at the same time and wherever a run broke off', async () => {
    await scheduleItem(service, community)
    await service.sealer.sealNow()
    const { communityId } = community
    await Promise.all([settle(), ...community.residents.map(noticesOf)])
    const before = await entries().countDocuments({ communityId })

    await mongoose.connection
      .collection('inboxPositions')
      .updateOne({ communityId }, { $set: { seq: 0, part: null } })
    await settle()

    expect(before).toBeGreaterThan(10)
    expect(await entries().countDocuments({ communityId })).toBe(before)
  })

  it('reach a large audience a page at a time, and go on in the middle of it', async () => {
    const { communityId, gridId, buildingId } = community
    const now = service.clock.now()
    const doors = Array.from({ length: MANY }, (_, index) => `9${String(index).padStart(3, '0')}`)
    await addPeople(
      communityId,
      now,
      doors.map((door) => ({ home: { communityId, gridId, buildingId, door } })),
    )
    const startsAt = new Date(now.getTime() + 3 * 86_400_000).toISOString()
    await service.as(community.gridSecretary.token).command('listening.plan', {
      gridId,
      theme: '停车的事大家说',
      venue: '社区活动室',
      patronName: '周书记',
      patronTitle: '街道办副主任',
      startsAt,
    })
    await service.sealer.sealNow()
    const position = () =>
      mongoose.connection
        .collection<{ part: { after: string } | null }>('inboxPositions')
        .findOne({ communityId })

    await fanOut(communityId, now, 1)
    expect((await position())?.part?.after).toMatch(/^[0-9a-f]{24}\//)
    expect(await entries().countDocuments({ communityId })).toBeLessThan(MANY)
    await settle()

    expect((await position())?.part).toBeNull()
    const adults = MANY + community.residents.length + community.members.length
    expect(await entries().countDocuments({ communityId })).toBe(adults)
  })

  it('name a building and never a door, and go to the nearest office that somebody holds', async () => {
    await buildDoor(community, '501', service.clock.now())
    const newcomer = await signUp(service, community, '钱小芳', { phone: '13800001111' })
    const { id: claimId } = await newcomer.command('households.claim', claimOf(community, '501'))
    await settle()

    const told = at(await noticesOf(community.worker), 0)
    expect(told).toMatchObject({ title: '有住址申请等您核实', page: { name: 'claims', id: null } })
    expect(told.text).toMatch(/^测试苑1号楼有一份住址申请/)
    expect(await titlesOf(community.gridSecretary)).toEqual([])

    await service.as(community.worker.token).command('households.confirmClaim', { claimId })
    await settle()
    const { items } = await newcomer.query('inbox.list', {})
    expect(items.map(({ title }) => title)).toEqual(['住址已核实'])
    expect(wordsIn([told, ...items])).not.toContain('501')
  })

  it('go with the account: they are in its file, and erased with it', async () => {
    const raiser = at(community.residents, 0)
    await scheduleItem(service, community)
    await settle()
    const { base64 } = await service.as(raiser.token).query('people.exportMine', {})
    expect(Buffer.from(base64, 'base64').toString()).toContain('议题列入议事会讨论')

    await dropEntries(community.communityId, raiser.accountId)
    expect(await noticesOf(raiser)).toEqual([])
  })

  it('are read, counted and swept by an index, and so is every audience, in the order of its pages', async () => {
    const { communityId, gridId } = community
    const accountId = at(community.residents, 0).accountId
    const after = { $gt: accountId }
    const looks: readonly [string, string, object, Record<string, 1 | -1>][] = [
      ['inboxEntries', 'inboxEntries_list', { accountId }, { _id: -1 }],
      ['inboxEntries', 'inboxEntries_unread', { accountId, isRead: false }, { _id: -1 }],
      ['inboxEntries', 'inboxEntries_expired', { expiresAt: { $lte: new Date() } }, {}],
      ['endorsements', 'endorsements_once', { itemId: gridId, accountId: after }, { accountId: 1 }],
      [
        'itemFollowers',
        'itemFollowers_once',
        { itemId: gridId, accountId: after },
        { accountId: 1 },
      ],
      ['surveyAsks', 'surveyAsks_once', { surveyId: gridId, accountId: after }, { accountId: 1 }],
      ['ballotVoters', 'ballotVoters_once', { ballotId: gridId, unit: after }, { unit: 1 }],
      [
        'meetingAttendances',
        'meetingAttendances_list',
        { meetingId: gridId, _id: after },
        { _id: 1 },
      ],
      [
        'residencies',
        'residencies_by_grid',
        { gridId, until: { $gt: new Date() }, birthYear: { $gte: 1980, $lte: 2008 } },
        { birthYear: 1, accountId: 1 },
      ],
      ['resolutions', 'resolutions_review', { reviewAt: { $lte: new Date() } }, { reviewAt: 1 }],
    ]

    for (const [collection, index, filter, sort] of looks) {
      const plan = await mongoose.connection
        .collection(collection)
        .find({ communityId, ...filter })
        .sort(sort)
        .limit(21)
        .explain('queryPlanner')
      expect([collection, JSON.stringify(plan)]).toEqual([
        collection,
        expect.stringContaining(index),
      ])
      expect(JSON.stringify(plan)).not.toContain('"SORT"')
    }
  })
})
