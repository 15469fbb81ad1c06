import fc from 'fast-check'
import { plainEnvironment } from '../plan/query'
import { compilePicker, compileProjection } from '../projection/projection'
import { decodeDoc } from './decode'
import { encodeDoc } from './encode'
import type { Doc, Value } from './types'

const name = fc.constantFrom('_id', 'a', 'b', 'ab', 'ba', '标题', 'a$')

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value; doc: Doc }>((tie) => ({
  value: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('doc'),
  ),
  doc: fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
})).value

const doc: fc.Arbitrary<Doc> = fc
  .array(fc.tuple(name, value), { maxLength: 7 })
  .map((pairs) => new Map(pairs))

const path = fc.constantFrom('a', 'b', 'ab', 'ba', '标题', 'c', 'a.b', 'a.ab', 'b.a.b', 'c.a')

/** Projections that only keep or only leave out, as far as they are valid. */
const spec: fc.Arbitrary<Doc> = fc
  .record({
    flag: fc.constantFrom(0, 1),
    paths: fc.uniqueArray(path, { minLength: 1, maxLength: 4 }),
    id: fc.constantFrom(undefined, 0, 1),
  })
  .map(({ flag, paths, id }) => {
    const out: Doc = new Map(paths.map((one) => [one, flag]))
    if (id !== undefined) out.set('_id', id)
    return out
  })

describe('fields taken from stored bytes', () => {
  it('are those that the projection of the decoded document has, in the same order', () => {
    fc.assert(
      fc.property(doc, spec, (source, projection) => {
        let project: (doc: Doc) => Doc
        try {
          project = compileProjection(projection, plainEnvironment(), { matches: () => true })
        } catch {
          return
        }
        const picked = compilePicker(projection)?.pick(encodeDoc(source))
        if (picked === undefined) return
        expect(picked).toEqual(encodeDoc(project(decodeDoc(encodeDoc(source)))))
      }),
      { numRuns: 3000 },
    )
  })

  it('are left to the projection where a path leads through an array or asks for more', () => {
    const source = encodeDoc(new Map<string, Value>([['a', [new Map([['b', 1]])]]]))

    expect(compilePicker(new Map([['a.b', 1]]))?.pick(source)).toBeUndefined()
    expect(compilePicker(new Map([['a', new Map([['$slice', 1]])]]))).toBeUndefined()
    expect(compilePicker(new Map<string, Value>([['a', '$b']]))).toBeUndefined()
    expect(compilePicker(new Map([['a.$', 1]]))).toBeUndefined()
  })

  it('refuses bytes that are not a document', () => {
    const picker = compilePicker(new Map([['a', 1]]))
    const bytes = encodeDoc(new Map([['a', 'text']]))
    bytes.writeInt32LE(9_000, 7)

    expect(() => picker?.pick(bytes)).toThrow('truncated value')
  })
})
