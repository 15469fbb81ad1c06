import { existsSync } from 'node:fs'
import path from 'node:path'
import { sourceFile, sourceFiles } from './source-files'

const ROOT = path.resolve(__dirname, '../..')

/** Sentences by value rather than the names of the values. */
const NOT_NAMES = ['ELECTORATE_TEXT']

interface Row {
  readonly chinese: string
  readonly term: string
  readonly kind: string
  readonly file: string
}

const bare = (cell = ''): string => cell.trim().replace(/^`|`$/g, '')

const rows: readonly Row[] = sourceFile('docs/GLOSSARY.md')
  .text.split('\n')
  .filter((line) => line.startsWith('|') && !/^\| *(?:中文|---)/.test(line))
  .map((line) => {
    const [, chinese, , term, kind, , , file] = line.split('|')
    return { chinese: bare(chinese), term: bare(term), kind: bare(kind), file: bare(file) }
  })

/** `ITEM_STATUS_TEXT` names the values of `ItemStatus`. */
const typeOf = (table: string): string =>
  table
    .replace(/_TEXT$/, '')
    .toLowerCase()
    .replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase())

const isTextTable = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string')

/** Every exported `*_TEXT` table of the domain, found in the files themselves. */
const tables: readonly { type: string; texts: Record<string, string> }[] = sourceFiles(
  'shared/src/domain/',
  /(?<!\.test)\.ts$/,
)
  .map(({ name }) => jest.requireActual<Record<string, unknown>>(path.join(ROOT, name)))
  .flatMap((module) => Object.entries(module))
  .filter(([name]) => name.endsWith('_TEXT') && !NOT_NAMES.includes(name))
  .flatMap(([name, value]) => (isTextTable(value) ? [{ type: typeOf(name), texts: value }] : []))

const values = tables.flatMap(({ type, texts }) =>
  Object.entries(texts).map(([term, chinese]) => ({ type, term, chinese })),
)

describe('docs/GLOSSARY.md', () => {
  it('is held against the tables of the code', () => {
    const types = tables.map(({ type }) => type)

    expect(types).toEqual(
      expect.arrayContaining(['Role', 'ItemStatus', 'Choice', 'BallotResult', 'TaskKind']),
    )
  })

  it.each(values)('has a row for $type $term: $chinese', ({ type, term, chinese }) => {
    const row = rows.find((one) => one.kind === type && one.term === term)

    expect(row?.chinese).toBe(chinese)
  })

  it('has no row for a value that is gone', () => {
    const types = new Set(tables.map(({ type }) => type))
    const known = new Set(values.map(({ type, term }) => `${type} ${term}`))
    const gone = rows.filter(({ kind, term }) => types.has(kind) && !known.has(`${kind} ${term}`))

    expect(gone).toEqual([])
  })

  it('names files that exist', () => {
    const missing = rows
      .map(({ file }) => file)
      .filter((file) => file !== '—' && !existsSync(path.join(ROOT, file)))

    expect(missing).toEqual([])
  })

  it('explains each term once for each kind', () => {
    const terms = rows.map(({ kind, term }) => `${kind} ${term}`)

    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
  })

  it('leaves no cell empty', () => {
    expect(rows.filter((row) => Object.values(row).includes(''))).toEqual([])
  })
})

describe('the domain', () => {
  it('has Chinese words for every list of values that crosses the wire', () => {
    const lists = sourceFiles('shared/src/domain/', /(?<!\.test)\.ts$/).flatMap(({ text }) =>
      [...text.matchAll(/export type (\w+) = \(typeof ([A-Z_]+)\)\[number\]/g)].map(
        ([, type = '', list = '']) => ({ type, list }),
      ),
    )
    const contract = sourceFiles('shared/src/contract/', /\.contract\.ts$/)
      .map(({ text }) => text)
      .join('\n')
    const named = new Set(tables.map(({ type }) => type))
    const silent = lists.filter(
      ({ type, list }) => contract.includes(`z.enum(${list})`) && !named.has(type),
    )

    expect(silent).toEqual([])
  })
})
