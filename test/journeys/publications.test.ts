import {
  acceptAndPublish,
  castOf,
  dayAhead,
  passDue,
  pictureOf,
  signInAgain,
  stepsOf,
  type Cast,
} from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { publish } from '../support/publications'
import { passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { assignOutside, voteOn } from '../support/work-story'

jest.setTimeout(120_000)

const DAY = 24

describe('from the vote to the end', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 8 })
    cast = await castOf(service, community)
  })
  afterAll(() => service.stop())

  it('a matter comes, by an upheld objection, an extension, a failed inspection and low ratings, to be done again and closed, and everybody concerned reads each step', async () => {
    const { itemId, resolutionId } = await voteOn(service, community, cast)
    await cast.resident(6).command('agenda.follow', { itemId, follow: true })
    /** The raiser, a seconder, a follower and whoever does the work read the steps. */
    const allRead = async (...kinds: readonly string[]): Promise<void> => {
      const { resident, worker } = cast
      for (const reader of [resident(0), resident(1), resident(6), worker]) {
        const steps = stepsOf(await reader.query('agenda.info', { itemId }))
        expect(steps).toEqual(expect.arrayContaining([...kinds]))
      }
    }
    const statusOf = async (): Promise<string> =>
      (await cast.resident(5).query('agenda.info', { itemId })).status
    /** Sessions end after some weeks; the people are the same. */
    const laterOn = async (): Promise<void> => {
      cast = await castOf(service, await signInAgain(service, community))
    }
    const reportDone = async (): Promise<void> => {
      const photoIds = [await pictureOf(cast.worker)]
      await cast.worker.command('agenda.claimDone', { itemId, text: '装好了。', photoIds })
    }

    // the decision is on notice; a resident objects and is right: the council has it again
    const first = await publish(cast.secretary, itemId)
    const { objectionId } = await cast.resident(4).command('outcomes.object', {
      outcomeId: first.id,
      text: '东侧空地下面有燃气管。',
    })
    await allRead('outcomes.published', 'outcomes.objected')
    const upheld = await cast.secretary.command('outcomes.answerObjection', {
      objectionId,
      isUpheld: true,
      text: '燃气公司确认管线经过，不能施工。',
    })
    expect(upheld).toEqual({
      status: 'upheld',
      resolutionStatus: 'upheld',
      itemStatus: 'scheduled',
    })
    await allRead('outcomes.objectionUpheld', 'agenda.givenBack')
    const told = await cast.resident(4).query('outcomes.info', { outcomeId: first.id })
    expect(told).toMatchObject({
      isHalted: true,
      myObjection: { answer: { text: '燃气公司确认管线经过，不能施工。' } },
    })

    // another decision of the same matter is published in its turn
    await cast.chair.command('agenda.deliberate', { itemId, text: '改到北门。' })
    await cast.chair.command('agenda.consent', { itemId, text: '装在北门。', hasAskedTwice: true })
    const { items } = await cast.resident(0).query('resolutions.list', { about: itemId })
    expect(items.map(({ status }) => status)).toEqual(['adopted', 'superseded'])
    expect(items[1]?.id).toBe(resolutionId)
    await publish(cast.secretary, itemId, 'decision', { text: '改装在北门。' })
    passHours(service, DAY * 10)
    await laterOn()

    // the work is put off once, is late, and is seen to be late
    const actionId = await assignOutside(service, cast.secretary, itemId)
    await cast.worker.command('actions.extend', {
      actionId,
      dueOn: dayAhead(service, 9),
      reason: '等供电局验线。',
    })
    await allRead('agenda.assigned', 'agenda.extended')
    passHours(service, DAY * 10)
    const late = await cast.street.query('actions.list', { view: 'overdue' })
    expect(late.items.map(({ id }) => id)).toContain(actionId)
    await allRead('agenda.supervised')

    // it fails its inspection once
    await reportDone()
    await cast.chair.command('agenda.rework', {
      itemId,
      defects: '3 号桩没有通电。',
      dueOn: dayAhead(service, 5),
    })
    await allRead('agenda.doneClaimed', 'agenda.reworked')
    await reportDone()
    await acceptAndPublish(service, cast, itemId)
    await allRead('agenda.accepted', 'agenda.executionPublished', 'agenda.surveyed')

    // those who asked are not content: it is done again, published again, and closed
    for (const index of [0, 1, 2, 3]) {
      await cast.resident(index).command('ratings.rate', { itemId, solved: 'no', satisfied: 1 })
    }
    if ((await statusOf()) !== 'closed') await passDue(service, cast.secretary, itemId)
    await laterOn()
    await cast.resident(0).command('agenda.reopen', {
      itemId,
      ground: 'dissatisfied',
      reason: '夜里充不了电。',
    })
    await allRead('agenda.closed', 'agenda.reopened')
    await reportDone()
    await acceptAndPublish(service, cast, itemId)
    for (const index of [0, 1, 2, 3]) {
      await cast.resident(index).command('ratings.rate', { itemId, solved: 'yes', satisfied: 5 })
    }
    if ((await statusOf()) !== 'closed') await passDue(service, cast.secretary, itemId)
    await laterOn()
    expect(await statusOf()).toBe('closed')
    const wall = await cast.resident(5).query('outcomes.list', {})
    expect(
      wall.items.flatMap((outcome) => (outcome.itemId === itemId ? [outcome.kind] : [])),
    ).toEqual(['execution', 'execution', 'decision', 'decision'])
    const waiting = await cast.secretary.query('inbox.tasks', {})
    // whoever voted no at first was never told why: that is overdue, and in sight
    expect(
      waiting.items.flatMap((task) =>
        'itemId' in task && task.itemId === itemId ? task.kind : [],
      ),
    ).toEqual(['explainDissent'])
  })
})
