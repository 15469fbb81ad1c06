import { isDrawnByDays, ownPeriod, periodOf, typedOf } from './period'

describe('a period that is shown', () => {
  const now = new Date('2026-03-02T17:00:00Z')

  it('is a month or a year as people say it, and ends today at the latest', () => {
    expect(periodOf('month', 0, now)).toEqual({
      from: '2026-03-01',
      to: '2026-03-03',
      text: '2026年3月',
      hasNext: false,
    })
    expect(periodOf('month', 1, now)).toMatchObject({
      from: '2026-02-01',
      to: '2026-02-28',
      hasNext: true,
    })
    expect(periodOf('month', 3, now)).toMatchObject({ from: '2025-12-01', text: '2025年12月' })
    expect(periodOf('year', 1, now)).toMatchObject({
      from: '2025-01-01',
      to: '2025-12-31',
      text: '2025年',
    })
    expect(periodOf('year', 0, now).to).toBe('2026-03-03')
    expect(periodOf('all', 0, now)).toMatchObject({ to: '2026-03-03', hasNext: false })
  })

  it('is any two days somebody types, and says what is wrong with them', () => {
    const own = (from: string, to: string) => ownPeriod({ from, to }, now)

    expect(own('20260115', '2026-03-02').period).toEqual({
      from: '2026-01-15',
      to: '2026-03-02',
      text: '2026年1月15日 至 2026年3月2日',
      hasNext: false,
    })
    expect(own('20260303', '20260303').period).toMatchObject({ text: '2026年3月3日' })
    expect(own(typedOf('2026-01-15'), '20260303').period).not.toBeNull()
    for (const wrong of ['', '2026030', '20260230', '20261301']) {
      expect(own(wrong, '20260303')).toMatchObject({
        period: null,
        fromError: '请写八位数字的日期，例如 20260301',
      })
    }
    expect(own('20260301', '2026')).toEqual({
      period: null,
      toError: '请写八位数字的日期，例如 20260301',
    })
    expect(own('20260302', '20260301').toError).toBe('结束日期要在开始日期之后')
    expect(own('20260302', '20260304').toError).toBe('还没到这一天')
    expect(own('20191231', '20260301').fromError).toBe('2020 年以前没有数字')
  })

  it('is drawn by days as long as there is room for them', () => {
    expect(isDrawnByDays({ from: '2026-01-01', to: '2026-02-05' })).toBe(true)
    expect(isDrawnByDays({ from: '2026-01-01', to: '2026-02-06' })).toBe(false)
  })
})
