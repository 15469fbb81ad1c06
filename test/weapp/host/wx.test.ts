import type { WeappDriver } from '.'
import { closeAll } from '.'
import { FIXTURE_IMAGE, launchFixture } from './fixture'
import type { FixtureServer } from './fixture-server'
import { startFixtureServer } from './fixture-server'

afterEach(closeAll)

const resultOf = async (app: WeappDriver): Promise<string> => app.waitFor(() => app.text('#result'))

describe('the logic layer', () => {
  it('sees no browser', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '看得见什么' })
    expect(JSON.parse(await resultOf(app))).toEqual({
      window: 'undefined',
      document: 'undefined',
      fetch: 'undefined',
      URL: 'undefined',
      process: 'undefined',
      self: 'undefined',
      Promise: 'function',
      wx: 'object',
      built: 'EvalError',
      root: 'undefined',
    })
  })

  it('may not send more than 1,024 kB at once', async () => {
    const app = await launchFixture({ url: '/pages/me/index', isFaulty: true })
    await app.tap({ text: '太多数据' })
    await app.waitForText('exceed the 1024 kB limit')
    const sizes = await app.setDataSizes()
    expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeGreaterThan(1024 * 1024)
  })

  it('has its errors written down', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '出错' })
    expect(await app.errors()).toMatchObject([{ message: '有意出错' }])
    await app.tap({ text: '读历史' })
    await app.waitForText('error 有意出错')
  })

  it('has the names written down that the host lacks', async () => {
    const app = await launchFixture({ url: '/pages/me/index', isFaulty: true })
    expect(await app.missing()).toEqual([])
    await app.tap({ text: '没有的接口' })
    expect(await resultOf(app)).toBe('function')
    expect(await app.missing()).toEqual(['createVideoContext', 'somethingNew'])
  })
})

describe('dialogs', () => {
  it('are answered by the test or by a tap', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '询问' })
    expect(await app.waitForModal()).toMatchObject({ title: '确认', content: '真的吗？' })
    await expect(app.tap({ text: '角标' })).rejects.toThrow('a dialog covers')
    await app.tap({ text: '确定' })
    expect(await app.waitForToast('确认了')).toMatchObject({ icon: 'none', open: true })
    await app.tap({ text: '询问' })
    await app.waitForModal()
    await app.answerModal(false)
    await app.waitForToast('取消了')
    expect((await app.modals()).map(({ answer }) => answer)).toEqual(['confirm', 'cancel'])
  })

  it('include action sheets', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '选择' })
    await app.tap({ text: '乙' })
    await app.waitForText('选了 1')
    await app.tap({ text: '选择' })
    await app.waitFor(async () => (await app.actionSheets()).length === 2)
    await app.answerActionSheet(-1)
    await app.waitForText('showActionSheet:fail cancel')
  })

  it('leave the tab bar its badge', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '角标' })
    await app.waitFor(async () => (await app.tabs())[0]?.badge === '3')
  })
})

describe('storage and system', () => {
  it('keeps what fits', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '存储' })
    await app.waitForText('getStorage:fail data not found')
    expect(await app.storage()).toEqual({ draft: { text: '草稿' } })
    await app.tap({ text: '存满' })
    await app.waitForText('entry size limit reached')
    expect(await app.text('#result')).toContain('total storage limit')
  })

  it('tells the size of the window and of the letters', async () => {
    const app = await launchFixture({ url: '/pages/me/index', fontSizeSetting: 23 })
    await app.tap({ text: '量一量' })
    const measured = JSON.parse(await resultOf(app)) as Record<string, unknown>
    expect(measured).toMatchObject({ height: 641, font: 23 })
    expect(measured['results']).toMatchObject([{ id: 'history' }, { width: 375, height: 641 }])
  })
})

describe('the network', () => {
  let server: FixtureServer
  let app: WeappDriver

  beforeAll(async () => {
    server = await startFixtureServer()
  })
  beforeEach(async () => {
    const origins = { 'http://127.0.0.1:3000': server.url }
    app = await launchFixture({ url: '/extra/pages/long/index', origins })
  })
  afterAll(() => server.stop())

  it('takes any status as an answer', async () => {
    await app.tap({ text: '取数据' })
    expect(JSON.parse(await resultOf(app))).toEqual({
      statusCode: 418,
      data: { sent: { 名: '路灯' }, type: 'application/json', authorization: 'Bearer t' },
    })
  })

  it('does ten requests at a time', async () => {
    await app.tap({ text: '一次取十二个' })
    await app.waitForQuiet()
    expect(JSON.parse(await resultOf(app))).toEqual({ most: 10 })
  })

  it('uploads what was chosen', async () => {
    await app.tap({ text: '上传' })
    await app.waitForText('chooseMedia:fail cancel')
    await app.answer('chooseMedia', { files: [FIXTURE_IMAGE] })
    await app.tap({ text: '上传' })
    await app.waitForText('201')
    expect(JSON.parse(await app.text('#result'))).toMatchObject({
      data: { fields: ['kind', 'file'], type: 'multipart/form-data', bytes: true },
    })
  })

  it('holds a socket until the network is cut', async () => {
    await app.tap({ text: '连接' })
    await app.waitForText('连上了')
    await app.tap({ text: '发送' })
    await app.waitForText('收到 回声 大家好')
    await app.setOnline(false)
    await app.waitForText('断开 1006')
    await app.tap({ text: '取数据' })
    await app.waitForText('request:fail')
    await app.setOnline(true)
    await app.tap({ text: '取数据' })
    await app.waitForText('418')
  })
})
