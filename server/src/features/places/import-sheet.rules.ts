import { PARTY_LEVEL_TEXT } from '@linyi/shared/domain/places/party-unit'
import { PLACE_LIMITS, plainText } from '@linyi/shared/domain/places/place'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'

/** What is wrong with a table, in words for the person who filled it in. */
export interface ImportFault {
  readonly sheet: string
  /** As the table counts: the first row holds the titles. 0 for the whole sheet. */
  readonly row: number
  readonly column: string
  readonly message: string
}

/** A row as it was read: its cells by their titles. A column that is not in the table has no cell. */
export interface ImportRow {
  readonly row: number
  readonly cells: Readonly<Partial<Record<string, string>>>
}

interface ColumnRule {
  readonly title: string
  readonly max: number
  /** Whether the column must be there and every cell of it filled in. */
  readonly isRequired: boolean
  /** How it is filled in, for the template. */
  readonly example: string
  readonly note: string
}

const must = (title: string, max: number, example: string, note = '必填'): ColumnRule => ({
  title,
  max,
  isRequired: true,
  example,
  note,
})
const may = (title: string, max: number, example: string, note: string): ColumnRule => ({
  title,
  max,
  isRequired: false,
  example,
  note,
})

const { code, name, company, door } = PLACE_LIMITS
const UNIT_DIGITS = 3
const PERSON = 30
const atDoor = [
  must('小区', name, '杏林苑'),
  must('楼栋', name, '1号楼'),
  must('单元', UNIT_DIGITS, '2'),
  must('门牌', door, '501'),
]

/** The sheets of the table, in the order in which they build on one another. */
export const IMPORT_SHEETS = {
  grid: {
    name: '网格',
    columns: [
      must('编号', code, '8', '必填，是街道地图上的编号'),
      must('名称', name, '8号网格'),
      may('党支部', name, '8号网格党支部', '空着就用“名称+党支部”'),
      may('议事会', name, '8号网格居民议事会', '空着就用“名称+居民议事会”'),
    ],
  },
  zone: { name: '片区', columns: [must('名称', name, '东片区')] },
  estate: {
    name: '小区',
    columns: [
      must('名称', name, '杏林苑'),
      must('网格编号', code, '8'),
      may('物业公司', company, '惠邻物业', '没有物业就空着'),
    ],
  },
  building: {
    name: '楼栋',
    columns: [
      must('小区', name, '杏林苑'),
      must('楼栋', name, '1号楼'),
      must('单元数', UNIT_DIGITS, '3'),
      may('片区', name, '东片区', '不在片区就空着'),
    ],
  },
  household: { name: '房屋', columns: atDoor },
  partyUnit: {
    name: '党组织',
    columns: [
      must('名称', name, '8号网格党支部', '必填，不要写个人姓名'),
      must('级别', name, '网格党支部', `必填：${Object.values(PARTY_LEVEL_TEXT).join('、')}`),
      may('上级', name, '杏林社区党总支', '社区党总支空着，其他必填'),
      may('网格编号', code, '8', '网格党支部必填'),
      may('小区', name, '杏林苑', '楼栋党小组、党员中心户必填'),
      may('楼栋', name, '1号楼', '楼栋党小组、党员中心户必填'),
      may('单元', UNIT_DIGITS, '2', '党员中心户必填'),
      may('门牌', door, '501', '党员中心户必填'),
    ],
  },
  roll: {
    name: '居民名册',
    columns: [
      ...atDoor,
      must('姓名', PERSON, '王某某'),
      may('手机', PERSON, '13800000000', '没有就空着'),
      may('出生年', PERSON, '1958', '四位年份，不知道就空着'),
      may('关系', PERSON, '业主', `${Object.values(RELATION_TEXT).join('、')}，空着就是家人`),
    ],
  },
} as const satisfies Record<string, { name: string; columns: readonly ColumnRule[] }>

export type SheetKey = keyof typeof IMPORT_SHEETS

/** The sheet of the template that explains the others; nobody means it to be read. */
export const GUIDE_SHEET = '填写说明'

/** The tables of a file by their meaning, and what is wrong with their form. */
export interface ImportTables {
  readonly rows: Readonly<Record<SheetKey, readonly ImportRow[]>>
  readonly ignoredSheets: readonly string[]
  readonly faults: readonly ImportFault[]
}

const SHEET_KEYS = Object.keys(IMPORT_SHEETS) as SheetKey[]

/** Reads the sheets of a file into rows and checks what can be told of a cell alone. */
export function readTables(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): ImportTables {
  const rows = Object.fromEntries(SHEET_KEYS.map((key) => [key, [] as readonly ImportRow[]]))
  const faults: ImportFault[] = []
  const ignored: string[] = []
  for (const sheet of sheets) {
    const title = plainText(sheet.name)
    const key = SHEET_KEYS.find((one) => IMPORT_SHEETS[one].name === title)
    if (key === undefined) {
      if (title !== GUIDE_SHEET) ignored.push(title)
      continue
    }
    const table = readTable(key, sheet.rows)
    rows[key] = table.rows
    faults.push(...table.faults)
  }
  if (sheets.length === ignored.length) {
    const names = SHEET_KEYS.map((key) => IMPORT_SHEETS[key].name).join('、')
    const message = `没有找到可以导入的工作表，名称应当是：${names}`
    faults.push({ sheet: sheets[0]?.name ?? '', row: 0, column: '', message })
  }
  return { rows: rows as ImportTables['rows'], ignoredSheets: ignored, faults }
}

function readTable(
  key: SheetKey,
  lines: readonly (readonly string[])[],
): { rows: ImportRow[]; faults: ImportFault[] } {
  const { name: sheet, columns } = IMPORT_SHEETS[key]
  const titles = (lines[0] ?? []).map(plainText)
  const missing = columns.filter((column) => column.isRequired && !titles.includes(column.title))
  if (missing.length > 0) {
    const message = '第一行缺少这个标题，请用下载的模板'
    return {
      rows: [],
      faults: missing.map((column) => ({ sheet, row: 1, column: column.title, message })),
    }
  }
  const rows: ImportRow[] = []
  const faults: ImportFault[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.every((cell) => plainText(cell) === '')) continue
    const row = index + 1
    const cells: Record<string, string> = {}
    for (const { title, max, isRequired } of columns) {
      const at = titles.indexOf(title)
      if (at === -1) continue
      const text = plainText(line[at] ?? '')
      cells[title] = text
      const message = faultOfCell(text, max, isRequired)
      if (message !== null) faults.push({ sheet, row, column: title, message })
    }
    rows.push({ row, cells })
  }
  return { rows, faults }
}

function faultOfCell(text: string, max: number, isRequired: boolean): string | null {
  if (text === '') return isRequired ? '请填写' : null
  return [...text].length > max ? `最多 ${String(max)} 个字` : null
}

/** A whole number between 1 and `max`, or null. */
export function wholeNumber(text: string | undefined, max: number): number | null {
  if (text === undefined || !/^\d{1,3}$/.test(text)) return null
  const value = Number(text)
  return value >= 1 && value <= max ? value : null
}
