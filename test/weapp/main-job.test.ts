import { tellMainJob } from '../support/main-job-story'
import { startTestService, type TestService } from '../support/test-service'
import { openWeappPhone } from '../support/weapp-phone'
import { closeAll } from './host'

/** The main job in the built mini-program in Chromium, with pictures, against the real service. */
describe('the main job in the mini-program', () => {
  let service: TestService

  beforeEach(async () => {
    service = await startTestService({ demo: true })
  }, 60_000)
  afterEach(async () => {
    await closeAll()
    await service.stop()
  })

  it('is done by nine people on their phones, the secretary publishing in under 12 taps', async () => {
    const findings: unknown[] = []
    const touches = await tellMainJob(service, async (persona) => {
      const phone = await openWeappPhone(service.url, 'chromium')
      await phone.tap(persona)
      await phone.sees('杏林社区')
      return {
        ...phone,
        close: async () => {
          findings.push(...(await phone.app.errors()), ...(await phone.app.missing()))
          await phone.close()
        },
      }
    })
    expect(findings).toEqual([])
    expect(touches).toBeLessThan(12)
  }, 240_000)
})
