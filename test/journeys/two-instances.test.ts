import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedMongo, type EmbeddedMongo } from '@linyi/embedded-mongo'
import '@linyi/server/app/routes'
import {
  connectDatabase,
  disconnectDatabase,
  ensureIndexes,
} from '@linyi/server/platform/db/connection'
import { verifyChain } from '@linyi/server/platform/events/verify'
import { useFieldKeys } from '@linyi/server/platform/privacy/field-keys'
import type { FloorState } from '@linyi/shared/contract/floor.contract'
import mongoose from 'mongoose'
import { ApiClient } from '../support/api-client'
import { startChildService, type ChildService } from '../support/child-service'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { LiveClient } from '../support/live-client'
import { MeetingRoom } from '../support/meeting-room'
import { at, itemText } from '../support/story'
import type { TestService } from '../support/test-service'

const DATABASE = 'linyi'

/** The service is stateless: two processes on one database are one service. */
describe('two instances on one database', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-two-'))
  let mongo: EmbeddedMongo
  let community: TestCommunity
  let instances: ChildService[] = []

  beforeAll(async () => {
    mongo = await startEmbeddedMongo({ dataDir: path.join(dataDir, 'mongo'), durability: 'off' })
    const ring = `test:${randomBytes(32).toString('base64')}`
    await connectDatabase(mongo.uri(DATABASE))
    useFieldKeys(ring, dataDir)
    await ensureIndexes()
    community = await buildCommunity(new Date(), { residents: 6 })
    const env = { MONGODB_URI: mongo.uri(DATABASE), FIELD_KEYS: ring }
    instances = await Promise.all([
      startChildService(dataDir, env),
      startChildService(dataDir, env),
    ])
  }, 60_000)
  afterAll(async () => {
    for (const instance of instances) await instance.stop()
    await disconnectDatabase()
    await mongo.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const client = (instance: number, token: string): ApiClient =>
    new ApiClient(at(instances, instance % 2).url, token)

  it('take one paper of one voter, one item of one key, and keep one chain', async () => {
    const { residents, worker, gridSecretary, chair, members, communityId, gridId } = community
    const raiser = at(residents, 0).token
    const key = randomUUID()
    const raised = await Promise.all(
      [0, 1, 0, 1].map((instance) =>
        client(instance, raiser).command('agenda.raise', itemText(gridId), key),
      ),
    )
    expect(new Set(raised.map((answer) => answer.id)).size).toBe(1)
    const itemId = at(raised, 0).id

    await client(1, worker.token).command('agenda.admit', { itemId, basis: 'practicalProblem' })
    const endorsed = await Promise.all(
      residents
        .slice(1, 4)
        .map(({ token }, index) => client(index, token).command('agenda.endorse', { itemId })),
    )
    expect(endorsed.map((answer) => answer.endorsers).sort()).toEqual([1, 2, 3])
    await client(0, gridSecretary.token).command('agenda.agree', { itemId, minutes: '同意' })
    const { id: ballotId } = await client(1, chair.token).command('ballots.open', {
      itemId,
      effect: 'council',
      deliberation: '讨论',
      text: '同意更换路灯。',
      closesAt: new Date(Date.now() + 25 * 3_600_000).toISOString(),
    })

    // whoever watches on the other instance sees it too, though a cast leaves no event
    const watchers = await Promise.all(
      [0, 1].map((instance) => LiveClient.open(at(instances, instance).url, raiser)),
    )
    for (const watcher of watchers) watcher.follow('ballot', ballotId)
    await Promise.all(
      watchers.map((watcher) => watcher.until(() => watcher.states(ballotId).length > 0)),
    )

    const voter = at(members, 1).token
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        client(index, voter).send('POST', 'ballots.cast', {
          body: { ballotId, choice: 'yes' },
          key: randomUUID(),
        }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(199)
    const papers = mongoose.connection.collection('ballotPapers')
    expect(await papers.countDocuments({ ballotId })).toBe(1)

    await client(0, at(members, 2).token).command('ballots.cast', { ballotId, choice: 'no' })
    await Promise.all(
      watchers.map((one) => one.until(() => one.shown(ballotId)?.['turnout'] === 2)),
    )
    const secretary = client(0, community.secretary.token)
    await secretary.command('ballots.annul', { ballotId, reason: '动议写错了。' })
    const annulledAt = performance.now()
    await Promise.all(
      watchers.map((one) => one.until(() => one.shown(ballotId)?.['status'] === 'void')),
    )
    expect(performance.now() - annulledAt).toBeLessThan(5000)
    for (const watcher of watchers) watcher.cut()

    const events = mongoose.connection.collection('events')
    while ((await events.countDocuments({ communityId, isSealed: false })) > 0) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(await verifyChain(communityId)).toMatchObject({
      isIntact: true,
      events: await events.countDocuments({ communityId }),
    })
  }, 60_000)

  it('count together who is in a meeting, and tell each other what happens in it', async () => {
    const now = new Date()
    const council = await buildCommunity(now, { residents: 1, members: 5 })
    // building a room asks its service for the time alone
    const clock = { clock: { now: () => now } } as unknown as TestService
    const room = await MeetingRoom.open(clock, council)
    const { meetingId, entryId } = room
    const watchers = await Promise.all(
      council.members
        .slice(0, 3)
        .map(({ token }, index) => LiveClient.open(at(instances, index % 2).url, token)),
    )
    for (const watcher of watchers) watcher.follow('meeting', meetingId)
    await Promise.all(watchers.map((one) => one.until(() => one.present(meetingId) === 3)))
    const [first] = watchers
    first?.cut()
    const others = watchers.slice(1)
    await Promise.all(others.map((one) => one.until(() => one.present(meetingId) === 2)))

    const before = others.map((one) => one.revision(meetingId))
    await client(0, at(council.members, 1).token).command('floor.move', {
      meetingId,
      entryId,
      text: '在3号楼东侧装十个充电口，费用由物业先垫付。',
    })
    await Promise.all(
      others.map((one, index) => one.until(() => one.revision(meetingId) > at(before, index))),
    )
    expect(others.map((one) => one.revision(meetingId))).toEqual([
      others[0]?.revision(meetingId),
      others[0]?.revision(meetingId),
    ])
    for (const watcher of others) watcher.cut()
  }, 60_000)

  it('tell each other within seconds that somebody signed out, and that an office has ended', async () => {
    const now = new Date()
    const council = await buildCommunity(now, { residents: 1, members: 5 })
    const clock = { clock: { now: () => now } } as unknown as TestService
    const { meetingId } = await MeetingRoom.open(clock, council)
    const { chair, secretary } = council
    const leaver = at(council.members, 2).token
    const [shown, left] = await Promise.all(
      [chair.token, leaver].map((token) => LiveClient.open(at(instances, 1).url, token)),
    )
    if (shown === undefined || left === undefined) throw new Error('no sockets')
    for (const watcher of [shown, left]) watcher.follow('floor', meetingId)
    const presides = () =>
      (shown.shown(meetingId) as Pick<FloorState, 'mine'> | null)?.mine.presides
    await shown.until(() => presides() === true)
    await left.until(() => left.states(meetingId).length > 0)

    const began = performance.now()
    await client(0, leaver).command('people.signOut', {})
    const { items } = await client(0, secretary.token).query('roles.list', { role: 'councilChair' })
    await client(0, secretary.token).command('roles.end', {
      assignmentId: at(items, 0).id,
      reason: '任期届满',
    })
    await left.until(() => left.closedWith !== null)
    await shown.until(() => presides() === false)

    expect(left.closedWith).toBe(4401)
    expect(performance.now() - began).toBeLessThan(5000)
    shown.cut()
  }, 60_000)
})
