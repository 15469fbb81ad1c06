import { handBars } from './hand-bars'
import { moneyBars, yuanText } from './money-bars'

describe('money on a publication', () => {
  it('is told in yuan, with fen only where there are any', () => {
    expect([0, 50, 120_000, 123_456_789].map(yuanText)).toEqual([
      '0 元',
      '0.50 元',
      '1,200 元',
      '1,234,567.89 元',
    ])
  })

  it('is drawn on one scale, and a side without money not at all', () => {
    const money = [
      { label: '车位费', direction: 'in', amount: 40_000 },
      { label: '电费', direction: 'out', amount: 10_000 },
    ] as const
    expect(moneyBars(money).map(({ key, share }) => [key, share])).toEqual([
      ['in', 1000],
      ['out', 250],
    ])
    expect(moneyBars(money.slice(1)).map(({ key }) => key)).toEqual(['out'])
    expect(moneyBars([])).toEqual([])
  })
})

describe('votes by hands', () => {
  it('are drawn against those who were there, and these against those who belong there', () => {
    const bars = handBars({ electorate: 10, participants: 8, yes: 6, no: 1, abstain: 1 })
    expect(bars.map(({ share }) => share)).toEqual([800, 750, 125, 125])
  })
})
