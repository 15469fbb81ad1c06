import mongoose from 'mongoose'
import { EndorsementModel } from '@linyi/server/features/agenda/endorsement.model'
import { ItemModel } from '@linyi/server/features/agenda/item.model'
import { ItemRecordModel } from '@linyi/server/features/agenda/item-record.model'
import { castOf, raise, type Cast } from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(60_000)

/** What the database itself promises of items: indexes for every screen, and no answer without words. */
describe('agenda in the database', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 8 })
    cast = await castOf(service, community)
  })
  afterAll(() => service.stop())

  const items = () => mongoose.connection.collection<{ _id: string }>('agendaItems')

  it.each(['declined', 'merged', 'deferred', 'surveying', 'closed', 'withdrawn'])(
    'refuses an item that is %s without reply and disposition, whoever writes it (4.19)',
    async (status) => {
      const itemId = await raise(cast.resident(1), community.gridId)
      const filter = { _id: itemId }
      const reply = { text: '答复', at: new Date(), byId: null, role: null }

      await expect(items().updateOne(filter, { $set: { status } })).rejects.toMatchObject({
        code: 121,
      })
      await expect(items().updateOne(filter, { $set: { status, reply } })).rejects.toMatchObject({
        code: 121,
      })
      await expect(
        items().updateOne(filter, {
          $set: { status, reply: { ...reply, text: '' }, disposition: 'declined' },
        }),
      ).rejects.toMatchObject({ code: 121 })
      const written = await items().updateOne(filter, {
        $set: { status, reply, disposition: 'declined' },
      })
      expect(written.modifiedCount).toBe(1)
      await items().deleteOne(filter)
    },
  )

  it('gives no two items of a community the same number', async () => {
    const itemId = await raise(cast.resident(2), community.gridId)
    const first = await items().findOne({ _id: itemId })

    await expect(items().insertOne({ ...first, _id: 'f'.repeat(24) })).rejects.toMatchObject({
      code: 11000,
    })
  })

  const planOf = async (query: { explain(verbosity: string): unknown }): Promise<string> =>
    JSON.stringify(await query.explain('executionStats'))
  const communityId = 'c'
  const ids = ['a', 'b']
  const NEWEST = { _id: -1 } as const
  const DUE = { dueAt: 1, _id: 1 } as const
  const now = new Date()
  const after = {
    dueAt: { $gte: now },
    $or: [{ dueAt: { $gt: now } }, { dueAt: now, _id: { $gt: 'x' } }],
  }

  const stages = [{}, { group: 'gathering' }, { status: 'endorsing' }]
  const lists = stages.flatMap((stage) =>
    [{}, { category: 'lighting' }].flatMap((category) =>
      [{}, { gridId: 'g' }].map((grid) => ({ isListed: true, ...grid, ...stage, ...category })),
    ),
  )
  const queries: [string, object, Record<string, 1 | -1>][] = [
    ...lists.map((filter): [string, object, Record<string, 1 | -1>] => [
      `the list by ${JSON.stringify(filter)}`,
      filter,
      NEWEST,
    ]),
    ['my items', { raiserId: 'r' }, NEWEST],
    ['my items under a tab', { raiserId: 'r', group: 'gathering' }, NEWEST],
    ['my items to rate', { raiserId: 'r', status: 'surveying' }, NEWEST],
    ['what is overdue', { isListed: true, dueAt: { $lte: now } }, DUE],
    ['what is overdue in a grid', { isListed: true, gridId: 'g', dueAt: { $lte: now } }, DUE],
    ['a queue of the community', { waitsFor: 'screener' }, DUE],
    ['its next page', { waitsFor: 'screener', ...after }, DUE],
    ['a queue of one grid', { waitsFor: 'screener', gridId: 'g' }, DUE],
    ['a queue of some grids', { waitsFor: 'screener', gridId: { $in: ids } }, DUE],
    ['supervision', { supervisionLevel: 1, gridId: { $in: ids } }, DUE],
    ['withdrawals', { isWithdrawalAsked: true, gridId: { $in: ids } }, DUE],
    ['a search', { searchTerms: { $all: ['路灯', '灯不'] }, isListed: true }, NEWEST],
    ['my work', { 'action.leadId': 'r', waitsFor: 'lead' }, { dueAt: 1 }],
    ['what the clock ends', { status: 'endorsing', dueAt: { $lte: now } }, { dueAt: 1 }],
    ['whom the clock calls', { superviseAt: { $lte: now } }, { superviseAt: 1 }],
  ]

  it.each(queries)('reads %s in the order of an index', async (_name, filter, order) => {
    const plan = await planOf(
      ItemModel.find({ communityId, ...filter })
        .sort(order)
        .limit(21),
    )

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toContain('"stage":"SORT"')
  })

  it('finds similar items, supporters and records by an index', async () => {
    const plans = [
      await planOf(ItemModel.find({ communityId, gridId: 'g', terms: { $in: ids } }).limit(200)),
      await planOf(EndorsementModel.find({ communityId, accountId: 'a' }).sort({ itemId: -1 })),
      await planOf(EndorsementModel.find({ communityId, itemId: 'i', fromItemId: 'f' })),
      await planOf(
        EndorsementModel.find({ communityId, accountId: 'a', mergeAnswer: 'asked' as const }),
      ),
      await planOf(ItemRecordModel.find({ communityId, itemId: 'i' }).sort(NEWEST)),
    ]

    for (const plan of plans) {
      expect(plan).toContain('IXSCAN')
      expect(plan).not.toContain('COLLSCAN')
    }
  })

  describe('agenda.list and agenda.similar', () => {
    let lamp: string
    let drain: string

    beforeAll(async () => {
      const { resident, worker } = cast
      lamp = await raise(resident(3), community.gridId, { title: '三号楼前的路灯不亮' })
      passHours(service, 0.1)
      drain = await raise(resident(4), community.gridId, {
        category: 'drainage',
        title: '下水道一下雨就堵',
        proposal: '清淤门前排水管。',
      })
      await worker.command('agenda.admit', { itemId: lamp, basis: 'practicalProblem' })
      await resident(5).command('agenda.endorse', { itemId: lamp })
    })

    const found = async (filter: Record<string, string>, index = 5): Promise<string[]> =>
      (await cast.resident(index).query('agenda.list', filter)).items.map(({ id }) => id)

    it('finds by number, whole or as it is said on the phone, and by words of the title', async () => {
      const { number } = await cast.resident(5).query('agenda.info', { itemId: lamp })

      for (const text of [number, number.slice(-4), String(Number(number.slice(-4))), '路灯']) {
        expect(await found({ text })).toContain(lamp)
      }
      expect(await found({ text: '路灯 不亮' })).not.toContain(drain)
      expect(await found({ text: '下雨就堵' })).toEqual([drain])
      expect(await found({ text: '电梯' })).toEqual([])
      expect(await found({ text: '灯' })).toContain(lamp)
    })

    it('shows what I have seconded, and one status', async () => {
      expect(await found({ seconded: 'true' })).toEqual([lamp])
      expect(await found({ seconded: 'true' }, 6)).toEqual([])
      expect(await found({ status: 'endorsing' })).toContain(lamp)
      expect(await found({ status: 'submitted', category: 'drainage' })).toEqual([drain])
    })

    it('refuses filters that no index serves together', async () => {
      for (const filter of [
        { group: 'doing', status: 'voting' },
        { mine: 'true', category: 'lighting' },
        { seconded: 'true', group: 'doing' },
        { text: '路灯', gridId: community.gridId },
        { overdue: 'true', category: 'lighting' },
      ]) {
        expect(
          await cast.resident(5).refusal('agenda.list', filter, { method: 'GET' }),
        ).toMatchObject({ code: 'request.invalid' })
      }
    })

    it('pages what I have seconded and what is overdue without losing an item', async () => {
      const page = await cast.worker.query('agenda.list', { limit: 1, text: '小区主路' })
      expect(page.items.length).toBeLessThanOrEqual(1)
      passHours(service, 24 * 20)
      const seen: string[] = []
      let after: string | undefined
      do {
        const part = await cast.worker.query('agenda.list', { overdue: 'true', limit: 1, after })
        seen.push(...part.items.map(({ id }) => id))
        after = part.next ?? undefined
      } while (after !== undefined)

      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toContain(drain)
      expect(
        await cast.worker.refusal(
          'agenda.list',
          { overdue: 'true', after: 'x' },
          { method: 'GET' },
        ),
      ).toMatchObject({ code: 'request.invalid' })
    })

    it('shows a raiser who writes the same that it is there already, to be seconded', async () => {
      const text = {
        gridId: community.gridId,
        title: '3号楼门口的路灯坏了',
        proposal: '修好路灯。',
      }

      const { items: similar } = await cast.resident(6).query('agenda.similar', text)

      expect(similar[0]).toMatchObject({ id: lamp })
      expect(similar.map(({ id }) => id)).not.toContain(drain)
      expect(similar[0]?.score).toBeGreaterThan(0.4)
      const elsewhere = { ...text, gridId: 'e'.repeat(24) }
      expect((await cast.resident(6).query('agenda.similar', elsewhere)).items).toEqual([])
    })
  })
})
