import { MinutesModel } from '@linyi/server/features/minutes/minutes.model'
import {
  COMMAND_ERRORS,
  COMMON_ERRORS,
  ERRORS,
  SESSION_ERRORS,
} from '@linyi/shared/contract/errors'
import { methodOf, type Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS, type OperationName } from '@linyi/shared/contract/operations'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { MeetingRoom } from '../support/meeting-room'
import { publish } from '../support/publications'
import { at, itemText, openBallot, passHours, scheduleItem } from '../support/story'
import { addAction, addResolution } from '../support/works'
import { startTestService, type TestService } from '../support/test-service'

const operations = Object.entries(OPERATIONS) as [OperationName, Operation][]
const withSession = operations.filter(([, operation]) => operation.access === 'session')

/** Queries for who goes from door to door or hands out links, not for a chair. */
const CANVASSED: readonly string[] = [
  'actions.link',
  'agenda.paperSheets',
  'ballots.canvass',
  'ballots.waitingPapers',
]

/** Queries for whoever prepares a publication, or looks after what stands in public. */
const PREPARED: readonly string[] = ['outcomes.editor', 'outcomes.preview', 'checks.itemMedia']

/** What holds for every operation of the contract, made from the contract. */
describe('every operation', () => {
  let service: TestService
  let community: TestCommunity
  let token: string
  let foreign: Foreign

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now())
    token = at(community.residents, 0).token
    foreign = await buildForeign(service)
  })
  afterAll(() => service.stop())

  it.each(withSession)('%s is refused without a session', async (name, operation) => {
    const refusal = await service.guest.refusal(name, {}, { method: methodOf(operation) })

    expect(refusal).toMatchObject({
      code: 'session.required',
      status: 401,
      message: ERRORS['session.required'].message,
    })
    expect(refusal.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  const withLink = operations.filter(([, operation]) => operation.access === 'link')

  it.each(withLink)('%s is refused without its signed link', async (name, operation) => {
    const method = methodOf(operation)
    const forged = `${foreign.link.slice(0, -3)}AAA`
    for (const client of [service.guest, service.as(token), service.as(forged)]) {
      const refusal = await client.refusal(name, {}, { method })

      expect(refusal).toMatchObject({ code: 'actions.link_invalid', status: 401 })
    }
  })

  it.each(withSession)('%s is refused with a token nobody was given', async (name, operation) => {
    const stranger = service.as('x'.repeat(43))

    const refusal = await stranger.refusal(name, {}, { method: methodOf(operation) })

    expect(refusal).toMatchObject({ code: 'session.expired', status: 401 })
  })

  const jsonOperations = operations.filter(([, operation]) => operation.encoding !== 'multipart')

  it.each(jsonOperations)('%s refuses a field it does not know', async (name, operation) => {
    const caller = service.as(operation.access === 'link' ? foreign.link : token)

    const refusal = await caller.refusal(
      name,
      { surprise: 'field' },
      { method: methodOf(operation) },
    )

    expect(refusal).toMatchObject({ code: 'request.invalid', status: 400 })
    expect(refusal.details?.length).toBeGreaterThan(0)
  })

  const keyed = withSession.filter(
    ([, operation]) => operation.kind === 'command' && operation.encoding !== 'multipart',
  )

  it.each(keyed.filter(([, { request }]) => request.safeParse({}).success))(
    '%s asks for an idempotency key',
    async (name) => {
      const refusal = await service.as(token).refusal(name, {}, { key: null })

      expect(refusal).toMatchObject({ code: 'request.key_missing', status: 400 })
    },
  )

  const byId = withSession.filter(([, operation]) =>
    ['itemId', 'ballotId', 'outcomeId', 'meetingId', 'actionId', 'resolutionId'].some(
      (field) => field in operation.request.shape,
    ),
  )

  it.each(byId)(
    '%s does not tell another community’s matter from none',
    async (name, operation) => {
      const input = Object.fromEntries(
        Object.keys(operation.request.shape).map((field) => [
          field,
          sampleOf(field, foreign, name),
        ]),
      )
      const method = methodOf(operation)
      if (operation.kind === 'query') {
        const reader = CANVASSED.includes(name)
          ? foreign.community.worker
          : PREPARED.includes(name)
            ? foreign.community.secretary
            : foreign
        const own = await service
          .as(reader.token)
          .send(
            method,
            name,
            method === 'GET' ? { query: input as Record<string, string> } : { body: input },
          )
        expect(own.status).toBe(200)
      }

      const refusal = await service.as(token).refusal(name, input, { method })

      expect(refusal.status).toBe(404)
      expect(refusal.code).toMatch(/not_found$/)
    },
  )

  it('agenda.raise does not reach a grid of another community', async () => {
    const refusal = await service
      .as(token)
      .refusal('agenda.raise', itemText(foreign.community.gridId))

    expect(refusal).toMatchObject({ code: 'places.not_found', status: 404 })
  })

  it.each(operations)('%s declares only codes of its own', (_name, { errors }) => {
    const common: readonly string[] = [...COMMON_ERRORS, ...SESSION_ERRORS, ...COMMAND_ERRORS]

    expect(errors.filter((code) => common.includes(code))).toEqual([])
  })

  it('answers an unknown name with its own code', async () => {
    const answer = await service.as(token).send('GET', 'agenda.unknown', {})

    expect(answer).toMatchObject({
      status: 404,
      body: { error: { code: 'request.unknown_operation' } },
    })
  })

  it('answers a broken body and a body that is too large with a code, never a fault', async () => {
    const post = (body: string): Promise<Response> =>
      fetch(`${service.url}/api/agenda.raise`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body,
      })

    const broken = await post('{bad')
    const form = await fetch(`${service.url}/api/photos.upload`, {
      method: 'POST',
      headers: {
        'Content-Type': 'multipart/form-data; boundary=x',
        Authorization: `Bearer ${token}`,
      },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\ncut',
    })
    const packed = await fetch(`${service.url}/api/agenda.raise`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
        Authorization: `Bearer ${token}`,
      },
      body: 'no gzip',
    })
    const large = await post(JSON.stringify({ body: 'x'.repeat(100_000) }))

    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({ error: { code: 'request.invalid' } })
    expect([form.status, packed.status]).toEqual([400, 400])
    expect(large.status).toBe(413)
    expect(await large.json()).toMatchObject({ error: { code: 'request.too_large' } })
  })
})

/** Matters of another community, in the states that the id operations ask for. */
interface Foreign {
  readonly community: TestCommunity
  readonly token: string
  readonly itemId: string
  readonly ballotId: string
  readonly outcomeId: string
  readonly meetingId: string
  /** A meeting whose minutes are sealed. */
  readonly minutesOf: string
  readonly actionId: string
  readonly resolutionId: string
  /** The token by which a body outside comes. */
  readonly link: string
}

async function buildForeign(service: TestService): Promise<Foreign> {
  const community = await buildCommunity(service.clock.now(), {
    residents: 4,
    members: 1,
    noticeDays: 0,
  })
  const itemId = await scheduleItem(service, community)
  const ballotId = await openBallot(service, community, itemId)
  const { token } = community.chair
  await service.as(token).command('ballots.cast', { ballotId, choice: 'yes' })
  passHours(service, 24)
  const { id: outcomeId } = await publish(service.as(community.secretary.token), itemId)
  const { meetingId } = await MeetingRoom.open(service, community)
  const minutesOf = await sealedMeeting(service, community)
  const place = { communityId: community.communityId, gridId: community.gridId, itemId }
  const { _id: actionId } = await addAction(place, service.clock.now())
  const resolutionId = await addResolution(place, service.clock.now())
  const made = await service.as(community.worker.token).command('actions.makeLink', { actionId })
  const link = `Link ${made.token}`
  return {
    community,
    token,
    itemId,
    ballotId,
    outcomeId,
    meetingId,
    minutesOf,
    actionId,
    resolutionId,
    link,
  }
}

/** A meeting that is over, its minutes under seal. */
async function sealedMeeting(service: TestService, community: TestCommunity): Promise<string> {
  const room = await MeetingRoom.open(service, community)
  await room.adjourn()
  const { meetingId } = room
  await room.recorder.command('minutes.draft', { meetingId })
  const seal = { status: 'sealed', hash: '0', sealedAt: service.clock.now() }
  const { communityId } = community
  await MinutesModel.updateOne({ communityId, meetingId }, { $set: seal })
  return meetingId
}

/** A well-formed value for each field that an id operation may ask for. */
function sampleOf(field: string, foreign: Foreign, operation: OperationName): unknown {
  const { community, itemId, ballotId, outcomeId, meetingId, actionId, resolutionId } = foreign
  if (operation === 'agenda.addRecord' && field === 'kind') return 'progress'
  if (operation === 'meetings.attendance' && field === 'kind') return 'member'
  if (operation === 'meetings.invite' && field === 'kind') return 'expert'
  if (operation === 'meetings.invite' && field === 'way') return 'phone'
  if (operation.startsWith('meetings.') && field === 'minutes') return 10
  if (operation === 'agenda.answerMerge' && field === 'answer') return 'keep'
  if (operation === 'outcomes.draft' && field === 'kind') return 'progress'
  if (operation === 'checks.takeDown' && field === 'ground') return 'privacy'
  if (operation.startsWith('actions.') && field === 'kind') return 'outsideBody'
  if (field === 'meetingId' && operation.startsWith('minutes.')) return foreign.minutesOf
  const samples: Record<string, unknown> = {
    actionId,
    resolutionId,
    byResolutionId: actionId,
    dissentId: actionId,
    objectionId: itemId,
    isUpheld: true,
    isReached: false,
    partId: actionId,
    executor: 'committee',
    by: 'street',
    isAdopted: true,
    verdict: 'sign',
    party: '铁塔公司',
    name: '铁塔公司',
    itemId,
    ballotId,
    outcomeId,
    meetingId,
    motionId: itemId,
    speechId: itemId,
    pointId: itemId,
    entryId: itemId,
    attendanceId: itemId,
    correctionId: itemId,
    isAccepted: true,
    version: 1,
    stance: 'for',
    way: 'hands',
    ruling: 'upheld',
    step: 'branch',
    expected: 3,
    present: 1,
    yes: 1,
    no: 0,
    proxyAttendanceId: itemId,
    title: '标题',
    startsAt: '2030-01-01T11:30:00.000Z',
    position: 0,
    code: '123456',
    basis: 'practicalProblem',
    reason: 'beyondRemit',
    reply: '答复',
    answer: '重新计票一致',
    buildingId: community.buildingId,
    unit: community.chair.accountId,
    outcome: 'away',
    origin: 'assisted',
    minutes: '纪要',
    effect: 'advisory',
    deliberation: '讨论',
    text: '文字',
    next: '下一步',
    contact: '联系人',
    choice: 'yes',
    kind: 'fact',
    mediaId: itemId,
    intoId: itemId,
    sheetId: itemId,
    accountIds: [itemId],
    photoIds: [itemId],
    isRight: true,
    hasAskedTwice: true,
    solved: 'yes',
    satisfied: 5,
    how: 'phone',
    agrees: true,
    body: 'residentMeeting',
    legalReason: '依据',
    site: 'https://example.cn',
    dueOn: '2030-01-01',
    resumeOn: '2026-12-01',
    heldOn: '2026-12-01',
    isPassed: true,
    follow: true,
    lead: '负责人',
    task: '任务',
    kinds: ['residents'],
    letter: '转办函',
    defects: '问题',
    closesAt: '2030-01-01T00:00:00.000Z',
    operation: 'agenda.raise',
    key: 'a-key-of-a-tap',
  }
  return samples[field]
}
