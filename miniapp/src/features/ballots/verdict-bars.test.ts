import { placingBars, verdictResultBars } from './verdict-bars'

const bar = {
  key: 'yes',
  title: '赞成（要过半数）',
  figure: '9 票 / 14 票',
  share: 642,
  line: 571,
  lineText: '至少 8 票',
  isReached: true,
}

describe('the bars of a verdict', () => {
  it('say in words whether the line was reached', () => {
    const [reached, missed] = verdictResultBars([bar, { ...bar, isReached: false }])

    expect(reached).toMatchObject({ tone: 'agree', lineText: '竖线：至少 8 票，已达到' })
    expect(missed).toMatchObject({ tone: 'oppose', lineText: '竖线：至少 8 票，没有达到' })
  })

  it('draw no line where nothing had to be reached', () => {
    const [drawn] = verdictResultBars([
      { ...bar, key: 'turnout', line: null, lineText: '不设最低参加人数', isReached: false },
    ])

    expect(drawn).toMatchObject({ tone: 'info', icon: 'people', lineText: '不设最低参加人数' })
    expect(drawn).not.toHaveProperty('line')
  })

  it('draw options on the scale of the first, and name those that are in', () => {
    const bars = placingBars(
      [
        { option: 'a', text: '凉亭', place: 1, figure: 8, isElected: true },
        { option: 'b', text: '充电桩', place: 2, figure: 2, isElected: false },
        { option: 'c', text: '健身角', place: 3, figure: 0, isElected: false },
      ],
      (figure) => `${String(figure)} 票`,
    )

    expect(bars.map(({ text, share }) => [text, share])).toEqual([
      ['1. 凉亭 · 入选', 1000],
      ['2. 充电桩', 250],
      ['3. 健身角', 0],
    ])
  })
})
