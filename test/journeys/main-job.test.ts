import { buildCommunity, type TestCommunity } from '../support/factories'
import { publish } from '../support/publications'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** The product's main job, told by several people over HTTP, from the raising to the notice. */
describe('a matter from the first word to the public notice', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now())
  })
  afterAll(() => service.stop())

  it('is raised, seconded, reviewed, put to the vote, closed by the clock and published', async () => {
    const { residents, worker, gridSecretary, chair, members, secretary, gridId } = community
    const raiser = service.as(at(residents, 0).token)

    const raised = await raiser.command('agenda.raise', itemText(gridId))
    const itemId = raised.id
    expect(raised.number).toMatch(/^YS-\d{4}-\d{2}-0001$/)

    const queue = await service.as(worker.token).query('inbox.tasks', {})
    expect(queue.items).toMatchObject([{ kind: 'screen', itemId }])
    await service.as(worker.token).command('agenda.admit', { itemId, basis: 'practicalProblem' })

    const counts = []
    for (const neighbour of residents.slice(1, 4)) {
      counts.push(await service.as(neighbour.token).command('agenda.endorse', { itemId }))
    }
    expect(counts.map((count) => [count.endorsers, count.status])).toEqual([
      [1, 'endorsing'],
      [2, 'endorsing'],
      [3, 'partyReview'],
    ])

    await service
      .as(gridSecretary.token)
      .command('agenda.agree', { itemId, minutes: '党支部研究，同意提交议事会。' })

    const closesAt = new Date(service.clock.now().getTime() + 48 * 3_600_000).toISOString()
    const { id: ballotId } = await service.as(chair.token).command('ballots.open', {
      itemId,
      effect: 'council',
      deliberation: '比较了两种灯具，选太阳能灯。',
      text: '同意更换主路 6 盏路灯。',
      closesAt,
    })

    for (const [index, member] of members.entries()) {
      const client = service.as(member.token)
      expect((await client.query('inbox.tasks', {})).items).toContainEqual(
        expect.objectContaining({ kind: 'vote', ballotId }),
      )
      const choice = index < 5 ? 'yes' : index === 5 ? 'no' : 'abstain'
      await client.command('ballots.cast', { ballotId, choice })
      const { turnout } = await client.query('ballots.info', { ballotId })
      expect(turnout).toBe(index + 1)
    }

    const running = await raiser.query('ballots.info', { ballotId })
    expect(running).toMatchObject({ isOpen: true, turnout: 7, electorate: 7, verdict: null })

    passHours(service, 48)
    const closed = await raiser.query('ballots.info', { ballotId })
    expect(closed).toMatchObject({
      isOpen: false,
      verdict: { result: 'passed', tally: { yes: 5, no: 1, abstain: 1 }, yesNeeded: 4 },
    })

    const office = service.as(secretary.token)
    expect((await office.query('inbox.tasks', {})).items).toContainEqual(
      expect.objectContaining({ kind: 'publish', itemId }),
    )
    const { id: outcomeId } = await publish(office, itemId, 'decision', {
      text: '议事会表决通过，更换主路 6 盏路灯。',
    })

    const reader = service.as(at(residents, 8).token)
    const wall = await reader.query('outcomes.list', {})
    expect(wall.items).toMatchObject([{ id: outcomeId, result: 'passed', phase: 'publicity' }])
    const info = await reader.query('agenda.info', { itemId })
    expect(info.timeline.map((step) => step.kind)).toEqual([
      'agenda.raised',
      'agenda.claimed',
      'agenda.admitted',
      'agenda.supported',
      'agenda.supported',
      'agenda.thresholdReached',
      'agenda.agreed',
      'agenda.deliberated',
      'ballots.opened',
      'ballots.tallied',
      'outcomes.published',
    ])
    expect(info.raiser.name).toBe('张**')
    expect(info.next?.text).toContain('公示到')
  })
})
