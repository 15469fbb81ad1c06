import { ballotBox } from '@linyi/shared/contract/ballot-box.contract'
import type { Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS } from '@linyi/shared/contract/operations'
import { z } from 'zod'

/** What the service takes, which is less than the 100 KiB of Cloud Hosting (WECHAT 8). */
const REQUEST_MAX = 64 * 1024
const ANSWER_MAX = 1000 * 1024
const BYTES_PER_CHARACTER = 3
const KEY_BYTES = 4

type Json = z.core.JSONSchema.BaseSchema

/** How many bytes the largest JSON has that a schema takes. */
function largest(schema: Json): number {
  const among = schema.anyOf ?? schema.oneOf
  if (among !== undefined) return Math.max(...among.map((one) => largest(one)))
  const values = schema.const === undefined ? schema.enum : [schema.const]
  if (values !== undefined) {
    return Math.max(...values.map((value) => Buffer.byteLength(JSON.stringify(value))))
  }
  switch (schema.type) {
    case 'string':
      return 2 + BYTES_PER_CHARACTER * (schema.maxLength ?? charactersOf(schema))
    case 'array':
      return 2 + (schema.maxItems ?? Infinity) * (1 + largest(schema.items as Json))
    case 'object':
      return Object.entries(schema.properties ?? {}).reduce(
        (sum, [name, part]) => sum + name.length + KEY_BYTES + largest(part as Json),
        2,
      )
    default:
      return 24
  }
}

/** The length that a pattern or a format sets. */
function charactersOf({ pattern, format }: Json): number {
  if (format === 'date' || format === 'date-time') return 40
  const [, few, many] = /\{(\d+)(?:,(\d+))?\}/.exec(pattern ?? '') ?? []
  return Number(many ?? few ?? Infinity)
}

/** Tables and papers that a desk writes: larger ones are refused with a sentence, in parts they go. */
const IN_PARTS = ['ballots.setAreas', 'minutes.edit']

describe('the gateway of Cloud Hosting', () => {
  it('lets every command through, however much it says, but what a desk can send in parts', () => {
    const tooLarge = (Object.entries(OPERATIONS) as [string, Operation][])
      .filter(([, { kind, encoding }]) => kind === 'command' && encoding !== 'multipart')
      .map(([name, { request }]) => ({
        name,
        bytes: largest(z.toJSONSchema(request, { io: 'input', unrepresentable: 'any' })),
      }))
      .filter(({ bytes }) => bytes > REQUEST_MAX)

    expect(tooLarge.map(({ name }) => name).sort()).toEqual(IN_PARTS)
  })

  it('lets the largest answer through, the papers of a ballot of ten thousand', () => {
    const hash = 'f'.repeat(64)
    const box = ballotBox.parse({
      format: 'linyi-ballot-box/1',
      ballotId: 'f'.repeat(24),
      text: '议'.repeat(500),
      textHash: hash,
      effect: 'council',
      secrecy: 'secret',
      method: {},
      rules: {},
      unit: 'person',
      electorateHash: hash,
      electorate: { heads: 10_000, areaCm2: 9_000_000_000 },
      present: null,
      chair: null,
      papers: Array.from({ length: 10_000 }, () => ({
        receipt: '23456789ABCD',
        mark: 'abstain',
        origin: 'assisted',
        areaCm2: 1_234_567,
        voter: null,
      })),
      root: hash,
      verdict: {},
    })

    expect(Buffer.byteLength(JSON.stringify(box))).toBeLessThan(ANSWER_MAX)
  })
})
