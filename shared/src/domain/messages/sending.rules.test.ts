import {
  digestTimeOf,
  isLate,
  isOldNews,
  isStale,
  nextDay,
  nextMinute,
  quietUntil,
  retryAt,
  sendTimeOf,
} from './sending.rules'

const at = (text: string): Date => new Date(`${text}+08:00`)

describe('the quiet hours', () => {
  it.each([
    ['2026-11-21T08:00', null],
    ['2026-11-21T21:29:59.999', null],
    ['2026-11-21T21:30', '2026-11-22T08:00'],
    ['2026-11-21T23:59', '2026-11-22T08:00'],
    ['2026-11-22T00:00', '2026-11-22T08:00'],
    ['2026-11-22T07:59:59.999', '2026-11-22T08:00'],
  ])('of %s end %s', (instant, end) => {
    expect(quietUntil(at(instant))).toEqual(end === null ? null : at(end))
  })
})

describe('a message', () => {
  const night = at('2026-11-21T22:00')
  const morning = at('2026-11-22T08:00')

  it('goes at once by day', () => {
    const noon = at('2026-11-21T12:00')

    expect(sendTimeOf({ importance: 2, at: noon, dueAt: null }, noon)).toEqual(noon)
  })

  it.each([
    [1, '2026-11-22T07:59', night],
    [1, '2026-11-22T08:00', night],
    [1, '2026-11-22T08:01', morning],
    [1, null, morning],
    [2, '2026-11-22T07:00', morning],
  ] as const)(
    'of importance %i that is due at %s goes by night only when morning is too late',
    (importance, due, expected) => {
      const dueAt = due === null ? null : at(due)

      expect(sendTimeOf({ importance, at: night, dueAt }, night)).toEqual(expected)
    },
  )

  it('says nothing any more once its time is over, or after a day, or after three days of waiting', () => {
    const dueAt = at('2026-11-21T12:00')
    const told = { importance: 1, at: at('2026-11-20T12:00'), dueAt } as const

    expect(isLate(told, at('2026-11-21T11:59'))).toBe(false)
    expect(isLate(told, dueAt)).toBe(true)
    expect(isOldNews(told, at('2026-11-21T12:00'))).toBe(false)
    expect(isOldNews(told, at('2026-11-21T12:01'))).toBe(true)
    expect(isStale(told, at('2026-11-23T12:00'))).toBe(false)
    expect(isStale(told, at('2026-11-23T12:01'))).toBe(true)
  })
})

describe('the digest', () => {
  it.each([
    ['2026-11-21T09:00', '2026-11-21T18:00'],
    ['2026-11-21T17:59', '2026-11-21T18:00'],
    ['2026-11-21T18:00', '2026-11-22T18:00'],
  ])('of what happens at %s goes out at %s', (instant, expected) => {
    expect(digestTimeOf(at(instant))).toEqual(at(expected))
  })
})

describe('a busy WeChat', () => {
  const now = at('2026-11-21T12:00:20')

  it('is asked again after half a minute, then twice as long each time, at most an hour', () => {
    const waits = [0, 1, 2, 7, 30].map(
      (tries) => (retryAt(tries, now).getTime() - now.getTime()) / 1000,
    )

    expect(waits).toEqual([30, 60, 120, 3600, 3600])
  })

  it('is left alone until the next minute, or until the next day of Shanghai', () => {
    expect(nextMinute(now)).toEqual(at('2026-11-21T12:01'))
    expect(nextDay(now)).toEqual(at('2026-11-22T00:00'))
  })
})
