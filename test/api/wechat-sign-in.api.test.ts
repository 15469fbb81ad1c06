import { randomUUID } from 'node:crypto'
import { IdentityModel } from '@linyi/server/platform/auth/identity.model'
import { identityByOpenid } from '@linyi/server/platform/auth/identity.store'
import { SessionModel } from '@linyi/server/platform/auth/session.model'
import { signInWithWechat } from '@linyi/server/features/people/commands/sign-in-with-wechat'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { buildDoor, claimOf } from '../support/households'
import { at, passHours } from '../support/story'
import { startWechatService, type WechatService } from '../support/wechat-service'

const STARTING_MS = 30_000
const MINUTE_MS = 60_000

/** Who somebody is by the word of WeChat: over real HTTP, against a WeChat with its rules. */
describe('signing in with WeChat', () => {
  let service: WechatService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startWechatService()
    community = await buildCommunity(service.clock.now(), { residents: 2, members: 1 })
  }, STARTING_MS)
  afterAll(() => service.stop())

  const newcomer = (ticket: string | undefined, more: object = {}) => ({
    communityId: community.communityId,
    realName: '钱小雨',
    birthYear: 1990,
    consentVersion: PRIVACY_VERSION,
    ...(ticket === undefined ? {} : { ticket }),
    ...more,
  })
  const signIn = (openid: string, more: object = {}) =>
    service.guest.command('people.signInWithWechat', {
      code: service.wechat.phones.loginCode(openid),
      ...more,
    })
  const ticketFor = async (openid: string): Promise<string> => (await signIn(openid)).ticket ?? ''
  const register = async (openid: string, more: object = {}) =>
    service.guest.command('people.register', newcomer(await ticketFor(openid), more))
  /** Somebody with an account, signed in on one phone. */
  const member = async () => {
    const openid = service.wechat.phones.add()
    await register(openid)
    return { openid, token: (await signIn(openid)).token ?? '' }
  }
  const refusedRegistration = (input: object) => service.guest.refusal('people.register', input)

  describe('somebody new', () => {
    it('gets a ticket and with it an account, and is known by WeChat from then on', async () => {
      const openid = service.wechat.phones.add()
      const first = await signIn(openid)
      const { token } = await service.guest.command(
        'people.register',
        newcomer(first.ticket ?? undefined),
      )
      const again = await signIn(openid)

      const [me, known] = await Promise.all(
        [token, again.token ?? ''].map((one) => service.as(one).query('people.me', {})),
      )
      expect(first).toEqual({ token: null, expiresAt: null, ticket: expect.any(String) as string })
      expect(me).toMatchObject({
        name: '钱小雨',
        phoneMasked: null,
        standing: 'guest',
        isDemo: false,
      })
      expect(known?.id).toBe(me?.id)
    })

    it('registers by a ticket alone: once, within ten minutes, and nothing is lost by a mistake', async () => {
      const ticket = await ticketFor(service.wechat.phones.add())
      const year = service.clock.now().getUTCFullYear()

      const without = await refusedRegistration(newcomer(undefined))
      const young = await refusedRegistration(newcomer(ticket, { birthYear: year }))
      await service.guest.command('people.register', newcomer(ticket))
      const second = await refusedRegistration(newcomer(ticket))
      const late = await ticketFor(service.wechat.phones.add())
      service.clock.advance(10 * MINUTE_MS)

      expect(without).toMatchObject({ code: 'people.ticket_over', status: 409 })
      expect(young.code).toBe('people.too_young')
      expect(second.code).toBe('people.ticket_over')
      expect((await refusedRegistration(newcomer(late))).code).toBe('people.ticket_over')
    })

    it('has one account, also when two registrations arrive at once', async () => {
      const openid = service.wechat.phones.add()
      const tickets = [await ticketFor(openid), await ticketFor(openid), await ticketFor(openid)]
      const before = await IdentityModel.countDocuments({})

      const answers = await Promise.all(
        tickets.map((ticket) =>
          service.guest.send('POST', 'people.register', {
            body: newcomer(ticket),
            key: randomUUID(),
          }),
        ),
      )

      const refused = answers.filter(({ status }) => status !== 200)
      expect(refused.map(({ body }) => (body as { error: { code: string } }).error.code)).toEqual([
        'people.wechat_taken',
        'people.wechat_taken',
      ])
      expect(await IdentityModel.countDocuments({})).toBe(before + 1)
    })

    it('gives the number by WeChat’s button, or types it, or leaves it out', async () => {
      const ticket = await ticketFor(service.wechat.phones.add())
      const phoneCode = service.wechat.phones.phoneCode('13912345678')
      const byButton = await register(service.wechat.phones.add(), { phoneCode })

      const used = await refusedRegistration(newcomer(ticket, { phoneCode }))
      const typed = await service.guest.command(
        'people.register',
        newcomer(ticket, { phone: '13700001111' }),
      )

      const phones = await Promise.all(
        [byButton, typed].map(
          async ({ token }) => (await service.as(token).query('people.me', {})).phoneMasked,
        ),
      )
      expect(used).toMatchObject({ code: 'people.phone_code_used', status: 409 })
      expect(phones).toEqual(['139****5678', '137****1111'])
    })
  })

  describe('a code', () => {
    it('works once; the app is told to get another', async () => {
      const code = service.wechat.phones.loginCode(service.wechat.phones.add())
      await service.guest.command('people.signInWithWechat', { code })

      const used = await service.guest.refusal('people.signInWithWechat', { code })
      const made = await service.guest.refusal('people.signInWithWechat', { code: 'made-up' })
      const none = await service.guest.refusal('people.signInWithWechat', {})

      for (const refusal of [used, made, none]) {
        expect(refusal).toMatchObject({ code: 'people.wechat_code_used', status: 409 })
      }
    })

    it('of somebody whom WeChat takes for a risk leads to the service station, and is not repeated', async () => {
      service.wechat.fail('signIn', { errcode: 40226 })
      const before = service.wechat.callsOf('signIn').length

      const refusal = await service.guest.refusal('people.signInWithWechat', {
        code: service.wechat.phones.loginCode(service.wechat.phones.add()),
      })

      expect(refusal).toMatchObject({ code: 'people.wechat_blocked', status: 403 })
      expect(refusal.message).toContain('社区服务站')
      expect(service.wechat.callsOf('signIn')).toHaveLength(before + 1)
    })

    it('is not needed where WeChat’s own headers say who calls', async () => {
      const { openid } = await member()

      const answer = await signInWithWechat(
        {},
        { now: service.clock.now(), requestId: 'r', wechatOpenid: openid },
      )

      const { communityId } = await service
        .as(answer.token ?? '')
        .query('people.me', {})
        .then(({ community: { id } }) => ({ communityId: id }))
      expect(communityId).toBe(community.communityId)
    })
  })

  describe('a phone', () => {
    it('is signed in for two hours and keeps its place among the devices when it comes back', async () => {
      const { openid, token } = await member()
      const before = await service.as(token).query('people.devices', {})
      passHours(service, 2)

      const over = await service.as(token).refusal('people.me', {}, { method: 'GET' })
      const renewed = await signIn(openid, { former: token })

      const after = await service.as(renewed.token ?? '').query('people.devices', {})
      expect(over).toMatchObject({ code: 'session.expired', status: 401 })
      expect(after.items).toHaveLength(before.items.length)
      expect(after.items.map(({ since }) => since).sort()).toEqual(
        before.items.map(({ since }) => since).sort(),
      )
      expect(after.items[0]).toMatchObject({ kind: 'wechat', isThis: true })
    })

    it('that was ended from elsewhere hears so, and is not renewed in silence', async () => {
      const { openid, token } = await member()
      const other = (await signIn(openid)).token ?? ''
      const phone = (await service.as(token).query('people.devices', {})).items.find(
        ({ isThis }) => isThis,
      )
      const deviceId = phone?.id ?? ''
      await service.as(other).command('people.endDevice', { deviceId })

      const ended = await service.as(token).refusal('people.me', {}, { method: 'GET' })
      const code = () => service.wechat.phones.loginCode(openid)
      const silent = await service.guest.refusal('people.signInWithWechat', {
        code: code(),
        former: token,
      })
      const byHand = await service.guest.command('people.signInWithWechat', { code: code() })

      const { items } = await service.as(other).query('people.devices', {})
      expect(ended).toMatchObject({ code: 'session.ended', status: 401 })
      expect(silent).toMatchObject({ code: 'people.device_ended', status: 403 })
      expect(byHand.token).not.toBeNull()
      expect(items.map(({ id }) => id)).not.toContain(deviceId)
      expect((await service.as(other).refusal('people.endDevice', { deviceId })).code).toBe(
        'people.device_unknown',
      )
    })

    it('says by the hour when it was used, and an account has at most twenty', async () => {
      const { openid, token } = await member()
      for (let phone = 0; phone < 25; phone += 1) await signIn(openid)
      const last = (await signIn(openid)).token ?? ''
      passHours(service, 1)
      await service.as(last).query('people.me', {})

      const { items } = await service.as(last).query('people.devices', {})

      expect(items).toHaveLength(20)
      expect(items.every(({ seenAt }) => seenAt.endsWith(':00:00.000Z'))).toBe(true)
      expect((await service.as(token).refusal('people.me', {}, { method: 'GET' })).code).toBe(
        'session.expired',
      )
    })

    it('ends no device of somebody else', async () => {
      const [mine, theirs] = [await member(), await member()]
      const { items } = await service.as(theirs.token).query('people.devices', {})

      const refusal = await service
        .as(mine.token)
        .refusal('people.endDevice', { deviceId: at(items, 0).id })

      expect(refusal).toMatchObject({ code: 'people.device_unknown', status: 404 })
    })
  })

  it('goes with the account that staff made for somebody without a phone', async () => {
    const worker = service.as(community.worker.token)
    await buildDoor(community, '501', service.clock.now())
    const { accountId } = await worker.command('households.assist', {
      ...claimOf(community, '501'),
      relation: 'owner',
      realName: '李秀英',
      phone: null,
      birthYear: 1945,
      consent: {
        way: 'oral',
        witness: '王建国',
        at: service.clock.now().toISOString(),
        photoId: null,
      },
    })
    const openid = service.wechat.phones.add()
    const { token } = await register(openid, { realName: '李秀英', birthYear: 1945 })
    const made = await service.as(token).command('households.claim', claimOf(community, '501'))
    await worker.command('households.confirmClaim', { claimId: made.id })

    const later = await signIn(openid)

    expect((await service.as(later.token ?? '').query('people.me', {})).id).toBe(accountId)
    expect(await identityByOpenid(openid)).toMatchObject({ accountId })
  })

  it('is told in the export as a date, and forgotten with the account', async () => {
    const { openid, token } = await member()
    const file = await service.as(token).query('people.exportMine', {})
    const text = Buffer.from(file.base64, 'base64').toString('utf8')
    await service.as(token).command('people.eraseMe', { phrase: '注销账号' })

    const later = await signIn(openid)

    expect(JSON.parse(text)).toMatchObject({
      账号: { 绑定微信的时间: expect.stringMatching(/^\d{4}-/) as string },
    })
    expect(text).not.toContain(openid)
    expect(later).toMatchObject({ token: null, ticket: expect.any(String) as string })
  })

  it.each([
    ['who a WeChat user is', () => IdentityModel.find({ openidIndex: { $in: ['x'] } })],
    [
      'the WeChat users of accounts',
      () => IdentityModel.find({ communityId: 'c', accountId: { $in: ['a'] } }),
    ],
    ['the devices of an account', () => SessionModel.find({ communityId: 'c', accountId: 'a' })],
  ])('%s is read by an index', async (_name, query) => {
    const plan = JSON.stringify(await query().explain('executionStats'))

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toContain('COLLSCAN')
  })
})
