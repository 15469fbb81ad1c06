import { queuesOf } from './queue-offices'

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
