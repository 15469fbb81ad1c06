import path from 'node:path'
import { openBallotOf } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { PHOTO_FILE } from '../support/photo-file'
import { at } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { closeAll, launchWeapp, type LaunchOptions, type WeappDriver } from './host'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const BUILT_FOR = 'http://127.0.0.1:3000'
const HOME = '/pages/home/index'
const RAISE = '/features/agenda/pages/raise/index'
const button = (words: string) => ({ role: 'button', ariaLabel: words, exact: true })

/** What the app does around its pages: a bad line, WeChat's privacy question, updates, sizes of type. */
describe('the app around its pages', () => {
  let service: TestService
  let community: TestCommunity
  let ballotId: string

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 6, members: 1 })
    ballotId = await openBallotOf(service, community, {})
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
})

interface Sent {
  readonly url: string
  readonly header: Readonly<Record<string, string>>
}

const sentBy = ({ options }: { options?: unknown }): Sent => options as Sent
const sends = (name: string) => (call: { options?: unknown }) =>
  sentBy(call).url.endsWith(`/api/${name}`)
const keyOf = (call: { options?: unknown }) => sentBy(call).header['Idempotency-Key']
