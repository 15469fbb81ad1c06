import mongoose from 'mongoose'
import { recordEvent } from '@linyi/server/platform/events/event.store'
import { verifyChain } from '@linyi/server/platform/events/verify'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { scheduleItem } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** The chain of events: what was sealed cannot be changed without being seen. */
describe('the event chain', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 4 })
    await scheduleItem(service, community)
    await service.sealer.sealNow()
    await scheduleItem(service, community)
    await service.sealer.sealNow()
  })

  const events = () =>
    mongoose.connection.collection<{ _id: string; seq: number; at: Date }>('events')
  const eventAt = (seq: number) => events().findOne({ communityId: community.communityId, seq })

  /** Writes some events and seals them, as a busy service does all the time. */
  const growBy = async (communityId: string, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const subject = { kind: 'test', id: String(index) }
      await recordEvent({
        communityId,
        type: 'places.changed',
        subject,
        actorId: null,
        at: new Date(),
      })
      await service.sealer.sealNow()
    }
  }

  it('gives every event the next place and is intact', async () => {
    const report = await verifyChain(community.communityId)

    const total = await events().countDocuments({ communityId: community.communityId })
    expect(report).toMatchObject({ isIntact: true, events: total })
    const places = await events()
      .find({ communityId: community.communityId })
      .sort({ seq: 1 })
      .map((event) => event.seq)
      .toArray()
    expect(places).toEqual(Array.from({ length: total }, (_, index) => index + 1))
  })

  it('seals what a command wrote without being asked', async () => {
    await scheduleItem(service, community)
    const waiting = () =>
      events().countDocuments({ communityId: community.communityId, isSealed: false })

    while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 50))

    expect(await verifyChain(community.communityId)).toMatchObject({ isIntact: true })
  }, 30_000)

  it('is found intact while it grows', async () => {
    const { communityId } = community
    const reports: Awaited<ReturnType<typeof verifyChain>>[] = []
    for (let round = 0; round < 30; round += 1) {
      const [report] = await Promise.all([verifyChain(communityId), growBy(communityId, 3)])
      reports.push(report)
    }

    expect(reports.filter((report) => !report.isIntact)).toEqual([])
  }, 30_000)

  it('shows an edited event', async () => {
    const event = await eventAt(2)
    await events().updateOne({ _id: event?._id ?? '' }, { $set: { 'data.text': '改过的话' } })

    expect(await verifyChain(community.communityId)).toMatchObject({
      isIntact: false,
      fault: expect.stringMatching(/^第 \d+ 段的内容被改动过$/) as string,
    })
  })

  it('shows a removed event', async () => {
    const event = await eventAt(3)
    await events().deleteOne({ _id: event?._id ?? '' })

    expect(await verifyChain(community.communityId)).toMatchObject({ isIntact: false })
  })

  it('shows an inserted event', async () => {
    const event = await eventAt(3)
    await events().updateOne({ _id: event?._id ?? '' }, { $set: { seq: 9999 } })
    await events().insertOne({
      ...(event ?? { seq: 3, at: new Date() }),
      _id: 'f'.repeat(24),
    })

    expect(await verifyChain(community.communityId)).toMatchObject({ isIntact: false })
  })

  it('shows a chain whose end was cut off', async () => {
    const blocks = mongoose.connection.collection('eventBlocks')
    const last = await blocks.findOne(
      { communityId: community.communityId },
      { sort: { index: -1 } },
    )
    await events().deleteMany({
      communityId: community.communityId,
      seq: { $gte: Number(last?.['firstSeq']) },
    })
    await blocks.deleteOne({ communityId: community.communityId, index: Number(last?.['index']) })

    expect(await verifyChain(community.communityId)).toMatchObject({
      isIntact: false,
      fault: '链的末端不符，有整段记录被删除',
    })
  })
})
