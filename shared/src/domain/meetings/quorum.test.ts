import fc from 'fast-check'
import { quorumNow, quorumText, type MemberHere } from './quorum'

const TWO_THIRDS = { num: 2, den: 3 }

/** So many members, of whom the first are there and the last stand aside. */
function council(members: number, present: number, recused = 0): MemberHere[] {
  return Array.from({ length: members }, (_, index) => ({
    accountId: String(index),
    isPresent: index < present,
    isRecused: index >= members - recused,
  }))
}

describe('the quorum of two thirds', () => {
  it.each([
    // [members, present, recused, needed, reached]
    [15, 10, 0, 10, true],
    [15, 9, 0, 10, false],
    [14, 10, 0, 10, true],
    [14, 9, 0, 10, false],
    [13, 9, 0, 9, true],
    [7, 5, 0, 5, true],
    [7, 4, 0, 5, false],
    // two stand aside: 13 are entitled, 9 are enough
    [15, 9, 2, 9, true],
    [15, 8, 2, 9, false],
    [3, 2, 0, 2, true],
    [1, 1, 0, 1, true],
  ])('of %i members %i are there, %i stand aside: %i are needed', (...row) => {
    const [members, present, recused, needed, isReached] = row

    expect(quorumNow(council(members, present, recused), TWO_THIRDS)).toEqual({
      members,
      present,
      recused,
      needed,
      isReached,
    })
  })

  it('is never reached by nobody: neither in an empty council nor when all stand aside', () => {
    expect(quorumNow([], TWO_THIRDS).isReached).toBe(false)
    expect(quorumNow(council(5, 5, 5), TWO_THIRDS)).toMatchObject({
      present: 0,
      isReached: false,
    })
  })

  it('counts a member who stands aside on neither side of the fraction', () => {
    const members = fc.array(fc.record({ isPresent: fc.boolean(), isRecused: fc.boolean() }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(members, (rows) => {
        const all = rows.map((row, index) => ({ accountId: String(index), ...row }))
        const entitled = all.filter(({ isRecused }) => !isRecused)
        const { isReached, present, needed } = quorumNow(all, TWO_THIRDS)

        expect(quorumNow(entitled, TWO_THIRDS)).toMatchObject({ isReached, present, needed })
        expect(isReached).toBe(present > 0 && 3 * present >= 2 * entitled.length)
        // the figure that is shown is the one that decides
        expect(isReached).toBe(present >= needed)
      }),
    )
  })
})

describe('quorumText', () => {
  it.each([
    [council(15, 10), '到会 10 人，满 10 人有效，达到法定人数'],
    [council(15, 8), '到会 8 人，满 10 人有效，还差 2 人'],
    [council(15, 9, 2), '到会 9 人，回避 2 人，满 9 人有效，达到法定人数'],
  ])('reads like a light (%#)', (members, text) => {
    expect(quorumText(quorumNow(members, TWO_THIRDS))).toBe(text)
  })
})
