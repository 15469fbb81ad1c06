import { randomUUID } from 'node:crypto'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** What a client may rely on when it repeats a command whose answer it never saw. */
describe('a repeated command', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 3 })
  })
  afterAll(() => service.stop())

  it('gives the same answer and changes nothing twice', async () => {
    const caller = service.as(at(community.residents, 0).token)
    const key = randomUUID()

    const first = await caller.command('agenda.raise', itemText(community.gridId), key)
    const second = await caller.command('agenda.raise', itemText(community.gridId), key)

    expect(second).toEqual(first)
    const mine = await caller.query('agenda.list', { mine: 'true' })
    expect(mine.items.map((item) => item.id)).toEqual([first.id])
  })

  it('gives one answer to fifty repetitions at once', async () => {
    const caller = service.as(at(community.residents, 1).token)
    const key = randomUUID()

    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        caller.command('agenda.raise', itemText(community.gridId), key),
      ),
    )

    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect((await caller.query('agenda.list', { mine: 'true' })).items).toHaveLength(1)
  })

  it('is refused when the key was used for something else', async () => {
    const caller = service.as(at(community.residents, 0).token)
    const key = randomUUID()
    await caller.command('agenda.raise', itemText(community.gridId), key)

    const refusal = await caller.refusal(
      'agenda.raise',
      { ...itemText(community.gridId), title: '另一件事' },
      { key },
    )

    expect(refusal).toMatchObject({ code: 'request.key_reused', status: 422 })
  })

  it('need not be guessed about: its sender is told whether it was done, and nobody else is', async () => {
    const caller = service.as(at(community.residents, 0).token)
    const neighbour = service.as(at(community.residents, 1).token)
    const [done, refused, never] = [randomUUID(), randomUUID(), randomUUID()]
    await caller.command('agenda.raise', itemText(community.gridId), done)
    await caller.refusal(
      'agenda.raise',
      { ...itemText(community.gridId), title: '' },
      { key: refused },
    )

    const told = await Promise.all([
      ...[done, refused, never].map((key) =>
        caller.query('requests.outcome', { operation: 'agenda.raise', key }),
      ),
      caller.query('requests.outcome', { operation: 'agenda.file', key: done }),
      neighbour.query('requests.outcome', { operation: 'agenda.raise', key: done }),
    ])

    expect(told.map(({ isDone }) => isDone)).toEqual([true, false, false, false, false])
  })

  it('is judged anew when the first attempt was refused', async () => {
    const caller = service.as(at(community.residents, 2).token)
    const key = randomUUID()
    const bad = { ...itemText(community.gridId), body: '请加微信领红包' }
    expect(await caller.refusal('agenda.raise', bad, { key })).toMatchObject({
      code: 'content.refused',
      status: 422,
    })

    const raised = await caller.command('agenda.raise', itemText(community.gridId), key)

    expect(raised.number).toMatch(/^YS-/)
  })
})
