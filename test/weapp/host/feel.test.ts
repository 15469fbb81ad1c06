import type { DriverKind, WeappDriver } from '.'
import { closeAll } from '.'
import { FIXTURE_IMAGE, launchFixture } from './fixture'
import type { FixtureServer } from './fixture-server'
import { startFixtureServer } from './fixture-server'

const URL = '/pages/feel/index'
const REFUSED = 'chooseMedia:fail privacy permission is not authorized'

describe.each<DriverKind>(['jsdom', 'chromium'])('in the hand (%s)', (kind) => {
  let app: WeappDriver
  beforeAll(async () => {
    app = await launchFixture({ url: URL }, kind)
  }, 20_000)
  beforeEach(() => app.open(URL))
  afterAll(closeAll)

  it('a swiper follows the finger, and stays at its ends', async () => {
    await app.swipe('#swiper', 'left')
    await app.waitForText('第 2 张')
    await app.swipe('#swiper', 'left')
    await app.swipe('#swiper', 'right')
    await app.waitForText('第 2 张，第 1 张')
    await app.swipe('#swiper', 'down')
    expect(await app.text('#log')).not.toContain('第 1 张，')
    await app.pick('#swiper', 1)
    await app.waitForText('第 1 张，第 2 张')
  })

  it('a long press is told once, and is no tap where somebody hears of it', async () => {
    await app.longPress('#pressed')
    await app.waitForText('长按')
    await app.longPress('#plain')
    await app.tap('#pressed')
    await app.waitForText('长按，轻点，轻点')
  })

  it('what is disabled takes neither tap nor press, itself or through its label', async () => {
    await app.tap('#off')
    await app.longPress('#off')
    await app.tap({ text: '不能勾' })
    await app.tap('#plain')
    await app.waitForText('轻点')
    expect(await app.text('#log')).not.toMatch(/轻点，|勾了/)
  })

  it('a picker opens by touch and gives a line or a date', async () => {
    await app.tap('#estate')
    await app.tap({ text: '西苑' })
    await app.waitForText('小区 西苑')
    await app.tap('#day')
    await app.waitForModal()
    await app.answerModal(true, '2026-12-01')
    await app.waitForText('日期 2026-12-01')
    await app.pick('#day', '2026-12-02')
    await app.waitForText('日期 2026-12-02')
  })
})

describe('privacy', () => {
  afterEach(closeAll)

  it('holds a choice of pictures until the agree button was touched', async () => {
    const app = await launchFixture({ url: URL, privacy: 'needed' })
    await app.answer('chooseMedia', { files: [FIXTURE_IMAGE] })
    await app.tap({ text: '选图' })
    await app.waitForText('要同意 chooseMedia')
    expect(await app.text('#log')).not.toContain('chooseMedia:')
    await app.tap('#agree')
    await app.waitForText('chooseMedia:ok')
    await app.answer('getPhoneNumber', { code: 'phone-1' })
    await app.tap('#phone')
    await app.waitForText('phone-1')
  })

  it('fails what is refused, and does not ask again for a while', async () => {
    const app = await launchFixture({ url: URL, privacy: 'needed', privacyPause: 300 })
    await app.tap({ text: '选图' })
    await app.tap({ text: '拒绝' })
    await app.waitForText(REFUSED)
    await app.tap({ text: '选图' })
    await app.waitForText(`${REFUSED}，${REFUSED}`)
    await app.waitFor(async () => {
      await app.tap({ text: '选图' })
      return app.find('#agree')
    })
  })

  it('is asked by WeChat itself where the page asks nobody', async () => {
    const app = await launchFixture({ url: URL, privacy: 'needed' })
    await app.tap('#phone')
    await app.waitForModal()
    await app.answerModal(false)
    await app.waitForText('getPhoneNumber:fail privacy permission is not authorized')
  })
})

describe('what WeChat knows', () => {
  afterEach(closeAll)

  it('empties a nickname that it does not take, which only the form tells', async () => {
    const app = await launchFixture({ url: URL })
    await app.input('#nickname', '坏名字')
    await app.answer('nickname', { fail: 'risky' })
    await app.tap('#plain')
    await app.waitForText('昵称不行')
    await app.tap('#send')
    await app.waitForText('昵称不行，提交')
    expect(await app.text('#log')).not.toContain('坏名字')
  })

  it('asks for messages in a tap, and nowhere else', async () => {
    const app = await launchFixture({ url: URL })
    await app.tap({ text: '请求提醒' })
    await app.waitForText('accept')
    await app.answer('requestSubscribeMessage', { fail: 'switched off', errCode: 20004 })
    await app.tap({ text: '请求提醒' })
    await app.waitForText('requestSubscribeMessage:fail switched off 20004')
    await app.tap({ text: '晚一点请求' })
    await app.waitForText('can only be invoked by user TAP gesture')
  })

  it('tells of a lost and a weak network, of memory, of letters and of a new version', async () => {
    const app = await launchFixture({ url: URL })
    await app.setOnline(false)
    await app.setOnline(true)
    await app.setWeakNetwork(true)
    await app.warnOfMemory()
    await app.bringUpdate()
    await app.toBackground()
    await app.setFontSize(23)
    await app.toForeground()
    await app.waitForText('字号 17，false none，true wifi，信号弱，内存 10，字号 23')
    expect(await app.calls('applyUpdate')).toHaveLength(1)
  })
})

describe('Cloud Hosting', () => {
  let server: FixtureServer
  beforeAll(async () => {
    server = await startFixtureServer()
  })
  afterEach(closeAll)
  afterAll(() => server.stop())

  it('tells the service who holds the phone, whatever the mini-program says', async () => {
    const app = await launchFixture({ url: URL, container: server.url, openid: 'o-1' })
    await app.tap({ text: '云托管' })
    await app.waitForText('418 o-1 路灯')
  })

  it('takes no more than its gateway takes, and nothing without a network', async () => {
    const app = await launchFixture({ url: URL, container: server.url })
    await app.tap({ text: '云托管太大' })
    await app.waitForText('cloud.callContainer:fail the request is larger than the gateway takes')
    await app.setOnline(false)
    await app.tap({ text: '云托管', exact: true })
    await app.waitForText('ERR_INTERNET_DISCONNECTED')
  })
})

describe('a test', () => {
  afterEach(closeAll)

  it('fails when the mini-program asks for a name of wx that the host lacks', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '没有的接口' })
    await expect(closeAll()).rejects.toThrow('wx.createVideoContext is not in the host')
  })

  it('fails when more than 256 kB are sent to the screen at once', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '太多数据' })
    await expect(closeAll()).rejects.toThrow('setData of pages/me/index: 10485')
  })
})
