import { exchangeSteps } from './exchange'

const WORDS = { answered: '答', asked: '问' }
const answer = (text: string, at: string) => ({ text, at, by: { name: '杨**' } })

describe('what was said to and fro', () => {
  it('begins with the latest and ends with the first answer', () => {
    const steps = exchangeSteps(
      {
        answers: [answer('修好了', '2026-11-21T02:00:00Z'), answer('更新', '2026-11-24T02:00:00Z')],
        again: { text: '没好', at: '2026-11-22T02:00:00Z' },
      },
      WORDS,
    )

    expect(steps.map(({ title, text }) => [title, text])).toEqual([
      ['答', '更新'],
      ['问', '没好'],
      ['答', '修好了'],
    ])
    expect(steps.map(({ state }) => state)).toEqual(['latest', 'past', 'past'])
  })
})
