import type { Browser } from 'playwright-core'
import { openBallotOf } from '../support/ballots'
import { openBrowser, openContext } from '../support/chromium'
import { buildCommunity } from '../support/factories'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

/** Below the ten seconds after which a page without a socket reads again. */
const AT_ONCE_MS = 7_000

describe('the turnout in a browser', () => {
  let service: TestService
  let browser: Browser

  beforeAll(async () => {
    service = await startTestService()
    browser = await openBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })

  it('moves while others vote, over a socket that the page’s own policy allows', async () => {
    const community = await buildCommunity(service.clock.now(), { residents: 4, members: 1 })
    const ballotId = await openBallotOf(service, community, {})
    const context = await openContext(browser)
    const session = JSON.stringify({ data: JSON.stringify(at(community.residents, 0).token) })
    await context.addInitScript(
      (kept) => window.localStorage.setItem('linyi.session', kept),
      session,
    )
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    const socket = page.waitForEvent('websocket')
    await page.goto(`${service.url}/#/features/ballots/pages/ballot/index?id=${ballotId}`)
    await page.getByText('已有 0 人参加').waitFor()
    const address = (await socket).url()
    await service
      .as(at(community.residents, 1).token)
      .command('ballots.cast', { ballotId, choice: 'no' })
    await page.getByText('已有 1 人参加').waitFor({ timeout: AT_ONCE_MS })
    passHours(service, 25)
    await page.getByText('表决结果').first().waitFor({ timeout: AT_ONCE_MS })

    expect(address).toBe(`${service.url.replace('http', 'ws')}/live`)
    expect(faults).toEqual([])
    await context.close()
  }, 60_000)
})
