import type { OpenApiOperation, OpenApiPath } from '@linyi/shared/contract/openapi'
import { openApiDocument } from '@linyi/shared/contract/openapi'
import { methodOf, type Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS } from '@linyi/shared/contract/operations'
import { renderDocsPage } from '@linyi/server/platform/http/docs-page'
import { sourceFile } from './source-files'

const document = openApiDocument()
const operations = Object.entries(OPERATIONS) as [string, Operation][]
const entries: readonly (readonly [string, OpenApiPath])[] = Object.entries(document.paths)
const entryOf = (name: string): OpenApiPath => document.paths[`/api/${name}`] ?? {}
const operationOf = (name: string): OpenApiOperation | undefined =>
  entryOf(name).get ?? entryOf(name).post

/** Every object anywhere in a JSON value. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]
}

describe('docs/api/openapi.json', () => {
  it('is what the contract says now (npm run openapi writes it)', () => {
    const written: unknown = JSON.parse(sourceFile('docs/api/openapi.json').text)

    expect(written).toEqual(JSON.parse(JSON.stringify(document)))
  })
})

describe('the OpenAPI document', () => {
  it('holds every operation of the contract and no other', () => {
    expect(Object.keys(document.paths)).toEqual(operations.map(([name]) => `/api/${name}`))
  })

  it.each(operations)(
    '%s: queries by GET, but for personal data, commands by POST',
    (name, operation) => {
      expect(Object.keys(entryOf(name))).toEqual([methodOf(operation).toLowerCase()])
    },
  )

  it.each(operations)('%s asks for a session as the contract does', (name, { access }) => {
    expect(operationOf(name)?.security).toEqual(
      access === 'session' || access === 'link' ? [{ [access]: [] }] : [],
    )
  })

  it.each(operations)('%s names its refusals under their status', (name, { errors }) => {
    const { 'x-errors': told = [], responses = {} } = operationOf(name) ?? {}
    const statuses = told.map((code) => String(document.components['x-errors'][code].status))

    expect(told).toEqual(expect.arrayContaining([...errors, 'service.failed']))
    expect(Object.keys(responses).sort()).toEqual([...new Set(['200', ...statuses])].sort())
  })

  it('says of every status what it means', () => {
    const silent = Object.entries(document.components.responses)
      .filter(([, { description }]) => description === '')
      .map(([status]) => status)

    expect(silent).toEqual([])
  })

  it('asks for an idempotency key where a command is done once', () => {
    const withKey = operations
      .map(([name]) => name)
      .filter((name) => operationOf(name)?.parameters?.some((parameter) => '$ref' in parameter))

    expect(withKey).toContain('ballots.cast')
    expect(withKey).not.toContain('agenda.list')
    expect(withKey).not.toContain('people.signIn')
  })

  it('sends a file as a form', () => {
    const form = operationOf('photos.upload')?.requestBody?.content['multipart/form-data']

    expect(form?.schema.properties?.file).toEqual({ type: 'string', format: 'binary' })
  })

  it('refuses fields that the contract does not know', () => {
    const body = operationOf('ballots.cast')?.requestBody?.content['application/json']

    expect(body?.schema.additionalProperties).toBe(false)
  })

  it('says every enum in Chinese', () => {
    const silent = objectsIn([document.paths, document.components.schemas])
      .filter((schema) => Array.isArray(schema.enum) && schema['x-texts'] === undefined)
      .map((schema) => schema.enum)
      .filter((values) => JSON.stringify(values) !== '["true","false"]')

    expect(silent).toEqual([])
  })

  it('points nowhere into the void', () => {
    const references = objectsIn(document).flatMap(({ $ref }) =>
      typeof $ref === 'string' ? [$ref] : [],
    )
    const known = Object.entries(document.components).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
    )

    expect(references.filter((reference) => !known.includes(reference))).toEqual([])
  })

  it('has a heading for the feature of every operation', () => {
    const tags = document.tags.map(({ name }) => name)

    for (const [, { get, post }] of entries) {
      expect(tags).toEqual(expect.arrayContaining([...((get ?? post)?.tags ?? [])]))
    }
  })
})

describe('the page of the contract', () => {
  const page = renderDocsPage(document)

  it.each(operations)('has a place to link to, and the words, for %s', (name, { summary }) => {
    expect(page).toContain(`<article id="${name}">`)
    expect(page).toContain(summary)
  })

  it('needs no other file and no script', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
  })

  it('shows signs of the text as text', () => {
    const shown = renderDocsPage({
      ...document,
      info: { title: '<b>&"', version: '1', description: 'a < b' },
    })

    expect(shown).toContain('<h1>&lt;b&gt;&amp;&quot;</h1>')
    expect(shown).toContain('a &lt; b')
  })

  it('tells the limits, the choices and the sentences', () => {
    expect(page).toContain('1–30 字')
    expect(page).toContain('<code>council</code> 议事会表决')
    expect(page).toContain('表决已经截止，不能再投票。')
  })
})
