import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('what waits for an office as a whole', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 4 })
  })

  const tasksOf = async (token: string) => (await service.as(token).query('inbox.tasks', {})).items

  it('is one card for the candidates, with their number, until they are decided on', async () => {
    const { gridId, gridSecretary, worker } = community
    for (const index of [0, 1]) {
      await service.as(at(community.residents, index).token).command('councils.recommend', {
        gridId,
        constituency: 'residentDelegate',
        reason: '热心。',
      })
    }

    expect(await tasksOf(gridSecretary.token)).toEqual([
      { kind: 'candidates', count: 2, title: '2 位议事会候选人等您审核', dueAt: null },
    ])
    expect(await tasksOf(worker.token)).toEqual([])

    const secretary = service.as(gridSecretary.token)
    const { items } = await secretary.query('councils.candidates', { status: 'recommended' })
    for (const { id: candidateId } of items) {
      await secretary.command('councils.decline', { candidateId, reply: '名额已满。' })
    }
    expect(await tasksOf(gridSecretary.token)).toEqual([])
  })

  it('is one card for the statements that were reported', async () => {
    const [author, reader] = [at(community.residents, 0), at(community.residents, 1)]
    const { id: itemId } = await service
      .as(author.token)
      .command('agenda.raise', itemText(community.gridId))
    const worker = service.as(community.worker.token)
    await worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
    const { id: statementId } = await service
      .as(author.token)
      .command('statements.write', { itemId, kind: 'for', text: '这件事该办' })
    await service
      .as(reader.token)
      .command('statements.report', { statementId, ground: 'insult', note: '骂人' })

    expect(await tasksOf(community.worker.token)).toContainEqual({
      kind: 'statements',
      count: 1,
      title: '1 条意见被举报或申诉，等您处理',
      dueAt: null,
    })
    expect(await tasksOf(reader.token)).toEqual([])
  })
})
