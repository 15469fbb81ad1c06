import type { WeappDriver } from '.'
import { closeAll } from '.'
import { FIXTURE_IMAGE, launchFixture } from './fixture'

afterEach(closeAll)

const sent = async (app: WeappDriver): Promise<unknown> => {
  await app.tap('#send')
  await app.waitFor(() => app.text('#sent'))
  return JSON.parse(await app.text('#sent'))
}

describe('buttons', () => {
  it('bubble, and a disabled one swallows the tap', async () => {
    const app = await launchFixture()
    await app.tap('#plus')
    await app.waitForText('次数 1，卡片 1')
    await app.tap('#off')
    await app.tap('#plus')
    await app.waitForText('次数 2，卡片 2')
    expect(await app.find('#off')).toMatchObject({ disabled: true, role: 'button' })
  })

  it('are found by what is read aloud', async () => {
    const app = await launchFixture({ patience: 200 })
    await app.tap({ role: 'button', ariaLabel: '读给我听' })
    await app.waitForText('次数 1')
    expect((await app.findAll({ role: 'button' })).length).toBeGreaterThan(4)
    await expect(app.tap({ text: '没有这个按钮' })).rejects.toThrow('没有这个按钮')
  })

  it('hand over what only WeChat has', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.tap({ text: '手机号' })
    await app.waitForText('getPhoneNumber:fail user deny')
    await app.answer('getPhoneNumber', { code: 'phone-1' })
    await app.tap({ text: '手机号' })
    await app.waitForText('phone-1')
    await app.answer('chooseAvatar', { file: FIXTURE_IMAGE })
    await app.tap({ text: '头像' })
    await app.waitForText('图 6x4')
  })
})

describe('fields', () => {
  it('take no more than fits, and tell focus, text and blur', async () => {
    const app = await launchFixture({ url: '/pages/form/index' })
    await app.input('#name', '王小二的')
    await app.waitForText('王小二的/4')
    await app.input({ text: '姓名' }, '一二三四五')
    await app.waitForText('一二三四/4')
    await app.confirmKeyboard('#name')
    await app.input({ text: '说明' }, '很长的说明')
    await app.waitForText('得到焦点，完成，失去焦点 一二三四')
    await expect(app.input('#locked', '改')).rejects.toThrow('disabled')
    expect((await app.find('#name'))?.value).toBe('一二三四')
  })

  it('send a form with every kind of value, and reset it', async () => {
    const app = await launchFixture({ url: '/pages/form/index' })
    await app.input('#name', '小王')
    await app.input({ text: '说明' }, '说明文字')
    await app.tap({ text: '同意' })
    await app.tap('#yes')
    await app.tap('#sat')
    await app.pick('#estate', '西苑')
    await app.pick('#volume', 60)
    await app.waitForText('小区：西苑')
    expect(await sent(app)).toEqual({
      name: '小王',
      note: '说明文字',
      locked: '不可改',
      agree: true,
      side: 'yes',
      days: ['sat', 'sun'],
      estate: 1,
      volume: 60,
    })
    expect(await app.find('#yes')).toMatchObject({ checked: true, role: 'radio' })
    await app.tap({ text: '重置' })
    await app.waitForText('重置')
    expect(await app.find('#agree')).toMatchObject({ checked: false })
  })
})

describe('pickers', () => {
  it('take what they offer and nothing else', async () => {
    const app = await launchFixture({ url: '/pages/form/index' })
    await app.pick('#day', '2026-11-20')
    await app.waitForText('日期：2026-11-20')
    await expect(app.pick('#day', '2027-01-01')).rejects.toThrow('outside')
    await expect(app.pick('#day', '明天')).rejects.toThrow('not a date')
    await expect(app.pick('#estate', '南苑')).rejects.toThrow('no item')
  })

  it('show a list that can be tapped', async () => {
    const app = await launchFixture({ url: '/pages/form/index' })
    await app.tap('#estate')
    await app.tap({ text: '西苑' })
    await app.waitForText('小区：西苑')
  })
})
