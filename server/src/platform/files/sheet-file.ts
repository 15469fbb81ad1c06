import { Worker } from 'node:worker_threads'

/** The media type of the tables that people exchange. */
export const SHEET_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a table may be at most; beyond it nobody meant it to be read by us. */
export const SHEET_LIMITS = {
  unpackedBytes: 64 * 1024 * 1024,
  sheets: 20,
  rows: 30_000,
  columns: 40,
  heapMegabytes: 384,
  milliseconds: 20_000,
} as const

/** One sheet as it was read: rows of cells, each a plain text; empty cells are empty texts. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Why a file was not read. */
export type SheetFault = 'unreadable' | 'tooLarge'

type Answer = { readonly sheets: readonly ReadSheet[] } | { readonly fault: SheetFault }

/**
 * The reader's own thread. A file from outside may unpack to a thousand times its size, or put one
 * cell into the last corner of an endless sheet; here it can use up a heap of its own, and its time.
 * The sizes a file declares bound what is unpacked, for the unpacker reserves no more than those.
 *
 * It is a text because the service runs compiled and the tests run from the sources.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
const { bytes, limits, reader, unpacker } = workerData
const tooLarge = { fault: 'tooLarge' }

function isTooLarge() {
  let total = 0
  require(unpacker).unzipSync(bytes, {
    filter: (entry) => {
      total += entry.originalSize
      return false
    },
  })
  return total > limits.unpackedBytes
}

function textOf(cell) {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}

async function read() {
  if (isTooLarge()) return tooLarge
  const input = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const sheets = await require(reader).default(input)
  if (sheets.length > limits.sheets) return tooLarge
  for (const { data } of sheets) {
    if (data.length > limits.rows || (data[0] ?? []).length > limits.columns) return tooLarge
  }
  return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })) }
}

read().then(
  (answer) => parentPort.postMessage(answer),
  () => parentPort.postMessage({ fault: 'unreadable' }),
)
`

/** Reads a table that somebody sent. Whatever is wrong with it is an answer, never a fault of ours. */
export async function readSheets(file: Buffer): Promise<Answer> {
  const worker = new Worker(READER, {
    eval: true,
    workerData: {
      bytes: new Uint8Array(file),
      limits: SHEET_LIMITS,
      reader: require.resolve('read-excel-file/universal'),
      unpacker: require.resolve('fflate'),
    },
    resourceLimits: { maxOldGenerationSizeMb: SHEET_LIMITS.heapMegabytes },
    stdout: true,
    stderr: true,
  })
  try {
    return await new Promise<Answer>((resolve) => {
      const giveUp = setTimeout(() => {
        resolve({ fault: 'tooLarge' })
      }, SHEET_LIMITS.milliseconds)
      worker.once('message', (answer: Answer) => {
        clearTimeout(giveUp)
        resolve(answer)
      })
      // Out of memory arrives here: the file is larger than anything we read.
      worker.once('error', () => {
        clearTimeout(giveUp)
        resolve({ fault: 'tooLarge' })
      })
    })
  } finally {
    await worker.terminate()
  }
}

/** A column of a sheet that is written. */
export interface SheetColumn {
  readonly title: string
  /** In characters. */
  readonly width: number
}

/** A sheet to be written. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Beginnings that a spreadsheet program takes for a formula once the table has become a CSV. */
const FORMULA = /^[=+\-@\t\r]/

/** A text that stays a text in every program: a formula's beginning gets an apostrophe before it. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** Takes the apostrophe away again, so that what was exported is read as it was. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

/** Writes a table with its titles in a fixed first row. */
export async function writeSheets(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const title = (text: string) => ({
    value: text,
    fontWeight: 'bold' as const,
    backgroundColor: '#EFEDE6',
  })
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? { value, type: Number }
      : { value: harmless(value), type: String, format: '@' }
  return writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [columns.map((column) => title(column.title)), ...rows.map((row) => row.map(cell))],
    })),
  ).toBuffer()
}
