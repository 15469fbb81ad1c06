import mongoose from 'mongoose'
import { StatementModel } from '@linyi/server/features/statements/statement.model'
import type { RequestInput } from '@linyi/shared/contract/operations'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('statements', () => {
  let service: TestService
  let community: TestCommunity
  let itemId: string

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 8 })
    const raised = await resident(0).command('agenda.raise', itemText(community.gridId))
    itemId = raised.id
  })

  const resident = (index: number) => service.as(at(community.residents, index).token)
  const worker = () => service.as(community.worker.token)
  const chair = () => service.as(community.chair.token)

  const discuss = () => worker().command('agenda.admit', { itemId, basis: 'practicalProblem' })

  const write = async (
    index: number,
    text = '晚上走路看不清台阶',
    kind: RequestInput<'statements.write'>['kind'] = 'for',
  ): Promise<string> =>
    (await resident(index).command('statements.write', { itemId, kind, text })).id

  const list = (index: number, more: Partial<RequestInput<'statements.list'>> = {}) =>
    resident(index).query('statements.list', { itemId, ...more })

  describe('statements.write', () => {
    it('waits until the matter is open to opinions', async () => {
      const early = await resident(1).refusal('statements.write', {
        itemId,
        kind: 'for',
        text: '早说',
      })
      await discuss()
      await write(1)

      expect(early).toMatchObject({ code: 'statements.not_now', status: 409 })
      expect((await list(2)).items).toHaveLength(1)
    })

    it('lets a resident say three things of an item, also when they are sent at once', async () => {
      await discuss()

      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          resident(1).send('POST', 'statements.write', {
            body: { itemId, kind: 'fact', text: `情况 ${String(index)}` },
            key: crypto.randomUUID(),
          }),
        ),
      )

      const refused = answers.filter(({ status }) => status !== 200)
      const board = await resident(1).query('statements.board', { itemId })
      expect(refused).toHaveLength(5)
      expect(refused[0]?.body).toMatchObject({ error: { code: 'statements.too_many' } })
      expect(board).toMatchObject({
        counts: { for: 0, against: 0, fact: 3, hidden: 0 },
        left: 0,
        abilities: { write: { allowed: false, reason: 'statements.too_many' } },
      })
      expect(board.mine).toHaveLength(3)
    })

    it('refuses words that are not fit to be shown, and staff who do not live there', async () => {
      await discuss()

      const rude = await resident(1).refusal('statements.write', {
        itemId,
        kind: 'against',
        text: '你们都去死吧',
      })
      const staff = await worker().refusal('statements.write', { itemId, kind: 'for', text: '好' })
      const long = await resident(1).refusal('statements.write', {
        itemId,
        kind: 'for',
        text: '长'.repeat(201),
      })

      expect(rude.code).toBe('content.refused')
      expect(staff.code).toBe('agenda.not_resident')
      expect(long.details).toEqual([{ path: 'text', message: '最多 200 个字' }])
      expect((await list(1)).items).toEqual([])
    })

    it('shows neighbours a masked name and no id of the author', async () => {
      await discuss()
      await write(1)

      const [seen] = (await list(2)).items

      expect(seen?.author).toEqual({ name: '张**', avatarUrl: null })
      expect(JSON.stringify(seen)).not.toContain(at(community.residents, 1).accountId)
    })
  })

  describe('statements.agree', () => {
    it('counts each neighbour once, also when they press many times at once', async () => {
      await discuss()
      const statementId = await write(1)

      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          resident(2).send('POST', 'statements.agree', {
            body: { statementId },
            key: crypto.randomUUID(),
          }),
        ),
      )
      await resident(3).command('statements.agree', { statementId })

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect((await list(2)).items).toMatchObject([{ agrees: 2, hasAgreed: true }])
      expect((await list(4)).items).toMatchObject([{ agrees: 2, hasAgreed: false }])
    })

    it('can be taken back, once', async () => {
      await discuss()
      const statementId = await write(1)
      await resident(2).command('statements.agree', { statementId })

      const { agrees } = await resident(2).command('statements.unagree', { statementId })
      const again = await resident(2).refusal('statements.unagree', { statementId })

      expect(agrees).toBe(0)
      expect(again.code).toBe('statements.not_agreed')
    })

    it('is not for one’s own statement', async () => {
      await discuss()
      const statementId = await write(1)

      const refusal = await resident(1).refusal('statements.agree', { statementId })

      expect(refusal.code).toBe('statements.own_statement')
    })

    it('leaves no event that says who agrees with what', async () => {
      await discuss()
      const statementId = await write(1)
      await resident(2).command('statements.agree', { statementId })

      const events = await mongoose.connection
        .collection('events')
        .find({ communityId: community.communityId, 'subject.id': statementId })
        .toArray()

      expect(events.map(({ type }) => type as string)).toEqual(['statements.written'])
    })
  })

  describe('statements.list', () => {
    it('pages both orders without losing or repeating a statement', async () => {
      await discuss()
      const ids: string[] = []
      for (const index of [1, 2, 3, 4, 5]) {
        passHours(service, 0.01)
        ids.push(await write(index, `第 ${String(index)} 条`, index % 2 === 0 ? 'against' : 'for'))
      }
      const agree = async (index: number, statementId: string | undefined) =>
        resident(index).command('statements.agree', { statementId: statementId ?? '' })
      await agree(6, ids[1])
      await agree(7, ids[1])
      await agree(6, ids[3])

      const walk = async (sort: 'agreed' | 'newest', kind?: 'against'): Promise<string[]> => {
        const seen: string[] = []
        let after: string | undefined
        do {
          const page = await list(1, { sort, kind, after, limit: 2 })
          seen.push(...page.items.map(({ id }) => id))
          after = page.next ?? undefined
        } while (after !== undefined)
        return seen
      }

      const [a, b, c, d, e] = ids
      expect(await walk('newest')).toEqual([e, d, c, b, a])
      expect(await walk('agreed')).toEqual([b, d, e, c, a])
      expect(await walk('agreed', 'against')).toEqual([b, d])
      expect(
        (await resident(1).refusal('statements.list', { itemId, after: 'x' }, { method: 'GET' }))
          .code,
      ).toBe('request.invalid')
    })

    const filters = [{ status: 'shown' }, { status: 'shown', kind: 'for' }] as const
    const orders = [{ agrees: -1, _id: -1 }, { _id: -1 }] as const

    it.each(filters.flatMap((filter) => orders.map((order) => [filter, order] as const)))(
      'reads %j in the order %j of an index',
      async (filter, order) => {
        const plan = JSON.stringify(
          await StatementModel.find({ communityId: 'c', itemId: 'i', ...filter })
            .sort({ ...order })
            .limit(21)
            .explain('executionStats'),
        )

        expect(plan).toContain('IXSCAN')
        expect(plan).not.toContain('COLLSCAN')
        expect(plan).not.toContain('"stage":"SORT"')
      },
    )

    it.each([{}, { gridId: 'g' }])('reads a tray filtered by %j by an index', async (filter) => {
      const plan = JSON.stringify(
        await StatementModel.find({ communityId: 'c', tray: 'reported', ...filter })
          .sort({ _id: -1 })
          .limit(21)
          .explain('executionStats'),
      )

      expect(plan).toContain('IXSCAN')
      expect(plan).not.toContain('"stage":"SORT"')
    })
  })

  describe('statements.withdraw', () => {
    it('frees the author’s place and takes it out of the count', async () => {
      await discuss()
      const first = await write(1)
      await write(1, '二')
      await write(1, '三')

      await resident(1).command('statements.withdraw', { statementId: first })
      await write(1, '四')

      const board = await resident(1).query('statements.board', { itemId })
      expect(board.counts.for).toBe(3)
      expect(board.mine.map(({ text }) => text)).toEqual(['二', '三', '四'])
      expect((await resident(2).refusal('statements.withdraw', { statementId: first })).code).toBe(
        'statements.not_author',
      )
    })
  })

  describe('statements.summarise', () => {
    it('is the chair’s, and every version stays readable', async () => {
      await discuss()
      await write(1)
      await chair().command('statements.summarise', { itemId, text: '多数邻居担心安全。' })
      await write(2, '费用要公开', 'fact')
      passHours(service, 0.01)
      await chair().command('statements.summarise', { itemId, text: '安全之外，还要公开费用。' })

      const other = await worker().refusal('statements.summarise', { itemId, text: '我来写' })
      const board = await resident(3).query('statements.board', { itemId })
      const versions = await resident(3).query('statements.summaries', { itemId })

      expect(other.code).toBe('statements.not_chair')
      expect(board.summary).toMatchObject({
        version: 2,
        counted: 2,
        author: { name: '张三丰', role: '议事长' },
      })
      expect(versions.items.map(({ version, text }) => [version, text])).toEqual([
        [2, '安全之外，还要公开费用。'],
        [1, '多数邻居担心安全。'],
      ])
    })
  })
})
