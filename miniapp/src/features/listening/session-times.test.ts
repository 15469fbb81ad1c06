import { dayChoices, momentOf, timeChoices } from './session-times'

describe('the times of a session', () => {
  it('are the days from today on, by everyday names', () => {
    const days = dayChoices(new Date('2026-11-20T17:00:00Z'))

    expect(days[0]).toEqual({ value: '2026-11-21', text: '今天', note: '周六' })
    expect(days[3]).toEqual({ value: '2026-11-24', text: '11月24日', note: '周二' })
    expect(days).toHaveLength(9)
  })

  it('are said on a Shanghai clock', () => {
    expect(momentOf('2026-11-21', '19:30').toISOString()).toBe('2026-11-21T11:30:00.000Z')
    expect(timeChoices[0]?.value).toBe('18:30')
  })
})
