import {
  COMMAND_ERRORS,
  COMMON_ERRORS,
  ERRORS,
  SESSION_ERRORS,
  type ErrorCode,
} from '@linyi/shared/contract/errors'
import type { Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS } from '@linyi/shared/contract/operations'
import { sourceFiles } from './source-files'

const operations = Object.entries(OPERATIONS) as [string, Operation][]
const codes = Object.keys(ERRORS) as ErrorCode[]

describe('every operation', () => {
  it.each(operations.map(([name]) => name))(
    '%s has its handler in the routes of its feature',
    (name) => {
      const [feature = ''] = name.split('.')
      const routes = sourceFiles(`server/src/features/${feature}/`, /\.routes\.ts$/)

      expect(routes.filter(({ text }) => text.includes(`'${name}':`))).toHaveLength(1)
    },
  )

  it('is named noun.verb and says in Chinese what it does', () => {
    for (const [name, { summary }] of operations) {
      expect(name).toMatch(/^[a-z]+\.[a-z][a-zA-Z]*$/)
      expect(summary).toMatch(/\p{Script=Han}/u)
    }
  })

  it('declares none of the errors that every operation may give, and none twice', () => {
    const general: readonly ErrorCode[] = [...COMMON_ERRORS, ...SESSION_ERRORS, ...COMMAND_ERRORS]
    for (const [, { errors }] of operations) {
      expect(errors.filter((code) => general.includes(code))).toEqual([])
      expect(new Set(errors).size).toBe(errors.length)
    }
  })
})

describe('every error', () => {
  const declared = new Set<string>([
    ...COMMON_ERRORS,
    ...SESSION_ERRORS,
    ...COMMAND_ERRORS,
    ...operations.flatMap(([, { errors }]) => errors),
  ])
  /** Code without type declarations, for a reason that only a type names is given by nobody. */
  const given = [
    ...sourceFiles('shared/src/domain/', /(?<!\.test)\.ts$/),
    ...sourceFiles('server/src/', /(?<!\.test)\.ts$/),
  ]
    .map(({ text }) =>
      text.replace(/^(?:export )?type \w+ =[\s\S]*?\n(?=\n|export |const |function )/gm, ''),
    )
    .join('\n')

  it.each(codes)('%s is declared by an operation or given by a rule of the system', (code) => {
    expect(declared.has(code) || given.includes(`'${code}'`)).toBe(true)
  })

  it.each(codes)('%s has a sentence for residents', (code) => {
    const { message } = ERRORS[code]

    expect(message).toMatch(/。$/)
    expect(message.replace(/JPG|PNG/g, '')).not.toMatch(/[A-Za-z_]{2,}/)
    expect(message.length).toBeLessThanOrEqual(40)
  })

  it('has a sentence of its own', () => {
    const messages = codes.map((code) => ERRORS[code].message)

    expect(new Set(messages).size).toBe(messages.length)
  })
})
