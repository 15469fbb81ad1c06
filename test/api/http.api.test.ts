import { startTestService, type TestService } from '../support/test-service'

/** The HTTP layers that every request passes. */
describe('the service over HTTP', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService({ env: { RATE_LIMIT_PER_MINUTE: '20' } })
  })
  afterAll(() => service.stop())

  it('says that it runs and that it can serve', async () => {
    const health = await fetch(`${service.url}/healthz`)
    const ready = await fetch(`${service.url}/readyz`)

    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
  })

  it('explains its interface to machines and to people', async () => {
    const document = await fetch(`${service.url}/api/openapi.json`)
    const page = await fetch(`${service.url}/api/docs`)

    expect(await document.json()).toMatchObject({ openapi: '3.1.0' })
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('ballots.cast')
  })

  it('sends the headers that keep a browser from guessing and framing', async () => {
    const { headers } = await fetch(service.url)

    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('refuses an address that asks too often, with the time to wait', async () => {
    const answers: Response[] = []
    for (let index = 0; index < 25; index += 1) {
      answers.push(await fetch(`${service.url}/api/people.me`))
    }

    const refused = answers.find((answer) => answer.status === 429)
    expect(refused?.headers.get('retry-after')).toBe('60')
    expect(await refused?.json()).toMatchObject({ error: { code: 'request.too_many' } })
    const health = await fetch(`${service.url}/healthz`)
    expect(health.status).toBe(200)
  })
})
