import {
  dayChoices,
  dayText,
  momentOf,
  spanText,
  timeChoices,
  withDayHeadings,
} from './meeting-times'

const now = new Date('2026-11-21T06:00:00Z')

describe('the times of meetings', () => {
  it('stand under one heading a day, the near days by their everyday names', () => {
    const entries = [
      { startsAt: '2026-11-21T11:30:00Z' },
      { startsAt: '2026-11-21T12:30:00Z' },
      { startsAt: '2026-11-25T11:30:00Z' },
    ]

    expect(withDayHeadings(entries, now).map(({ heading }) => heading)).toEqual([
      '今天 11月21日 周六',
      null,
      '11月25日 周三',
    ])
    expect(dayText(new Date('2026-11-22T16:30:00Z'), now)).toBe('后天 11月23日 周一')
  })

  it('have an end only when something is on the agenda', () => {
    const start = new Date('2026-11-21T11:30:00Z')

    expect(spanText(start, start)).toBe('19:30')
    expect(spanText(start, new Date('2026-11-21T13:00:00Z'))).toBe('19:30—21:00')
  })

  it('are offered from the first day on which a notice is still in time', () => {
    expect(dayChoices(now, 3, 2)).toEqual([
      { value: '2026-11-24', text: '11月24日', note: '周二' },
      { value: '2026-11-25', text: '11月25日', note: '周三' },
    ])
    expect(dayChoices(now, 0, 1)[0]?.text).toBe('今天')
  })

  it('keep a time that is not among the usual ones, and are said on a Shanghai clock', () => {
    expect(timeChoices('10:15')[0]?.value).toBe('10:15')
    expect(timeChoices('19:30')).toHaveLength(timeChoices(null).length)
    expect(momentOf('2026-11-24', '19:30').toISOString()).toBe('2026-11-24T11:30:00.000Z')
  })
})
