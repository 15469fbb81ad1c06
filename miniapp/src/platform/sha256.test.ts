import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from './sha256'

describe('the hash that a phone computes', () => {
  it('is that of the standard', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('is that of every other program, for any words and around the edges of a block', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 50, max: 130 }).map((length) => '票'.repeat(length)),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
      }),
    )
  })
})
