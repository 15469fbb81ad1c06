import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedMongo, type EmbeddedMongo } from '@linyi/embedded-mongo'
import { runDueJobs } from '@linyi/server/platform/jobs/due-jobs'
import { registerJob } from '@linyi/server/platform/jobs/jobs'
import { withLease } from '@linyi/server/platform/jobs/lease'
import { createLogger } from '@linyi/server/platform/logger'
import { wechat } from '@linyi/server/platform/wechat/current'
import { onPush, pushHandler, type WechatPush } from '@linyi/server/platform/wechat/push'
import { PushModel } from '@linyi/server/platform/wechat/push.model'
import { keepPush } from '@linyi/server/platform/wechat/push.store'
import mongoose from 'mongoose'
import { buildCommunity } from '../support/factories'
import { startWechatService, type WechatService } from '../support/wechat-service'

const EVENT = 'event_of_the_test'
const MINUTE_MS = 60_000
const JOBS_TOKEN = 'a-token-of-at-least-thirty-two-characters'

/** A service as in WeChat's Cloud Hosting, where nothing happens but by a request. */
describe('in WeChat’s Cloud Hosting', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-cloud-'))
  const logger = createLogger('silent')
  let mongo: EmbeddedMongo
  let service: WechatService
  let fake: WechatService['wechat']
  let heard: WechatPush[] = []
  let whenHeard: (push: WechatPush) => Promise<void> = () => Promise.resolve()
  let count = 0

  const event = (more: Readonly<Record<string, unknown>> = {}) => ({
    Event: EVENT,
    FromUserName: 'o-somebody-of-the-test',
    CreateTime: Math.floor(service.clock.now().getTime() / 1000),
    number: (count += 1),
    ...more,
  })
  const stored = () => mongoose.connection.collection('wechatPushes').find({}).toArray()
  const worked = () => service.jobs.now('pushes')
  const trigger = (token = JOBS_TOKEN): Promise<Response> =>
    fetch(`${service.url}/jobs/run`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
    })
  const plainly = async (
    place: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const response = await fetch(`${service.url}${place}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    })
    return `${String(response.status)} ${await response.text()}`
  }

  beforeAll(async () => {
    mongo = await startEmbeddedMongo({ dataDir: path.join(dataDir, 'mongo'), durability: 'off' })
    onPush(EVENT, async (push) => {
      await whenHeard(push)
      heard.push(push)
    })
    service = await startWechatService({
      MONGODB_URI: mongo.uri('linyi'),
      FIELD_KEYS: `test:${randomBytes(32).toString('base64')}`,
      CLOUD_HOSTING: '1',
      JOBS_TOKEN,
      TRUST_WX_HEADERS: '1',
    })
    fake = service.wechat
  })
  afterAll(async () => {
    await service.stop()
    await mongo.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  beforeEach(async () => {
    await worked()
    await mongoose.connection.collection('wechatPushes').deleteMany({})
    heard = []
    whenHeard = () => Promise.resolve()
  })

  describe('a push', () => {
    it('is answered at once, also while what it means is still being worked out', async () => {
      let finish = (): void => undefined
      const begun = new Promise<void>((resolve) => {
        whenHeard = () => {
          resolve()
          return new Promise((done) => (finish = done))
        }
      })
      expect(await fake.push(event())).toEqual({ status: 200, text: 'success' })
      await begun
      expect(heard).toHaveLength(0)
      finish()
      await worked()
      expect(heard).toHaveLength(1)
    })

    it.each(['json', 'xml'] as const)(
      'in %s is worked off once, though it comes three times',
      async (format) => {
        const one = event()
        for (let sent = 0; sent < 3; sent += 1) {
          expect(await fake.push(one, { format })).toEqual({ status: 200, text: 'success' })
        }
        await worked()

        expect(heard).toHaveLength(1)
        expect(heard[0]).toMatchObject({ event: EVENT, openid: 'o-somebody-of-the-test' })
        expect(await stored()).toHaveLength(1)
      },
    )

    it('that somebody has recorded and sends again is worked off once, and refused later', async () => {
      const request = fake.pushes.make(event())
      expect((await fake.send(request)).status).toBe(200)
      expect((await fake.send(request)).status).toBe(200)
      service.clock.advance(5 * MINUTE_MS + 1000)
      expect((await fake.send(request)).status).toBe(403)
      await worked()

      expect(heard).toHaveLength(1)
    })

    it('that is forged is refused and leaves nothing', async () => {
      const good = fake.pushes.make(event())
      const other = fake.pushes.make(event())
      const forged = [
        { ...good, body: other.body },
        { ...good, query: { ...good.query, msg_signature: good.query['signature'] ?? '' } },
        { ...good, query: { ...good.query, msg_signature: '' } },
        { ...good, body: JSON.stringify(event()) },
        fake.pushes.make(event(), { appid: 'wx0000000000000000' }),
        fake.pushes.make(event(), { at: new Date(service.clock.now().getTime() - 6 * MINUTE_MS) }),
        fake.pushes.make(event(), { at: new Date(service.clock.now().getTime() + 6 * MINUTE_MS) }),
      ]
      for (const request of forged) expect((await fake.send(request)).status).toBe(403)
      const huge = { ...good, body: 'x'.repeat(70_000) }
      expect((await fake.send(huge)).status).toBe(413)
      await worked()

      expect(heard).toEqual([])
      expect(await stored()).toEqual([])
    })

    it('proves the address to the console, and to nobody else', async () => {
      const ask = async (query: Readonly<Record<string, string>>): Promise<string> => {
        const search = new URLSearchParams(query).toString()
        const response = await fetch(`${service.url}/wechat/push?${search}`)
        return `${String(response.status)} ${await response.text()}`
      }
      const query = fake.pushes.verification('4375120948345356249')
      expect(await ask(query)).toBe('200 4375120948345356249')
      expect(await ask({ ...query, signature: '0'.repeat(40) })).toBe('403 ')
    })

    it('names nobody where it is stored, and is forgotten when it is done', async () => {
      whenHeard = () => Promise.reject(new Error('not yet'))
      await fake.push(event())
      await worked()
      const [waiting] = await stored()
      expect(waiting).toMatchObject({ state: 'waiting', tries: 1 })
      expect(JSON.stringify(waiting)).not.toContain('o-somebody')

      whenHeard = () => Promise.resolve()
      service.clock.advance(2_000)
      await worked()
      expect(await stored()).toMatchObject([{ state: 'done', pushSealed: null, tries: 2 }])
    })

    it('that cannot be dealt with is tried ten times, ever later, and holds up no other', async () => {
      let isBroken = true
      whenHeard = ({ body }) =>
        isBroken && body['number'] === 'broken'
          ? Promise.reject(new Error('broken'))
          : Promise.resolve()
      await fake.push(event({ number: 'broken' }))
      await fake.push(event())
      await worked()
      expect(heard).toHaveLength(1)
      for (let tries = 1; tries < 10; tries += 1) {
        const pauseMs = 1000 * 2 ** (tries - 1)
        service.clock.advance(pauseMs - 500)
        await worked()
        expect(await stored()).toContainEqual(expect.objectContaining({ tries, state: 'waiting' }))
        service.clock.advance(1000)
        await worked()
      }
      isBroken = false
      service.clock.advance(60 * MINUTE_MS)
      await worked()

      expect(heard).toHaveLength(1)
      expect((await stored()).map(({ state }) => String(state)).sort()).toEqual(['done', 'failed'])
    })

    it('that waits is found by an index of what waits', async () => {
      const plan = JSON.stringify(
        await PushModel.find({ state: 'waiting', dueAt: { $lte: service.clock.now() } })
          .sort({ dueAt: 1 })
          .explain('executionStats'),
      )
      expect(plan).toContain('wechatPushes_waiting')
      expect(plan).not.toContain('"stage":"SORT"')
    })

    it('that was stored before a power cut is worked off after it', async () => {
      const push = { event: EVENT, openid: 'o1', at: service.clock.now(), body: {} }
      await keepPush(push, service.clock.now())
      expect(heard).toEqual([])
      expect(await (await trigger()).json()).toMatchObject({ failed: [] })
      expect(heard).toEqual([push])
    })

    it('comes plainly from WeChat’s own net, to an address with the token, and for no user', async () => {
      const place = `/wechat/push/${fake.pushes.settings.token}`
      const fromWechat = { 'X-WX-SOURCE': 'wx_push' }
      const body = (): string => JSON.stringify(event())
      const probe = JSON.stringify({ action: 'CheckContainerPath' })
      expect(await plainly(place, probe, fromWechat)).toBe('200 success')
      expect(await plainly(place, body(), fromWechat)).toBe('200 success')

      // a user of the app calls through the same net and can write any body
      const user = { 'X-WX-SOURCE': 'wx_client', 'X-WX-OPENID': 'o1' }
      for (const headers of [user, {}]) {
        expect(await plainly(place, body(), headers)).toMatch(/^403/)
      }
      expect(await plainly('/wechat/push', body(), fromWechat)).toMatch(/^403/)
      expect(await plainly('/wechat/push/guess', body(), fromWechat)).toMatch(/^403/)
      await worked()
      expect(heard).toHaveLength(1)
    })

    it('may come before the answer to the call it is about, three times, with its label as text', async () => {
      const results: unknown[] = []
      const openid = fake.phones.add()
      fake.mediaManner = { when: 'before', times: 3, label: 'text', errcode: 0 }
      const before = pushHandler('wxa_media_check')
      onPush('wxa_media_check', ({ body }) => {
        results.push(body)
        return Promise.resolve()
      })
      const url = `${service.url}/healthz`
      const media = { openid, scene: 'item', kind: 'picture', url } as const
      const answer = await wechat()?.checkMedia(media)
      await worked()
      if (before !== undefined) onPush('wxa_media_check', before)

      expect(results).toMatchObject([
        { trace_id: answer?.traceId, errcode: 0, result: { suggest: 'pass', label: 100 } },
      ])
    })
  })

  describe('a call of the app', () => {
    const signIn = (headers: Readonly<Record<string, string>>): Promise<string> =>
      plainly('/api/people.signInWithWechat', '{}', headers)

    it('is its user’s by WeChat’s word and needs no code; by anybody else’s word it does', async () => {
      const openid = fake.phones.add()
      const user = { 'X-WX-OPENID': openid, 'X-WX-APPID': fake.credentials.appid }
      expect(await signIn({ ...user, 'X-WX-SOURCE': 'wx_client' })).toMatch(/^200 .*"ticket":"/)
      expect(await signIn(user)).toContain('people.wechat_code_used')
      expect(fake.callsOf('signIn')).toHaveLength(0)
    })

    it('with more text than the gateway lets through is refused with a sentence', async () => {
      const body = JSON.stringify({ code: '议'.repeat(100 * 1024) })
      const answer = await plainly('/api/people.signInWithWechat', body, {})
      expect(answer).toMatch(/^413 .*提交的内容太大/)
    })
  })

  describe('the jobs', () => {
    const unsealed = () =>
      mongoose.connection.collection('events').countDocuments({ isSealed: false })

    it('run by no timer and when somebody with the token asks', async () => {
      await buildCommunity(service.clock.now(), { residents: 0 })
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      const before = await unsealed()
      const wrong = await trigger('a-token-that-somebody-has-guessed')
      expect(wrong.status).toBe(401)
      expect(await unsealed()).toBe(before)

      const report = (await (await trigger()).json()) as { ran: string[]; isComplete: boolean }
      expect(report.isComplete).toBe(true)
      expect(report.ran).toEqual(expect.arrayContaining(['due work', 'sealing']))
      expect(await unsealed()).toBe(0)
    })

    it('are done once, though several ask at the same moment, and not before their time', async () => {
      let rounds = 0
      registerJob({
        name: 'slow job of the test',
        everyMs: MINUTE_MS,
        run: async () => {
          rounds += 1
          await new Promise((resolve) => setTimeout(resolve, 100))
        },
      })
      await Promise.all(Array.from({ length: 5 }, () => trigger()))
      await trigger()
      expect(rounds).toBe(1)

      const runs = mongoose.connection.collection<{ _id: string }>('jobRuns')
      const minuteAgo = new Date(Date.now() - MINUTE_MS)
      await runs.updateOne({ _id: 'slow job of the test' }, { $set: { beganAt: minuteAgo } })
      await trigger()
      expect(rounds).toBe(2)
    })

    it('that fail are told, and the next call tries them again', async () => {
      let isBroken = true
      registerJob({
        name: 'broken job of the test',
        everyMs: 0,
        run: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve()),
      })
      const failed = (await (await trigger()).json()) as { failed: string[] }
      isBroken = false
      const mended = (await (await trigger()).json()) as { failed: string[] }
      expect([failed.failed, mended.failed]).toEqual([['broken job of the test'], []])
    })

    it('that take longer than a call may last go on, and the next call does the others', async () => {
      let release = (): void => undefined
      registerJob({
        name: 'endless job of the test',
        everyMs: 0,
        run: () => new Promise((resolve) => (release = resolve)),
      })
      // it has never run, so it comes first
      const first = await runDueJobs(service.clock, logger, 1_000)
      expect(first).toEqual({ ran: [], failed: [], isComplete: false })
      const second = await runDueJobs(service.clock, logger)
      expect(second.isComplete).toBe(true)
      expect(second.ran).toContain('due work')
      release()
    })

    it('of a process that was killed are taken over when its lease has ended', async () => {
      const leases = mongoose.connection.collection<{ _id: string; until: Date; holder: string }>(
        'leases',
      )
      const until = new Date(Date.now() + 30_000)
      await leases.insertOne({ _id: 'work', holder: 'killed', until })
      const work = jest.fn(() => Promise.resolve())
      expect(await withLease('work', work)).toBe(false)
      await leases.updateOne({ _id: 'work' }, { $set: { until: new Date(Date.now() - 1) } })
      expect(await withLease('work', work)).toBe(true)
      expect(work).toHaveBeenCalledTimes(1)
      expect(await leases.countDocuments({ _id: 'work' })).toBe(0)
    })
  })
})
