import path from 'node:path'
import { bindIdentity } from '@linyi/server/platform/auth/identity.store'
import { useWechat, wechat } from '@linyi/server/platform/wechat/current'
import { openBallotOf } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { PHOTO_FILE } from '../support/photo-file'
import { at, passHours } from '../support/story'
import { startWechatService, type WechatService } from '../support/wechat-service'
import { closeAll, launchWeapp, type LaunchOptions, type WeappDriver } from './host'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const BUILT_FOR = 'http://127.0.0.1:3000'
const HOME = '/pages/home/index'
const RAISE = '/features/agenda/pages/raise/index'
const button = (words: string) => ({ role: 'button', ariaLabel: words, exact: true })

/** What the app does around its pages: a bad line, WeChat's privacy question, updates, sizes of type. */
describe('the app around its pages', () => {
  let service: WechatService
  let community: TestCommunity
  let ballotId: string

  beforeAll(async () => {
    service = await startWechatService()
    community = await buildCommunity(service.clock.now(), { residents: 6, members: 1 })
    // whoever raises the matter of the vote has never been in WeChat, so nothing could be checked there
    const port = wechat()
    useWechat(null)
    ballotId = await openBallotOf(service, community, {})
    useWechat(port)
  }, 60_000)
  afterEach(closeAll)
  afterAll(() => service.stop())

  const open = (index: number, url: string, more: Partial<LaunchOptions> = {}) =>
    launchWeapp({
      dist: DIST,
      origins: { [BUILT_FOR]: service.url },
      url,
      patience: 20_000,
      storage: { 'linyi.session': JSON.stringify(at(community.residents, index).token) },
      ...more,
    })
  const ballotPage = () => `/features/ballots/pages/ballot/index?id=${ballotId}`
  const turnout = async () =>
    (await service.as(at(community.residents, 5).token).query('ballots.info', { ballotId })).turnout
  const chooseYes = async (phone: WeappDriver) => {
    await phone.tap({ text: '赞成', exact: true })
    await phone.waitForText('确认投赞成票')
  }
  const confirm = (phone: WeappDriver) => phone.tap(button('确认投赞成票'))

  it('finds out by itself that a vote has arrived whose answer was lost', async () => {
    const phone = await open(0, ballotPage())
    await chooseYes(phone)
    const lost = phone.loseAnswer('/api/ballots.cast')
    await confirm(phone)
    await lost
    await phone.setOnline(false)
    await phone.waitForText('不确定是否送达')
    await phone.waitForText('网络断开了')

    await phone.setOnline(true)

    await phone.waitForText('您的回执码')
    await phone.waitForNoText('网络断开了')
    expect(await turnout()).toBe(1)
    expect((await phone.calls('request')).filter(sends('ballots.cast'))).toHaveLength(2)
  }, 60_000)

  it('says that a vote has not arrived, and sends it once more by the tap of the voter alone', async () => {
    const phone = await open(1, ballotPage())
    await chooseYes(phone)
    await phone.setOnline(false)
    await confirm(phone)
    await phone.waitForText('不确定是否送达')
    await phone.setOnline(true)
    await phone.waitForText('还没有送到')
    expect(await turnout()).toBe(1)

    await phone.tap(button('再送一次'))

    await phone.waitForText('您的回执码')
    expect(await turnout()).toBe(2)
    const keys = (await phone.calls('request')).filter(sends('ballots.cast')).map(keyOf)
    expect(new Set(keys).size).toBe(1)
  }, 60_000)

  it('keeps the form of a voter who lets it be, and the same vote goes out under its number', async () => {
    const phone = await open(2, ballotPage())
    await chooseYes(phone)
    await phone.setOnline(false)
    await confirm(phone)
    await phone.tap(button('先放一放'))
    await phone.waitForText('再点一次即可，只会算一次')
    await phone.setOnline(true)

    await confirm(phone)

    await phone.waitForText('您的回执码')
    const keys = (await phone.calls('request')).filter(sends('ballots.cast')).map(keyOf)
    expect(new Set(keys).size).toBe(1)
  }, 60_000)

  it('reads by itself what could not be read, once the line is back', async () => {
    const phone = await open(3, HOME)
    await phone.waitForText('等您办的事')
    await phone.setOnline(false)
    await phone.open(ballotPage())
    await phone.waitForText('没有打开')

    await phone.setOnline(true)

    await phone.waitForText('您的意见是？')
  }, 60_000)

  it('asks for the privacy guide in its own words, and works without', async () => {
    const phone = await open(3, RAISE, { privacy: 'needed', privacyPause: 0 })
    await phone.tap({ text: '拍照或选图' })
    await phone.waitForText('不同意也没关系：只写文字，一样能提交。')
    await phone.tap({ text: '看《隐私保护指引》全文' })
    expect(await phone.calls('openPrivacyContract')).toHaveLength(1)
    await phone.tap(button('不同意'))
    await phone.waitForText('只写文字也能继续')

    await phone.answer('album', { files: [PHOTO_FILE] })
    await phone.tap({ text: '拍照或选图' })
    await phone.tap({ text: '同意并继续' })

    await phone.waitFor(() => phone.find({ ariaLabel: '去掉第 1 张图片' }))
    await phone.waitForNoText('只写文字也能继续')
  }, 60_000)

  it('offers a new version on a tab, never in a vote or a form, and follows the size of type', async () => {
    const phone = await open(3, ballotPage())
    await phone.waitForText('您的意见是？')
    await phone.bringUpdate('ready')
    await phone.waitForQuiet()
    expect(await phone.find({ text: '现在换上' })).toBeNull()

    await phone.toBackground()
    await phone.setFontSize(22)
    await phone.toForeground()
    await phone.waitFor(() => phone.find({ selector: '.ly-senior' }))

    await phone.open(HOME)
    await phone.tap(button('现在换上'))
    expect(await phone.calls('applyUpdate')).toHaveLength(1)
    expect(await phone.errors()).toEqual([])
  }, 60_000)

  it('signs in again without a word when two hours are over, in the middle of a vote', async () => {
    const { accountId } = at(community.residents, 4)
    const openid = service.wechat.phones.add()
    await bindIdentity(openid, { ...community, accountId }, service.clock.now())
    const loginCode = () => service.wechat.phones.loginCode(openid)
    const { token } = await service.guest.command('people.signInWithWechat', { code: loginCode() })
    const storage = { 'linyi.session': JSON.stringify({ token, way: 'wechat' }) }
    const phone = await open(4, ballotPage(), { storage, loginCode })
    await chooseYes(phone)
    passHours(service, 3)

    await confirm(phone)

    await phone.waitForText('您的回执码')
    expect(await phone.calls('login')).toHaveLength(1)
    expect(await phone.errors()).toEqual([])
  }, 60_000)

  it('asks for a hand again on a phone whose session its owner has ended elsewhere', async () => {
    const { accountId } = at(community.residents, 3)
    const openid = service.wechat.phones.add()
    await bindIdentity(openid, { ...community, accountId }, service.clock.now())
    const loginCode = () => service.wechat.phones.loginCode(openid)
    const { token } = await service.guest.command('people.signInWithWechat', { code: loginCode() })
    const storage = { 'linyi.session': JSON.stringify({ token, way: 'wechat' }) }
    const phone = await open(3, HOME, { storage, loginCode })
    await phone.waitForText('等您办的事')
    const owner = service.as(token ?? '')
    const { items } = await owner.query('people.devices', {})
    await owner.command('people.endDevice', {
      deviceId: items.find(({ isThis }) => isThis)?.id ?? '',
    })

    await phone.switchTab('pages/agenda/index')

    await phone.waitForPage('features/people/pages/sign-in/index')
    expect(await phone.calls('login')).toHaveLength(0)
  }, 60_000)
})

interface Sent {
  readonly url: string
  readonly header: Readonly<Record<string, string>>
}

const sentBy = ({ options }: { options?: unknown }): Sent => options as Sent
const sends = (name: string) => (call: { options?: unknown }) =>
  sentBy(call).url.endsWith(`/api/${name}`)
const keyOf = (call: { options?: unknown }) => sentBy(call).header['Idempotency-Key']
