import { spanText, withDayHeadings } from './meeting-times'

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
  })

  it('have an end only when something is on the agenda', () => {
    const start = new Date('2026-11-21T11:30:00Z')

    expect(spanText(start, start)).toBe('19:30')
    expect(spanText(start, new Date('2026-11-21T13:00:00Z'))).toBe('19:30\u2060—\u206021:00')
  })
})
