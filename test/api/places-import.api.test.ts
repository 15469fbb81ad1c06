import mongoose from 'mongoose'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import {
  refusedTable,
  SMALL_TABLE,
  tableFile,
  takenTable,
  type Table,
} from '../support/place-table'
import { startTestService, type TestService } from '../support/test-service'

const PLACES = ['grids', 'zones', 'estates', 'buildings', 'households', 'partyUnits', 'rollEntries']

/** 3,000 doors: 25 buildings of 4 stair units with 30 doors each, and two people behind each door. */
function largeTable(): Table {
  const buildings = Array.from({ length: 25 }, (_, index) => `${String(index + 1)}号楼`)
  const doors = buildings.flatMap((building) =>
    Array.from({ length: 120 }, (_, index) => {
      const floor = 1 + Math.floor((index % 30) / 2)
      const door = `${String(floor)}0${String(1 + (index % 2))}`
      return ['大院', building, 1 + Math.floor(index / 30), door] as const
    }),
  )
  return {
    网格: [
      ['编号', '名称'],
      ['31', '31号网格'],
    ],
    小区: [
      ['名称', '网格编号'],
      ['大院', '31'],
    ],
    楼栋: [['小区', '楼栋', '单元数'], ...buildings.map((name) => ['大院', name, 4])],
    房屋: [['小区', '楼栋', '单元', '门牌'], ...doors],
    居民名册: [
      ['小区', '楼栋', '单元', '门牌', '姓名', '出生年'],
      ...doors.flatMap((door) => [
        [...door, '周建设', 1962],
        [...door, '吴春梅', 1964],
      ]),
    ],
  }
}

describe('importing a table of places', () => {
  let service: TestService
  let community: TestCommunity
  let secretary: ApiClient
  let largeFile: Buffer

  beforeAll(async () => {
    // before the service runs: making it takes the one processor for seconds
    largeFile = await tableFile(largeTable())
    service = await startTestService()
  }, 60_000)
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
    secretary = service.as(community.secretary.token)
  })
  afterAll(() => service.stop())

  const counts = async (): Promise<Record<string, number>> => {
    const { communityId } = community
    const entries = await Promise.all(
      PLACES.map(async (name) => [
        name,
        await mongoose.connection.collection(name).countDocuments({ communityId }),
      ]),
    )
    return Object.fromEntries(entries) as Record<string, number>
  }

  it('adds every level of the map, the Party tree and the roll', async () => {
    const before = await counts()

    const report = await takenTable(secretary, 'places.import', await tableFile(SMALL_TABLE))

    expect(report.faults).toEqual([])
    expect(report.sheets.map(({ sheet, added }) => [sheet, added])).toEqual([
      ['网格', 2],
      ['片区', 1],
      ['小区', 2],
      ['楼栋', 2],
      ['房屋', 3],
      ['党组织', 4],
      ['居民名册', 2],
    ])
    expect((await counts())['households']).toBe((before['households'] ?? 0) + 3)
    const tree = await secretary.query('places.tree', {})
    const grid = tree.grids.find(({ code }) => code === '21')
    expect(grid).toMatchObject({
      partyBranch: '21号网格党支部',
      council: '21号网格居民议事会',
      households: 2,
      estates: [{ name: '晨光里', propertyCompany: '晨光物业' }],
    })
    expect(grid?.estates[0]?.buildings[0]).toMatchObject({
      name: '晨光里1号楼',
      units: 2,
      households: 2,
      zoneId: tree.zones[0]?.id,
    })
    const { items } = await secretary.query('places.partyTree', {})
    expect(items.map(({ level, name, place }) => [level, name, place])).toEqual([
      ['communityPartyBranch', '测试社区党总支', '测试社区'],
      ['gridPartyBranch', '21号网格党支部', '21号网格'],
      ['buildingPartyGroup', '晨光里1号楼党小组', '晨光里1号楼'],
      ['partyHousehold', '晨光里1号楼党员中心户', '晨光里1号楼'],
    ])
  })

  it('says in a dry run what the import would do, and leaves nothing behind', async () => {
    const file = await tableFile(SMALL_TABLE)
    const before = await counts()

    const dry = await takenTable(secretary, 'places.importCheck', file)
    const after = await counts()
    const done = await takenTable(secretary, 'places.import', file)

    expect(after).toEqual(before)
    expect(dry).toEqual(done)
  })

  it('changes nothing when the same table comes again', async () => {
    const file = await tableFile(SMALL_TABLE)
    await takenTable(secretary, 'places.import', file)
    const before = await counts()

    const again = await takenTable(secretary, 'places.import', file)

    expect(again.sheets.map(({ added, changed }) => [added, changed])).toEqual(
      again.sheets.map(() => [0, 0]),
    )
    expect(await counts()).toEqual(before)
  })

  it('changes what differs and deletes nothing', async () => {
    await takenTable(secretary, 'places.import', await tableFile(SMALL_TABLE))

    const report = await takenTable(
      secretary,
      'places.import',
      await tableFile({
        网格: [
          ['编号', '名称', '党支部'],
          ['21', '21号网格', '晨光党支部'],
        ],
        小区: [
          ['名称', '网格编号', '物业公司'],
          ['晨光里', '21', ''],
        ],
        楼栋: [
          ['小区', '楼栋', '单元数'],
          ['晨光里', '1号楼', 3],
        ],
      }),
    )

    expect(report.sheets.map(({ sheet, changed }) => [sheet, changed])).toEqual([
      ['网格', 1],
      ['小区', 1],
      ['楼栋', 1],
    ])
    const { grids, zones } = await secretary.query('places.tree', {})
    expect(grids.map(({ code }) => code)).toEqual(['8', '21', '22'])
    const estate = grids[1]?.estates[0]
    expect(estate?.propertyCompany).toBeNull()
    // the sheet has no column for the zone, so it says nothing of it
    expect(estate?.buildings[0]).toMatchObject({ units: 3, zoneId: zones[0]?.id })
    const { items } = await secretary.query('places.partyTree', {})
    expect(items.map(({ name }) => name)).toContain('晨光党支部')
    expect(items.map(({ name }) => name)).not.toContain('21号网格党支部')
  })

  const faulty: [string, Table, string, number, string, RegExp][] = [
    [
      'an empty cell',
      {
        网格: [
          ['编号', '名称'],
          ['', '某网格'],
        ],
      },
      '网格',
      2,
      '编号',
      /请填写/,
    ],
    ['a title that is missing', { 网格: [['编号'], ['9']] }, '网格', 1, '名称', /缺少/],
    [
      'the same key twice',
      {
        网格: [
          ['编号', '名称'],
          ['9', '甲'],
          ['９', '乙'],
        ],
      },
      '网格',
      3,
      '编号',
      /与第 2 行重复/,
    ],
    [
      'an unknown grid',
      {
        小区: [
          ['名称', '网格编号'],
          ['甲', '99'],
        ],
      },
      '小区',
      2,
      '网格编号',
      /99/,
    ],
    [
      'an estate of another grid',
      {
        网格: [
          ['编号', '名称'],
          ['9', '9号网格'],
        ],
        小区: [
          ['名称', '网格编号'],
          ['测试苑', '9'],
        ],
      },
      '小区',
      2,
      '网格编号',
      /别的网格/,
    ],
    [
      'a count of stair units that is no number',
      {
        楼栋: [
          ['小区', '楼栋', '单元数'],
          ['测试苑', '7号楼', '三'],
        ],
      },
      '楼栋',
      2,
      '单元数',
      /整数/,
    ],
    [
      'a stair unit the building does not have',
      {
        房屋: [
          ['小区', '楼栋', '单元', '门牌'],
          ['测试苑', '1号楼', 9, '101'],
        ],
      },
      '房屋',
      2,
      '单元',
      /只有 2 个单元/,
    ],
    [
      'an unknown building',
      {
        房屋: [
          ['小区', '楼栋', '单元', '门牌'],
          ['测试苑', '99号楼', 1, '101'],
        ],
      },
      '房屋',
      2,
      '楼栋',
      /99号楼/,
    ],
    [
      'a Party unit that skips a level',
      {
        党组织: [
          ['名称', '级别', '上级', '网格编号', '小区', '楼栋'],
          ['测试社区党总支', '社区党总支', '', '', '', ''],
          ['某楼党小组', '楼栋党小组', '测试社区党总支', '', '测试苑', '1号楼'],
        ],
      },
      '党组织',
      3,
      '上级',
      /上面一级/,
    ],
    [
      'a person at a door that nobody knows',
      {
        居民名册: [
          ['小区', '楼栋', '单元', '门牌', '姓名'],
          ['测试苑', '1号楼', 1, '9999', '赵德海'],
        ],
      },
      '居民名册',
      2,
      '门牌',
      /没有这一户/,
    ],
    ['a table of other sheets', { Sheet1: [['编号'], ['9']] }, 'Sheet1', 0, '', /没有找到/],
  ]

  it.each(faulty)('names %s by sheet, row and column', async (_what, table, ...place) => {
    const [sheet, row, column, message] = place
    const file = await tableFile(table)

    const report = await takenTable(secretary, 'places.importCheck', file)
    const refusal = await refusedTable(secretary, 'places.import', file)

    expect(report.faults).toContainEqual({
      sheet,
      row,
      column,
      message: expect.stringMatching(message) as unknown,
    })
    expect(refusal.code).toBe('places.import_refused')
    expect(refusal.details?.length).toBe(report.faultCount)
  })

  it('writes nothing at all when one row of many is wrong', async () => {
    const before = await counts()
    const houses = SMALL_TABLE['房屋'] ?? []
    const table = { ...SMALL_TABLE, 房屋: [...houses, ['晨光里', '1号楼', 7, '101']] }

    await refusedTable(secretary, 'places.import', await tableFile(table))

    expect(await counts()).toEqual(before)
  })

  it('takes only one of two imports of the same new places at the same moment', async () => {
    const file = await tableFile(SMALL_TABLE)

    const reports = await Promise.allSettled([
      takenTable(secretary, 'places.import', file),
      takenTable(secretary, 'places.import', file),
    ])

    expect(reports.some(({ status }) => status === 'fulfilled')).toBe(true)
    const { grids } = await secretary.query('places.tree', {})
    expect(grids.filter(({ code }) => code === '21')).toHaveLength(1)
    expect(grids.find(({ code }) => code === '21')?.households).toBe(2)
  })

  it('is the secretary’s, and asks for a file', async () => {
    const worker = service.as(community.worker.token)
    const file = await tableFile(SMALL_TABLE)

    expect(await refusedTable(worker, 'places.import', file)).toMatchObject({
      code: 'places.not_keeper',
    })
    expect(await refusedTable(worker, 'places.importCheck', file)).toMatchObject({
      code: 'places.not_keeper',
    })
    const without = await secretary.send('POST', 'places.import', {})
    expect(without).toMatchObject({ status: 400, body: { error: { code: 'request.invalid' } } })
  })

  it('takes in 3,000 households and the 6,000 people of their roll, and says in how long', async () => {
    const started = performance.now()

    const report = await takenTable(secretary, 'places.import', largeFile)

    const seconds = (performance.now() - started) / 1000
    process.stdout.write(`import of 3,000 households: ${seconds.toFixed(1)} s\n`)
    expect(report.sheets.map(({ sheet, added }) => [sheet, added])).toEqual([
      ['网格', 1],
      ['小区', 1],
      ['楼栋', 25],
      ['房屋', 3000],
      ['居民名册', 6000],
    ])
    const again = await takenTable(secretary, 'places.import', largeFile)
    expect(again.sheets.map(({ added, changed }) => added + changed)).toEqual([0, 0, 0, 0, 0])
  }, 90_000)
})
