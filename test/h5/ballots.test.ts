import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { recount, type PublishedBox } from '@linyi/shared/domain/ballots/box'
import type { Browser, Page } from 'playwright-core'
import { PATHS } from '../../miniapp/src/platform/paths'
import { keptOf } from '../gallery/cast'
import { findingsOf, isGrave } from '../support/axe'
import { DESK, openBrowser, openContext, PHONE } from '../support/chromium'
import { openH5Phone } from '../support/h5-phone'
import { focused, tabTo } from '../support/keys'
import { quietOf } from '../support/quiet-page'
import { startTestService, type TestService } from '../support/test-service'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What an office does with a counted ballot at its desk, and who else can vote there and read along. */
describe('a ballot at a desk', () => {
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

  /** Somebody's own ballot that runs, with the session of who may vote. */
  const openToVote = async () => {
    const { token } = await service.guest.command('people.signIn', { personaId: 'chen-hao' })
    const { items } = await service.as(token).query('inbox.tasks', {})
    const task = items.find(({ kind }) => kind === 'vote')
    if (task?.kind !== 'vote') throw new Error('the demo has no vote of 陈浩')
    const { itemId, title } = task
    const { ballot } = await service.as(token).query('agenda.info', { itemId })
    return { token, itemId, title, id: ballot?.id ?? '' }
  }

  const pageOf = async (
    token: string | null,
    size: typeof DESK | typeof PHONE,
    isSenior = false,
  ) => {
    const context = await openContext(browser, size)
    await context.addInitScript(
      (kept) => {
        for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
      },
      keptOf(token, isSenior),
    )
    return context.newPage()
  }

  it.each([
    ['the plain', false],
    ['the senior', true],
  ])(
    'has nothing in %s pages that keeps somebody out, as axe sees them',
    async (_mode, isSenior) => {
      const { token, itemId, id } = await openToVote()
      const own = [PATHS.home, PATHS.agenda, `${PATHS.item}?id=${itemId}`, PATHS.raise]
      const rounds = [
        { token: null, addresses: [PATHS.signIn] },
        { token, addresses: [...own, `${PATHS.ballot}?id=${id}`] },
      ]
      const grave: string[] = []
      for (const round of rounds) {
        const page = await pageOf(round.token, PHONE, isSenior)
        const isQuiet = quietOf(page)
        for (const [index, address] of round.addresses.entries()) {
          const hash = `#${address}`
          if (index === 0) await page.goto(`${service.url}/${hash}`)
          else await page.evaluate((next) => (location.hash = next), hash)
          await isQuiet()
          const found = (await findingsOf(page)).filter(isGrave)
          grave.push(...found.map(({ rule, part }) => `${address} ${rule} ${part}`))
        }
        await page.context().close()
      }

      expect(grave).toEqual([])
    },
    60_000,
  )

  it('is voted in with the keys alone, from the first page on', async () => {
    const { token, title } = await openToVote()
    const page = await pageOf(token, DESK)
    await page.goto(`${service.url}/#${PATHS.home}`)
    await page.getByText(title).first().waitFor()
    await page.keyboard.press('Tab')

    expect(await focused(page)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    await tabTo(page, title)
    await page.keyboard.press('Enter')
    await page.getByText('您的意见是？').waitFor()
    await tabTo(page, '赞成，未选')
    await page.keyboard.press('Space')
    await page.getByText('确认投赞成票').waitFor()
    await page.locator('[role="dialog"] :focus').waitFor()
    await page.keyboard.press('Escape')

    expect(await focused(page)).toContain('赞成')
    await page.keyboard.press('Enter')
    await tabTo(page, '确认投赞成票')
    // the keys stay in the sheet: after its last stop comes its first again
    await tabTo(page, '关闭')
    await tabTo(page, '确认投赞成票')
    await page.keyboard.press('Enter')
    await page.getByText('您的票已经收到').waitFor()
  }, 60_000)
})
