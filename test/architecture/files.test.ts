import { sourceFiles } from './source-files'

const CODE = /\.(ts|tsx|mjs|js|scss)$/
const TEXT = /\.(ts|tsx|mjs|js|cjs|json|md|scss|html|yml|yaml|sh|npmrc)$|(^|\/)(\.ci\/run|\.npmrc)$/

const namesOf = (files: readonly { readonly name: string }[]): string[] =>
  files.map(({ name }) => name)

describe('the files of a feature on the server', () => {
  const ROLES = 'contract|machine|rules|routes|policy|queries|model|store|presenter|realtime|jobs'
  const KEBAB = '[a-z]+(?:-[a-z]+)*'
  const ALLOWED = [
    new RegExp(`^${KEBAB}/index\\.ts$`),
    new RegExp(`^${KEBAB}/${KEBAB}\\.(?:${ROLES})(?:\\.test)?\\.ts$`),
    new RegExp(`^${KEBAB}/commands/${KEBAB}-${KEBAB}(?:\\.test)?\\.ts$`),
    // the people and matters of the demo community are data
    new RegExp(`^${KEBAB}/(?:seed|story|data)/`),
  ]

  it('carry a role of the closed list, and commands are named verb-noun', () => {
    const names = namesOf(sourceFiles('server/src/features/', /./)).map((name) =>
      name.replace('server/src/features/', ''),
    )

    expect(names.filter((name) => !ALLOWED.some((form) => form.test(name)))).toEqual([])
  })

  it('say in at most 60 lines what others may use', () => {
    const faces = sourceFiles('server/src/features/', /\/index\.ts$/)

    expect(namesOf(faces.filter(({ text }) => text.trimEnd().split('\n').length > 60))).toEqual([])
  })
})

describe('every file', () => {
  it('is named for what it does', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc)(\.|\/|-)/

    expect(namesOf(sourceFiles('', CODE)).filter((name) => vague.test(name))).toEqual([])
  })

  it('has at most 400 lines', () => {
    const long = sourceFiles('', CODE).filter(({ text }) => text.trimEnd().split('\n').length > 400)

    expect(namesOf(long)).toEqual([])
  })

  it('names no folder of one machine and no package registry', () => {
    const traces = [
      ['', 'work', 'main'].join('/'),
      ['', 'work', 'shared'].join('/'),
      ['', 'root', ''].join('/'),
      '/(?:home|Users)/\\w+/',
      'registry\\.(?:npmjs|npmmirror|yarnpkg)',
      'npmmirror\\.com',
    ]
    const trace = new RegExp(traces.join('|'))
    const self = 'test/architecture/files.test.ts'
    const found = sourceFiles('', TEXT).filter(
      ({ name, text }) => name !== self && trace.test(text),
    )

    expect(namesOf(found)).toEqual([])
  })
})

describe('every test', () => {
  it('runs, and none runs alone', () => {
    const held =
      /\b(?:it|test|describe)\s*\.\s*(?:skip|only|todo|failing)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/
    const found = sourceFiles('', /\.test\.tsx?$/).filter(
      ({ name, text }) => name !== 'test/architecture/files.test.ts' && held.test(text),
    )

    expect(namesOf(found)).toEqual([])
  })

  it('has a title that states a rule, without "should"', () => {
    const found = sourceFiles('', /\.test\.tsx?$/).filter(({ text }) =>
      /\b(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*['"`][^'"`]*\bshould\b/.test(text),
    )

    expect(namesOf(found)).toEqual([])
  })
})

describe('docs/ARCHITECTURE.md', () => {
  it('stays under 80 lines', () => {
    const lines = sourceFiles('docs/ARCHITECTURE.md', /./).map(
      ({ text }) => text.trimEnd().split('\n').length,
    )

    expect(lines.filter((count) => count >= 80)).toEqual([])
  })
})
