import { methodOf, type Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS, type OperationName } from '@linyi/shared/contract/operations'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { addNeighbour, appoint } from '../support/neighbour'
import { startTestService, type TestService } from '../support/test-service'

const commands = (Object.entries(OPERATIONS) as [OperationName, Operation][]).filter(
  ([, { kind, access, evenWith = [] }]) =>
    kind === 'command' && access === 'session' && !evenWith.includes('observer'),
)

/** An official of the district looks at how a council works: reads, and posts nothing. */
describe('an official who cannot post', () => {
  let service: TestService
  let community: TestCommunity
  let official: TestPerson

  beforeAll(async () => {
    service = await startTestService()
    const now = service.clock.now()
    community = await buildCommunity(now, { residents: 2 })
    const officer = await addNeighbour(community, now, '街道')
    await appoint(community, officer.accountId, 'streetOfficer', now)
    official = await addNeighbour(community, now, '区里来的')
    await service.as(officer.token).command('roles.assign', {
      accountId: official.accountId,
      role: 'observer',
      scope: { kind: 'community' },
      source: '单位委派',
      to: new Date(now.getTime() + 3_600_000).toISOString(),
    })
  })
  afterAll(() => service.stop())

  it.each(commands)('is refused %s before anything else is looked at', async (name, operation) => {
    const refusal = await service
      .as(official.token)
      .refusal(name, {}, { method: methodOf(operation) })

    expect(refusal).toMatchObject({ code: 'people.observer_reads_only', status: 403 })
  })

  it('reads the items, the council and the offices, and is told apart', async () => {
    const client = service.as(official.token)

    const me = await client.query('people.me', {})
    const council = await client.query('councils.show', { gridId: community.gridId })
    const offices = await client.query('roles.list', {})
    await client.query('agenda.list', {})

    expect(me).toMatchObject({ isObserver: true, isStaff: true })
    expect(me.roles.map((role) => role.text)).toEqual(['观察员'])
    expect(council.members.length).toBeGreaterThan(0)
    expect(offices.items.map((one) => one.role)).toContain('observer')
  })

  it('is an ordinary account again from the minute the office ends', async () => {
    service.clock.advance(3_600_000)
    const client = service.as(official.token)

    const me = await client.query('people.me', {})
    const refusal = await client.refusal('councils.recommend', {
      gridId: community.gridId,
      constituency: 'residentDelegate',
      reason: '现在可以说话，但还不是本网格居民。',
    })

    expect(me).toMatchObject({ isObserver: false, roles: [] })
    expect(refusal.code).toBe('councils.not_resident')
  })
})
