import { readFileSync } from 'node:fs'
import type { ApiClient } from '../support/api-client'
import {
  castOf,
  dayAhead,
  passDue,
  pictureOf,
  signInAgain,
  stepsOf,
  type Cast,
} from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { PHOTO_FILE } from '../support/photo-file'
import { publish } from '../support/publications'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { assignOutside, publishDecision, voteOn } from '../support/work-story'

jest.setTimeout(60_000)

const DAY = 24

describe('from the vote to work that both have signed for', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  // a story takes weeks: each has people whose sessions are new
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 8 })
    cast = await castOf(service, community)
  })

  const pictureByLink = async (outside: ApiClient): Promise<string> => {
    const file = readFileSync(PHOTO_FILE)
    const type = { type: 'image/jpeg', name: 'photo.jpg' }
    const { status, body } = await outside.sendFile('actions.uploadByLink', file, type)
    expect(status).toBe(200)
    return (body as { id: string }).id
  }

  it('goes by a resolution, an action with an extension, a failed inspection and two signatures', async () => {
    const { chair, secretary, supervisor, worker, members, resident } = cast
    const { itemId, resolutionId } = await voteOn(service, community, cast)

    // the decision is a resolution with its figures, and who was against it is owed an explanation
    const adopted = await resident(5).query('resolutions.info', { resolutionId })
    expect(adopted).toMatchObject({
      status: 'adopted',
      text: '同意在东侧空地安装 20 个公共充电桩。',
      figures: { electorate: 7, yes: 6, no: 1 },
      dissents: 1,
      unexplained: 1,
      executor: 'committee',
    })
    expect(adopted.legalBasis).toContain('议事会议事规则')
    expect(adopted.abilities.annul).toMatchObject({ reason: 'resolutions.not_annuller' })
    const owed = await chair.query('inbox.tasks', {})
    expect(owed.items).toContainEqual(expect.objectContaining({ kind: 'explainDissent', itemId }))
    const hidden = await resident(5).query('resolutions.dissents', { resolutionId })
    expect(hidden.items).toMatchObject([{ who: null, text: null, isMine: false }])
    const against = at(members, 6)
    const own = await against.query('resolutions.dissents', { resolutionId })
    const dissentId = own.items[0]?.id ?? ''
    expect(own.items).toMatchObject([{ isMine: true, explanation: null }])
    const again = await against.refusal('resolutions.recordDissent', { resolutionId, text: '太吵' })
    expect(again.code).toBe('resolutions.dissent_recorded')
    await chair.command('resolutions.explainDissent', {
      resolutionId,
      dissentId,
      text: '充电区离住户 15 米，夜间限流，不会吵到一楼。',
    })
    const told = await against.query('resolutions.dissents', { resolutionId })
    expect(told.items[0]?.explanation?.text).toContain('夜间限流')
    await secretary.command('resolutions.arrange', {
      resolutionId,
      executor: 'government',
      entrustedBy: '区住建局',
    })

    // no work before the notice has run its days
    const early = await secretary.refusal('actions.assign', {
      itemId,
      lead: '铁塔公司',
      task: '装',
    })
    expect(early.code).toBe('agenda.decision_unpublished')
    await publishDecision(service, cast, itemId)
    const effective = await resident(5).query('resolutions.info', { resolutionId })
    expect(effective.status).toBe('effective')
    const actionId = await assignOutside(service, secretary, itemId)
    const info = await resident(0).query('agenda.info', { itemId })
    expect(info).toMatchObject({
      status: 'implementing',
      action: { lead: '铁塔公司', budget: 3_600_000 },
    })

    // the body outside comes by a link, without an account
    const { token } = await worker.command('actions.makeLink', { actionId })
    const outside = service.as(`Link ${token}`)
    const linked = await outside.query('actions.byLink', {})
    expect(linked).toMatchObject({ task: '安装 20 个充电桩', lead: '铁塔公司', entries: [] })
    expect(JSON.stringify(linked)).not.toContain('张')
    await outside.command('actions.reportByLink', {
      text: '电缆已经到场。',
      stage: 'before',
      photoIds: [await pictureByLink(outside)],
    })
    await worker.command('actions.addRound', {
      actionId,
      party: '铁塔公司',
      text: '约定夜间不施工。',
    })

    // its date is put off with a reason that the raiser reads
    await worker.command('actions.extend', {
      actionId,
      dueOn: dayAhead(service, 9),
      reason: '等供电局验线。',
    })
    passHours(service, DAY * 10)
    expect((await worker.query('inbox.tasks', {})).items).toContainEqual(
      expect.objectContaining({ kind: 'claimDone', actionId, supervision: 'companion' }),
    )
    const late = await cast.street.query('actions.list', { view: 'overdue' })
    expect(late.items).toMatchObject([{ id: actionId, isOverdue: true, supervision: 'companion' }])

    // a report without a picture is none; with one it waits for its inspection
    const bare = await outside.refusal('actions.reportByLink', { isDone: true, text: '装好了。' })
    expect(bare.code).toBe('agenda.proof_missing')
    await outside.command('actions.reportByLink', {
      isDone: true,
      text: '20 个全部装好。',
      photoIds: [await pictureByLink(outside)],
    })
    const waiting = await supervisor.query('inbox.tasks', {})
    expect(waiting.items).toContainEqual(expect.objectContaining({ kind: 'inspect', itemId }))

    // the supervisor finds a defect: it goes back with a later date, and a signature is lost
    await chair.command('actions.verify', { actionId, verdict: 'sign', text: '到场看过。' })
    const dateless = { actionId, verdict: 'defect', text: '3 号桩没有通电。' }
    expect((await supervisor.refusal('actions.verify', dateless)).code).toBe('actions.date_missing')
    await supervisor.command('actions.verify', {
      actionId,
      verdict: 'defect',
      text: '3 号桩没有通电。',
      dueOn: dayAhead(service, 5),
    })
    const back = await outside.query('actions.byLink', {})
    expect(back).toMatchObject({ status: 'inProgress', defects: '3 号桩没有通电。' })
    await outside.command('actions.reportByLink', {
      isDone: true,
      text: '3 号桩已通电。',
      photoIds: [await pictureByLink(outside)],
    })
    await chair.command('actions.verify', { actionId, verdict: 'sign', text: '都通电了。' })
    expect((await chair.query('inbox.tasks', {})).items).not.toContainEqual(
      expect.objectContaining({ kind: 'inspect', itemId }),
    )
    const twice = await chair.refusal('actions.verify', { actionId, verdict: 'sign', text: '再签' })
    expect(twice.code).toBe('agenda.already_signed')
    const signed = await supervisor.command('actions.verify', {
      actionId,
      verdict: 'sign',
      text: '账目和现场一致。',
    })
    expect(signed).toEqual({ status: 'verified', itemStatus: 'publicising' })
    const executed = await resident(5).query('resolutions.info', { resolutionId })
    expect(executed.status).toBe('executed')

    // what was entrusted is reported, and the answer is on record
    const report = await secretary.query('inbox.tasks', {})
    expect(report.items).toContainEqual(
      expect.objectContaining({ kind: 'reportToEntruster', itemId }),
    )
    await secretary.command('resolutions.reportToEntruster', { resolutionId, text: '已经完成。' })
    await secretary.command('resolutions.recordEntrusterReply', {
      resolutionId,
      isAdopted: true,
      text: '同意在其他小区推广。',
    })

    // the matter closes, and with it the action and the resolution
    const later = await castOf(service, await signInAgain(service, community))
    await publish(later.secretary, itemId, 'execution')
    await passDue(service, later.secretary, itemId)
    const residents = [0, 1, 2, 3].map(later.resident)
    for (const one of residents) {
      await one.command('ratings.rate', { itemId, solved: 'yes', satisfied: 5 })
    }
    const reader = later.resident(5)
    const closed = await reader.query('agenda.info', { itemId })
    expect(closed.status).toBe('closed')
    expect(stepsOf(closed)).toEqual(
      expect.arrayContaining([
        'resolutions.arranged',
        'agenda.assigned',
        'actions.linkMade',
        'agenda.extended',
        'agenda.doneClaimed',
        'agenda.signed',
        'agenda.reworked',
        'agenda.accepted',
        'resolutions.reported',
        'resolutions.replied',
      ]),
    )
    const action = await reader.query('actions.info', { actionId })
    expect(action).toMatchObject({ status: 'closed', reworks: 1, chairSigned: true, entries: 5 })
    expect([action.before.length, action.after.length]).toEqual([1, 2])
    expect((await reader.query('resolutions.info', { resolutionId })).status).toBe('archived')
    expect((await outside.refusal('actions.byLink', {}, { method: 'GET' })).code).toBe(
      'actions.link_invalid',
    )
  })

  it('is the council’s again when the lead says that it cannot be done, and a new decision takes its place', async () => {
    const { chair, secretary, worker, resident } = cast
    const { itemId, resolutionId } = await voteOn(service, community, cast)
    await publishDecision(service, cast, itemId)
    const first = await assignOutside(service, secretary, itemId)
    const second = await assignOutside(service, secretary, itemId, '铺设电缆')
    expect((await resident(0).query('agenda.info', { itemId })).action).toMatchObject({
      task: '安装 20 个充电桩等 2 项',
      budget: 7_200_000,
    })

    const waiting = (await worker.query('inbox.tasks', {})).items
    const pieces = waiting.flatMap((task) => ('actionId' in task ? [task.actionId] : []))
    expect(pieces).toEqual(expect.arrayContaining([first, second]))
    const given = await worker.command('actions.declareInfeasible', {
      actionId: second,
      reason: '地下有燃气管，不能开挖。',
    })

    expect(given).toEqual({ status: 'infeasible', itemStatus: 'scheduled' })
    expect((await resident(0).query('actions.info', { actionId: first })).status).toBe('stopped')
    const info = await resident(0).query('agenda.info', { itemId })
    expect(info).toMatchObject({ status: 'scheduled', action: null, decision: null })
    expect(info.timeline.at(-1)).toMatchObject({ kind: 'agenda.givenBack' })
    await chair.command('agenda.deliberate', { itemId, text: '改到北门。' })
    await chair.command('agenda.consent', { itemId, text: '装在北门。', hasAskedTwice: true })
    const { items } = await resident(0).query('resolutions.list', { about: itemId })
    expect(items.map(({ status }) => status)).toEqual(['adopted', 'superseded'])
    expect(items[1]?.id).toBe(resolutionId)
  })

  it('stops when the street annuls the resolution by law', async () => {
    const { street, secretary, resident } = cast
    const { itemId, resolutionId } = await voteOn(service, community, cast)
    await publishDecision(service, cast, itemId)
    const actionId = await assignOutside(service, secretary, itemId)

    const annulled = await street.command('resolutions.annul', {
      resolutionId,
      by: 'street',
      legalReason: '占用消防车通道，违反消防法第二十八条。',
    })

    expect(annulled).toEqual({ status: 'annulled', itemStatus: 'scheduled' })
    expect((await resident(0).query('actions.info', { actionId })).status).toBe('stopped')
    const info = await resident(0).query('resolutions.info', { resolutionId })
    expect(info.ending?.reason).toContain('消防法')
    expect(stepsOf(await resident(0).query('agenda.info', { itemId }))).toContain(
      'resolutions.annulled',
    )
  })

  it('has one lead who may say once that it is another’s, and helpers with dates of their own', async () => {
    const { secretary, worker, resident } = cast
    const { itemId } = await voteOn(service, community, cast)
    await publishDecision(service, cast, itemId)
    const leadId = community.residents[5]?.accountId ?? ''
    const { id: actionId } = await secretary.command('actions.assign', {
      itemId,
      kind: 'volunteer',
      leadId,
      lead: '志愿者老周',
      task: '清理东侧空地',
    })
    const lead = resident(5)
    const tasks = await lead.query('inbox.tasks', {})
    expect(tasks.items).toContainEqual(expect.objectContaining({ kind: 'claimDone', itemId }))

    const stranger = await resident(6).refusal('actions.accept', { actionId })
    expect(stranger.code).toBe('actions.not_lead')
    await lead.command('actions.objectAssignment', { actionId, reason: '空地归物业管。' })
    const asked = await secretary.query('inbox.tasks', {})
    expect(asked.items).toContainEqual(
      expect.objectContaining({ kind: 'decideAssignment', itemId }),
    )
    await secretary.command('actions.decideObjection', {
      actionId,
      reply: '物业配合，仍请您牵头。',
    })
    const second = await lead.refusal('actions.objectAssignment', { actionId, reason: '再想想。' })
    expect(second.code).toBe('actions.wrong_status')

    const { partId } = await lead.command('actions.addCoAssignee', {
      actionId,
      kind: 'socialOrg',
      name: '绿色家园协会',
      task: '运走杂物',
      dueOn: dayAhead(service, 3),
    })
    const claim = { actionId, text: '清理好了。', photoIds: [await pictureOf(lead)] }
    expect((await lead.refusal('actions.claimDone', claim)).code).toBe('actions.parts_open')
    await worker.command('actions.finishPart', { actionId, partId, text: '三车杂物已运走。' })
    const done = await lead.command('actions.claimDone', claim)
    expect(done).toEqual({ status: 'doneClaimed', itemStatus: 'verifying' })
  })
})
