import { closingOptions, eveningIn, isWithin } from './closing-options'

const DAY_MS = 24 * 60 * 60 * 1000
const NOON = new Date('2026-11-21T06:00:00Z')
const COUNCIL = { windowHoursMin: 24, windowDaysMax: 14 }
const OWNERS = { windowHoursMin: 5 * 24, windowDaysMax: 60 }

describe('when a ballot may close', () => {
  it('offers evenings in Shanghai', () => {
    const [first] = closingOptions(NOON, COUNCIL)

    expect(first).toEqual({
      value: '2026-11-23T12:00:00.000Z',
      text: '11月23日 周一 20:00',
      note: '2 天后晚上 8 点',
    })
  })

  it('leaves everybody a whole day, however late it is', () => {
    const late = new Date('2026-11-21T15:59:59Z')

    const spans = closingOptions(late, COUNCIL).map(
      ({ value }) => Date.parse(value) - late.getTime(),
    )

    expect(Math.min(...spans)).toBeGreaterThan(DAY_MS)
  })

  it('offers owners nothing under five days and a council nothing over fourteen', () => {
    const spanOf = ({ value }: { value: string }) => Date.parse(value) - NOON.getTime()
    const owners = closingOptions(NOON, OWNERS).map(spanOf)
    const council = closingOptions(NOON, COUNCIL).map(spanOf)

    expect(Math.min(...owners)).toBeGreaterThanOrEqual(5 * DAY_MS)
    expect(Math.max(...council)).toBeLessThanOrEqual(14 * DAY_MS)
  })

  it('takes a day of one’s own only within the window of the rule', () => {
    expect(isWithin(eveningIn(14, NOON), NOON, COUNCIL)).toBe(false)
    expect(isWithin(eveningIn(13, NOON), NOON, COUNCIL)).toBe(true)
    expect(isWithin(eveningIn(1, new Date('2026-11-21T12:00:01Z')), NOON, COUNCIL)).toBe(true)
    expect(isWithin(eveningIn(0, NOON), NOON, COUNCIL)).toBe(false)
  })
})
