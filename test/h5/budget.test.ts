import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openContext } from '../support/chromium'
import { startTestService, type TestService } from '../support/test-service'

const FIRST_LOAD_BYTES_MAX = 200_000
const ITEM = '/features/agenda/pages/item/index'
const PAGES = path.join(__dirname, '../../miniapp/dist/h5')

/** The build lays texts down compressed (miniapp/config/first-load-plugin.ts); small ones gain nothing. */
function sentBytes(script: string): number {
  const file = path.join(PAGES, script)
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}

/** Keeps the app's own script back until the answer is called. */
async function holdApp(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/js/app.*', async (route) => {
    await isLetGo
    await route.continue()
  })
  return letGo
}

/** What a phone on a weak network has to fetch before it shows anything. */
describe('the first load of the pages', () => {
  let service: TestService
  let browser: Browser

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })

  it('needs less than 200 kB of JavaScript as it is sent, from this origin alone', async () => {
    const context = await openContext(browser)
    const page = await context.newPage()
    const scripts = new Set<string>()
    const origins = new Set<string>()
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url())
      if (origin !== 'null') origins.add(origin)
      if (pathname.endsWith('.js')) scripts.add(pathname)
    })
    await page.goto(service.url, { waitUntil: 'networkidle' })
    await page.getByText('身边的事，随手提').waitFor()

    const bytes = [...scripts].reduce((sum, script) => sum + sentBytes(script), 0)

    expect(scripts.size).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(FIRST_LOAD_BYTES_MAX)
    expect([...origins]).toEqual([service.url])
    process.stdout.write(`H5 first load: ${String(bytes)} bytes of JavaScript as it is sent\n`)
  })

  it('is told to keep hashed files for a year and the page itself not at all', async () => {
    const index = await fetch(service.url)
    const script = /src="(\/js\/[^"]+)"/.exec(await index.text())?.[1] ?? ''
    const headers = { 'Accept-Encoding': 'br' }
    const hashed = await fetch(`${service.url}${script}`, { headers })

    expect(index.headers.get('cache-control')).toContain('max-age=0')
    expect(hashed.headers.get('cache-control')).toContain('max-age=31536000')
    expect(hashed.headers.get('content-encoding')).toBe('br')
  })

  it('shows the shape of a page before the app has come, and fetches the page beside it', async () => {
    const context = await openContext(browser)
    const page = await context.newPage()
    const letGo = await holdApp(page)
    const ownCode = page.waitForRequest((one) =>
      /\/js\/(?!app\.|boot\.|react\.|taro\.)/.test(one.url()),
    )
    await page.goto(service.url, { waitUntil: 'commit' })
    await page.locator('#shell').waitFor()
    await ownCode

    letGo()
    await page.locator('.ly-page').first().waitFor()
    await page.locator('#shell').waitFor({ state: 'detached' })
    await context.close()
  })

  it('asks for what a page shows before the app has come, and asks for it once', async () => {
    const { items: people } = await service.guest.query('people.personas', {})
    const personaId = people.find(({ name }) => name === '陈浩')?.id ?? ''
    const { token } = await service.guest.command('people.signIn', { personaId })
    const { items } = await service.as(token).query('agenda.list', { status: 'voting' })
    const context = await openContext(browser)
    await context.addInitScript(
      (kept) => {
        localStorage.setItem('linyi.session', kept)
      },
      JSON.stringify({ data: JSON.stringify({ token, way: 'demo' }) }),
    )
    const page = await context.newPage()
    const letGo = await holdApp(page)
    const asked: string[] = []
    page.on('request', (one) => {
      const { pathname, search } = new URL(one.url())
      if (pathname.startsWith('/api/')) asked.push(`${pathname}${search}`)
    })
    const first = ['/api/people.me', `/api/agenda.info?itemId=${items[0]?.id ?? ''}`]
    const isAsked = first.map((path) => page.waitForRequest(`${service.url}${path}`))
    await page.goto(`${service.url}/#${ITEM}?id=${items[0]?.id ?? ''}`, { waitUntil: 'commit' })
    await Promise.all(isAsked)

    letGo()
    await page
      .getByText(items[0]?.title ?? '')
      .first()
      .waitFor()
    await page.waitForLoadState('networkidle')
    expect(asked.filter((path) => first.includes(path)).toSorted()).toEqual(first.toSorted())
    await context.close()
  })

  it('ships no map of its sources', () => {
    const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })

    expect(files).toContain('index.html')
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  })

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/files/..%2ffield-keys',
    '/files/x.jpg',
    `/files/${'0'.repeat(24)}-full.jpg`,
    '/%00',
    '/%zz',
  ])('gives nothing away for %s', async (address) => {
    const response = await fetch(`${service.url}${address}`)

    expect(response.status).toBe(404)
  })
})
