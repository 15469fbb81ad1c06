import { boxOf, openBallotOf, recountFile } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** A council of seven of whom too few come: more time, a result, two signatures, and a recount. */
describe('a failed quorum with an extension', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 6 })
  }, 60_000)
  afterAll(() => service.stop())

  it('ends with a result that anybody can count again from a file', async () => {
    const ballotId = await openBallotOf(service, community, { effect: 'council' })
    const chair = service.as(community.chair.token)
    const vote = async (index: number, choice: string): Promise<void> => {
      await service.as(at(community.members, index).token).command('ballots.cast', {
        ballotId,
        choice,
      })
    }
    for (const index of [0, 1, 2, 3]) await vote(index, 'yes')
    passHours(service, 23)
    const { closesAt } = await chair.query('ballots.info', { ballotId })

    await chair.command('ballots.extend', {
      ballotId,
      closesAt: new Date(Date.parse(closesAt) + 12 * 3_600_000).toISOString(),
      reason: '还差一人才够三分之二。',
    })
    passHours(service, 2)
    // who has not voted is still asked, who has is not
    const waiting = await service.as(at(community.members, 5).token).query('inbox.tasks', {})
    const done = await chair.query('inbox.tasks', {})
    await vote(5, 'no')
    passHours(service, 12)
    const info = await chair.query('ballots.info', { ballotId })

    expect(waiting.items).toContainEqual(expect.objectContaining({ kind: 'vote', ballotId }))
    expect(done.items).not.toContainEqual(expect.objectContaining({ kind: 'vote', ballotId }))
    expect(info).toMatchObject({
      status: 'tallied',
      extension: { from: closesAt },
      verdict: { result: 'passed', participants: 5, quorumNeeded: 5 },
    })

    const box = await boxOf(service, community.chair.token, ballotId)
    expect(await recountFile(box)).toContain('重新计票与公布的结果一致。')
    const forged = { ...box, papers: box.papers.map((paper) => ({ ...paper, mark: 'no' })) }
    await expect(recountFile(forged)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('重新计票的结果与公布的结果不一致') as string,
    })
  }, 60_000)
})
