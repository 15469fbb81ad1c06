import { inTransaction } from '@linyi/server/platform/db/transaction'
import { WECHAT_ERRORS } from '@linyi/server/platform/wechat/error-table'
import { WechatError, type WechatGateway } from '@linyi/server/platform/wechat/gateway'
import { HttpWechatGateway } from '@linyi/server/platform/wechat/http-gateway'
import { dayOf, endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import mongoose from 'mongoose'
import { pino } from 'pino'
import { FakeWechat } from '../support/fake-wechat/fake-wechat'
import type { FakeApi } from '../support/fake-wechat/faults'
import { startWechatService, type WechatService } from '../support/wechat-service'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const TEMPLATE = 'template-of-the-test'

describe('the way to WeChat', () => {
  let service: WechatService
  let fake: WechatService['wechat']
  let lines: string[] = []
  let pauses: number[] = []
  let gateway: WechatGateway

  /** A gateway as another instance of the service has it: on the same database, with nothing in memory. */
  const instance = ({ needsToken = true, origin = fake.origin } = {}): WechatGateway =>
    new HttpWechatGateway({
      credentials: { ...fake.credentials, origin },
      needsToken,
      state: 'formal',
      clock: service.clock,
      logger: pino({ level: 'debug' }, { write: (line: string) => lines.push(line) }),
      pause: (ms) => {
        pauses.push(ms)
        return Promise.resolve()
      },
    })

  const failure = async (call: Promise<unknown>): Promise<WechatError> => {
    const error: unknown = await call.catch((thrown: unknown) => thrown)
    if (!(error instanceof WechatError)) throw new Error(`no WechatError: ${String(error)}`)
    return error
  }
  const asked = (api: FakeApi): number => fake.callsOf(api).length
  const message = (openid: string) => ({
    openid,
    templateId: TEMPLATE,
    page: 'pages/home/index',
    values: { thing1: '路灯的事有了结果' },
  })
  const text = (openid: string) => ({ openid, scene: 'item' as const, text: '三号楼路灯坏了' })
  const reader = (): string => {
    const openid = fake.phones.add()
    fake.phones.allow(openid, TEMPLATE, 10)
    return openid
  }

  beforeAll(async () => {
    service = await startWechatService()
    fake = service.wechat
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    await mongoose.connection.collection('wechatTokens').deleteMany({})
    await mongoose.connection.collection('wechatQuotas').deleteMany({})
    fake.calls.length = 0
    fake.faults.clear()
    fake.tokens.reset()
    lines = []
    pauses = []
    gateway = instance()
  })

  describe('signing in', () => {
    it('takes a code once and within five minutes; the app gets a new one', async () => {
      const openid = fake.phones.add()
      const code = fake.phones.loginCode(openid)
      expect(await gateway.signIn(code)).toEqual({ openid, unionid: null })

      const again = await failure(gateway.signIn(code))
      const old = fake.phones.loginCode(openid)
      service.clock.advance(5 * MINUTE_MS + 1000)
      const late = await failure(gateway.signIn(old))

      expect([again, late]).toMatchObject([
        { errcode: 40163, policy: 'newCode' },
        { errcode: 40029, policy: 'newCode' },
      ])
    })

    it('says whom WeChat holds for a risk, without asking again', async () => {
      fake.fail('signIn', { errcode: 40226 })
      const blocked = await failure(gateway.signIn(fake.phones.loginCode(fake.phones.add())))

      expect(blocked).toMatchObject({ errcode: 40226, policy: 'blocked' })
      expect(asked('signIn')).toBe(1)
    })

    it('holds up nobody else when one person has signed in too often in a minute', async () => {
      fake.fail('signIn', { errcode: 45011 })
      const hasty = await failure(gateway.signIn(fake.phones.loginCode(fake.phones.add())))
      const openid = fake.phones.add()

      expect(hasty).toMatchObject({ policy: 'nextMinute' })
      expect((await gateway.signIn(fake.phones.loginCode(openid))).openid).toBe(openid)
    })

    it('takes the phone number behind a code, without its country', async () => {
      expect(await gateway.phoneNumber(fake.phones.phoneCode('13955551234'))).toBe('13955551234')
    })
  })

  describe('the access token', () => {
    it('is fetched once for a hundred calls at the same moment, and kept for other instances', async () => {
      const openid = reader()
      await Promise.all(Array.from({ length: 100 }, () => gateway.checkText(text(openid))))
      await instance().checkText(text(openid))

      expect(asked('token')).toBe(1)
      expect(new Set(fake.callsOf('checkText').map(({ token }) => token)).size).toBe(1)
    })

    it('is replaced when less than five minutes of it are left', async () => {
      const openid = reader()
      await gateway.checkText(text(openid))
      service.clock.advance(2 * HOUR_MS - 5 * MINUTE_MS + 1000)
      fake.phones.visit(openid)
      await gateway.checkText(text(openid))

      expect(asked('token')).toBe(2)
      expect(new Set(fake.callsOf('checkText').map(({ token }) => token)).size).toBe(2)
    })

    it('may end in mid-flight: it is fetched once more for all, and each call is made once more', async () => {
      const openid = reader()
      await gateway.sendMessage(message(openid))
      fake.tokens.expire()
      await Promise.all(Array.from({ length: 5 }, () => gateway.sendMessage(message(openid))))

      expect(asked('token')).toBe(2)
      expect(asked('sendMessage')).toBe(11)
      expect(fake.phones.received.filter((one) => one.openid === openid)).toHaveLength(6)
    })

    it('may be refused although it is good: the same call is made once more, nothing is forced', async () => {
      fake.tokens.refuseGood(1)
      await gateway.checkText(text(reader()))

      expect(asked('checkText')).toBe(2)
      expect(fake.callsOf('token').some(({ input }) => input['force_refresh'] === true)).toBe(false)
    })

    it('is forced after a second refusal, at most once in half a minute and twenty times a day', async () => {
      const openid = reader()
      await gateway.checkText(text(openid))
      const forcedCalls = (): number =>
        fake.callsOf('token').filter(({ input }) => input['force_refresh'] === true).length
      fake.tokens.jam()
      await gateway.checkText(text(openid))
      expect(forcedCalls()).toBe(1)

      fake.tokens.jam()
      const tooSoon = await failure(gateway.checkText(text(openid)))
      expect(tooSoon).toMatchObject({ errcode: 42001, policy: 'tryAgain' })
      expect(forcedCalls()).toBe(1)

      service.clock.advance(31_000)
      await instance().checkText(text(openid))
      expect(forcedCalls()).toBe(2)
      await mongoose.connection
        .collection('wechatTokens')
        .updateOne({}, { $set: { forcedTimes: 20 } })
      service.clock.advance(31_000)
      fake.tokens.jam()
      await failure(gateway.checkText(text(openid)))
      expect(forcedCalls()).toBe(2)
    })

    it('is stored sealed, and a call that got none was not made', async () => {
      const openid = reader()
      fake.fail('token', 'lost')
      const none = await failure(gateway.sendMessage(message(openid)))
      expect(none).toMatchObject({ errcode: 0, policy: 'tryAgain' })
      expect(asked('sendMessage')).toBe(0)

      await gateway.sendMessage(message(openid))
      const token = fake.callsOf('sendMessage')[0]?.token ?? ''
      const stored = await mongoose.connection.collection('wechatTokens').find({}).toArray()
      expect(token.length).toBeGreaterThan(100)
      expect(JSON.stringify(stored)).not.toContain(token)
    })

    it('is asked for again while WeChat is busy, and the call for it is made once', async () => {
      fake.fail('token', { errcode: -1 }, 2)
      await gateway.sendMessage(message(reader()))

      expect([asked('token'), asked('sendMessage')]).toEqual([3, 1])
      expect(pauses).toHaveLength(2)
    })

    it('that WeChat gives to nobody today stops no API of its own', async () => {
      fake.fail('token', { errcode: 45009 })
      await failure(gateway.checkText(text(reader())))
      await gateway.checkText(text(reader()))

      expect([asked('token'), asked('checkText')]).toEqual([2, 1])
    })

    it('is not needed inside of Cloud Hosting with its open API service', async () => {
      fake.isOpen = true
      await instance({ needsToken: false }).checkText(text(reader()))
      fake.isOpen = false

      expect(asked('token')).toBe(0)
      expect(fake.callsOf('checkText')[0]?.token).toBeNull()
    })
  })

  describe('failures', () => {
    it.each(Object.entries(WECHAT_ERRORS))(
      '%s is met as the table says',
      async (errcode, { policy, isToken }) => {
        fake.fail('checkText', { errcode: Number(errcode) }, 3)
        const error = await failure(gateway.checkText(text(reader())))

        expect(error).toMatchObject({ errcode: Number(errcode), policy })
        expect(error.rid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}$/)
        expect(asked('checkText')).toBe(errcode === '-1' || isToken === true ? 3 : 1)
        expect(lines.join('')).toContain(policy === 'alarm' ? '"level":50' : '"level":40')
      },
    )

    it('a busy WeChat is asked three times, after pauses that double and are not all the same', async () => {
      fake.fail('sendMessage', { errcode: -1 }, 2)
      const openid = reader()
      await gateway.sendMessage(message(openid))

      expect(asked('sendMessage')).toBe(3)
      expect(fake.phones.received.filter((one) => one.openid === openid)).toHaveLength(1)
      expect(pauses.map((ms) => Math.floor(ms / 100) * 100)).toEqual([200, 400])
    })

    it('a used-up day ends for all instances at midnight in Shanghai, and no call is made before', async () => {
      fake.fail('checkText', { errcode: 45009 })
      await failure(gateway.checkText(text(reader())))
      const refused = await failure(instance().checkText(text(reader())))
      expect(refused).toMatchObject({ errcode: 45009, policy: 'nextDay' })
      expect(asked('checkText')).toBe(1)
      await gateway.sendMessage(message(reader()))

      const now = service.clock.now()
      service.clock.advance(endOfDay(dayOf(now)).getTime() - now.getTime() - MINUTE_MS)
      await failure(instance().checkText(text(reader())))
      expect(asked('checkText')).toBe(1)
      service.clock.advance(MINUTE_MS)
      await instance().checkText(text(reader()))
      expect(asked('checkText')).toBe(2)
    })

    it('a used-up minute ends with the minute', async () => {
      fake.fail('sendMessage', { errcode: 45011 })
      const openid = reader()
      const error = await failure(gateway.sendMessage(message(openid)))
      await failure(gateway.sendMessage(message(openid)))
      expect(error.policy).toBe('nextMinute')
      expect(asked('sendMessage')).toBe(1)

      service.clock.advance(MINUTE_MS)
      await gateway.sendMessage(message(openid))
      expect(asked('sendMessage')).toBe(2)
    })

    it('an answer that was lost on its way leaves open what was done, and nothing is done twice', async () => {
      const openid = reader()
      for (const fault of ['lost', { status: 502, text: '<html>Bad Gateway</html>' }] as const) {
        fake.fail('sendMessage', fault)
        expect(await failure(gateway.sendMessage(message(openid)))).toMatchObject({
          errcode: 0,
          policy: 'unknown',
        })
      }
      expect(asked('sendMessage')).toBe(2)
    })

    it('a WeChat that cannot be reached has done nothing: the call may be made again', async () => {
      const gone = await FakeWechat.start()
      const { origin } = gone
      await gone.stop()
      const away = instance({ needsToken: false, origin })
      expect(await failure(away.checkText(text('anybody')))).toMatchObject({
        errcode: 0,
        policy: 'tryAgain',
      })
    })

    it('whoever waits with a text in hand waits two seconds for a slow WeChat', async () => {
      const openid = reader()
      await gateway.checkText(text(openid))
      fake.fail('checkText', { lateMs: 3_000 })
      const began = performance.now()
      const error = await failure(gateway.checkText(text(openid)))

      expect(error.policy).toBe('unknown')
      expect(performance.now() - began).toBeLessThan(2_900)
    })
  })

  describe('messages, checks and codes', () => {
    it('a message with 21 characters in a field is refused by WeChat and not sent again', async () => {
      const openid = reader()
      const values = { thing1: '路'.repeat(21) }
      const error = await failure(gateway.sendMessage({ ...message(openid), values }))
      expect(error).toMatchObject({ errcode: 47003, policy: 'refused' })
      await gateway.sendMessage({ ...message(openid), values: { thing1: '路'.repeat(20) } })

      expect(asked('sendMessage')).toBe(2)
      expect(fake.phones.received.filter((one) => one.openid === openid)).toHaveLength(1)
    })

    it('a message that somebody does not want, or to a page not released, is left', async () => {
      const stranger = fake.phones.add()
      expect(await failure(gateway.sendMessage(message(stranger)))).toMatchObject({
        errcode: 43101,
        policy: 'refused',
      })
      fake.releasedPages = new Set(['pages/other/index'])
      const error = await failure(gateway.sendMessage(message(reader())))
      fake.releasedPages = null
      expect(error).toMatchObject({ errcode: 41030, policy: 'refused' })
    })

    it('a text is checked in the name of who was here within two hours, else they open the app again', async () => {
      const openid = reader()
      fake.textRules = { 书记: { suggest: 'review', label: 20001 } }
      const verdict = await gateway.checkText({ ...text(openid), text: '请书记看看' })
      fake.textRules = {}
      expect(verdict).toMatchObject({ suggest: 'review', label: 20001 })
      expect(verdict.traceId).not.toBe('')

      service.clock.advance(2 * HOUR_MS + 1000)
      expect(await failure(gateway.checkText(text(openid)))).toMatchObject({
        errcode: 61010,
        policy: 'reopen',
      })
      fake.phones.visit(openid)
      await gateway.checkText(text(openid))
    })

    it('a picture is media 2 and a voice note media 1: the other way round WeChat passes anything', async () => {
      const openid = reader()
      fake.mediaManner = { ...fake.mediaManner, when: 'never' }
      for (const kind of ['picture', 'voice'] as const) {
        await gateway.checkMedia({ openid, kind, scene: 'item', url: 'https://example.cn/a' })
      }
      fake.mediaManner = { ...fake.mediaManner, when: 'after' }
      expect(fake.callsOf('checkMedia').map(({ input }) => input['media_type'])).toEqual([2, 1])
    })

    it('a code is drawn for a scene of 32 characters and refused for 33', async () => {
      const page = 'pages/scene/index'
      const image = await gateway.codeImage({ scene: 'i='.padEnd(32, 'a'), page, width: 280 })
      expect(image.subarray(0, 2).toString('hex')).toBe('ffd8')
      const long = gateway.codeImage({ scene: 'i='.padEnd(33, 'a'), page })
      expect(await failure(long)).toMatchObject({ errcode: 40169, policy: 'giveUp' })
    })
  })

  it('is never taken inside of a transaction, whose repetition would ask twice', async () => {
    const inside = inTransaction(() => gateway.sendMessage(message(reader())))
    await expect(inside).rejects.toThrow('inside of a transaction')
    expect(fake.calls).toEqual([])
  })

  it('leaves no token, secret or openid in any log or error, whatever fails', async () => {
    const openid = reader()
    const errors: WechatError[] = []
    const faults = ['cut', 'lost', { status: 500, text: 'oops' }, { errcode: 40001 }] as const
    for (const fault of [...faults, { errcode: 43101, errmsg: `refused by ${openid}` }]) {
      fake.fail('sendMessage', fault, 3)
      errors.push(await failure(gateway.sendMessage(message(openid))))
      fake.faults.clear()
    }
    fake.fail('token', { errcode: 40125, errmsg: `invalid ${fake.credentials.secret}` })
    fake.tokens.expire()
    errors.push(await failure(instance().sendMessage(message(openid))))

    const written = [
      lines.join(''),
      ...errors.map(
        (error) => `${String(error.stack)} ${JSON.stringify(error)} ${String(error.cause)}`,
      ),
    ].join('\n')
    const secrets = [
      openid,
      fake.credentials.secret,
      ...fake.calls.flatMap(({ token }) => token ?? []),
    ]
    expect(lines.length).toBeGreaterThan(5)
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([])
    expect(written).not.toContain('access_token')
  })
})
