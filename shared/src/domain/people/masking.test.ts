import fc from 'fast-check'
import { maskName } from './masking'

describe('maskName', () => {
  it.each([
    ['王建国', '王**'],
    ['李梅', '李**'],
    ['欧阳修文', '欧**'],
    ['𠮷田', '𠮷**'],
    ['', '**'],
  ])('shows %s as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })

  it('tells neither the given name nor its length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.string(),
        fc.string(),
        (family, given, other) => {
          const [first = ''] = Array.from(family)
          expect(maskName(first + given)).toBe(maskName(first + other))
        },
      ),
    )
  })
})
