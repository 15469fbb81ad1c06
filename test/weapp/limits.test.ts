import path from 'node:path'
import { ItemModel } from '@linyi/server/features/agenda/item.model'
import { newId } from '@linyi/server/platform/ids'
import { buildCommunity } from '../support/factories'
import { at, itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { closeAll, launchWeapp, type DriverKind, type WeappDriver } from './host'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
/** `npm run bench -- list` holds the same for 1,000, which takes a quarter of a minute. */
const ITEMS = 200
const PAGE = 20
const MORE = '再看一些'
const KILOBYTE = 1024
/** One page of a list, drawn for the first time. */
const PAGE_MAX = 128 * KILOBYTE
/** A sheet that goes, and the button under it that comes back. */
const SHEET_MAX = 4 * KILOBYTE
/** The last page may cost little more than the second: nothing that is there already is sent again. */
const GROWTH_MAX = 1.2

/** What WeChat's line between the two threads of a mini-program bears (256 kB for every launch of any test). */
describe('a long list', () => {
  let service: TestService
  let app: WeappDriver
  let itemId: string

  beforeAll(async () => {
    service = await startTestService()
    const community = await buildCommunity(service.clock.now(), { residents: 2, members: 1 })
    const { token } = at(community.residents, 1)
    const raiser = service.as(at(community.residents, 0).token)
    itemId = (await raiser.command('agenda.raise', itemText(community.gridId))).id
    const worker = service.as(community.worker.token)
    await worker.command('agenda.admit', { itemId, basis: 'practicalProblem' })
    await copyItem(community.communityId, itemId, service.clock.now())
    app = await launchWeapp({
      dist: DIST,
      origins: { 'http://127.0.0.1:3000': service.url },
      patience: 20_000,
      storage: { 'linyi.session': JSON.stringify(token) },
    })
  }, 60_000)
  afterAll(async () => {
    await closeAll()
    await service.stop()
  })

  /** The bytes that are sent to the screen while something is done, and how many at once at most. */
  const sent = async (act: () => Promise<void>): Promise<{ all: number; most: number }> => {
    const before = (await app.setDataSizes()).length
    await act()
    await app.waitForQuiet()
    const sizes = (await app.setDataSizes()).slice(before).map(({ bytes }) => bytes)
    return { all: sizes.reduce((sum, bytes) => sum + bytes, 0), most: Math.max(...sizes) }
  }

  /** Scrolls to the end, until something stands after what has been shown. */
  const scrollPast = async (shown: number): Promise<void> => {
    await app.reachBottom()
    await app.waitFor(() => app.find({ selector: '.item-card__title', nth: shown }))
  }

  it('sends each of its pages once: what is on the screen is not sent again with what follows', async () => {
    const first = await sent(async () => {
      await app.switchTab('pages/agenda/index')
      await app.waitForText(MORE)
    })
    const pages: { all: number; most: number }[] = []
    for (let shown = PAGE; shown < ITEMS; shown += PAGE) {
      pages.push(await sent(() => scrollPast(shown)))
    }
    const kilobytes = [first, ...pages].map(({ all }) => Math.round(all / KILOBYTE))
    process.stdout.write(`setData of a list of ${String(ITEMS)}: ${kilobytes.join(', ')} kB\n`)

    expect(await app.findAll({ selector: '.item-card__title' })).toHaveLength(ITEMS)
    expect(first.most).toBeLessThan(PAGE_MAX)
    expect(Math.max(...pages.map(({ most }) => most))).toBeLessThan(PAGE_MAX)
    expect((pages.at(-1)?.all ?? 0) / (pages[0]?.all ?? 1)).toBeLessThan(GROWTH_MAX)
  })

  it('is not sent again for a sheet that is closed over a page', async () => {
    await app.open(`/features/agenda/pages/item/index?id=${itemId}`)
    await app.waitForText('我要附议')
    await app.tap({ role: 'button', ariaLabel: '我要附议', exact: true })
    await app.waitForText('确认附议')
    const { all } = await sent(() => app.tap({ ariaLabel: '关闭', exact: true }))

    expect(all).toBeLessThan(SHEET_MAX)
  })
})

/**
 * WeChat gives no tap to what heard of a long press, and Taro listens to long presses wherever it can:
 * the build takes them out of its templates (miniapp/config/aria-plugin.ts).
 */
describe('a slow finger', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startTestService({ demo: true })
  }, 60_000)
  afterEach(closeAll)
  afterAll(() => service.stop())

  it.each<DriverKind>(['jsdom', 'chromium'])(
    'that rests on a button presses it all the same (%s)',
    async (kind) => {
      const origins = { 'http://127.0.0.1:3000': service.url }
      const url = '/features/people/pages/sign-in/index'
      const app = await launchWeapp({ dist: DIST, origins, url, patience: 20_000 }, kind)
      await app.longPress({ ariaLabel: '以陈浩的身份进入' })
      await app.waitForText('杏林社区')
    },
    60_000,
  )
})

/** As many more of one matter: raised by commands they would take a minute. */
async function copyItem(communityId: string, itemId: string, now: Date): Promise<void> {
  const item = await ItemModel.findOne({ communityId, _id: itemId }).lean()
  if (item === null) throw new Error('no item to copy')
  await ItemModel.insertMany(
    Array.from({ length: ITEMS - 1 }, (_, index) => ({
      ...item,
      _id: newId(now),
      number: `${item.number ?? ''}-${String(index)}`,
    })),
  )
}
