import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedMongo } from '@linyi/embedded-mongo'
import {
  connectDatabase,
  disconnectDatabase,
  ensureIndexes,
} from '@linyi/server/platform/db/connection'
import { useFieldKeys } from '@linyi/server/platform/privacy/field-keys'
import '@linyi/server/app/routes'
import { MongoClient } from 'mongodb'
import { ApiClient } from '../support/api-client'
import { startChildService, type ChildService } from '../support/child-service'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText } from '../support/story'

/** The size of a community's ballot is in `npm run torture -- ballots`; here the cut is what matters. */
const VOTERS = 400
const CONNECTIONS = 50

/** Does `work` for 0 … count - 1, fifty at a time. */
async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < count) {
      next += 1
      await work(next - 1)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, lane))
}

/** What the service promises when its machine goes dark in the middle of a vote. */
describe('a power cut in the middle of a vote', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-cut-'))
  let community: TestCommunity
  let service: ChildService | null = null

  beforeAll(async () => {
    const mongo = await startEmbeddedMongo({
      dataDir: path.join(dataDir, 'mongo'),
      durability: 'off',
    })
    await connectDatabase(mongo.uri('linyi'))
    useFieldKeys(null, dataDir)
    await ensureIndexes()
    community = await buildCommunity(new Date(), { residents: VOTERS, endorsersMinimum: 3 })
    await disconnectDatabase()
    await mongo.stop()
  }, 60_000)
  afterAll(async () => {
    await service?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const as = (running: ChildService, index: number): ApiClient =>
    new ApiClient(running.url, at(community.residents, index).token)

  const openBallot = async (running: ChildService): Promise<string> => {
    const { id: itemId } = await as(running, 0).command('agenda.raise', itemText(community.gridId))
    const office = (token: string): ApiClient => new ApiClient(running.url, token)
    await office(community.worker.token).command('agenda.admit', {
      itemId,
      basis: 'practicalProblem',
    })
    // Three in a hundred of the adults.
    let status = 'endorsing'
    for (let index = 1; status === 'endorsing'; index += 1) {
      ;({ status } = await as(running, index).command('agenda.endorse', { itemId }))
    }
    await office(community.gridSecretary.token).command('agenda.agree', {
      itemId,
      minutes: '同意',
    })
    const { id } = await office(community.chair.token).command('ballots.open', {
      itemId,
      effect: 'advisory',
      deliberation: '讨论',
      text: '同意更换路灯。',
      closesAt: new Date(Date.now() + 25 * 3_600_000).toISOString(),
    })
    return id
  }

  it('keeps every acknowledged vote and has none twice', async () => {
    service = await startChildService(dataDir)
    const ballotId = await openBallot(service)
    const acknowledged = new Set<number>()
    const cut = service
    let next = 0
    const voteUntilDark = async (): Promise<void> => {
      while (next < VOTERS) {
        const voter = next
        next += 1
        try {
          await as(cut, voter).command('ballots.cast', { ballotId, choice: 'yes' })
          acknowledged.add(voter)
        } catch {
          return
        }
        if (acknowledged.size === VOTERS / 2) await cut.kill()
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, voteUntilDark))
    expect(acknowledged.size).toBeGreaterThanOrEqual(VOTERS / 2)
    expect(acknowledged.size).toBeLessThan(VOTERS)

    service = await startChildService(dataDir)
    const again = service
    const before = await as(again, 0).query('ballots.info', { ballotId })
    expect(before.turnout).toBeGreaterThanOrEqual(acknowledged.size)
    expect(before.turnout).toBeLessThanOrEqual(acknowledged.size + CONNECTIONS)
    const sample = [...acknowledged]
    const lost: number[] = []
    await inParallel(sample.length, async (index) => {
      const voter = at(sample, index)
      const { hasCast } = await as(again, voter).query('ballots.info', { ballotId })
      if (!hasCast) lost.push(voter)
    })
    expect(lost).toEqual([])

    // Everybody taps again after the restart, as people do.
    await inParallel(VOTERS, async (voter) => {
      await as(again, voter).command('ballots.cast', { ballotId, choice: 'yes' })
    })
    const after = await as(again, 0).query('ballots.info', { ballotId })
    expect(after.turnout).toBe(VOTERS)
    await again.stop()
    service = null

    const mongo = await startEmbeddedMongo({ dataDir: path.join(dataDir, 'mongo') })
    const client = await new MongoClient(mongo.uri('linyi')).connect()
    const papers = client.db('linyi').collection('ballotPapers')
    const voters = client.db('linyi').collection('ballotVoters')
    expect(await papers.countDocuments({ ballotId })).toBe(VOTERS)
    expect(await papers.distinct('name', { ballotId })).toHaveLength(VOTERS)
    expect(await voters.countDocuments({ ballotId, hasCast: true })).toBe(VOTERS)
    expect(await voters.distinct('unit', { ballotId, hasCast: true })).toHaveLength(VOTERS)
    await client.close()
    await mongo.stop()
  }, 120_000)
})

describe('an operator’s mistakes', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-start-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it('tells a port in use in one sentence', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => blocker.once('listening', resolve))
    const { port } = blocker.address() as { port: number }

    await expect(startChildService(dataDir, { PORT: String(port) })).rejects.toThrow(
      /^端口 \d+ 已被占用.*。$/,
    )
    blocker.close()
  })

  it('tells a locked data folder in one sentence, and stops cleanly', async () => {
    const first = await startChildService(dataDir)

    await expect(startChildService(dataDir)).rejects.toThrow(/^[^\n]+$/)
    expect(await first.stop()).toBe(0)
  })

  it('refuses a demo in production', async () => {
    await expect(startChildService(dataDir, { NODE_ENV: 'production' })).rejects.toThrow(
      '演示模式不能用于生产环境',
    )
  })

  it('names the variable that is wrong', async () => {
    await expect(startChildService(dataDir, { PORT: 'abc' })).rejects.toThrow(
      /^环境变量 PORT 不正确/,
    )
  })
})
