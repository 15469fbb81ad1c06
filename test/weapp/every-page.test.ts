import path from 'node:path'
import { pageTour } from '../support/page-tour'
import { startTestService, type TestService } from '../support/test-service'
import { closeAll, launchWeapp, type DriverKind, type WeappDriver } from './host'
import { loadBundle } from './host/bundle'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const STARTING_MS = 120_000
const PATIENCE_MS = 20_000
/** What only changes the page that it stands on. */
const HARMLESS = ['tab', 'radio', 'checkbox']
const TOUCHES_PER_KIND = 2
const BROKEN_LINK = '这个链接不完整'

const pages = loadBundle(DIST).data.pages

/**
 * Every page of the built mini-program with an address as its links make it, one after the other on one
 * phone: read, pulled, scrolled to its end, its choices touched. In jsdom a resident holds the phone; in
 * Chromium the secretary of the community does, with the large letters of the senior mode.
 */
/** What differs for somebody without an account; every page that is not public leads to signing in. */
const OPEN_PAGES = [
  'pages/home/index',
  'pages/agenda/index',
  'pages/meetings/index',
  'pages/me/index',
  'features/outcomes/pages/wall/index',
  'features/outcomes/pages/outcome/index',
  'features/people/pages/privacy/index',
]
const SIGN_IN = 'features/people/pages/sign-in/index'
const CLOSED_PAGE = 'features/agenda/pages/item/index'

describe('every page', () => {
  let service: TestService
  let addressOf: (page: string) => string

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    addressOf = await pageTour(service)
  }, STARTING_MS)
  afterAll(() => service.stop())

  const tokenOf = async (personaId: string): Promise<string> =>
    (await service.guest.command('people.signIn', { personaId })).token
  const launch = async (token: string | null, kind: DriverKind): Promise<WeappDriver> =>
    launchWeapp(
      {
        dist: DIST,
        origins: { 'http://127.0.0.1:3000': service.url },
        patience: PATIENCE_MS,
        storage: {
          ...(token === null ? {} : { 'linyi.session': JSON.stringify(token) }),
          'linyi.introduced': 'true',
          'linyi.senior': JSON.stringify(kind === 'chromium' ? 'on' : 'off'),
        },
      },
      kind,
    )

  describe.each([
    ['li-xiuying', 'jsdom'],
    ['yang-lixin', 'chromium'],
  ] as const)('of %s in %s', (personaId, kind) => {
    let app: WeappDriver
    beforeAll(async () => {
      app = await launch(await tokenOf(personaId), kind)
    }, STARTING_MS)
    afterAll(closeAll)

    it.each(pages)('%s opens and is driven without a fault', async (page) => {
      const before = (await app.errors()).length
      await app.open(addressOf(page))
      await app.waitForQuiet()
      expect(await app.currentPage()).toMatchObject({ route: page, depth: 1 })
      expect(await app.waitFor(() => app.text())).not.toContain(BROKEN_LINK)
      expect(await app.tooWide()).toEqual([])
      if (await app.canBePulled()) await app.pullDown()
      if (kind === 'jsdom') await app.reachBottom()
      for (const role of HARMLESS) {
        for (let nth = 0; nth < TOUCHES_PER_KIND; nth += 1) {
          const found = (await app.findAll({ role }))[nth]
          if (found === undefined || found.disabled) continue
          await app.tap({ role, nth })
          await app.waitForQuiet()
        }
      }
      expect((await app.errors()).slice(before)).toEqual([])
    })
  })

  it(
    'shows a guest what is open, without an error, and leads on from the rest',
    async () => {
      const app = await launch(null, 'jsdom')
      for (const page of OPEN_PAGES) {
        await app.open(addressOf(page))
        await app.waitForQuiet()
        expect(await app.currentPage()).toMatchObject({ route: page })
        const words = await app.waitFor(() => app.text())
        expect(words).not.toContain('没有打开')
        expect(words).not.toContain('先选一个社区')
      }
      await app.open(addressOf(CLOSED_PAGE))
      await app.waitForPage(SIGN_IN)
      expect(await app.errors()).toEqual([])
      await closeAll()
    },
    STARTING_MS,
  )
})
