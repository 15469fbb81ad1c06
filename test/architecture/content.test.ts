import type { Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS } from '@linyi/shared/contract/operations'
import { CHECKED_KINDS } from '@linyi/shared/domain/checks/check'
import { z } from 'zod'
import { contentPage } from '../support/content-page'
import { sourceFile } from './source-files'

const operations = Object.entries(OPERATIONS) as [string, Operation][]
/** Whoever has neither session nor link is shown nowhere: these sign in or open an account. */
const commands = operations.filter(
  ([, { kind, access }]) => kind === 'command' && (access === 'session' || access === 'link'),
)

/** A text that people type is trimmed; a number, a code or a name has a pattern beside it. */
function isTyped(schema: z.ZodString): boolean {
  const checks = (schema.def.checks ?? []).map((check) => check._zod.def as unknown)
  const kinds = checks.map((def) => (def as { readonly check: string }).check)
  return kinds.includes('overwrite') && !kinds.includes('string_format')
}

/** The paths of the typed texts in a schema: `sections.text`. */
function typedTexts(schema: unknown, path: readonly string[] = []): string[] {
  if (schema instanceof z.ZodString) return isTyped(schema) ? [path.join('.')] : []
  if (schema instanceof z.ZodArray) return typedTexts(schema.element, path)
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, part]) => typedTexts(part, [...path, name]))
  }
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => typedTexts(option, path))
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return typedTexts(schema.unwrap(), path)
  }
  return []
}

const declaredBy = ({ content, unseen = {} }: Operation): string[] => [
  ...(content?.fields ?? []),
  ...Object.keys(unseen),
]

describe('texts that others can see', () => {
  it('are found in the contract: the walk knows every wrapper it meets', () => {
    expect(typedTexts(OPERATIONS['agenda.raise'].request)).toEqual(
      expect.arrayContaining(['title', 'body', 'onBehalf.note']),
    )
    expect(typedTexts(OPERATIONS['minutes.edit'].request)).toContain('sections.text')
  })

  it.each(commands)(
    '%s says of every typed text that it is checked, or why nobody else sees it',
    (_name, operation) => {
      const typed = [...new Set(typedTexts(operation.request))].sort()

      expect(declaredBy(operation).sort()).toEqual(typed)
    },
  )

  const checked = commands.filter(([, { content }]) => content !== undefined)

  it.each(checked)('%s can be kept for a person and told by its kind', (name, operation) => {
    const [feature = ''] = name.split('.')

    expect(['session', 'link']).toContain(operation.access)
    expect(operation.encoding).not.toBe('multipart')
    expect([...CHECKED_KINDS, 'checks']).toContain(feature)
    expect(operation.content?.fields.length === 0).toBe(operation.content?.stored === true)
  })
})

/** The text without what a formatter decides: the width of columns. */
const plain = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
    .filter((line) => line !== '' && !/^\|[ :|-]+\|$/.test(line))
    .join('\n')

describe('docs/CONTENT.md', () => {
  it('is what the contract says now (npm run content writes it)', () => {
    expect(plain(sourceFile('docs/CONTENT.md').text)).toBe(plain(contentPage()))
  })
})
