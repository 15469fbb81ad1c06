import { dayChoices, dayText, momentOf, timeChoices } from './shanghai-times'

const now = new Date('2026-11-21T06:00:00Z')

describe('days and times to choose from', () => {
  it('are called by everyday names where they are near', () => {
    expect(dayText(new Date('2026-11-22T16:30:00Z'), now)).toBe('后天 11月23日 周一')
    expect(dayText(new Date('2026-11-25T06:00:00Z'), now)).toBe('11月25日 周三')
    expect(dayChoices(new Date('2026-11-20T17:00:00Z'), 0, 4)).toEqual([
      { value: '2026-11-21', text: '今天', note: '周六' },
      { value: '2026-11-22', text: '明天', note: '周日' },
      { value: '2026-11-23', text: '后天', note: '周一' },
      { value: '2026-11-24', text: '11月24日', note: '周二' },
    ])
  })

  it('begin with the first day on which there is time enough', () => {
    expect(dayChoices(now, 3, 2)).toEqual([
      { value: '2026-11-24', text: '11月24日', note: '周二' },
      { value: '2026-11-25', text: '11月25日', note: '周三' },
    ])
  })

  it('keep a time that is not among the usual ones, and are said on a Shanghai clock', () => {
    const times = ['19:30', '20:00']

    expect(timeChoices(times, '10:15').map(({ value }) => value)).toEqual(['10:15', ...times])
    expect(timeChoices(times, '19:30')).toHaveLength(times.length)
    expect(momentOf('2026-11-24', '19:30').toISOString()).toBe('2026-11-24T11:30:00.000Z')
  })
})
