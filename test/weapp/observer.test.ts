import { startTestService, type TestService } from '../support/test-service'
import { openWeappPhone } from '../support/weapp-phone'
import { closeAll } from './host'

/** An official who watches a council on a phone: reads everything, is marked, and posts nothing. */
describe('an observer in the mini-program', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService({ demo: true })
  }, 60_000)
  afterAll(async () => {
    await closeAll()
    await service.stop()
  })

  it('sees the mark on every page, the offices and the council, and no way to post', async () => {
    const phone = await openWeappPhone(service.url)
    await phone.tap('方文')
    await phone.sees('杏林社区')
    await phone.sees('您是观察员')
    expect(await phone.app.text()).not.toContain('我要提议题')

    await phone.goTo('我的')
    await phone.sees('您是观察员')
    await phone.tap('居民议事会')
    await phone.sees('8号网格居民议事会')
    await phone.sees('推荐议事会成员的，要是本网格已认证的居民。')

    expect(await phone.app.errors()).toEqual([])
    await phone.close()
  }, 60_000)
})
