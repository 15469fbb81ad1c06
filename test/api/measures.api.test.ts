import mongoose from 'mongoose'
import { readSheets } from '@linyi/server/platform/files/sheet-file'
import { votesCast } from '@linyi/server/features/ballots/index'
import { VoterModel } from '@linyi/server/features/ballots/voter.model'
import { MeasureItemModel, MeasureRowModel } from '@linyi/server/features/measures/measure.model'
import { rebuildMeasures } from '@linyi/server/features/measures/index'
import { AttendanceModel } from '@linyi/server/features/meetings/meeting.model'
import { endResidencies, residenciesOf } from '@linyi/server/features/people/index'
import { PastResidencyModel, ResidencyModel } from '@linyi/server/features/people/residency.model'
import { CommunityModel } from '@linyi/server/features/places/place.model'
import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { castOf, passDue, raise, type Cast } from '../support/agenda-story'
import { homesOfPeople, openBallotOf } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { MeetingRoom } from '../support/meeting-room'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(120_000)

const STREET = 'f'.repeat(24)

describe('measures', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast
  let first: string
  const period = () => ({ from: first, to: dayOf(service.clock.now()) })
  const summary = (where: object = {}, by = cast.resident(0)) =>
    by.query('measures.summary', { ...period(), ...where })

  /** Every row of figures that says something. */
  async function rows() {
    const all = await MeasureRowModel.find({ communityId: community.communityId }).lean()
    return all
      .map(({ gridId, facet, span, n }) => ({
        key: `${facet} ${gridId} ${span}`,
        n: Object.fromEntries(Object.entries(n).filter(([, value]) => value !== 0)),
      }))
      .filter(({ n }) => Object.keys(n).length > 0)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  /** Six small matters: four answered and rated, one called back about, one past its date, one waiting. */
  async function story(): Promise<void> {
    for (let index = 0; index < 6; index += 1) {
      const itemId = await raise(cast.resident(index), community.gridId, { category: 'lighting' })
      if (index === 5) continue
      await cast.worker.command('agenda.contact', { itemId, how: 'phone', text: '已联系。' })
      await cast.worker.command('agenda.handle', { itemId, text: '马上去办。' })
      if (index === 4) {
        await passDue(service, cast.worker, itemId)
        passHours(service, 30)
        continue
      }
      passHours(service, 3)
      await cast.worker.command('agenda.finish', { itemId, reply: '办好了。' })
      const rating = { itemId, solved: 'yes', satisfied: 5 } as const
      await cast.resident(index).command('ratings.rate', rating)
      if (index > 0) continue
      // homes that it affects have a say while there is time
      for (const other of [6, 7]) await cast.resident(other).command('ratings.rate', rating)
      await cast.resident(7).command('ratings.rate', { ...rating, solved: 'partly', satisfied: 2 })
      const call = { itemId, isReached: true, solved: 'yes', satisfied: 5 } as const
      await cast.gridSecretary.command('ratings.recordCallback', call)
    }
    await service.sealer.sealNow()
  }

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 8 })
    cast = await castOf(service, community)
    first = dayOf(service.clock.now())
    await story()
  })
  afterAll(() => service.stop())

  it('say what came in, what became of it, and how content people are, each with its number', async () => {
    const read = await summary()

    expect(read.figures).toMatchObject({
      received: 6,
      ended: 4,
      inWork: 2,
      overdue: 1,
      endedBy: [{ disposition: 'handledAtOnce', count: 4 }],
      response: { part: 5, whole: 5, percent: 100 },
      reply: { part: 4, whole: 5, percent: 80 },
      closing: { part: 4, whole: 6, percent: 67 },
      open: {
        answered: 6,
        solved: { part: 5, whole: 6, percent: 83 },
        satisfied: { part: 5, whole: 6, percent: 83 },
      },
      callback: { answered: 1, solved: null, satisfied: null },
      categories: [{ category: 'lighting', count: 6 }],
      steps: [],
    })
    expect(read.participation).toMatchObject({ people: { part: 6, whole: 15 } })
    expect(read.participation.buildings).toMatchObject([{ people: { part: 6, whole: 15 } }])
    expect(read.parts).toHaveLength(1)
    expect(read.parts[0]).toMatchObject({ received: 6, open: { answered: 6 } })
    expect((await summary({ gridId: community.gridId })).figures).toEqual(read.figures)
    const staff = await summary({}, cast.gridSecretary)
    expect(staff.figures.steps).toContainEqual(
      expect.objectContaining({ status: 'quickHandling', left: 4, late: 0 }),
    )
  })

  it('are conserved day by day: what came in is in work or has ended', async () => {
    const { points } = await cast.resident(0).query('measures.series', { ...period(), unit: 'day' })

    let inWork = 0
    for (const point of points) {
      inWork += point.received - point.ended
      expect(point.inWork).toBe(inWork)
    }
    expect(points.at(-1)).toMatchObject({ inWork: 2, overdue: 1 })
    // before the first matter was late, none was
    expect(points[0]).toMatchObject({ overdue: 0 })
  })

  it('added up anew from the events are what they were, and two who count at once count once', async () => {
    const { communityId } = community
    const items = () => MeasureItemModel.find({ communityId }).sort({ _id: 1 }).lean()
    await summary()
    const [live, known] = [await rows(), await items()]

    await Promise.all([rebuildMeasures(communityId), rebuildMeasures(communityId), summary()])

    expect(await rows()).toEqual(live)
    expect(await items()).toEqual(known)
    expect(live.length).toBeGreaterThan(10)
  })

  it('lead down to the items they are about, page by page', async () => {
    const list = (kind: 'received' | 'ended' | 'open' | 'overdue', more: object = {}) =>
      cast.resident(1).query('measures.items', { ...period(), kind, ...more })

    const overdue = await list('overdue')
    expect(overdue.items.map(({ status }) => status)).toEqual(['quickHandling'])
    expect((await list('open')).items).toHaveLength(2)
    expect((await list('ended', { gridId: community.gridId })).items).toHaveLength(4)
    const firstPage = await list('received', { limit: 4 })
    const secondPage = await list('received', { limit: 4, after: firstPage.next ?? '' })
    expect([firstPage.items.length, secondPage.items.length]).toEqual([4, 2])
    expect(secondPage.next).toBeNull()
    const ids = [...firstPage.items, ...secondPage.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(6)
  })

  it('leave as a table of sums, without a name in it', async () => {
    expect(
      await cast.resident(0).refusal('measures.export', period(), { method: 'GET' }),
    ).toMatchObject({
      code: 'measures.not_exporter',
      status: 403,
    })
    const file = await cast.secretary.query('measures.export', period())
    const sheets = await readSheets(Buffer.from(file.base64, 'base64'))
    const text = JSON.stringify(sheets)

    expect(text).toContain('响应率')
    expect(text).toContain('83%')
    const people = await mongoose.connection.collection('accounts').find({}).toArray()
    const shown = JSON.stringify(await summary({}, cast.secretary)) + text
    for (const { _id } of people) expect(shown).not.toContain(String(_id))
  })

  it('of the street are the sums of its communities, for the street office alone', async () => {
    const other = await buildCommunity(service.clock.now(), { residents: 2 })
    const away = await castOf(service, other)
    await raise(away.resident(0), other.gridId)
    await service.sealer.sealNow()
    const both = [community.communityId, other.communityId]
    await CommunityModel.updateMany({ _id: { $in: both } }, { $set: { streetId: STREET } })

    const street = await summary({ street: 'true' }, cast.street)
    expect(street.figures).toMatchObject({ received: 7, ended: 4, inWork: 3 })
    expect(street.parts.map(({ received }) => received).sort()).toEqual([1, 6])
    const [down] = (await summary({ communityId: other.communityId }, cast.street)).parts
    expect(down).toMatchObject({ received: 1 })
    for (const [by, where] of [
      [cast.resident(0), { street: 'true' }],
      [cast.secretary, { street: 'true' }],
      [cast.secretary, { communityId: other.communityId }],
      [cast.resident(0), { communityId: other.communityId, gridId: other.gridId }],
    ] as const) {
      expect(
        await by.refusal('measures.summary', { ...period(), ...where }, { method: 'GET' }),
      ).toMatchObject({ code: 'measures.not_reader', status: 403 })
    }
    await CommunityModel.updateOne({ _id: other.communityId }, { $set: { streetId: null } })
    expect(
      await cast.street.refusal(
        'measures.summary',
        { ...period(), communityId: other.communityId },
        { method: 'GET' },
      ),
    ).toMatchObject({ code: 'measures.not_reader' })
  })

  it('are read from rows of figures by their index, however many items there are', async () => {
    const { communityId, gridId } = community
    const spans = ['2026', first.slice(0, 7), first]
    const questions = [
      // those who voted or came are asked for once, when it is over
      VoterModel.find({ communityId, ballotId: gridId, hasCast: true, revision: -1 }),
      AttendanceModel.find({ communityId, meetingId: gridId, checkedInAt: { $ne: null } }).sort({
        _id: 1,
      }),
      ResidencyModel.find({ communityId, accountId: { $in: [gridId] } }),
      PastResidencyModel.find({ communityId, accountId: { $in: [gridId] } }),
      MeasureRowModel.find({ communityId, facet: 'flow', gridId, span: { $in: spans } }),
      MeasureRowModel.findOne({
        communityId,
        facet: 'residents',
        gridId: '',
        span: { $lte: first },
      }).sort({ span: -1 }),
      ...[{ gridId }, {}].flatMap((place) => [
        MeasureItemModel.find({ communityId, ...place, receivedAt: { $gte: 0 } }).sort({
          receivedAt: -1,
          _id: -1,
        }),
        MeasureItemModel.find({ communityId, ...place, endedAt: { $gte: 0 } }).sort({
          endedAt: -1,
          _id: -1,
        }),
        MeasureItemModel.find({
          communityId,
          isOpen: true,
          ...place,
          receivedAt: { $gte: 0 },
        }).sort({ receivedAt: -1, _id: -1 }),
        MeasureItemModel.find({
          communityId,
          isOpen: true,
          ...place,
          overdueFrom: { $gte: 0 },
        }).sort({ overdueFrom: -1, _id: -1 }),
      ]),
    ]
    for (const question of questions) {
      const plan = JSON.stringify(await question.explain('executionStats'))
      expect(plan).toContain('IXSCAN')
      expect(plan).not.toContain('COLLSCAN')
      expect(plan).not.toContain('"stage":"SORT"')
    }
  })

  it('count who voted once the ballot has closed, and who came to a meeting, each person once', async () => {
    const { communityId } = community
    const took = async () => {
      await service.sealer.sealNow()
      const { participation } = await summary()
      // there is one building, so its figure is the whole
      expect(participation.buildings[0]?.people.part).toBe(participation.people.part)
      return participation.people.part
    }
    const [voter, other] = [at(community.residents, 6), at(community.residents, 7)]
    const [home = ''] = await homesOfPeople([voter])
    await mongoose.connection
      .collection('residencies')
      .updateOne({ accountId: other.accountId }, { $set: { householdId: home, isDelegate: false } })
    const ballotId = await openBallotOf(service, community, { electors: 'household' })
    const before = await took()

    // one vote of a home of two, and one of somebody who has taken part already
    for (const index of [6, 0]) {
      await cast.resident(index).command('ballots.cast', { ballotId, choice: 'yes' })
    }
    expect(await took()).toBe(before)
    expect(await votesCast({ communityId, _id: ballotId })).toEqual([])
    passHours(service, 24)
    await cast.resident(1).query('ballots.info', { ballotId })
    expect(await took()).toBe(before + 1)

    // two members come, one of them has somebody speak for a third
    const room = await MeetingRoom.open(service, community, { absent: 5 })
    const represented = { checkedInAt: service.clock.now(), how: 'proxy' } as const
    await AttendanceModel.updateOne({ communityId, _id: at(room.rowIds, 2) }, { $set: represented })
    expect(await took()).toBe(before + 1)
    await room.chair.command('meetings.adjourn', { meetingId: room.meetingId })
    expect(await took()).toBe(before + 3)

    const live = await rows()
    const homes = await residenciesOf(communityId, voter.accountId, service.clock.now())
    const moved = { reason: 'movedOut', by: null, note: null, at: service.clock.now() } as const
    await endResidencies(homes, moved)
    await rebuildMeasures(communityId)
    expect(await rows()).toEqual(live)
  })

  it('refuse a period that ends before it begins, and a place of nobody', async () => {
    const wrong = { from: first, to: addDays(first, -1) }
    expect(
      await cast.resident(0).refusal('measures.summary', wrong, { method: 'GET' }),
    ).toMatchObject({
      code: 'request.invalid',
    })
    expect(
      await cast
        .resident(0)
        .refusal('measures.summary', { ...period(), gridId: STREET }, { method: 'GET' }),
    ).toMatchObject({ code: 'places.not_found', status: 404 })
  })
})
