import { countedQueues, firstBusy, queuesOf } from './queue-offices'

const names = (...roles: Parameters<typeof queuesOf>[0]) =>
  queuesOf(roles).map(({ value }) => value)

describe('the queues of an office', () => {
  it('are those of its work, in the order of the way', () => {
    expect(names('gridWorker')).toEqual(['check', 'screen', 'handle', 'claimDone', 'supervise'])
    expect(names('councilChair')).toEqual(['openBallot', 'inspect', 'decideWithdrawal'])
    expect(names('supervisor')).toEqual(['inspect', 'signFourSteps'])
  })

  it('are none without an office', () => {
    expect(names()).toEqual([])
    expect(names('partyMember')).toEqual([])
  })
})

describe('the queues with what waits in them', () => {
  const queues = queuesOf(['gridWorker'])

  it('open on the first that is not empty, and on the first of all when nothing waits', () => {
    expect(firstBusy(queues, [0, 0, 3, 1, 0])).toBe('handle')
    expect(firstBusy(queues, [])).toBe('check')
    expect(firstBusy([], [])).toBeUndefined()
  })

  it('say how many wait, and from a full page on that it may be more', () => {
    const texts = countedQueues(queues, [0, 3, 20], 20).map(({ text }) => text)
    expect(texts).toEqual(['待内容核对', '待初审 3', '待办理答复 20+', '落实中', '超期督办'])
  })
})
