import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/chromium'
import { openH5Phone } from '../support/h5-phone'
import { tellMainJob } from '../support/main-job-story'
import { startTestService, type TestService } from '../support/test-service'

/** The main job in Chromium, on the pages as the service delivers them. */
describe('the main job in a browser', () => {
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

  it('is done by nine people on their phones', async () => {
    const phones: Awaited<ReturnType<typeof openH5Phone>>[] = []
    const told = tellMainJob(service, async (persona) => {
      const phone = await openH5Phone(browser, service.url)
      phones.push(phone)
      await phone.tap(persona)
      await phone.sees('杏林社区')
      return phone
    })
    // What the last phone shows is the best explanation of a story that stops.
    await told.catch(async (error: unknown) => {
      await phones.at(-1)?.picture('fault')
      throw error
    })
    expect(phones.flatMap((phone) => phone.faults)).toEqual([])
  }, 240_000)
})
