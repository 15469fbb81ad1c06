import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allRoutes } from '@linyi/server/app/routes'
import { openDatabase } from '@linyi/server/app/service'
import { readConfig } from '@linyi/server/config/env'
import { seedDoors } from '@linyi/server/features/demo/commands/seed-doors'
import { seedHistory } from '@linyi/server/features/demo/commands/seed-history'
import { seedPeople } from '@linyi/server/features/demo/commands/seed-people'
import { seedPlaces } from '@linyi/server/features/demo/commands/seed-places'
import { beginStory } from '@linyi/server/features/demo/demo-state.store'
import { seedDemo, wipeDemo } from '@linyi/server/features/demo/index'
import { AdjustableClock } from '@linyi/server/platform/clock'
import { ensureIndexes } from '@linyi/server/platform/db/connection'
import { diskFileStore } from '@linyi/server/platform/files/file-store'
import mongoose from 'mongoose'

const TODAY = new Date('2026-11-21T06:00:00Z')
const TELLING_MS = 120_000
const DAY_MS = 24 * 60 * 60 * 1000

/** A corner of the half year: some 200 new households in one grid, three weeks. */
const CORNER = {
  days: 21,
  grids: 1,
  buildingsPerEstate: 3,
  residents: 40,
  joined: 10,
  matters: 14,
  evenings: 1,
  remarks: 4,
}

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

  const routes = () =>
    allRoutes({
      isDemo: true,
      files: diskFileStore(path.join(dataDir, 'files')),
      clock: new AdjustableClock(),
    })

  async function tellLastDays(): Promise<void> {
    await seedDemo(TODAY, routes())
  }

  async function tellCorner(): Promise<void> {
    await beginStory()
    const since = new Date(TODAY.getTime() - (CORNER.days + 1) * DAY_MS)
    const places = await seedPlaces(since)
    const people = await seedPeople(places, since)
    const top = await seedDoors(places, since)
    const beginning = { places, people, routes: routes(), since, top }
    await seedHistory(beginning, CORNER, TODAY, () => undefined)
  }

  /** Tells a story anew and reads what it shows. */
  async function tell(telling = tellLastDays): Promise<Record<string, readonly string[]>> {
    await wipeDemo()
    await telling()
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

  it(
    'has months before it that are the same whenever they are told',
    async () => {
      const first = await tell(tellCorner)
      const second = await tell(tellCorner)

      expect(second).toEqual(first)
      expect(first['agendaItems']?.length).toBeGreaterThan(CORNER.matters)
      for (const name of ['meetings', 'listeningSessions']) expect(first[name]).not.toHaveLength(0)
    },
    TELLING_MS,
  )
})
