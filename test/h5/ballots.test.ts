import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { recount, type PublishedBox } from '@linyi/shared/domain/ballots/box'
import type { Browser, Page } from 'playwright-core'
import { DESK, openBrowser } from '../support/chromium'
import { openH5Phone } from '../support/h5-phone'
import { startTestService, type TestService } from '../support/test-service'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What an office does with a counted ballot at its desk. */
describe('a counted ballot at a desk', () => {
  let service: TestService
  let browser: Browser
  let ballotId: string

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    browser = await openBrowser()
    const { token } = await service.guest.command('people.signIn', { personaId: 'liu-min' })
    const { items } = await service.as(token).query('agenda.list', { limit: 50 })
    const itemId = items.find(({ title }) => title.includes('飞线充电'))?.id ?? ''
    const info = await service.as(token).query('agenda.info', { itemId })
    ballotId = info.ballot?.id ?? ''
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${service.url}/#/features/ballots/pages/${path}id=${ballotId}`)
  }
  const pagesOf = (pdf: Buffer): number =>
    pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0

  it('gives out a box that any computer counts to the published result', async () => {
    const desk = await openH5Phone(browser, service.url, DESK)
    await desk.tap('刘敏')
    await desk.sees('杏林社区')
    await open(desk.page, 'box/index?')
    await desk.tap('在我的手机上重新计票')
    await desk.sees('数出来的结果和公布的一样')
    const download = desk.page.waitForEvent('download')
    await desk.tap('下载票箱文件')
    const box = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as PublishedBox

    expect(box.ballotId).toBe(ballotId)
    expect(box.papers).toHaveLength(7)
    expect(recount(box, sha256).faults).toEqual([])
    expect(desk.faults).toEqual([])
  }, 60_000)

  it.each([
    ['paper', '表决票', '填写方法'],
    ['result', '表决结果公告', '应参加 7 人，实际参加 7 人'],
  ])(
    'prints the %s on one page of A4, and nothing beside it',
    async (sheet, title, words) => {
      const desk = await openH5Phone(browser, service.url, DESK)
      await desk.tap('刘敏')
      await desk.sees('杏林社区')
      await open(desk.page, `sheet/index?sheet=${sheet}&`)
      await desk.sees(title)
      await desk.sees(words)

      await desk.page.emulateMedia({ media: 'print' })
      const shown = await desk.page.locator('.taro_page').locator('visible=true').last().innerText()
      const pdf = await desk.page.pdf({ preferCSSPageSize: true })

      expect(shown).toContain('望湖街道杏林社区')
      expect(shown).not.toContain('打印这一页')
      expect(shown).not.toContain('首页')
      expect(pagesOf(pdf)).toBe(1)
      expect(desk.faults).toEqual([])
    },
    60_000,
  )
})
