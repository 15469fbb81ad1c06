import { countedQueues, firstBusy } from './queue-offices'

const queues = (...waiting: readonly number[]) => ({
  items: (['check', 'screen', 'handle'] as const).map((queue, index) => ({
    queue,
    waiting: waiting[index] ?? 0,
  })),
  most: 20,
})

describe('the queues with what waits in them', () => {
  it('open on the first that is not empty, and on the first of all when nothing waits', () => {
    expect(firstBusy(queues(0, 0, 3))).toBe('handle')
    expect(firstBusy(queues())).toBe('check')
    expect(firstBusy({ items: [], most: 20 })).toBeUndefined()
  })

  it('say how many wait, and from so many on that it may be more', () => {
    const texts = countedQueues(queues(0, 3, 20)).map(({ text }) => text)
    expect(texts).toEqual(['待内容核对', '待初审 3', '待办理答复 20+'])
  })
})
