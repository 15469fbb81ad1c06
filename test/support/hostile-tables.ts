import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { SMALL_TABLE, tableFile } from './place-table'

const SHEET = 'xl/worksheets/sheet1.xml'
const MEGABYTE = 1 << 20

/** Files that mean harm or are broken, by what is wrong with them. */
export const HOSTILE_TABLES = {
  'no table': () => Promise.resolve(Buffer.from('not a table')),
  'half a table': async () => (await tableFile(SMALL_TABLE)).subarray(0, 900),
  'a bomb that unpacks to 80 MB': async () =>
    packed({ ...(await parts()), 'xl/bomb.xml': new Uint8Array(80 * MEGABYTE) }),
  'a bomb that lies about its size': async () =>
    lying(packed({ ...(await parts()), 'xl/sharedStrings.xml': new Uint8Array(40 * MEGABYTE) })),
  'a sheet of 31,000 rows': () => withSheet(filled(31_000)),
  'one cell in the last corner of the sheet': () =>
    withSheet((xml) =>
      xml.replace('<row r="1"', '<row r="1048576"').replace('r="A1"', 'r="XFD1048576"'),
    ),
} as const satisfies Record<string, () => Promise<Buffer>>

export type HostileTable = keyof typeof HOSTILE_TABLES

/** The files of a small table, unpacked. */
async function parts(): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await tableFile({ 片区: [['名称']] })))
}

const packed = (files: Record<string, Uint8Array>): Buffer =>
  Buffer.from(zipSync(files, { level: 1 }))

async function withSheet(change: (xml: string) => string): Promise<Buffer> {
  const files = await parts()
  const xml = change(strFromU8(files[SHEET] ?? new Uint8Array()))
  return packed({ ...files, [SHEET]: strToU8(xml) })
}

const filled =
  (count: number) =>
  (xml: string): string => {
    const rows = Array.from({ length: count }, (_, index) => {
      const row = String(index + 1)
      return `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`
    })
    return xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows.join('')}</sheetData>`)
  }

/** Says in both places of the archive that 40 MB are a hundred bytes. */
function lying(file: Buffer): Buffer {
  const truth = Buffer.alloc(4)
  truth.writeUInt32LE(40 * MEGABYTE)
  const lie = Buffer.alloc(4)
  lie.writeUInt32LE(100)
  for (let at = file.indexOf(truth); at !== -1; at = file.indexOf(truth, at + 4)) lie.copy(file, at)
  return file
}
