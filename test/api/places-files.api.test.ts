import mongoose from 'mongoose'
import { readSheets } from '@linyi/server/platform/files/sheet-file'
import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { HOSTILE_TABLES, type HostileTable } from '../support/hostile-tables'
import { refusedTable, SMALL_TABLE, tableFile, takenTable } from '../support/place-table'
import { startTestService, type TestService } from '../support/test-service'

describe('tables that come and go', () => {
  let service: TestService
  let community: TestCommunity
  let secretary: ApiClient
  const hostile = new Map<string, Buffer>()

  beforeAll(async () => {
    // before the service runs: packing takes the one processor for seconds
    for (const [what, build] of Object.entries(HOSTILE_TABLES)) hostile.set(what, await build())
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
    secretary = service.as(community.secretary.token)
  }, 60_000)
  afterAll(() => service.stop())

  describe('the export', () => {
    it('can be imported again and changes nothing, whatever the names begin with', async () => {
      const named = { ...SMALL_TABLE, 片区: [['名称'], ['东片区'], ['=1+1'], ['@SUM(A1)']] }
      await takenTable(secretary, 'places.import', await tableFile(named))

      const { name, base64 } = await secretary.query('places.export', {})
      const file = Buffer.from(base64, 'base64')
      const again = await takenTable(secretary, 'places.import', file)

      expect(name).toMatch(/^社区资料-\d{4}-\d{2}-\d{2}\.xlsx$/)
      expect(again.sheets.map(({ added, changed }) => added + changed)).toEqual(
        again.sheets.map(() => 0),
      )
      const read = await readSheets(file)
      const zones =
        'sheets' in read ? read.sheets.find((sheet) => sheet.name === '片区') : undefined
      // a formula's beginning stands behind an apostrophe, so that no program computes it
      expect(zones?.rows.flat()).toEqual(expect.arrayContaining(["'=1+1", "'@SUM(A1)"]))
    })

    it('is written down, and goes to nobody but the secretary', async () => {
      const exports = () =>
        mongoose.connection
          .collection('events')
          .find({
            communityId: community.communityId,
            type: 'places.exported',
            actorId: community.secretary.accountId,
          })
          .toArray()
      const before = await exports()

      await secretary.query('places.export', {})

      expect(await exports()).toHaveLength(before.length + 1)
      for (const person of [community.worker, community.gridSecretary, community.chair]) {
        const refusal = await service
          .as(person.token)
          .refusal('places.export', {}, { method: 'GET' })
        expect(refusal.code).toBe('places.not_keeper')
      }
    })

    it('of the empty table explains every column and is no fault when it comes back', async () => {
      const { base64 } = await secretary.query('places.importTemplate', {})

      const report = await takenTable(
        secretary,
        'places.importCheck',
        Buffer.from(base64, 'base64'),
      )

      expect(report).toMatchObject({ sheets: [], ignoredSheets: [], faultCount: 0 })
    })
  })

  it.each<[HostileTable, ErrorCode[]]>([
    ['no table', ['places.file_unreadable']],
    ['half a table', ['places.file_unreadable']],
    ['a bomb that unpacks to 80 MB', ['places.file_too_large']],
    ['a bomb that lies about its size', ['places.file_unreadable', 'places.file_too_large']],
    ['a sheet of 31,000 rows', ['places.file_too_large']],
    ['one cell in the last corner of the sheet', ['places.file_too_large']],
  ])(
    'a file that is %s is refused, and the service goes on',
    async (what, codes) => {
      const file = hostile.get(what) ?? Buffer.alloc(0)

      const { code } = await refusedTable(secretary, 'places.importCheck', file)

      expect(codes).toContain(code)
      expect((await secretary.query('places.tree', {})).grids.length).toBeGreaterThan(0)
    },
    60_000,
  )
})
