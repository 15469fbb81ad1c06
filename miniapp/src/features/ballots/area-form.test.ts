import { areaCm2Of } from './area-form'

describe('an area as it is typed', () => {
  it.each([
    ['80.25', 802_500],
    ['80', 800_000],
    ['0.0001', 1],
    [' 120.5 ', 1_205_000],
    // 8.29 * 10000 is 82899.99… in floating point
    ['8.29', 82_900],
  ])('%p becomes whole square centimetres', (typed, areaCm2) => {
    expect(areaCm2Of(typed)).toBe(areaCm2)
  })

  it.each(['', '0', '-3', '80,25', '八十', '80.12345', '10001'])('refuses %p', (typed) => {
    expect(areaCm2Of(typed)).toBeNull()
  })
})
