import { closingOptions } from './closing-options'

const DAY_MS = 24 * 60 * 60 * 1000

describe('when a ballot may close', () => {
  it('offers evenings in Shanghai', () => {
    const [first] = closingOptions(new Date('2026-11-21T06:00:00Z'))

    expect(first).toEqual({
      value: '2026-11-23T12:00:00.000Z',
      text: '11月23日 周一 20:00',
      note: '2 天后晚上 8 点',
    })
  })

  it('leaves everybody a whole day, however late it is', () => {
    const late = new Date('2026-11-21T15:59:59Z')

    const spans = closingOptions(late).map(({ value }) => Date.parse(value) - late.getTime())

    expect(Math.min(...spans)).toBeGreaterThan(DAY_MS)
  })
})
