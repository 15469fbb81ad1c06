import { ObjectionModel } from '@linyi/server/features/outcomes/objection.model'
import { OutcomeModel, OutcomeVersionModel } from '@linyi/server/features/outcomes/outcome.model'
import { listPublished } from '@linyi/server/features/outcomes/outcome.store'
import { ensureIndexes } from '@linyi/server/platform/db/connection'
import { newId } from '@linyi/server/platform/ids'
import mongoose from 'mongoose'
import { castOf, pictureOf, raise, signInAgain, type Cast } from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { mattersOf, object, passTo, type Matters } from '../support/publication-story'
import { draftPublication, publish, reviewedPublication } from '../support/publications'
import { addPerson } from '../support/residents'
import { passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { voteOn } from '../support/work-story'

jest.setTimeout(120_000)

const HOUR_MS = 3_600_000
const PLANTED = { realName: '令狐采薇', phone: '13955550123' }

describe('publications', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast
  let matters: Matters

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 8, openItemsPerPerson: 50 })
    const { communityId, gridId, buildingId } = community
    await addPerson(communityId, service.clock.now(), {
      ...PLANTED,
      home: { communityId, gridId, buildingId, door: '777' },
    })
  })
  afterAll(() => service.stop())
  // a notice takes more than a week: each story has people whose sessions are new
  beforeEach(async () => {
    cast = await castOf(service, await signInAgain(service, community))
    matters = mattersOf(service, community, cast)
  })

  const info = (outcomeId: string, index = 5) =>
    cast.resident(index).query('outcomes.info', { outcomeId })
  const itemInfo = (itemId: string) => cast.resident(5).query('agenda.info', { itemId })
  const ahead = (hours: number): string =>
    new Date(service.clock.now().getTime() + hours * HOUR_MS).toISOString()
  it('with a mandatory figure missing are refused with the list of what is missing', async () => {
    const itemId = await matters.agreed()
    const bare = { text: '', notAdopted: '', contact: '', steps: [{ who: '物业', task: '装' }] }
    const { outcomeId, version, missing } = await draftPublication(
      cast.secretary,
      itemId,
      'decision',
      bare,
    )

    const refusal = await cast.secretary.refusal('outcomes.review', { outcomeId, version })

    expect(missing).toEqual(['text', 'steps', 'notAdopted', 'contact'])
    expect(refusal).toMatchObject({
      code: 'outcomes.figures_missing',
      status: 422,
      details: [
        { path: 'text', message: '公示内容' },
        { path: 'steps', message: '谁做什么、什么时候完成' },
        { path: 'notAdopted', message: '没有采纳的意见和理由' },
        { path: 'contact', message: '联系人和电话' },
      ],
    })
    const unreviewed = await cast.secretary.refusal('outcomes.publish', { outcomeId })
    expect(unreviewed.code).toBe('outcomes.wrong_status')
    const stale = await cast.secretary.refusal('outcomes.edit', { outcomeId, version: 1, text: '' })
    expect(stale.code).toBe('request.conflict')
  })

  it('are drafted from the vote once, and nobody else sees the draft', async () => {
    const { itemId } = await voteOn(service, community, cast)
    const first = await cast.secretary.command('outcomes.draft', { kind: 'decision', itemId })
    const again = await cast.secretary.command('outcomes.draft', { kind: 'decision', itemId })
    const outcomeId = first.id

    expect([first.isNew, again]).toEqual([true, { id: outcomeId, isNew: false }])
    const editor = await cast.secretary.query('outcomes.editor', { outcomeId })
    expect(editor).toMatchObject({
      status: 'draft',
      proposal: '在小区东侧空地安装 20 个公共充电桩。',
      figures: { electorate: 7, participants: 7, yes: 6, no: 1, abstain: 0 },
      required: expect.arrayContaining(['figures', 'steps']) as string[],
    })
    expect(editor.text).toContain('同意在东侧空地安装 20 个公共充电桩。')
    const { version } = editor
    const figures = { electorate: 9, participants: 9, yes: 9, no: 0, abstain: 0 }
    const forged = await cast.secretary.refusal('outcomes.edit', { outcomeId, version, figures })
    expect(forged.code).toBe('outcomes.figures_counted')
    const get = { method: 'GET' as const }
    const unseen = await cast.resident(5).refusal('outcomes.info', { outcomeId }, get)
    expect(unseen.code).toBe('outcomes.not_found')
    const closed = await cast.chair.refusal('outcomes.preview', { outcomeId }, get)
    expect(closed.code).toBe('outcomes.not_publisher')
    const { items } = await cast.secretary.query('outcomes.drafts', {})
    expect(items.map(({ id }) => id)).toContain(outcomeId)
  })

  it('hide names, telephones and doors by themselves, and tell their writer what', async () => {
    const itemId = await matters.agreed()
    const words = `${PLANTED.realName}（${PLANTED.phone}）住测试苑1号楼2单元777室，出钱最多。`
    const { outcomeId, version } = await draftPublication(cast.secretary, itemId, 'decision', {
      text: words,
      notAdopted: words,
      steps: [{ who: PLANTED.realName, task: '牵头', by: '2030-01-01' }],
    })
    const preview = await cast.secretary.query('outcomes.preview', { outcomeId })
    expect(preview.masked).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'text', kind: 'name', was: PLANTED.realName }),
        expect.objectContaining({ field: 'text', kind: 'phone', was: PLANTED.phone }),
        expect.objectContaining({ field: 'steps', kind: 'name' }),
      ]),
    )
    await cast.secretary.command('outcomes.review', { outcomeId, version })
    await cast.secretary.command('outcomes.publish', { outcomeId })
    await object(cast.resident(4), outcomeId, words)

    const shown = JSON.stringify([
      await info(outcomeId),
      await cast.resident(5).query('outcomes.objections', { outcomeId }),
      await itemInfo(itemId),
    ])
    for (const planted of [PLANTED.realName, PLANTED.phone, '777']) {
      expect(shown).not.toContain(planted)
    }
    expect(shown).toContain('令**')
  })

  it('with pictures wait for somebody who has looked for faces, and again for each new picture', async () => {
    const itemId = await matters.agreed()
    const photoIds = [await pictureOf(cast.secretary)]
    const { outcomeId, version } = await draftPublication(cast.secretary, itemId, 'decision', {
      photoIds,
      facesChecked: false,
    })
    const refusal = await cast.secretary.refusal('outcomes.review', { outcomeId, version })
    expect(refusal.code).toBe('outcomes.faces_unchecked')
    const looked = await cast.secretary.command('outcomes.edit', {
      outcomeId,
      version,
      facesChecked: true,
    })
    const added = [...photoIds, await pictureOf(cast.secretary)]
    const next = await cast.secretary.command('outcomes.edit', {
      outcomeId,
      version: looked.version,
      photoIds: added,
    })
    const editor = await cast.secretary.query('outcomes.editor', { outcomeId })
    expect(editor).toMatchObject({ facesChecked: false, version: next.version })
    const stranger = { outcomeId, version: next.version, photoIds: [community.gridId] }
    const unknown = await cast.secretary.refusal('outcomes.edit', stranger)
    expect(unknown.code).toBe('photos.unknown')
  })

  it('go out at the time they were set for, though nobody looks, and stand for seven days at least', async () => {
    const itemId = await matters.agreed()
    const outcomeId = await reviewedPublication(cast.secretary, itemId)
    const past = await cast.secretary.refusal('outcomes.publish', {
      outcomeId,
      publishAt: ahead(-1),
    })
    expect(past.code).toBe('outcomes.publish_time')
    const publishAt = ahead(30)
    const set = await cast.secretary.command('outcomes.publish', { outcomeId, publishAt })
    expect(set).toMatchObject({ status: 'reviewed', publishAt })
    const before = await cast.resident(5).query('outcomes.list', {})
    expect(before.items.map(({ id }) => id)).not.toContain(outcomeId)

    passHours(service, 48)

    const after = await cast.resident(5).query('outcomes.list', { phase: 'publicity' })
    const card = after.items.find(({ id }) => id === outcomeId)
    expect(card?.publishedAt).toBe(publishAt)
    const days = (Date.parse(card?.publicityEndsAt ?? '') - Date.parse(publishAt)) / 86_400_000
    expect(days).toBeGreaterThanOrEqual(7)
    expect((await itemInfo(itemId)).outcome?.id).toBe(outcomeId)
  })

  it('that may not go out any more at their time wait for the secretary, who reads why', async () => {
    const { itemId, resolutionId } = await voteOn(service, community, cast)
    const outcomeId = await reviewedPublication(cast.secretary, itemId)
    await cast.secretary.command('outcomes.publish', { outcomeId, publishAt: ahead(2) })
    await cast.street.command('resolutions.annul', {
      resolutionId,
      by: 'street',
      legalReason: '占用消防车通道。',
    })

    passHours(service, 3)

    const tasks = await cast.secretary.query('inbox.tasks', {})
    expect(tasks.items).toContainEqual(expect.objectContaining({ kind: 'fixOutcome', outcomeId }))
    const editor = await cast.secretary.query('outcomes.editor', { outcomeId })
    expect(editor).toMatchObject({
      status: 'reviewed',
      publishAt: null,
      problem: { code: 'outcomes.not_decided', message: '议题还没有结果，暂时不能公示。' },
    })
  })

  it('are corrected in a version of their own: the one before stays readable, the notice ends no sooner', async () => {
    const itemId = await matters.agreed()
    const { id: outcomeId, publicityEndsAt } = await publish(cast.secretary, itemId)
    const end = Date.parse(publicityEndsAt ?? '')
    passTo(service, publicityEndsAt, 1)
    const { version, text } = await info(outcomeId)
    const wish = { outcomeId, version, text: '装在北门东侧。', reason: '位置写错了。' }

    const corrected = await cast.secretary.command('outcomes.correct', wish)

    expect(Date.parse(corrected.publicityEndsAt) - end).toBeGreaterThan(2 * 86_400_000)
    expect((await itemInfo(itemId)).outcome?.publicityEndsAt).toBe(corrected.publicityEndsAt)
    expect(await info(outcomeId)).toMatchObject({
      status: 'corrected',
      text: '装在北门东侧。',
      versionNo: 2,
      correction: { reason: '位置写错了。' },
    })
    const versions = await cast.resident(5).query('outcomes.versions', { outcomeId })
    expect(versions.items).toMatchObject([{ versionNo: 1, text, reason: '位置写错了。' }])
    const bare = { outcomeId, version: corrected.version, contact: '', reason: '删去电话。' }
    const refusal = await cast.secretary.refusal('outcomes.correct', bare)
    expect(refusal).toMatchObject({ code: 'outcomes.figures_missing' })
  })

  it('of progress, the common fund and refusals have their own figures and places', async () => {
    const fund = await publish(cast.secretary, null, 'commonFund')
    expect(await info(fund.id)).toMatchObject({
      itemId: null,
      gridName: '全社区',
      money: [{ label: '车位费', direction: 'in', amount: 1_200_000 }],
    })
    const again = await publish(cast.secretary, null, 'commonFund')
    expect(again.id).not.toBe(fund.id)
    const itemId = await matters.agreed()
    const early = { kind: 'progress', itemId }
    expect((await cast.secretary.refusal('outcomes.draft', early)).code).toBe(
      'outcomes.not_at_work',
    )
    expect(
      (await cast.secretary.refusal('outcomes.draft', { kind: 'execution', itemId })).code,
    ).toBe('outcomes.not_decided')
    expect((await cast.secretary.refusal('outcomes.draft', { kind: 'decision' })).code).toBe(
      'outcomes.item_needed',
    )
    const declined = await raise(cast.resident(1), community.gridId)
    await cast.worker.command('agenda.decline', {
      itemId: declined,
      reason: 'beyondRemit',
      reply: '这件事由房管部门办理。',
    })
    const reasons = await publish(cast.secretary, declined, 'declineReasons')
    expect(await info(reasons.id)).toMatchObject({ kind: 'declineReasons', result: null })
    const kinds = await cast.resident(5).query('outcomes.list', { kind: 'commonFund', limit: 1 })
    expect(kinds.items.map(({ id }) => id)).toEqual([again.id])
    const next = await cast
      .resident(5)
      .query('outcomes.list', { kind: 'commonFund', limit: 1, after: kinds.next ?? '' })
    expect(next.items.map(({ id }) => id)).toEqual([fund.id])
  })

  it('of an earlier version are on the wall as they were, and nothing keeps their matter from another', async () => {
    const outcomes = mongoose.connection.collection<{ _id: string }>('outcomes')
    const shape = mongoose.connection.collection('storedShape')
    const old = {
      _id: newId(service.clock.now()),
      communityId: community.communityId,
      kind: 'decision',
      itemId: newId(service.clock.now()),
      itemNumber: 'YS-2025-01-0001',
      title: '旧公示',
      gridId: community.gridId,
      gridName: '8号网格',
      proposal: '装灯。',
      result: 'passed',
      text: '装六盏。',
      next: '物业安装。',
      contact: '服务站',
      publisherId: community.secretary.accountId,
      photos: [],
      ballot: null,
      publishedAt: new Date('2025-01-01T00:00:00Z'),
      publicityEndsAt: new Date('2025-01-09T00:00:00Z'),
    }
    await outcomes.insertOne(old)
    const kept = await shape.findOne({})
    const known = Object.keys(old).map((field) => `outcomes.${field}`)
    const fields = (kept?.['fields'] as string[]).filter(
      (field) => !field.startsWith('outcomes.') || known.includes(field),
    )
    await shape.updateOne({}, { $set: { fields } })
    await mongoose.connection.db?.command({
      createIndexes: 'outcomes',
      indexes: [{ key: { communityId: 1, itemId: 1, kind: 1 }, name: 'outcomes_once' }],
    })

    await ensureIndexes()

    expect(await info(old._id)).toMatchObject({
      status: 'published',
      text: '装六盏。',
      next: '物业安装。',
      steps: [],
      objections: { all: 0, open: 0, upheld: 0 },
    })
    const names = (await outcomes.indexes()).map(({ name }) => name)
    expect(names).toContain('outcomes_once_round')
    expect(names).not.toContain('outcomes_once')
  })

  interface Explained {
    explain(verbosity: string): Promise<unknown>
  }
  const now = new Date('2026-11-23T02:00:00Z')
  const wall = (filter: object, order: string): unknown =>
    OutcomeModel.find({ communityId: 'c', isPublic: true, ...filter }).sort({
      [order]: -1,
      _id: -1,
    })
  it.each([
    ['the wall', 'outcomes_wall_publishedAt', () => wall({}, 'publishedAt')],
    [
      'a grid’s notices',
      'outcomes_wall_gridId_publishedAt',
      () => wall({ gridId: 'g' }, 'publishedAt'),
    ],
    [
      'a grid’s notices of a kind that still run',
      'outcomes_wall_gridId_kind_publicityEndsAt',
      () =>
        wall({ gridId: 'g', kind: 'decision', publicityEndsAt: { $gt: now } }, 'publicityEndsAt'),
    ],
    [
      'what goes out by itself',
      'outcomes_scheduled',
      () =>
        OutcomeModel.find({
          communityId: 'c',
          status: 'reviewed',
          publishAt: { $lte: now },
        }).sort({ publishAt: 1 }),
    ],
    [
      'drafts',
      'outcomes_drafts',
      () => OutcomeModel.find({ communityId: 'c', isPublic: false }).sort({ _id: -1 }),
    ],
    [
      'versions',
      'outcomeVersions_list',
      () => OutcomeVersionModel.find({ communityId: 'c', outcomeId: 'o' }).sort({ _id: -1 }),
    ],
    [
      'objections without an answer',
      'outcomeObjections_due',
      () => ObjectionModel.find({ communityId: 'c', status: 'open' }).sort({ dueAt: 1 }),
    ],
  ])('%s are read by %s', async (_what, index, query) => {
    const plan = JSON.stringify(await (query() as Explained).explain('queryPlanner'))

    expect(plan).toContain(index)
    expect(plan).not.toContain('COLLSCAN')
    expect(plan).not.toMatch(/"stage":"SORT"/)
  })

  it('are listed by pages without losing one, also those that end on the same day', async () => {
    const { communityId } = community
    const all = await listPublished(communityId, {}, { after: undefined, limit: 49 }, now)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await cast.resident(5).query('outcomes.list', {
        phase: 'final',
        limit: 2,
        ...(after === undefined ? {} : { after }),
      })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after !== undefined)
    const running = await cast.resident(5).query('outcomes.list', { phase: 'publicity', limit: 50 })

    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length + running.items.length).toBe(all.length)
  })
})
