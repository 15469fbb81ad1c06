import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { openBrowser, openContext } from '../support/chromium'
import { startTestService, type TestService } from '../support/test-service'

const FIRST_LOAD_BYTES_MAX = 250_000

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

  it('needs less than 250 kB of compressed JavaScript, from this origin alone', async () => {
    const context = await openContext(browser)
    const page = await context.newPage()
    const scripts: Promise<Buffer>[] = []
    const origins = new Set<string>()
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url())
      if (origin !== 'null') origins.add(origin)
      if (pathname.endsWith('.js')) scripts.push(response.body())
    })
    await page.goto(service.url, { waitUntil: 'networkidle' })
    await page.getByText('身边的事，随手提').waitFor()

    const bodies = await Promise.all(scripts)
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)

    expect(bodies.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(FIRST_LOAD_BYTES_MAX)
    expect([...origins]).toEqual([service.url])
    process.stdout.write(`H5 first load: ${String(bytes)} bytes of gzipped JavaScript\n`)
  })

  it('is told to keep hashed files for a year and the page itself not at all', async () => {
    const index = await fetch(service.url)
    const script = /src="(\/js\/[^"]+)"/.exec(await index.text())?.[1] ?? ''
    const hashed = await fetch(`${service.url}${script}`)

    expect(index.headers.get('cache-control')).toContain('max-age=0')
    expect(hashed.headers.get('cache-control')).toContain('max-age=31536000')
    expect(hashed.headers.get('content-encoding')).toMatch(/br|gzip/)
  })

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/files/..%2ffield-keys',
    '/files/x.jpg',
    `/files/${'0'.repeat(24)}-full.jpg`,
    '/%00',
    '/%zz',
  ])('gives nothing away for %s', async (path) => {
    const response = await fetch(`${service.url}${path}`)

    expect(response.status).toBe(404)
  })
})
