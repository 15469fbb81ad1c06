import { ActionModel } from '@linyi/server/features/actions/action.model'
import { pageOfOverdue, pageOfWorker } from '@linyi/server/features/actions/action.store'
import { ResolutionModel } from '@linyi/server/features/resolutions/resolution.model'
import { ItemRecordModel } from '@linyi/server/features/agenda/item-record.model'
import { castOf, dayAhead, pictureOf, type Cast } from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { assignOutside, publishDecision, voteOn } from '../support/work-story'
import { addResolution } from '../support/works'

jest.setTimeout(60_000)

const codesOf = (settled: readonly PromiseSettledResult<unknown>[]): string[] =>
  settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))

describe('the work of a resolution, where two do it at once', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast
  let itemId: string

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 5 })
    cast = await castOf(service, community)
    itemId = (await voteOn(service, community, cast)).itemId
    await publishDecision(service, cast, itemId)
  })
  afterAll(() => service.stop())

  it('is reported as done once, however many report it', async () => {
    const { secretary, worker } = cast
    const actionId = await assignOutside(service, secretary, itemId)
    const photoIds = [await pictureOf(worker)]
    const claim = { actionId, text: '装好了。', photoIds }

    const settled = await Promise.allSettled(
      Array.from({ length: 6 }, () => worker.command('actions.claimDone', claim)),
    )

    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const code of codesOf(settled)) expect(code).toMatch(/wrong_status|conflict/)
    const entries = await worker.query('actions.entries', { actionId })
    expect(entries.items.filter(({ kind }) => kind === 'proof')).toHaveLength(1)
  })

  it('is accepted by both signatures given in the same instant, and each counts once', async () => {
    const { chair, supervisor, worker } = cast
    const [action] = (await worker.query('actions.list', { view: 'item', about: itemId })).items
    const actionId = action?.id ?? ''
    const sign = { actionId, verdict: 'sign' as const, text: '合格。' }

    const settled = await Promise.allSettled(
      [chair, supervisor, chair, supervisor].map((one) => one.command('actions.verify', sign)),
    )

    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const info = await worker.query('agenda.info', { itemId })
    expect(info).toMatchObject({
      status: 'publicising',
      action: { chairSigned: true, supervisorSigned: true },
    })
    expect(info.timeline.filter(({ kind }) => kind === 'agenda.accepted')).toHaveLength(1)
    expect(info.timeline.filter(({ kind }) => kind === 'agenda.signed')).toHaveLength(2)
  })

  it('is one resolution for one decision, which the database holds', async () => {
    const { communityId, gridId } = community
    const now = service.clock.now()
    const place = { communityId, gridId, itemId }
    await addResolution(place, now, { decisionKey: 'the vote' })

    await expect(addResolution(place, now, { decisionKey: 'the vote' })).rejects.toThrow(/E11000/)
  })

  it('counts the days of an explanation from the first who waits for it', async () => {
    const { communityId, gridId } = community
    const now = service.clock.now()
    const past = { explainDueAt: new Date(now.getTime() - 1) }
    const resolutionId = await addResolution({ communityId, gridId, itemId }, now, past)
    const dueAt = async (): Promise<string> =>
      (await cast.worker.query('resolutions.info', { resolutionId })).explainDueAt
    const dissent = async (index: number) => {
      const text = '太吵，请再想想。'
      await at(cast.members, index).command('resolutions.recordDissent', { resolutionId, text })
    }

    await dissent(0)
    const first = await dueAt()
    passHours(service, 48)
    await dissent(1)

    expect(new Date(first) > now).toBe(true)
    expect(await dueAt()).toBe(first)
  })

  it('tells the link of an earlier day from the one that is good now', async () => {
    const story = await castOf(service, community)
    const voted = await voteOn(service, community, story)
    await publishDecision(service, story, voted.itemId)
    const actionId = await assignOutside(service, story.secretary, voted.itemId)
    const first = await story.worker.command('actions.makeLink', { actionId })
    const second = await story.worker.command('actions.makeLink', { actionId })
    const get = { method: 'GET' as const }

    const old = service.as(`Link ${first.token}`)
    expect((await old.refusal('actions.byLink', {}, get)).code).toBe('actions.link_invalid')
    const good = service.as(`Link ${second.token}`)
    expect((await good.query('actions.byLink', {})).lead).toBe('铁塔公司')
    const site = 'https://linyi.example'
    const shown = await story.worker.query('actions.link', { actionId, site })
    expect(shown.address).toBe(`${site}/#/features/actions/pages/link/index?t=${second.token}`)
    expect(shown.qr).toMatch(/^data:image\/svg\+xml;base64,/)
    const key = 'the-same-report'
    const report = { text: '进场了。' }
    await good.command('actions.reportByLink', report, key)
    await good.command('actions.reportByLink', report, key)
    expect((await good.query('actions.byLink', {})).entries).toHaveLength(1)
    await story.worker.command('actions.revokeLink', { actionId })
    expect((await good.refusal('actions.reportByLink', report)).code).toBe('actions.link_invalid')
    expect((await story.worker.refusal('actions.link', { actionId, site }, get)).code).toBe(
      'actions.link_invalid',
    )
    const late = { actionId, dueOn: dayAhead(service, 1), reason: '提前。' }
    expect((await story.worker.refusal('actions.extend', late)).code).toBe(
      'agenda.extension_earlier',
    )
  })

  interface Explained {
    explain(verbosity: string): Promise<unknown>
  }
  const stagesOf = async (query: unknown): Promise<string> =>
    JSON.stringify(await (query as Explained).explain('queryPlanner'))

  const now = new Date('2026-11-23T02:00:00Z')
  it.each([
    [
      'actions of an item',
      'actions_by_item',
      () => ActionModel.find({ communityId: 'c', itemId: 'i' }).sort({ _id: 1 }),
    ],
    [
      'the pieces of several items',
      'actions_by_item',
      () =>
        ActionModel.find({
          communityId: 'c',
          itemId: { $in: ['i', 'j'] },
          status: { $in: ['assigned', 'doneClaimed'] },
        }).sort({ _id: 1 }),
    ],
    [
      'actions of a worker',
      'actions_mine',
      () =>
        ActionModel.find({ communityId: 'c', workerIds: 'a', isWorking: true }).sort({
          dueAt: 1,
          _id: 1,
        }),
    ],
    [
      'what is overdue in a grid',
      'actions_due_gridId',
      () =>
        ActionModel.find({
          communityId: 'c',
          gridId: 'g',
          isWorking: true,
          dueAt: { $lte: now },
        }).sort({ dueAt: 1, _id: 1 }),
    ],
    [
      'resolutions of a grid and status',
      'resolutions_list_gridId_status',
      () =>
        ResolutionModel.find({ communityId: 'c', gridId: 'g', status: 'effective' }).sort({
          _id: -1,
        }),
    ],
    [
      'resolutions whose notice is over',
      'resolutions_due',
      () =>
        ResolutionModel.find({
          communityId: 'c',
          status: 'published',
          result: 'passed',
          noticeEndsAt: { $lte: now },
        }).sort({ noticeEndsAt: 1 }),
    ],
    [
      'what is owed for resolutions',
      'resolutions_duties',
      () =>
        ResolutionModel.find({ communityId: 'c', duties: 'explainDissent' }).sort({
          explainDueAt: 1,
        }),
    ],
    [
      'the record of an action',
      'itemRecords_by_action',
      () => ItemRecordModel.find({ communityId: 'c', actionId: 'a' }).sort({ _id: -1 }),
    ],
  ])('%s are read by %s', async (_what, index, query) => {
    const plan = await stagesOf(query())

    expect(plan).toContain(index)
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toMatch(/"stage":"SORT"/)
  })

  it('lists by date continue where a page ended', async () => {
    const { communityId, gridId } = community
    const page = { after: undefined, limit: 10 }

    expect(await pageOfWorker(communityId, 'nobody', page)).toEqual([])
    expect(await pageOfOverdue(communityId, gridId, new Date(0), page)).toEqual([])
    const wrong = await cast.worker.refusal(
      'actions.list',
      { view: 'mine', after: 'x' },
      { method: 'GET' },
    )
    expect(wrong.code).toBe('request.invalid')
  })
})
