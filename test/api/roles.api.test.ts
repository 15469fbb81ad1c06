import type { RequestInput } from '@linyi/shared/contract/operations'
import { addBuildings } from '@linyi/server/features/places/index'
import { newId } from '@linyi/server/platform/ids'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { addNeighbour, appoint } from '../support/neighbour'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

type Assign = RequestInput<'roles.assign'>

describe('roles', () => {
  let service: TestService
  let community: TestCommunity
  let street: ApiClient
  let secretary: ApiClient

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 4 })
    const officer = await addNeighbour(community, now(), '街道')
    await appoint(community, officer.accountId, 'streetOfficer', now())
    street = service.as(officer.token)
    secretary = service.as(community.secretary.token)
  })

  const now = () => service.clock.now()

  const leadOf = (accountId: string, parts: Partial<Assign> = {}): Assign => ({
    accountId,
    role: 'buildingLead',
    scope: { kind: 'building', buildingId: community.buildingId },
    source: '居民推选',
    ...parts,
  })
  const resident = (index: number): TestPerson => at(community.residents, index)
  const inHours = (hours: number): string =>
    new Date(now().getTime() + hours * 3_600_000).toISOString()

  describe('roles.assign', () => {
    it('gives an office with its place, term and source, and the list and history tell it', async () => {
      const { accountId, token } = resident(0)

      const { id } = await secretary.command(
        'roles.assign',
        leadOf(accountId, { to: inHours(100), duties: ['collect', 'mediate'], isTemporary: true }),
      )

      const { items } = await secretary.query('roles.list', { role: 'buildingLead' })
      expect(items).toMatchObject([
        {
          id,
          accountId,
          name: '张三丰',
          scopeText: '测试苑1号楼',
          state: 'inForce',
          source: '居民推选',
          isTemporary: true,
          duties: ['collect', 'mediate'],
          abilities: { end: { allowed: true }, extend: { allowed: true } },
        },
      ])
      const me = await service.as(token).query('people.me', {})
      expect(me.roles.map((role) => role.role)).toEqual(['buildingLead'])
      const own = await service.as(token).query('roles.history', {})
      expect(own.items.map((item) => item.id)).toEqual([id])
    })

    it('lets the secretary of a grid fill its buildings, and nothing wider', async () => {
      const gridSecretary = service.as(community.gridSecretary.token)
      const { accountId } = resident(1)

      await gridSecretary.command('roles.assign', leadOf(accountId))
      const refusal = await gridSecretary.refusal('roles.assign', {
        ...leadOf(accountId),
        role: 'gridWorker',
        scope: { kind: 'grid', gridId: community.gridId },
      })

      expect(refusal).toMatchObject({ code: 'roles.not_assigner', status: 403 })
    })

    it('refuses oneself, minors, strangers, places of elsewhere and terms that are over', async () => {
      const minor = await addNeighbour(community, now(), '小明', {
        birthYear: now().getFullYear() - 16,
      })
      const elsewhere = await buildCommunity(now(), { residents: 1, members: 1 })
      const refusals: readonly [Partial<Assign>, string][] = [
        [{ accountId: community.secretary.accountId }, 'roles.not_oneself'],
        [{ accountId: minor.accountId }, 'roles.not_adult'],
        [{ accountId: newId(now()) }, 'roles.person_not_found'],
        [{ accountId: at(elsewhere.residents, 0).accountId }, 'roles.person_not_found'],
        [{ scope: { kind: 'building', buildingId: elsewhere.buildingId } }, 'places.not_found'],
        [
          {
            role: 'unitVolunteer',
            scope: { kind: 'stairUnit', buildingId: community.buildingId, unit: 3 },
          },
          'places.not_found',
        ],
        [{ scope: { kind: 'community' } }, 'roles.wrong_scope'],
        [{ role: 'resident', scope: { kind: 'community' } }, 'roles.not_assignable'],
        [{ to: inHours(-1), from: inHours(-2) }, 'roles.term_over'],
        [{ to: inHours(1), from: inHours(2) }, 'roles.term_reversed'],
        [{ isTemporary: true }, 'roles.temporary_needs_end'],
        [{ from: inHours(-24 * 32) }, 'roles.term_too_early'],
        [
          { role: 'partyMember', scope: { kind: 'grid', gridId: community.gridId } },
          'roles.origin_missing',
        ],
        [
          { role: 'councilChair', scope: { kind: 'grid', gridId: community.gridId } },
          'roles.sole_taken',
        ],
      ]

      for (const [parts, code] of refusals) {
        const refusal = await secretary.refusal(
          'roles.assign',
          leadOf(resident(0).accountId, parts),
        )
        expect([parts, refusal.code]).toEqual([parts, code])
      }
    })

    it('has one lead for a building, also when two are named at once', async () => {
      const answers = await Promise.all(
        [0, 1, 2, 3].map((index) =>
          secretary.send('POST', 'roles.assign', {
            body: leadOf(resident(index).accountId),
            key: crypto.randomUUID(),
          }),
        ),
      )

      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409])
      const codes = answers.flatMap(({ status, body }) =>
        status === 200 ? [] : [(body as { error: { code: string } }).error.code],
      )
      expect(new Set(codes)).toEqual(new Set(['roles.sole_taken']))
    })

    it('keeps chair and minutes, and watching and doing, apart', async () => {
      const { gridId } = community
      const chairId = community.chair.accountId
      const grid = { kind: 'grid', gridId } as const

      const minutes = await secretary.refusal('roles.assign', {
        ...leadOf(chairId),
        role: 'recorder',
        scope: grid,
      })
      const watching = await street.refusal('roles.assign', {
        ...leadOf(chairId),
        role: 'supervisor',
        scope: { kind: 'community' },
      })
      await street.command('roles.assign', {
        ...leadOf(resident(0).accountId),
        role: 'supervisor',
        scope: { kind: 'community' },
      })
      const doing = await secretary.refusal('roles.assign', leadOf(resident(0).accountId))

      expect(minutes.code).toBe('roles.chair_not_recorder')
      expect(watching.code).toBe('roles.supervisor_alone')
      expect(doing.code).toBe('roles.supervisor_alone')
    })
  })

  describe('a term', () => {
    it('gives nothing from the minute it ends, and the office is free for the next', async () => {
      const first = resident(0)
      await secretary.command('roles.assign', leadOf(first.accountId, { to: inHours(5) }))
      const rolesNow = async () =>
        (await service.as(first.token).query('people.me', {})).roles.map((role) => role.role)

      expect(await rolesNow()).toEqual(['buildingLead'])
      service.clock.advance(5 * 3_600_000 - 1000)
      expect(await rolesNow()).toEqual(['buildingLead'])
      service.clock.advance(1000)
      expect(await rolesNow()).toEqual([])

      await secretary.command('roles.assign', leadOf(resident(1).accountId))
      const { items } = await secretary.query('roles.history', {
        buildingId: community.buildingId,
      })
      expect(items.map(({ accountId, state }) => [accountId, state])).toEqual([
        [resident(1).accountId, 'inForce'],
        [first.accountId, 'ended'],
      ])
    })

    it('is made longer by who fills the office, not by who holds it', async () => {
      const { accountId, token } = resident(0)
      const { id } = await secretary.command('roles.assign', leadOf(accountId, { to: inHours(5) }))
      const longer = { assignmentId: id, to: inHours(50) }

      const own = await service.as(token).refusal('roles.extend', longer)
      await secretary.command('roles.extend', longer)
      const shorter = await secretary.refusal('roles.extend', {
        assignmentId: id,
        to: inHours(40),
      })
      passHours(service, 6)

      expect(own.code).toBe('roles.not_assigner')
      expect(shorter.code).toBe('roles.term_not_longer')
      const me = await service.as(token).query('people.me', {})
      expect(me.roles).toHaveLength(1)
    })

    it('ends early with a reason that stays, and once', async () => {
      const { accountId, token } = resident(0)
      const { id } = await secretary.command('roles.assign', leadOf(accountId))
      const end = { assignmentId: id, reason: '工作调整' }

      const stranger = await service.as(resident(1).token).refusal('roles.end', end)
      await secretary.command('roles.end', end)
      const again = await secretary.refusal('roles.end', end)

      expect(stranger.code).toBe('roles.not_assigner')
      expect(again.code).toBe('roles.not_open')
      expect((await service.as(token).query('people.me', {})).roles).toEqual([])
      const { items } = await secretary.query('roles.list', { ended: 'true' })
      expect(items).toMatchObject([{ id, state: 'ended', endReason: '工作调整' }])
    })

    it('can be laid down; a chair before the seat', async () => {
      const { accountId, token } = community.chair
      const held = (await service.as(token).query('roles.history', {})).items
      const seat = held.find((item) => item.role === 'councilMember')
      const chair = held.find((item) => item.role === 'councilChair')
      const lay = (assignmentId = '') => ({ assignmentId, reason: '身体原因' })

      const early = await service.as(token).refusal('roles.end', lay(seat?.id))
      await service.as(token).command('roles.end', lay(chair?.id))
      await service.as(token).command('roles.end', lay(seat?.id))

      expect(early.code).toBe('roles.chair_first')
      expect(accountId).toBe(seat?.accountId)
    })

    it('has no end to extend where there is none, and none elsewhere', async () => {
      const { id } = await secretary.command('roles.assign', leadOf(resident(0).accountId))
      const elsewhere = await buildCommunity(now(), { residents: 1, members: 1 })
      const foreign = service.as(elsewhere.secretary.token)
      const to = inHours(9)

      expect((await secretary.refusal('roles.extend', { assignmentId: id, to })).code).toBe(
        'roles.endless',
      )
      for (const [name, input] of [
        ['roles.extend', { assignmentId: id, to }],
        ['roles.end', { assignmentId: id, reason: '无权' }],
        ['roles.callContact', { assignmentId: id }],
      ] as const) {
        expect(await foreign.refusal(name, input)).toMatchObject({
          code: 'roles.not_found',
          status: 404,
        })
      }
    })
  })

  describe('roles.list', () => {
    it('is for those who fill offices or watch over them, each in their place', async () => {
      const refusal = await service
        .as(resident(0).token)
        .refusal('roles.list', {}, { method: 'GET' })
      const worker = service.as(community.worker.token)
      const other = await worker.refusal('roles.list', { gridId: newId(now()) }, { method: 'GET' })

      const seen = await worker.query('roles.list', { limit: 50 })
      const all = await secretary.query('roles.list', { limit: 50 })

      expect(refusal).toMatchObject({ code: 'roles.not_reader', status: 403 })
      expect(other.code).toBe('roles.not_reader')
      expect(new Set(seen.items.map((item) => item.scopeKind))).toEqual(new Set(['grid']))
      expect(all.items.map((item) => item.role)).toContain('communitySecretary')
    })

    it('pages without losing or repeating anybody', async () => {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await secretary.query('roles.list', { limit: 3, after })
        seen.push(...page.items.map((item) => item.id))
        after = page.next ?? undefined
      } while (after !== undefined)

      const all = await secretary.query('roles.list', { limit: 50 })
      expect(seen).toEqual(all.items.map((item) => item.id))
      expect(new Set(seen).size).toBe(seen.length)
    })

    it('offers each caller the offices they fill', async () => {
      const rolesOf = async (client: ApiClient) =>
        (await client.query('roles.assignable', {})).roles.map((one) => one.role)

      expect(await rolesOf(street)).toEqual(['communitySecretary', 'supervisor', 'observer'])
      expect(await rolesOf(service.as(community.gridSecretary.token))).toEqual([
        'buildingLead',
        'unitVolunteer',
        'partyMember',
      ])
      expect(await rolesOf(service.as(resident(0).token))).toEqual([])
    })
  })

  describe('an observer', () => {
    it('comes from elsewhere, reads, and posts nothing', async () => {
      const official = await addNeighbour(community, now(), '观察')
      const observer = (accountId: string): Assign => ({
        ...leadOf(accountId),
        role: 'observer',
        scope: { kind: 'community' },
      })

      const neighbour = await street.refusal('roles.assign', observer(resident(0).accountId))
      await street.command('roles.assign', observer(official.accountId))
      const client = service.as(official.token)
      const posting = await client.refusal('councils.recommend', {
        gridId: community.gridId,
        constituency: 'residentDelegate',
        reason: '想参加',
      })
      const twice = await secretary.refusal('roles.assign', leadOf(official.accountId))

      expect(neighbour.code).toBe('roles.observer_is_resident')
      expect(posting).toMatchObject({ code: 'people.observer_reads_only', status: 403 })
      expect(twice.code).toBe('roles.observer_alone')
      expect((await client.query('roles.list', {})).items.length).toBeGreaterThan(0)
    })
  })

  describe('roles.coverage', () => {
    it('names the buildings without a lead and the stair units without a volunteer', async () => {
      const { communityId, gridId } = community
      const bare = newId(now())
      await addBuildings([
        {
          _id: bare,
          communityId,
          gridId,
          estateId: newId(now()),
          name: '测试苑2号楼',
          units: 3,
        },
      ])
      await secretary.command('roles.assign', leadOf(resident(0).accountId))
      for (const unit of [1, 2]) {
        await secretary.command('roles.assign', {
          ...leadOf(resident(unit).accountId),
          role: 'unitVolunteer',
          scope: { kind: 'stairUnit', buildingId: community.buildingId, unit },
        })
      }

      const { grids, items, next } = await secretary.query('roles.coverage', {})
      const refusal = await service
        .as(resident(0).token)
        .refusal('roles.coverage', {}, { method: 'GET' })

      expect(grids).toEqual([
        {
          gridId,
          gridName: '8号网格',
          buildings: 2,
          buildingsLed: 1,
          units: 5,
          unitsServed: 2,
        },
      ])
      expect(items).toEqual([
        {
          id: bare,
          buildingName: '测试苑2号楼',
          gridId,
          gridName: '8号网格',
          leads: 0,
          unitsWithout: [1, 2, 3],
        },
      ])
      expect(next).toBeNull()
      expect(refusal.code).toBe('roles.not_reader')
    })
  })
})
