import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { sourceFile } from './source-files'

interface Written {
  readonly file: string
  readonly text: string
  readonly isNew: boolean
}

const ROOT = path.resolve(__dirname, '../..')
const ROLES = 'routes|policy|queries|model|store|presenter'
const ALIASES: Readonly<Record<string, string>> = {
  '@/': 'miniapp/src/',
  '@linyi/shared/': 'shared/src/',
  '@linyi/server/': 'server/src/',
}

const scaffolded = (...words: readonly string[]): readonly Written[] =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(__dirname, 'scaffold-probe.mjs'), ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  ) as readonly Written[]

/** The file behind an import of the project's own, without its ending; null for a package. */
function placeOf(specifier: string, from: string): string | null {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier)
  const alias = Object.keys(ALIASES).find((start) => specifier.startsWith(start))
  return alias === undefined ? null : specifier.replace(alias, ALIASES[alias] ?? '')
}

const isCode = ({ file }: Written): boolean => /\.tsx?$/.test(file)

interface Import {
  readonly from: string
  readonly name: string
}

/** Every name that a file takes from another file of the project. */
function importsOf({ file, text }: Written): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement)) return []
    const place = placeOf((statement.moduleSpecifier as ts.StringLiteral).text, file)
    const bindings = statement.importClause?.namedBindings
    if (place === null || bindings === undefined || !ts.isNamedImports(bindings)) return []
    return bindings.elements.map(({ name, propertyName }) => ({
      from: place,
      name: (propertyName ?? name).text,
    }))
  })
}

describe.each([
  ['pledges', 'pledge', '认领'],
  // a word without a plural: the feature and the thing are called the same
  ['weather', 'weather', '天气'],
])('a feature begun by npm run scaffold -- %s %s %s', (feature, thing, title) => {
  const files = scaffolded(feature, thing, title)
  const own = files.filter(({ isNew }) => isNew)

  it('stands in all four roots, in the roles of the closed list', () => {
    const roots = new Set(own.map(({ file }) => file.split('/')[0]))
    const server = own.filter(({ file }) => file.startsWith('server/'))
    const allowed = new RegExp(
      `/${feature}/(?:index|[a-z-]+\\.(?:${ROLES})|commands/[a-z]+-[a-z]+)\\.ts$`,
    )

    expect([...roots].sort()).toEqual(['miniapp', 'server', 'shared', 'test'])
    expect(server.filter(({ file }) => !allowed.test(file))).toEqual([])
  })

  it('parses, and says nothing of its template', () => {
    for (const { file, text } of own.filter(isCode)) {
      const { diagnostics } = ts.transpileModule(text, { fileName: file, reportDiagnostics: true })

      expect({ file, diagnostics }).toEqual({ file, diagnostics: [] })
      expect(text).not.toMatch(/pebble|石子/i)
    }
  })

  it('takes from other files only what they give', () => {
    const textOf = (place: string): string => {
      const names = [`${place}.ts`, `${place}.tsx`]
      const made = files.find(({ file }) => names.includes(file))
      if (made !== undefined) return made.text
      const file = names.find((name) => existsSync(path.join(ROOT, name)))
      return file === undefined ? '' : sourceFile(file).text
    }
    const missing = own
      .filter(isCode)
      .flatMap(importsOf)
      .filter(
        ({ from, name }) =>
          !new RegExp(
            `export (?:async )?(?:const|function|class|interface|type) ${name}\\b|export (?:type )?\\{[^}]*\\b${name}\\b`,
          ).test(textOf(from)),
      )

    expect(missing).toEqual([])
  })

  it('stands in every list, once, and loses none of what was there', () => {
    const lists = files.filter(({ isNew }) => !isNew)

    expect(lists.length).toBeGreaterThan(10)
    for (const { file, text } of lists) {
      const before = sourceFile(file).text.split('\n')
      const after = text.split('\n')
      const added = after.filter((line) => !before.includes(line))

      expect(after.length).toBeGreaterThan(before.length)
      expect(after.filter((line) => !added.includes(line)).length).toBeGreaterThanOrEqual(
        before.length,
      )
      expect(new Set(added).size).toBe(added.length)
    }
  })
})

describe('npm run scaffold', () => {
  it.each([
    [['agenda', 'item', '议题'], 'is there already'],
    [['Pledges', 'pledge', '认领'], 'Usage'],
    [['pledges', 'pledge'], 'Usage'],
  ])('refuses %j', (words, why) => {
    expect(() => scaffolded(...words)).toThrow(why)
  })
})
