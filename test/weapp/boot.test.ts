import path from 'node:path'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { openGate, type Gate } from '../support/gate'
import { at, itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { closeAll, launchWeapp, type Json, type WeappDriver } from './host'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const PATIENCE_MS = 20_000
/** What the first page shows; `agenda.list` is the first thing on it that somebody can read. */
const FIRST_PAGE = ['people.me', 'inbox.tasks', 'meetings.list', 'outcomes.list', 'agenda.list']
const KEPT = 'linyi.reads'

/** How many answers somebody waits for, one after the other, before there is something to read. */
describe('the start', () => {
  let service: TestService
  let gate: Gate
  let community: TestCommunity
  let itemId: string
  let kept: Record<string, Json>

  beforeAll(async () => {
    service = await startTestService()
    gate = await openGate(service.url)
    community = await buildCommunity(service.clock.now(), { residents: 2, members: 1 })
    const raiser = service.as(at(community.residents, 0).token)
    itemId = (await raiser.command('agenda.raise', itemText(community.gridId))).id
    const worker = service.as(community.worker.token)
    await worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
  }, 60_000)
  beforeEach(() => {
    gate.close()
  })
  afterEach(async () => {
    gate.open()
    await closeAll()
  })
  afterAll(async () => {
    await gate.stop()
    await service.stop()
  })

  const launch = (storage: Record<string, Json>): Promise<WeappDriver> =>
    launchWeapp({
      dist: DIST,
      origins: { 'http://127.0.0.1:3000': gate.url },
      patience: PATIENCE_MS,
      storage,
    })
  const session = () => ({
    'linyi.session': JSON.stringify(at(community.residents, 1).token),
  })
  const asks = (operation: string): boolean =>
    gate.waiting().some((what) => what === operation || what.startsWith(`${operation}?`))
  const title = () => itemText(community.gridId).title

  it('asks for the whole first page at once: nothing on it waits for another answer', async () => {
    const startedAt = performance.now()
    const app = await launch(session())
    for (const operation of FIRST_PAGE) await app.waitFor(() => asks(operation))
    expect(await app.text()).not.toContain(title())

    gate.open()
    await app.waitForText(title())
    const ms = Math.round(performance.now() - startedAt)
    process.stdout.write(`start of the mini-program until its first item: ${String(ms)} ms\n`)

    await app.waitForQuiet()
    kept = await app.storage()
    expect(kept).toHaveProperty([KEPT])
  })

  it('shows at the next start what it showed last, before anything is answered', async () => {
    const app = await launch(kept)
    await app.waitForText(title())
    await app.waitFor(() => asks('agenda.list'))

    gate.open()
    await app.waitForQuiet()
    expect(await app.text()).toContain(title())
  })

  it('keeps no vote, no task and no person, and nothing at all when the session is over', async () => {
    const operations = Object.keys(JSON.parse(kept[KEPT] as string) as object)
    expect(operations.map((key) => key.split(' ')[0]).toSorted()).toEqual([
      'agenda.list',
      'outcomes.list',
    ])
    gate.open()
    const app = await launch({ ...kept, 'linyi.session': JSON.stringify('somebody-else') })
    await app.waitFor(async () => !(KEPT in (await app.storage())))
  })

  it('begins to read an item while its page is being opened, and asks for nothing twice', async () => {
    gate.open()
    const app = await launch(session())
    await app.waitForText(title())
    await app.waitForQuiet()
    gate.close()
    const before = gate.asked().length
    await app.tap({ text: title() })
    await app.waitFor(() => asks('agenda.info'))

    gate.open()
    await app.waitForPage('features/agenda/pages/item/index')
    await app.waitForQuiet()
    const asked = gate.asked().slice(before)
    expect(asked).toContain(`agenda.info?itemId=${itemId}`)
    expect(asked).toEqual([...new Set(asked)])
  })
})
