import type { Browser } from 'playwright-core'
import { DESK, openBrowser, PHONE, type ViewportSize } from '../support/chromium'
import { gatherCouncil, type CouncilEvening } from '../support/council-evening'
import { openH5Phone } from '../support/h5-phone'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const WALL = { width: 1920, height: 1080 }
const DAY_MS = 24 * 3_600_000
const MOTION = '由物业在下月底前，在2号楼北侧空地划出四十个电动车停车位。'

/** One evening of the council: the chair and three members on their phones, and the wall. */
describe('a meeting in browsers', () => {
  let service: TestService
  let browser: Browser
  let evening: CouncilEvening
  const faults: string[] = []

  beforeAll(async () => {
    service = await startTestService({ demo: true })
    browser = await openBrowser()
    evening = await gatherCouncil(service)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })

  /** A page of the meeting on somebody's own device, as it is after the app was killed. */
  const open = async (token: string, page: string, size: ViewportSize = PHONE) => {
    const url = `${service.url}/#/features/floor/pages/${page}/index?id=${evening.meetingId}`
    const phone = await openH5Phone(browser, url, size, token)
    return { ...phone, close: () => (faults.push(...phone.faults), phone.close()) }
  }

  it('has its agenda put in order at a desk with the mouse, or with the keys', async () => {
    const chair = service.as(evening.chair)
    const { grids } = await chair.query('places.overview', {})
    const { id } = await chair.command('meetings.plan', {
      type: 'review',
      gridId: grids.find(({ name }) => name.startsWith('8'))?.id ?? '',
      title: '工作评议会',
      startsAt: new Date(service.clock.now().getTime() + 9 * DAY_MS).toISOString(),
    })
    for (const title of ['通报', '评议', '表扬']) {
      await chair.command('meetings.addEntry', { meetingId: id, title, minutes: 10 })
    }
    const url = `${service.url}/#/features/meetings/pages/agenda/index?id=${id}`
    const desk = await openH5Phone(browser, url, DESK, evening.chair)
    await desk.sees('3 项，共 30 分钟')
    const box = async (selector: string, nth: number) =>
      (await desk.page.locator(selector).nth(nth).boundingBox()) ?? {
        x: 0,
        y: 0,
        width: 0,
        height: 0,
      }
    const grip = await box('.agenda-row__grip', 2)
    const first = await box('.agenda-editor__whole', 0)
    await desk.page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await desk.page.mouse.down()
    await desk.page.mouse.move(grip.x, first.y + first.height / 2, { steps: 6 })
    await desk.picture('agenda-drag')
    await desk.page.mouse.up()
    await desk.sees('1. 表扬')
    await desk.page.getByRole('button', { name: '下移：表扬' }).focus()
    await desk.page.keyboard.press('Enter')
    await desk.sees('2. 表扬')
    faults.push(...desk.faults)
    await desk.close()
    expect(faults).toEqual([])
  }, 60_000)

  it('is led from a phone that is killed in the middle, and everybody sees where it is', async () => {
    const { chair: chairToken, recorder, members } = evening
    const [first, second, third, wall] = await Promise.all([
      open(at(members, 0), 'room'),
      open(at(members, 1), 'room'),
      open(at(members, 2), 'room'),
      open(recorder, 'screen', WALL),
    ])
    let chair = await open(chairToken, 'cockpit')
    await chair.picture('cockpit-begin')
    await chair.tap('宣布开会')
    await chair.tap('进入下一项议程')
    await chair.sees('杏林苑电动车没有地方停')
    await chair.tap('进入下一项议程')
    await chair.sees('请成员提出动议')

    await first.page.locator('.standing__now', { hasText: '杏林苑' }).last().waitFor()
    await first.tap('提出动议')
    await first.write('动议', MOTION)
    await first.picture('room-move')
    await first.tap('提出这项动议')
    await second.tap('附议')
    await chair.tap('宣布动议，开始讨论')
    await wall.sees(MOTION)

    await second.tap('举手发言')
    await second.picture('room-stance')
    await second.tap('支持')
    await second.sees('下一位就是您')
    await third.tap('举手发言')
    await third.tap('反对')
    await third.sees('您前面还有 1 人')
    await chair.sees('等待发言')
    await chair.picture('cockpit-queue')
    await chair.page.getByText(/^请 .+ 发言$/).click()
    await chair.sees('结束发言')
    await Promise.all([
      chair.picture('cockpit-speech'),
      third.picture('room-queue'),
      wall.picture('wall-speech'),
    ])

    await chair.close()
    chair = await open(chairToken, 'cockpit')
    await chair.tap('结束发言')
    await chair.page.getByText(/^请 .+ 发言$/).click()
    await chair.tap('结束发言')
    await chair.tap('结束讨论')
    await chair.tap('没有人要发言，结束讨论')
    await chair.tap('付诸表决')
    await chair.tap('无记名投票')
    await chair.picture('cockpit-put')
    await chair.tap('开始表决')

    await first.sees('去投票')
    await first.picture('room-vote')
    await first.tap('去投票')
    await first.tap('赞成')
    await first.tap('确认投赞成票')
    const state = await service
      .as(chairToken)
      .query('floor.state', { meetingId: evening.meetingId })
    const ballotId = state.motions[0]?.vote?.ballotId ?? ''
    for (const token of [...members.slice(1), chairToken]) {
      const choice = token === at(members, 2) ? 'no' : 'yes'
      await service.as(token).command('ballots.cast', { ballotId, choice })
    }
    await wall.sees('7 / 7')
    await wall.picture('wall-vote')
    await chair.sees('已投 7 人，应投 7 人')
    await chair.picture('cockpit-vote')
    await chair.tap('结束投票并计票')
    await Promise.all([chair.sees('赞成'), second.sees('表决通过'), wall.sees('表决通过')])
    await Promise.all([
      chair.picture('cockpit-result'),
      second.picture('room-result'),
      wall.picture('wall-result'),
    ])

    for (const one of [chair, first, second, third, wall]) await one.close()
    expect(faults).toEqual([])
  }, 90_000)
})
