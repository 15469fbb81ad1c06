import {
  COMMAND_ERRORS,
  COMMON_ERRORS,
  ERRORS,
  SESSION_ERRORS,
} from '@linyi/shared/contract/errors'
import type { Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS, type OperationName } from '@linyi/shared/contract/operations'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const operations = Object.entries(OPERATIONS) as [OperationName, Operation][]
const withSession = operations.filter(([, operation]) => operation.access === 'session')
const methodOf = ({ kind }: Operation): 'GET' | 'POST' => (kind === 'query' ? 'GET' : 'POST')

/** What holds for every operation of the contract, made from the contract. */
describe('every operation', () => {
  let service: TestService
  let community: TestCommunity
  let token: string

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now())
    token = at(community.residents, 0).token
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

  it.each(withSession)('%s is refused with a token nobody was given', async (name, operation) => {
    const stranger = service.as('x'.repeat(43))

    const refusal = await stranger.refusal(name, {}, { method: methodOf(operation) })

    expect(refusal).toMatchObject({ code: 'session.expired', status: 401 })
  })

  const jsonOperations = operations.filter(([, operation]) => operation.encoding !== 'multipart')

  it.each(jsonOperations)('%s refuses a field it does not know', async (name, operation) => {
    const caller = service.as(token)

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
    ['itemId', 'ballotId', 'outcomeId'].some((field) => field in operation.request.shape),
  )

  it.each(byId)(
    '%s does not tell whether another community has that id',
    async (name, operation) => {
      const foreign = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
      const input = Object.fromEntries(
        Object.keys(operation.request.shape).map((field) => [field, sampleOf(field, foreign)]),
      )

      const refusal = await service.as(token).refusal(name, input, { method: methodOf(operation) })

      expect(refusal.status).toBe(404)
      expect(refusal.code).toMatch(/not_found$/)
    },
  )

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
    const large = await post(JSON.stringify({ body: 'x'.repeat(100_000) }))

    expect(broken.status).toBe(400)
    expect(await broken.json()).toMatchObject({ error: { code: 'request.invalid' } })
    expect(large.status).toBe(413)
    expect(await large.json()).toMatchObject({ error: { code: 'request.too_large' } })
  })
})

/** A well-formed value for each field that an id operation may ask for. */
function sampleOf(field: string, community: TestCommunity): unknown {
  const samples: Record<string, unknown> = {
    itemId: community.gridId,
    ballotId: community.gridId,
    outcomeId: community.gridId,
    basis: 'practicalProblem',
    reason: 'beyondRemit',
    reply: '答复',
    minutes: '纪要',
    effect: 'council',
    deliberation: '讨论',
    text: '文字',
    next: '下一步',
    contact: '联系人',
    choice: 'yes',
    closesAt: '2030-01-01T00:00:00.000Z',
  }
  return samples[field]
}
