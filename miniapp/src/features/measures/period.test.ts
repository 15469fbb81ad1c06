import { periodOf } from './period'

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
})
