import { addRuleSet } from '@linyi/server/features/councils/index'
import { endResidencies, residenciesOf } from '@linyi/server/features/people/index'
import { newId } from '@linyi/server/platform/ids'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { appoint } from '../support/neighbour'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('the council of a grid', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 6 })
  })

  const now = () => service.clock.now()
  const resident = (index: number): TestPerson => at(community.residents, index)
  const secretary = () => service.as(community.secretary.token)
  const gridSecretary = () => service.as(community.gridSecretary.token)
  const show = (token: string) =>
    service.as(token).query('councils.show', { gridId: community.gridId })

  const putForward = async (index: number): Promise<string> =>
    (
      await service.as(resident(index).token).command('councils.recommend', {
        gridId: community.gridId,
        constituency: 'residentDelegate',
        reason: '热心，邻居都信得过。',
      })
    ).id
  const approve = (candidateId: string) => ({ candidateId, hasAgreed: true })

  /** The rules of the community with other figures for the council. */
  async function withCouncil(figures: Partial<(typeof COUNCIL_DEFAULT)['council']>): Promise<void> {
    await addRuleSet({
      _id: newId(now()),
      communityId: community.communityId,
      version: 3,
      effectiveFrom: now(),
      rules: {
        ...COUNCIL_DEFAULT,
        version: 3,
        council: { ...COUNCIL_DEFAULT.council, ...figures },
      },
    })
  }

  describe('the seats', () => {
    it('are never more than the rule set has, also when two take the last one at once', async () => {
      await withCouncil({ maximum: 9 })
      const ids = await Promise.all([0, 1, 2, 3, 4].map(putForward))

      const answers = await Promise.all(
        ids.map((id) =>
          secretary().send('POST', 'councils.approve', {
            body: approve(id),
            key: crypto.randomUUID(),
          }),
        ),
      )

      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 409, 409, 409])
      const { size } = await show(resident(0).token)
      expect(size).toMatchObject({ members: 9, seatsLeft: 0 })
      const direct = await secretary().refusal('roles.assign', {
        accountId: resident(5).accountId,
        role: 'councilMember',
        scope: { kind: 'grid', gridId: community.gridId },
        source: '组织任命',
      })
      expect(direct.code).toBe('councils.full')
    })

    it('go to nobody who is no longer fit, or has one already', async () => {
      const [first, second] = [await putForward(0), await putForward(1)]
      await secretary().command('roles.assign', {
        accountId: resident(0).accountId,
        role: 'councilMember',
        scope: { kind: 'grid', gridId: community.gridId },
        source: '组织任命',
      })
      const homes = await residenciesOf(community.communityId, resident(1).accountId, now())
      await endResidencies(homes, { reason: 'movedOut', by: null, note: null, at: now() })
      await appoint(community, resident(1).accountId, 'observer', now())

      const seated = await secretary().refusal('councils.approve', approve(first))
      const unfit = await secretary().refusal('councils.approve', approve(second))

      expect(seated.code).toBe('councils.already_member')
      expect(unfit.code).toBe('councils.nominee_unfit')
    })
  })

  describe('training', () => {
    const record = (accountId: string) => ({
      gridId: community.gridId,
      accountId,
      course: '议事规则基础班',
      completedOn: '2026-01-15',
    })

    it('is the condition for the chair where the rule set says so', async () => {
      await withCouncil({ chairTraining: true })
      const { chair, gridId } = community
      const next = at(community.members, 1)
      const seats = await secretary().query('roles.list', { role: 'councilChair' })
      await secretary().command('roles.end', {
        assignmentId: at(seats.items, 0).id,
        reason: '换届',
      })
      const chairing = {
        accountId: next.accountId,
        role: 'councilChair' as const,
        scope: { kind: 'grid' as const, gridId },
        source: '居民推选',
      }

      const untrained = await secretary().refusal('roles.assign', chairing)
      await gridSecretary().command('councils.recordTraining', record(next.accountId))
      await secretary().command('roles.assign', chairing)

      expect(untrained.code).toBe('roles.training_missing')
      const { members } = await show(community.gridSecretary.token)
      expect(members[0]).toMatchObject({
        accountId: next.accountId,
        isChair: true,
        isTrained: true,
      })
      expect(chair.accountId).not.toBe(next.accountId)
    })

    it('is recorded by others, for people who are there, about days that were', async () => {
      const { accountId } = community.chair
      const ahead = { ...record(accountId), completedOn: '2099-01-01' }
      const codes = await Promise.all([
        service.as(resident(0).token).refusal('councils.recordTraining', record(accountId)),
        secretary().refusal('councils.recordTraining', record(community.secretary.accountId)),
        secretary().refusal('councils.recordTraining', record(newId(now()))),
        secretary().refusal('councils.recordTraining', ahead),
        secretary().refusal('councils.recordTraining', {
          ...record(accountId),
          gridId: newId(now()),
        }),
      ])

      expect(codes.map((refusal) => refusal.code)).toEqual([
        'councils.not_approver',
        'councils.own_candidacy',
        'councils.trainee_unknown',
        'councils.training_ahead',
        'places.not_found',
      ])
    })
  })
})
