import { closeAll } from '.'
import { launchFixture } from './fixture'

afterEach(closeAll)

describe('the first page', () => {
  it('shows its data, formatted by WXS, with the query it was opened with', async () => {
    const app = await launchFixture({ url: '/pages/home/index?name=%E9%82%BB' })
    await app.waitForText('你好，邻')
    expect(await app.text('#price')).toBe('12.50 元')
    expect(await app.currentPage()).toEqual({
      route: 'pages/home/index',
      query: { name: '%E9%82%BB' },
      title: '首页',
      depth: 1,
    })
    expect(await app.errors()).toEqual([])
    expect(await app.missing()).toEqual([])
  })

  it('changes the data of the logic layer at once and the screen later', async () => {
    const app = await launchFixture()
    await app.tap('#sequence')
    await app.waitForText('data 一 end promise callback')
  })

  it('hides what is hidden', async () => {
    const app = await launchFixture()
    expect(await app.find({ text: '藏起来的字' })).toBeNull()
    await app.tap({ text: '显隐' })
    await app.waitForText('露出来的字')
    expect(await app.text()).toContain('藏起来的字')
  })

  it('gives events to a component and hears from it', async () => {
    const app = await launchFixture()
    await app.tap({ text: '步进 0' })
    await app.waitForText('计数 2')
    expect((await app.find('.step'))?.text).toBe('步进 2')
  })

  it('is pulled down, shared and scrolled', async () => {
    const app = await launchFixture()
    await app.pullDown()
    await app.waitForText('刷新 1')
    expect(await app.share()).toMatchObject({ title: '来议一议' })
    await app.open('/extra/pages/long/index')
    await app.waitForText('第 10 行')
    await app.reachBottom()
    await app.waitForText('第 20 行')
    await app.reachBottom('#list')
    await app.waitForText('行 20')
    await expect(app.pullDown()).rejects.toThrow('has no pull-down refresh')
  })
})

describe('going from page to page', () => {
  it('opens a page, talks to it and comes back', async () => {
    const app = await launchFixture()
    await app.tap({ text: '电梯' })
    await app.waitForPage('pages/detail/index')
    await app.waitForText('编号 2')
    await app.waitForText('从首页来')
    expect(await app.currentPage()).toMatchObject({ query: { id: '2' }, depth: 2 })
    await app.tap({ text: '告诉首页' })
    await app.waitForPage('pages/home/index')
    await app.waitForText('选了 2')
  })

  it('refuses an eleventh page and a tab page in the stack', async () => {
    const app = await launchFixture({ url: '/pages/detail/index?id=1' })
    for (let depth = 2; depth <= 10; depth += 1) {
      await app.tap({ text: '再进一层' })
      await app.waitForText(`编号 ${String(depth)}`)
    }
    await app.tap({ text: '再进一层' })
    await app.waitForText('navigateTo:fail webview count limit exceed')
    await app.tap({ text: '错误的跳转' })
    await app.waitForText('navigateTo:fail can not navigateTo a tabbar page')
    expect((await app.pages()).length).toBe(10)
  })

  it('keeps the pages of the tab bar alive', async () => {
    const app = await launchFixture()
    await app.tap('#plus')
    await app.waitForText('次数 1')
    await app.switchTab('pages/me/index')
    expect(await app.currentPage()).toMatchObject({ route: 'pages/me/index', depth: 1 })
    await app.switchTab('pages/home/index')
    await app.waitForText('次数 1')
    await app.switchTab('pages/me/index')
    await app.tap({ text: '读历史' })
    await app.waitForText('home load')
    expect(await app.text('#history')).toBe(
      'launch pages/home/index | show | home load | home show | home ready | ' +
        'tap card plus undefined | home hide | home show | home hide',
    )
    await expect(app.switchTab('pages/form/index')).rejects.toThrow('no page of the tab bar')
  })

  it('sets the title and asks before a page is left', async () => {
    const app = await launchFixture()
    await app.tap({ text: '路灯' })
    await app.waitForPage('pages/detail/index')
    await app.tap({ text: '改标题' })
    await app.waitFor(async () => (await app.currentPage()).title === '新的标题')
    await app.tap({ text: '离开前确认' })
    await app.waitFor(async () => (await app.calls('enableAlertBeforeUnload')).length === 1)
    const leaving = app.navigateBack()
    expect(await app.waitForModal()).toMatchObject({ content: '还没有保存' })
    await app.answerModal(false)
    await leaving
    expect(await app.currentPage()).toMatchObject({ route: 'pages/detail/index' })
    const again = app.navigateBack()
    await app.waitForModal()
    await app.answerModal(true)
    await again
    await app.waitForPage('pages/home/index')
    await expect(app.navigateBack()).rejects.toThrow('cannot navigate back at first page')
  })

  it('goes to the background and returns', async () => {
    const app = await launchFixture({ url: '/pages/me/index' })
    await app.toBackground()
    await app.toForeground()
    await app.tap({ text: '读历史' })
    await app.waitForText('launch pages/me/index | show | hide | show')
  })
})

describe('several launches', () => {
  it('know nothing of each other', async () => {
    const first = await launchFixture({ storage: { token: 'a' } })
    const second = await launchFixture()
    await first.tap('#plus')
    await first.waitForText('次数 1')
    expect(await second.text('#count')).toContain('次数 0')
    expect(await first.storage()).toEqual({ token: 'a' })
    expect(await second.storage()).toEqual({})
    await first.close()
    await second.tap('#plus')
    await second.waitForText('次数 1')
    await expect(first.text()).rejects.toThrow('has been closed')
  })

  it('tell what is wrong with a build', async () => {
    await expect(launchFixture({ dist: __dirname })).rejects.toThrow('holds no built mini-program')
    await expect(launchFixture({ url: '/pages/none' })).rejects.toThrow('is not found')
  })
})
