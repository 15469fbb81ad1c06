import { dateText, dateTimeText, deadlineText, remainingText } from './date-text'

const at = (text: string): Date => new Date(`${text}+08:00`)

describe('dateText', () => {
  it('is read aloud without leading zeros', () => {
    expect(dateText(at('2026-01-05T08:00'))).toBe('1月5日')
  })

  it('names the Shanghai day when UTC is still a day behind', () => {
    expect(dateText(new Date('2026-11-22T16:30:00Z'))).toBe('11月23日')
  })
})

describe('dateTimeText', () => {
  it.each([
    ['2026-11-23T19:30', '11月23日 周一 19:30'],
    ['2026-11-22T09:05', '11月22日 周日 09:05'],
    ['2026-11-21T00:00', '11月21日 周六 00:00'],
  ])('%s is %s', (instant, text) => {
    expect(dateTimeText(at(instant))).toBe(text)
  })
})

describe('deadlineText', () => {
  it.each([
    ['2026-11-24T00:00', '11月23日 24:00'],
    ['2026-12-01T00:00', '11月30日 24:00'],
    ['2027-01-01T00:00', '12月31日 24:00'],
  ])('%s is the end of the day before: %s', (instant, text) => {
    expect(deadlineText(at(instant))).toBe(text)
  })

  it('names weekday and minute for any other time', () => {
    expect(deadlineText(at('2026-11-23T19:30'))).toBe('11月23日 周一 19:30')
    expect(deadlineText(at('2026-11-24T00:01'))).toBe('11月24日 周二 00:01')
  })
})

describe('remainingText', () => {
  const due = at('2026-11-24T00:00')

  it.each([
    ['2026-11-21T00:00:00.000', '还有 3 天'],
    ['2026-11-22T23:59:59.999', '还有 1 天'],
    ['2026-11-23T00:00:00.000', '还有 1 天'],
    ['2026-11-23T00:00:00.001', '还有 23 小时'],
    ['2026-11-23T23:00:00.000', '还有 1 小时'],
    ['2026-11-23T23:15:00.000', '还有 45 分钟'],
    ['2026-11-23T23:59:59.999', '还有 1 分钟'],
    ['2026-11-24T00:30:00.000', '已超期 30 分钟'],
    ['2026-11-24T05:00:00.000', '已超期 5 小时'],
    ['2026-11-26T12:00:00.000', '已超期 2 天'],
  ])('at %s says %s', (now, text) => {
    expect(remainingText(due, at(now))).toBe(text)
  })
})
