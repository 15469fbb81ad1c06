import { newId } from '@linyi/server/platform/ids'
import { maskName } from '@linyi/shared/domain/people/masking'
import type { RequestInput } from '@linyi/shared/contract/operations'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { addNeighbour, appoint } from '../support/neighbour'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

type Recommend = RequestInput<'councils.recommend'>

describe('councils', () => {
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

  const recommendation = (parts: Partial<Recommend> = {}): Recommend => ({
    gridId: community.gridId,
    constituency: 'residentDelegate',
    reason: '热心，邻居都信得过。',
    ...parts,
  })
  const putForward = async (index: number): Promise<string> =>
    (await service.as(resident(index).token).command('councils.recommend', recommendation())).id
  const approve = (candidateId: string) => ({ candidateId, hasAgreed: true })

  describe('councils.show', () => {
    it('tells residents who sits there, who chairs, and how full it is', async () => {
      const shown = await show(resident(0).token)

      expect(shown).toMatchObject({
        name: '8号网格居民议事会',
        chairName: '张三丰',
        recorderName: null,
        size: { members: 7, minimum: 7, maximum: 21, missing: 0, seatsLeft: 14 },
        rules: { termYears: 3, chairTraining: false },
        waiting: null,
        abilities: {
          recommend: { allowed: true },
          decide: { allowed: false, reason: 'councils.not_approver' },
        },
      })
      expect(shown.members[0]).toMatchObject({ isChair: true, isTrained: null })
      expect((await show(community.secretary.token)).waiting).toBe(0)
    })

    it('masks the names for who only registered, and knows no grid of elsewhere', async () => {
      const { token } = await addNeighbour(community, now(), '访客')
      const elsewhere = await buildCommunity(now(), { residents: 1, members: 1 })

      const shown = await show(token)
      const refusal = await service
        .as(token)
        .refusal('councils.show', { gridId: elsewhere.gridId }, { method: 'GET' })

      expect(JSON.stringify(shown)).not.toContain('张三丰')
      expect(shown.chairName).toBe('张**')
      expect(refusal).toMatchObject({ code: 'places.not_found', status: 404 })
    })
  })

  describe('a recommendation', () => {
    it('leads to a seat for one term, and the new member is in the next electorate', async () => {
      const id = await putForward(0)

      const waiting = await gridSecretary().query('councils.candidates', { status: 'recommended' })
      const { to, assignmentId } = await gridSecretary().command('councils.approve', approve(id))

      expect(waiting.items).toMatchObject([
        { id, name: '张三丰', isOwnWish: true, abilities: { approve: { allowed: true } } },
      ])
      expect(new Date(to).getUTCFullYear()).toBe(now().getUTCFullYear() + 3)
      const { members } = await show(resident(1).token)
      expect(members).toHaveLength(8)
      expect(members.find((member) => member.assignmentId === assignmentId)).toMatchObject({
        accountId: resident(0).accountId,
        constituency: 'residentDelegate',
      })
      const mine = await service
        .as(resident(0).token)
        .query('councils.candidates', { mine: 'true' })
      expect(mine.items).toMatchObject([{ id, status: 'approved', isMe: true }])
    })

    it('gives no seat to somebody who has moved out of the grid meanwhile', async () => {
      const id = await putForward(0)
      const leaving = service.as(resident(0).token)
      const { homes } = await leaving.query('households.mine', {})
      await leaving.command('households.leave', { householdId: homes[0]?.householdId ?? '' })

      const refusal = await gridSecretary().refusal('councils.approve', approve(id))

      expect(refusal).toMatchObject({ code: 'councils.nominee_unfit', status: 422 })
    })

    it('by name is answered alike, whether that neighbour lives there or not', async () => {
      const { buildingId, gridId } = community
      const year = now().getFullYear() - 16
      await addNeighbour(community, now(), '欧阳敬之', { lives: true })
      await addNeighbour(community, now(), '少年人', { lives: true, birthYear: year })
      const named = (name: string) => recommendation({ neighbour: { name, buildingId } })
      // there, waiting already, not there, in part, several of that name, not of age
      const names = ['欧阳敬之', '欧阳敬之', '欧阳不在', '欧', '张三丰', '少年人']
      const answers: string[] = []
      for (const [index, name] of names.entries()) {
        const asking = service.as(resident(Math.floor(index / 3)).token)
        const sent = await asking.command('councils.recommend', named(name))
        const { items } = await asking.query('councils.candidates', { mine: 'true' })
        const { id, recommendedAt: _at, ...seen } = at(items, 0)
        expect(sent).toEqual({ id })
        answers.push(JSON.stringify({ ...seen, name: maskName(name) === seen.name }))
      }

      // one answer, and one card in the list of one's own, but for the name that was written
      expect(new Set(answers).size).toBe(1)
      const { items } = await secretary().query('councils.candidates', { gridId })
      expect(items.map(({ name, named: where }) => [name, where?.isFound]).reverse()).toEqual(
        names.map((name, index) => [name, index === 0]),
      )
    })

    it('is not told apart by a second try, and three that wait are the end of trying', async () => {
      const { buildingId } = community
      await addNeighbour(community, now(), '欧阳敬之', { lives: true })
      const asking = service.as(resident(0).token)
      const named = (name: string) => recommendation({ neighbour: { name, buildingId } })

      await asking.command('councils.recommend', named('欧阳敬之'))
      await asking.command('councils.recommend', named('欧阳敬之'))
      await asking.command('councils.recommend', named('欧阳不在'))
      const fourth = await asking.refusal('councils.recommend', named('欧阳别处'))

      expect(fourth).toMatchObject({ code: 'councils.too_many', status: 409 })
    })

    it('of somebody who was not found seats nobody, and the name goes with the decision', async () => {
      const { buildingId } = community
      const { id: candidateId } = await service
        .as(resident(0).token)
        .command(
          'councils.recommend',
          recommendation({ neighbour: { name: '欧阳不在', buildingId } }),
        )

      const refusal = await secretary().refusal('councils.approve', approve(candidateId))
      await secretary().command('councils.decline', { candidateId, reply: '没有联系上本人。' })
      const { items } = await secretary().query('councils.candidates', {})

      expect(refusal).toMatchObject({ code: 'councils.nominee_unknown', status: 409 })
      expect(items).toMatchObject([{ name: '欧**', status: 'declined' }])
    })

    it('is for verified adults of the grid', async () => {
      const minor = await addNeighbour(community, now(), '小年轻', {
        lives: true,
        birthYear: now().getFullYear() - 16,
      })

      const worker = await service
        .as(community.worker.token)
        .refusal('councils.recommend', recommendation())
      const young = await service.as(minor.token).refusal('councils.recommend', recommendation())
      const member = await service
        .as(community.chair.token)
        .refusal('councils.recommend', recommendation())

      expect(worker.code).toBe('councils.not_resident')
      expect(young.code).toBe('councils.not_adult')
      expect(member.code).toBe('councils.already_member')
    })

    it('waits once for each person, and three for each who recommends', async () => {
      await putForward(0)
      const again = await service
        .as(resident(1).token)
        .refusal('councils.recommend', recommendation({ accountId: resident(0).accountId }))
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map((index) =>
          service.as(resident(1).token).send('POST', 'councils.recommend', {
            body: recommendation({ accountId: resident(index).accountId }),
            key: crypto.randomUUID(),
          }),
        ),
      )

      expect(again.code).toBe('councils.already_candidate')
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 409, 409])
      const fourth = await service
        .as(resident(1).token)
        .refusal('councils.recommend', recommendation())
      expect(fourth.code).toBe('councils.too_many')
    })

    it('is decided by the Party organisation, with an answer, and once', async () => {
      const id = await putForward(0)

      const neighbourly = await service
        .as(resident(1).token)
        .refusal('councils.approve', approve(id))
      const silent = await gridSecretary().refusal('councils.decline', {
        candidateId: id,
        reply: ' ',
      })
      await gridSecretary().command('councils.decline', {
        candidateId: id,
        reply: '本届名额留给没有代表的楼栋。',
      })
      const again = await secretary().refusal('councils.approve', approve(id))

      expect(neighbourly.code).toBe('councils.not_approver')
      expect(silent).toMatchObject({ code: 'request.invalid', details: [{ path: 'reply' }] })
      expect(again.code).toBe('councils.wrong_status')
      const mine = await service
        .as(resident(0).token)
        .query('councils.candidates', { mine: 'true' })
      expect(mine.items).toMatchObject([
        { status: 'declined', reply: '本届名额留给没有代表的楼栋。' },
      ])
    })

    it('seats nobody who has not agreed', async () => {
      const { id } = await service
        .as(resident(0).token)
        .command('councils.recommend', recommendation({ accountId: resident(1).accountId }))

      const refusal = await secretary().refusal('councils.approve', {
        candidateId: id,
        hasAgreed: false,
      })
      const stranger = await service
        .as(resident(2).token)
        .refusal('councils.withdraw', { candidateId: id })
      await service.as(resident(1).token).command('councils.withdraw', { candidateId: id })
      const late = await secretary().refusal('councils.approve', approve(id))
      const later = await secretary().refusal('councils.decline', { candidateId: id, reply: '晚' })
      const twice = await service
        .as(resident(0).token)
        .refusal('councils.withdraw', { candidateId: id })

      expect(refusal.code).toBe('councils.not_agreed')
      expect(stranger.code).toBe('councils.not_yours')
      expect([late.code, later.code, twice.code]).toEqual(
        Array.from({ length: 3 }, () => 'councils.wrong_status'),
      )
    })

    it('is never decided by who it is about', async () => {
      const { accountId, token } = resident(0)
      await appoint(community, accountId, 'communitySecretary', now())
      const own = await putForward(0)
      const { id: named } = await service
        .as(token)
        .command('councils.recommend', recommendation({ accountId: resident(1).accountId }))

      for (const candidateId of [own, named]) {
        const approving = await service.as(token).refusal('councils.approve', approve(candidateId))
        const declining = await service
          .as(token)
          .refusal('councils.decline', { candidateId, reply: '不' })
        expect([approving.code, declining.code]).toEqual([
          'councils.own_candidacy',
          'councils.own_candidacy',
        ])
      }
    })

    it('stays in its community', async () => {
      const id = await putForward(0)
      const elsewhere = await buildCommunity(now(), { residents: 1, members: 1 })
      const foreign = service.as(elsewhere.secretary.token)

      for (const [name, input] of [
        ['councils.approve', approve(id)],
        ['councils.decline', { candidateId: id, reply: '无' }],
        ['councils.withdraw', { candidateId: id }],
      ] as const) {
        expect(await foreign.refusal(name, input)).toMatchObject({
          code: 'councils.not_found',
          status: 404,
        })
      }
      const grid = await foreign.refusal('councils.recommend', recommendation())
      expect(grid.code).toBe('places.not_found')
    })
  })

  it('shows candidates to nobody who does not decide', async () => {
    await putForward(0)

    const refusal = await service
      .as(resident(1).token)
      .refusal('councils.candidates', {}, { method: 'GET' })
    const other = await gridSecretary().refusal(
      'councils.candidates',
      { gridId: newId(now()) },
      { method: 'GET' },
    )

    expect(refusal).toMatchObject({ code: 'councils.not_approver', status: 403 })
    expect(other.code).toBe('councils.not_approver')
  })
})
