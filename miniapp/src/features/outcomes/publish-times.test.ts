import { NOW, publishTimes } from './publish-times'

const texts = (time: string): string[] =>
  publishTimes(new Date(`${time}+08:00`)).map(({ text, note }) => `${text} ${note ?? ''}`)

describe('when a publication may go out', () => {
  it('is at once, or at an hour at which residents read it', () => {
    expect(texts('2026-11-24T10:00')).toEqual([
      '现在就公示 公示期从明天起算',
      '今天傍晚 11月24日 周二 18:00 自动公示',
      '明天上午 11月25日 周三 09:00 自动公示',
      '后天上午 11月26日 周四 09:00 自动公示',
      '下周一上午 11月30日 周一 09:00 自动公示',
    ])
  })

  it('is never an hour that has passed, nor the same day twice', () => {
    expect(texts('2026-11-28T20:00').map((text) => text.slice(0, 5))).toEqual([
      '现在就公示',
      '明天上午 ',
      '后天上午 ',
    ])
  })

  it('begins with now', () => {
    expect(publishTimes(new Date('2026-11-24T02:00:00Z'))[0]?.value).toBe(NOW)
  })
})
