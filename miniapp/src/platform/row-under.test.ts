import { rowUnder } from './row-under'

describe('a row that is carried', () => {
  const rows = [
    { top: 100, height: 50 },
    { top: 160, height: 80 },
    { top: 250, height: 50 },
  ]

  it('goes to the row under the finger, and to the ends beyond the list', () => {
    expect(rowUnder(rows, 20)).toBe(0)
    expect(rowUnder(rows, 170)).toBe(1)
    expect(rowUnder(rows, 900)).toBe(2)
  })
})
