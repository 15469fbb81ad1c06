import fc from 'fast-check'
import { BALLOT_DEFAULT } from '../rules/ballot-default'
import type { BallotRules } from '../rules/ballot-rules'
import { countHands } from './hands'

const COUNCIL = BALLOT_DEFAULT.council
const NANTANG: BallotRules = { ...COUNCIL, denominator: 'yesAndNo' }
const room = { electors: 12, members: 15 }

describe('a show of hands', () => {
  it('passes by more than half of those in the room; who raises no hand was there', () => {
    expect(countHands({ yes: 7, no: 5 }, room, COUNCIL).verdict.result).toBe('passed')
    expect(countHands({ yes: 6, no: 0 }, room, COUNCIL).verdict.result).toBe('notPassed')
    expect(countHands({ yes: 6, no: 6 }, room, COUNCIL).verdict.result).toBe('notPassed')
  })

  it('passes by for over against where the council follows 南塘, and a tie fails', () => {
    expect(countHands({ yes: 3, no: 2 }, room, NANTANG).verdict.result).toBe('passed')
    expect(countHands({ yes: 3, no: 3 }, room, NANTANG).verdict.result).toBe('notPassed')
    expect(countHands({ yes: 0, no: 0 }, room, NANTANG).verdict.result).toBe('notPassed')
  })

  it('says its figures and why in one sentence', () => {
    expect(countHands({ yes: 9, no: 2 }, room, COUNCIL).sentence).toBe(
      '举手表决：在场可表决 12 人，赞成 9 人、反对 2 人、没有举手 1 人；至少要 7 人赞成，表决通过。',
    )
  })

  it('is invalid below two thirds of the members, whatever the hands', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (members, electors, yes) => {
        fc.pre(electors <= members && yes <= electors && members > 0)
        const { result } = countHands({ yes, no: 0 }, { electors, members }, COUNCIL).verdict
        expect(result === 'invalid').toBe(electors === 0 || 3 * electors < 2 * members)
      }),
    )
  })
})
