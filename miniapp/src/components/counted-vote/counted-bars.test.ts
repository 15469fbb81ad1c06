import { countedBars } from './counted-bars'

const vote = {
  electorate: 15,
  participants: 14,
  quorumNeeded: 10,
  denominator: 14,
  yesNeeded: 8,
  tally: { yes: 9, no: 3, abstain: 2 },
}

describe('the bars of a counted vote', () => {
  it('draws the choices on one scale with the line yes had to reach', () => {
    const [, yes, no, abstain] = countedBars(vote)

    expect([yes?.share, no?.share, abstain?.share]).toEqual([643, 214, 143])
    expect(yes?.line).toBe(571)
    expect([no?.line, abstain?.line]).toEqual([undefined, undefined])
  })

  it('measures the turnout against the roll, with the quorum as its line', () => {
    const [turnout] = countedBars(vote)

    expect(turnout).toMatchObject({ figure: '14 / 15 人', share: 933, line: 667 })
  })

  it('draws no quorum line where the rule asks for none', () => {
    const [turnout] = countedBars({ ...vote, quorumNeeded: null })

    expect(turnout?.line).toBeUndefined()
  })

  it('keeps the line in sight when it lies beyond all votes', () => {
    const tally = { yes: 2, no: 0, abstain: 0 }
    const [, yes] = countedBars({ ...vote, participants: 2, denominator: 2, yesNeeded: 8, tally })

    expect(yes).toMatchObject({ share: 250, line: 1000 })
  })

  it('survives a vote in which nobody took part', () => {
    const tally = { yes: 0, no: 0, abstain: 0 }
    const bars = countedBars({ ...vote, participants: 0, denominator: 0, yesNeeded: 1, tally })

    expect(bars.map((bar) => bar.share)).toEqual([0, 0, 0, 0])
  })
})
