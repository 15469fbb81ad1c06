import mongoose from 'mongoose'
import { ItemModel } from '@linyi/server/features/agenda/item.model'
import type { ItemFilter } from '@linyi/server/features/agenda/item.store'
import { findEach, findsAny, lookAt, lookAtFields } from '@linyi/server/platform/db/looks'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import { MediaCheckModel } from '@linyi/server/platform/content/media-check.model'
import { EventModel } from '@linyi/server/platform/events/event.model'
import { recordEvent } from '@linyi/server/platform/events/event.store'
import { startTestService, type TestService } from '../support/test-service'

/** What the platform promises of every store and every command. */
describe('the database layer', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  const note = (communityId: string) =>
    recordEvent({
      communityId,
      type: 'places.changed',
      subject: { kind: 'test', id: '1' },
      actorId: null,
      at: new Date(),
    })
  const notes = (communityId: string) =>
    mongoose.connection.collection('events').countDocuments({ communityId })

  it('undoes every write of a transaction that fails, without a session passed by hand', async () => {
    const failing = inTransaction(async () => {
      await note('rolled-back')
      await note('rolled-back')
      throw new Error('half-way')
    })

    await expect(failing).rejects.toThrow('half-way')
    expect(await notes('rolled-back')).toBe(0)
  })

  it('shows nobody else the writes of a transaction before it ends', async () => {
    let seenOutside = -1
    await inTransaction(async () => {
      await note('in-flight')
      seenOutside = await mongoose.connection
        .getClient()
        .db(mongoose.connection.name)
        .collection('events')
        .countDocuments({ communityId: 'in-flight' })
    })

    expect(seenOutside).toBe(0)
    expect(await notes('in-flight')).toBe(1)
  })

  it('throws when a query forgets its community', async () => {
    await expect(ItemModel.find({ status: 'voting' })).rejects.toThrow('without communityId')
    await expect(ItemModel.countDocuments({})).rejects.toThrow('without communityId')
    await expect(ItemModel.updateMany({}, { $set: { title: 'x' } })).rejects.toThrow(
      'without communityId',
    )
    await expect(ItemModel.deleteMany({})).rejects.toThrow('without communityId')
    await expect(ItemModel.aggregate([{ $match: { status: 'voting' } }])).rejects.toThrow(
      'without communityId',
    )
    const branch = (filter: object) => ({
      $unionWith: { coll: 'meetings', pipeline: [{ $match: filter }] },
    })
    const scoped = { $match: { communityId: 'c' } }
    await expect(ItemModel.aggregate([scoped, branch({ status: 'held' })])).rejects.toThrow(
      'without communityId',
    )
    expect(await ItemModel.aggregate([scoped, branch({ communityId: 'c' })])).toEqual([])
    await expect(
      ItemModel.bulkWrite([
        { updateOne: { filter: { _id: 'x' }, update: { $set: { title: 'x' } } } },
      ]),
    ).rejects.toThrow('without communityId')
    await expect(ItemModel.estimatedDocumentCount()).rejects.toThrow('without communityId')
  })

  it('answers several looks with one question, each with its own rows, in the running transaction', async () => {
    const looks = (communityId: string) => [
      lookAt(ItemModel, { communityId }),
      lookAt(EventModel, { communityId }),
    ]
    const seen = await inTransaction(async () => {
      await note('looked-at')
      const [items, events] = await findEach(
        lookAtFields(ItemModel, { communityId: 'looked-at' }, ['title']),
        lookAtFields(EventModel, { communityId: 'looked-at' }, ['type']),
      )
      return {
        items,
        types: events.map(({ type }) => type),
        isAny: await findsAny(looks('looked-at')),
      }
    })

    expect(seen).toEqual({ items: [], types: ['places.changed'], isAny: true })
    expect(await findsAny(looks('not-looked-at'))).toBe(false)
  })

  const listFilters: ItemFilter[] = [
    {},
    { group: 'gathering' },
    { category: 'lighting' },
    { gridId: 'g' },
    { group: 'gathering', category: 'lighting' },
    { gridId: 'g', group: 'gathering' },
    { gridId: 'g', category: 'lighting' },
    { gridId: 'g', group: 'gathering', category: 'lighting' },
    { raiserId: 'r' },
    { raiserId: 'r', group: 'gathering' },
  ]

  it.each(listFilters)('reads the list filtered by %j in the order of an index', async (filter) => {
    const plan = (await ItemModel.find({ ...(filter as Record<string, string>), communityId: 'c' })
      .sort({ _id: -1 })
      .limit(21)
      .explain('executionStats')) as unknown as Record<string, unknown>

    const text = JSON.stringify(plan)
    expect(text).toContain('IXSCAN')
    expect(text).not.toContain('COLLSCAN')
    expect(text).not.toContain('"stage":"SORT"')
  })

  it('lets the sealer look across communities by an index of what waits', async () => {
    const plan = JSON.stringify(
      await EventModel.find({ isSealed: false })
        .setOptions({ acrossCommunities: true })
        .limit(500)
        .explain('executionStats'),
    )

    expect(plan).toContain('events_waiting')
    expect(plan).not.toContain('COLLSCAN')
  })

  it('reads pictures that wait for their check, or for a person, in the order of an index', async () => {
    const community = { communityId: 'c' }
    const now = new Date()
    const queries = [
      MediaCheckModel.find({ ...community, nextAt: { $lte: now } }).sort({ nextAt: 1 }),
      MediaCheckModel.find({ ...community, state: 'held' }).sort({ dueAt: 1, _id: 1 }),
      MediaCheckModel.find({ ...community, senderId: 'a', isShown: false }).sort({
        sentAt: -1,
        _id: -1,
      }),
    ]
    for (const query of queries) {
      const plan = JSON.stringify(await query.limit(21).explain('executionStats'))

      expect(plan).toContain('IXSCAN')
      expect(plan).not.toContain('COLLSCAN')
      expect(plan).not.toContain('"stage":"SORT"')
    }
  })

  it('begins every index of a community with its id', () => {
    const serviceWide = [
      'sessions',
      'identities',
      'signInTickets',
      'deskSignIns',
      'endedSessions',
      'idempotencyKeys',
      'leases',
      'livePresences',
      'wechatPushes',
      'messageQueues',
      'mediaTraces',
      'communities',
      'demoState',
    ]
    const astray = Object.values(mongoose.models)
      .filter((model) => !serviceWide.includes(model.modelName))
      .flatMap((model) =>
        model.schema
          .indexes()
          .filter(
            ([fields, { name }]) =>
              Object.keys(fields)[0] !== 'communityId' && name !== 'events_waiting',
          )
          .map(([fields]) => `${model.modelName}: ${JSON.stringify(fields)}`),
      )

    expect(astray).toEqual([])
  })
})
