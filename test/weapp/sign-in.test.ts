import path from 'node:path'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { templateId, templatesEnv } from '../support/messages'
import { startWechatService, type WechatService } from '../support/wechat-service'
import { closeAll, launchWeapp, type LaunchOptions, type WeappDriver } from './host'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const BUILT_FOR = 'http://127.0.0.1:3000'
const HOME = '/pages/home/index'
const SIGN_IN = 'features/people/pages/sign-in/index'
const DEVICES = '/features/people/pages/devices/index'
const CHOICES = '/features/messages/pages/choices/index'
const PROFILE = '/features/people/pages/profile/index'
const STARTING_MS = 60_000
const button = (words: string) => ({ role: 'button', ariaLabel: words, exact: true })

/** Coming back by WeChat, desks and devices, as the built mini-program does it; joining is in resident-job.test. */
describe('the mini-program with WeChat', () => {
  let service: WechatService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startWechatService(templatesEnv())
    community = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
  }, STARTING_MS)
  afterEach(closeAll)
  afterAll(() => service.stop())

  const launch = (openid: string, url = HOME, more: Partial<LaunchOptions> = {}) =>
    launchWeapp({
      dist: DIST,
      origins: { [BUILT_FOR]: service.url },
      url,
      patience: 20_000,
      loginCode: () => service.wechat.phones.loginCode(openid),
      ...more,
    })
  const wechatButton = (phone: WeappDriver) => phone.tap({ text: '微信登录', exact: true })
  /** Somebody who has registered before. */
  const member = async () => {
    const openid = service.wechat.phones.add()
    const sign = async () =>
      service.guest.command('people.signInWithWechat', {
        code: service.wechat.phones.loginCode(openid),
      })
    const { version } = await service.guest.query('people.privacyNotice', {})
    await service.guest.command('people.register', {
      communityId: community.communityId,
      realName: '钱小雨',
      birthYear: 1990,
      consentVersion: version,
      ticket: (await sign()).ticket ?? '',
    })
    return { openid, token: (await sign()).token ?? '' }
  }
  const signedIn = (token: string) => ({
    storage: { 'linyi.session': JSON.stringify({ token, way: 'wechat' }) },
  })

  it('knows who was here before by one tap, and leads to the page they came for', async () => {
    const { openid } = await member()
    const phone = await launch(openid, DEVICES)
    await phone.waitForPage(SIGN_IN)

    await wechatButton(phone)

    await phone.waitForPage(DEVICES.slice(1))
    await phone.waitForText('正在使用的这台')
  }, 60_000)

  it('tells somebody whom WeChat holds for a risk where to go, and offers no further try', async () => {
    service.wechat.fail('signIn', { errcode: 40226 })
    const phone = await launch(service.wechat.phones.add(), `/${SIGN_IN}`)
    await phone.waitForPage(SIGN_IN)

    await wechatButton(phone)

    await phone.waitForText('社区服务站')
    expect(await phone.find({ text: '微信登录', exact: true })).toBeNull()
  }, 60_000)

  it('lets a desk in by its scanned code, after a warning, and sends a stranger’s away', async () => {
    const { openid, token } = await member()
    const [mine, strange] = await Promise.all(
      [1, 2].map(() => service.guest.command('people.openDesk', { site: 'https://linyi.cn' })),
    )
    const phone = await launch(openid, '/features/people/pages/desk/index', signedIn(token))
    const look = async (figures: string) => {
      await phone.input({ ariaLabel: '六位数字' }, figures)
      await phone.tap(button('找到这台电脑'))
      await phone.waitForText('只确认您眼前的这台电脑')
    }
    await look(mine?.figures ?? '')
    await phone.tap(button('确认登录'))
    await phone.waitForText('电脑已登录')
    await phone.open('/features/people/pages/desk/index')
    await look(strange?.figures ?? '')
    await phone.tap(button('不是我，拒绝'))
    await phone.waitForText('已拒绝')

    const answers = await Promise.all(
      [mine, strange].map(async (desk) =>
        service.guest.command('people.takeDesk', { secret: desk?.secret ?? '' }),
      ),
    )
    expect(answers.map(({ answer }) => answer)).toEqual(['in', 'refused'])
  }, 60_000)

  it('ends another device after a second question', async () => {
    const { openid, token } = await member()
    const old = await service.guest.command('people.signInWithWechat', {
      code: service.wechat.phones.loginCode(openid),
    })
    const { items } = await service.as(token).query('people.devices', {})
    const phone = await launch(openid, DEVICES, signedIn(token))
    await phone.waitForText('正在使用的这台')

    for (let left = items.length; left > 1; left -= 1) {
      await phone.tap(button('让它退出'))
      await phone.tap(button('确认让它退出'))
      await phone.waitFor(async () => (await phone.findAll(button('让它退出'))).length === left - 2)
    }

    expect(
      (await service.as(old.token ?? '').refusal('people.me', {}, { method: 'GET' })).code,
    ).toBe('session.ended')
  }, 60_000)

  it('saves a nickname from the form: what WeChat has emptied after the field was left is not saved', async () => {
    const { openid, token } = await member()
    await service.as(token).command('people.setProfile', { nickname: '晨跑的人', avatarId: null })
    const phone = await launch(openid, PROFILE, signedIn(token))
    await phone.waitForText('晨跑的人')
    await phone.answer('nickname', { fail: 'risky' })
    await phone.input({ ariaLabel: '昵称' }, '坏名字')
    await phone.tap({ text: '昵称', exact: true })
    await phone.waitFor(async () => (await phone.find({ ariaLabel: '昵称' }))?.value === '')

    await phone.tap({ text: '保存昵称和头像', exact: true })

    await phone.waitForToast('已保存')
    expect((await service.as(token).query('people.me', {})).nickname).toBeNull()
  }, 60_000)

  it('asks for a kind of message in the tap that switches it on, and shows what WeChat then tells', async () => {
    const { openid, token } = await member()
    const phone = await launch(openid, CHOICES, signedIn(token))
    await phone.waitForText('还没有答应，点一下打开')

    await phone.tap({ text: '表决提醒', exact: true })
    await phone.waitForText('好的，记下了。')
    await service.wechat.tap(openid, { [templateId('vote')]: 'accept' })

    await phone.waitForText('还可以收到 1 条')
    const asked = (await phone.calls()).filter(({ name }) => name === 'requestSubscribeMessage')
    expect(asked).toEqual([
      expect.objectContaining({
        options: expect.objectContaining({ tmplIds: [templateId('vote')] }) as unknown,
      }),
    ])
  }, 60_000)

  it('says how to mend it when all messages of the app are off in WeChat', async () => {
    const { openid, token } = await member()
    const phone = await launch(openid, CHOICES, signedIn(token))
    await phone.answer('requestSubscribeMessage', { fail: 'switched off', errCode: 20004 })
    await phone.waitForText('还没有答应，点一下打开')

    await phone.tap({ text: '表决提醒', exact: true })

    await phone.waitForText('您在微信里关掉了邻议的全部提醒，下面答应过的也收不到。')
    await phone.waitForText('去微信设置里打开')
  }, 60_000)
})
