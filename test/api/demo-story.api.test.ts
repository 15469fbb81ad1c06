import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allRoutes } from '@linyi/server/app/routes'
import { openDatabase } from '@linyi/server/app/service'
import { readConfig } from '@linyi/server/config/env'
import { seedDemo, wipeDemo } from '@linyi/server/features/demo/index'
import { AdjustableClock } from '@linyi/server/platform/clock'
import { ensureIndexes } from '@linyi/server/platform/db/connection'
import { diskFileStore } from '@linyi/server/platform/files/file-store'
import mongoose from 'mongoose'

const TODAY = new Date('2026-11-21T06:00:00Z')
const TELLING_MS = 120_000

/** What a visitor sees of the story, by collection; identifiers and seals are new in each telling. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  agendaItems: [
    'number',
    'title',
    'status',
    'category',
    'place',
    'level',
    'enteredAt',
    'dueAt',
    'endorsers',
    'extensions',
  ],
  ballots: [
    'itemNumber',
    'text',
    'status',
    'opensAt',
    'closesAt',
    'extension',
    'electorate',
    'areaCm2',
    'method',
    'verdict',
    'origins',
  ],
  ballotPaperEntries: ['origin', 'enteredAs'],
  flatAreas: ['areaCm2', 'source', 'ownerKey'],
  statements: ['itemNumber', 'kind', 'text', 'status', 'agrees', 'writtenAt'],
  statementSummaries: ['version', 'text', 'writtenAt'],
  meetings: ['type', 'title', 'status', 'startsAt', 'counts', 'quorum'],
  floorMotions: ['text', 'status', 'movedAt', 'decidedAt'],
  minutes: ['status', 'version', 'draftedAt', 'sealedAt'],
  listeningSessions: ['theme', 'venue', 'status', 'startsAt', 'collected'],
  outcomes: ['itemNumber', 'title', 'result', 'text', 'next', 'publishedAt', 'publicityEndsAt'],
}

describe('the story of the demo', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-test-'))
  let database: Awaited<ReturnType<typeof openDatabase>>

  beforeAll(async () => {
    const config = readConfig({
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      EMBEDDED_DURABILITY: 'off',
      LOG_LEVEL: 'fatal',
    })
    database = await openDatabase(config)
    await ensureIndexes()
  })
  afterAll(async () => {
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  /** Tells the story anew and reads what it shows. */
  async function tell(): Promise<Record<string, readonly string[]>> {
    await wipeDemo()
    const files = diskFileStore(path.join(dataDir, 'files'))
    await seedDemo(TODAY, allRoutes({ isDemo: true, files, clock: new AdjustableClock() }))
    const shown = Object.entries(SEEN).map(async ([name, fields]) => {
      const rows = await mongoose.connection.collection(name).find({}).toArray()
      return [
        name,
        rows.map((row) => JSON.stringify(fields.map((field) => row[field] as unknown))).sort(),
      ]
    })
    return Object.fromEntries(await Promise.all(shown)) as Record<string, readonly string[]>
  }

  it(
    'is the same whenever it is told for the same day: matters, numbers, states, dates and votes',
    async () => {
      const first = await tell()
      const second = await tell()

      expect(second).toEqual(first)
      expect(first['agendaItems']?.length).toBeGreaterThan(20)
      for (const name of Object.keys(SEEN)) expect(first[name]).not.toHaveLength(0)
      const meetings = first['meetings']?.map((row) => JSON.parse(row) as unknown[]) ?? []
      expect(meetings.map(([, , status]) => status).sort()).toEqual(
        ['archived', 'cancelled', 'noticed', 'noticed', 'planned'].sort(),
      )
      expect(meetings.find(([type]) => type === 'hearing')?.[4]).toMatchObject({
        registered: 3,
        waiting: 2,
      })
    },
    TELLING_MS,
  )
})
