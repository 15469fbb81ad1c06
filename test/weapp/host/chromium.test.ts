import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeAll } from '.'
import { FIXTURE_IMAGE, launchFixture } from './fixture'
import { imageSize } from './native-files'

afterEach(closeAll)

describe('in Chromium', () => {
  it('draws the page with the sizes of a phone', async () => {
    const app = await launchFixture({}, 'chromium')
    await app.waitForText('你好')
    expect((await app.find('#top'))?.box).toMatchObject({ x: 5, y: 103, width: 365 })
    expect((await app.find('#bottom'))?.box).toMatchObject({ y: 812 - 83 - 50, height: 50 })
    const file = path.join(os.tmpdir(), `linyi-host-${String(process.pid)}.png`)
    await app.screenshot(file)
    expect(imageSize(fs.readFileSync(file))).toEqual({ width: 750, height: 1624 })
    fs.rmSync(file)
  }, 20_000)

  it('is touched and typed into', async () => {
    const app = await launchFixture({ url: '/pages/form/index' }, 'chromium')
    await app.input('#name', '一二三四五')
    await app.waitForText('一二三四/4')
    await app.tap({ text: '赞成' })
    await app.waitForText('选 yes')
    await app.waitForText('失去焦点 一二三四')
    await app.tap('#estate')
    await app.tap({ text: '西苑' })
    await app.waitForText('小区：西苑')
    expect(await app.errors()).toEqual([])
  }, 20_000)

  it('swallows the tap on a disabled button and answers dialogs by touch', async () => {
    const app = await launchFixture({}, 'chromium')
    await app.tap('#off')
    await app.tap('#plus')
    await app.waitForText('次数 1，卡片 1')
    await app.switchTab('pages/me/index')
    await app.tap({ text: '询问' })
    await app.tap({ text: '确定' })
    await app.waitForToast('确认了')
    await app.answer('chooseAvatar', { file: FIXTURE_IMAGE })
    await app.tap({ text: '头像' })
    await app.waitForText('图 6x4')
  }, 20_000)

  it('reaches the bottom by scrolling', async () => {
    const app = await launchFixture({ url: '/extra/pages/long/index' }, 'chromium')
    await app.waitForText('第 10 行')
    await app.reachBottom()
    await app.waitForText('第 20 行')
  }, 20_000)
})
