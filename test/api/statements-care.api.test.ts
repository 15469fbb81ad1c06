import { ContentReportModel } from '@linyi/server/features/checks/report.model'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('the care of statements', () => {
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
  const secretary = () => service.as(community.gridSecretary.token)
  const chair = () => service.as(community.chair.token)

  const discuss = () => worker().command('agenda.admit', { itemId, basis: 'practicalProblem' })

  const write = async (index: number): Promise<string> =>
    (
      await resident(index).command('statements.write', {
        itemId,
        kind: 'for',
        text: '晚上走路看不清台阶',
      })
    ).id

  const list = (index: number) => resident(index).query('statements.list', { itemId })

  const hidden = async (): Promise<string> => {
    const statementId = await write(1)
    await worker().command('statements.hide', {
      statementId,
      ground: 'insult',
      reason: '请对事不对人。',
    })
    return statementId
  }

  describe('statements.report', () => {
    it('brings a statement before the staff of the grid, once from each neighbour', async () => {
      await discuss()
      const statementId = await write(1)
      const report = { statementId, ground: 'insult', note: '骂人' } as const

      await resident(2).command('statements.report', report)
      const again = await resident(2).refusal('statements.report', report)
      await resident(3).command('statements.report', { ...report, ground: 'offTopic' })

      const queue = await worker().query('statements.queue', { tray: 'reported' })
      const outsider = await resident(4).refusal(
        'statements.queue',
        { tray: 'reported' },
        { method: 'GET' },
      )
      expect(again.code).toBe('statements.already_reported')
      expect(queue.items).toMatchObject([{ id: statementId, reportCount: 2 }])
      expect(queue.items[0]?.reports.map(({ ground }) => ground).sort()).toEqual([
        'insult',
        'offTopic',
      ])
      expect(outsider.code).toBe('statements.not_moderator')
      // nobody is silenced by a number of reports
      expect((await list(5)).items).toHaveLength(1)
    })

    it('is settled by keeping the statement', async () => {
      await discuss()
      const statementId = await write(1)
      await resident(2).command('statements.report', { statementId, ground: 'untrue' })

      await worker().command('statements.keep', { statementId })

      const queue = await worker().query('statements.queue', { tray: 'reported' })
      expect(queue.items).toEqual([])
      expect((await worker().refusal('statements.keep', { statementId })).code).toBe(
        'statements.not_reported',
      )
      expect((await list(3)).items).toHaveLength(1)
    })
  })

  describe('statements.hide', () => {
    it('takes it out of sight and tells the author why and until when to appeal', async () => {
      await discuss()
      const statementId = await hidden()

      const board = await resident(1).query('statements.board', { itemId })

      expect((await list(2)).items).toEqual([])
      expect(board.counts).toEqual({ for: 0, against: 0, fact: 0, hidden: 1 })
      expect(board.mine).toMatchObject([
        {
          id: statementId,
          status: 'hidden',
          hidden: { ground: 'insult', reason: '请对事不对人。', by: { name: '张三丰' } },
          abilities: { appeal: { allowed: true } },
        },
      ])
      expect((await resident(2).refusal('statements.agree', { statementId })).code).toBe(
        'statements.not_shown',
      )
    })

    it('is no right of the chair, nor of a resident', async () => {
      await discuss()
      const statementId = await write(1)
      const hide = { statementId, ground: 'untrue', reason: '不对' } as const

      expect((await chair().refusal('statements.hide', hide)).code).toBe('statements.not_moderator')
      expect((await resident(2).refusal('statements.hide', hide)).code).toBe(
        'statements.not_moderator',
      )
    })
  })

  describe('statements.appeal', () => {
    it('is decided by another person, who may show the statement again', async () => {
      await discuss()
      const statementId = await hidden()

      await resident(1).command('statements.appeal', { statementId, text: '我没有说任何人。' })
      const decide = { statementId, isRestored: true, reason: '没有针对个人。' }
      const same = await worker().refusal('statements.decideAppeal', decide)
      const tray = await secretary().query('statements.queue', { tray: 'appealed' })
      await secretary().command('statements.decideAppeal', decide)

      const board = await resident(1).query('statements.board', { itemId })
      expect(same.code).toBe('statements.same_moderator')
      expect(tray.items).toMatchObject([{ id: statementId, appealText: '我没有说任何人。' }])
      expect((await list(2)).items).toMatchObject([{ id: statementId }])
      expect(board.counts).toMatchObject({ for: 1, hidden: 0 })
      expect(board.mine).toMatchObject([{ status: 'shown', appeal: { answer: '没有针对个人。' } }])
    })

    it('is possible once and in time, and an upheld hiding stays', async () => {
      await discuss()
      const statementId = await hidden()
      await resident(1).command('statements.appeal', { statementId, text: '不服' })
      await secretary().command('statements.decideAppeal', {
        statementId,
        isRestored: false,
        reason: '确有不当。',
      })
      const again = await resident(1).refusal('statements.appeal', { statementId, text: '再看' })
      const late = await hidden()
      passHours(service, 24 * 15)
      const over = await resident(1).refusal('statements.appeal', {
        statementId: late,
        text: '晚了',
      })

      expect(again.code).toBe('statements.wrong_status')
      expect(over.code).toBe('statements.appeal_over')
      expect((await resident(1).query('statements.board', { itemId })).counts.hidden).toBe(2)
    })

    it('is the author’s alone', async () => {
      await discuss()
      const statementId = await hidden()

      const refusal = await resident(2).refusal('statements.appeal', { statementId, text: '帮他' })

      expect(refusal.code).toBe('statements.not_author')
    })
  })

  describe('every statement operation', () => {
    it('tells nobody of another community that a statement exists', async () => {
      await discuss()
      const statementId = await write(1)
      const foreign = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
      const calls = [
        ['statements.agree', {}],
        ['statements.unagree', {}],
        ['statements.withdraw', {}],
        ['statements.keep', {}],
        ['statements.report', { ground: 'insult' }],
        ['statements.hide', { ground: 'insult', reason: '理由' }],
        ['statements.appeal', { text: '申诉' }],
        ['statements.decideAppeal', { isRestored: true, reason: '理由' }],
      ] as const

      for (const [name, input] of calls) {
        for (const { token } of [at(foreign.residents, 0), foreign.secretary]) {
          const refusal = await service.as(token).refusal(name, { statementId, ...input })
          expect([name, refusal.code]).toEqual([name, 'statements.not_found'])
        }
      }
    })
  })

  describe('checks.report', () => {
    it('brings a matter before the office, once from each neighbour, who is told what was done', async () => {
      const matter = { about: 'item', matterId: itemId } as const
      const wish = { ...matter, ground: 'privacy', note: '第二张照片拍到了门牌。' } as const

      await resident(2).command('checks.report', wish)
      const twice = await resident(2).refusal('checks.report', wish)
      const [report] = (await secretary().query('checks.reports', {})).items
      const { items: tasks } = await secretary().query('inbox.tasks', {})
      const answer = { reportId: report?.id ?? '', isMended: true, text: '已经换了一张。' }
      await secretary().command('checks.answerReport', answer)
      const again = await secretary().refusal('checks.answerReport', answer)

      const told = await resident(2).query('checks.reportOf', matter)
      const stranger = await resident(3).query('checks.reportOf', matter)
      expect(twice.code).toBe('checks.already_reported')
      expect(report).toMatchObject({ ...wish, isOverdue: false })
      expect(JSON.stringify(report)).not.toContain(at(community.residents, 2).accountId)
      expect(tasks.map(({ kind }) => kind)).toContain('contentChecks')
      expect(again.code).toBe('checks.report_answered')
      expect(told.report?.answer).toMatchObject({ text: '已经换了一张。', isMended: true })
      expect(stranger.report).toBeNull()
      expect((await secretary().query('checks.reports', {})).items).toEqual([])
    })

    it.each([{}, { gridId: 'g' }])(
      'waits in a queue that is read by an index: %j',
      async (place) => {
        const { communityId } = community
        const plan = JSON.stringify(
          await ContentReportModel.find({ communityId, isOpen: true, ...place })
            .sort({ dueAt: 1, _id: 1 })
            .limit(21)
            .explain('executionStats'),
        )

        expect(plan).toContain('IXSCAN')
        expect(plan).not.toContain('"stage":"SORT"')
      },
    )
  })
})
