import mongoose from 'mongoose'
import { readSheets } from '@linyi/server/platform/files/sheet-file'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { refusedTable, SMALL_TABLE, tableFile, takenTable } from '../support/place-table'
import { startTestService, type TestService } from '../support/test-service'

describe('tables that come and go', () => {
  let service: TestService
  let community: TestCommunity
  let secretary: ApiClient

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
    secretary = service.as(community.secretary.token)
  })
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

  describe('a file that means harm', () => {
    const parts = async () => unzipSync(new Uint8Array(await tableFile({ 片区: [['名称']] })))
    const withSheet = async (change: (xml: string) => string): Promise<Buffer> => {
      const files = await parts()
      const name = 'xl/worksheets/sheet1.xml'
      const xml = change(strFromU8(files[name] ?? new Uint8Array()))
      return Buffer.from(zipSync({ ...files, [name]: strToU8(xml) }))
    }
    const wide = (xml: string): string => {
      const row = (at: number, column: string) =>
        `<row r="${String(at)}"><c r="${column}${String(at)}"><v>1</v></c></row>`
      const rows = Array.from({ length: 31_000 }, (_, index) => row(index + 1, 'A')).join('')
      return xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`)
    }

    it.each<[string, () => Promise<Buffer>, string]>([
      ['no table', () => Promise.resolve(Buffer.from('not a table')), 'places.file_unreadable'],
      [
        'half a table',
        async () => (await tableFile(SMALL_TABLE)).subarray(0, 900),
        'places.file_unreadable',
      ],
      [
        'a bomb that unpacks to 80 MB',
        async () =>
          Buffer.from(
            zipSync({ ...(await parts()), 'xl/bomb.xml': new Uint8Array(80 << 20) }, { level: 1 }),
          ),
        'places.file_too_large',
      ],
      ['a sheet of 31,000 rows', () => withSheet(wide), 'places.file_too_large'],
      [
        'one cell in the last corner of the sheet',
        () =>
          withSheet((xml) =>
            xml.replace('<row r="1"', '<row r="1048576"').replace('r="A1"', 'r="XFD1048576"'),
          ),
        'places.file_too_large',
      ],
    ])(
      'is refused: %s',
      async (_what, build, code) => {
        expect(await refusedTable(secretary, 'places.importCheck', await build())).toMatchObject({
          code,
        })
      },
      60_000,
    )

    it('is refused when it lies about its size, in memory no larger than the lie', async () => {
      const files = { ...(await parts()), 'xl/sharedStrings.xml': new Uint8Array(40 << 20) }
      const bomb = Buffer.from(zipSync(files, { level: 1 }))
      const size = Buffer.alloc(4)
      size.writeUInt32LE(40 << 20)
      const small = Buffer.alloc(4)
      small.writeUInt32LE(100)
      let at = bomb.indexOf(size)
      while (at !== -1) {
        small.copy(bomb, at)
        at = bomb.indexOf(size, at + 4)
      }

      const { code } = await refusedTable(secretary, 'places.import', bomb)

      expect(['places.file_unreadable', 'places.file_too_large']).toContain(code)
    })
  })
})
