import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedMongo, type EmbeddedMongo } from '@linyi/embedded-mongo'
import '@linyi/server/app/routes'
import { addEntries } from '@linyi/server/features/inbox/inbox.store'
import { AllowanceModel } from '@linyi/server/features/messages/allowance.model'
import { queueMessages, useMessageTemplates } from '@linyi/server/features/messages/index'
import { addCommunity } from '@linyi/server/features/places/index'
import { IdentityModel } from '@linyi/server/platform/auth/identity.model'
import {
  connectDatabase,
  disconnectDatabase,
  ensureIndexes,
} from '@linyi/server/platform/db/connection'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import { newId, randomId } from '@linyi/server/platform/ids'
import { fieldCipher, useFieldKeys } from '@linyi/server/platform/privacy/field-keys'
import { useWechat } from '@linyi/server/platform/wechat/current'
import type { WechatGateway } from '@linyi/server/platform/wechat/gateway'
import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { NO_ALLOWANCE } from '@linyi/shared/domain/messages/consent.rules'
import { fieldKeysOf } from '@linyi/shared/domain/messages/templates'
import { startChildService, type ChildService } from './child-service'
import { FakeWechat } from './fake-wechat/fake-wechat'
import { noticeFor, templateId, templatesEnv } from './messages'

const DATABASE = 'linyi'
const HOUR_MS = 3_600_000
const CHUNK = 500
const CLOCK = path.join(__dirname, 'shifted-clock.cjs')
/** What each person agreed to, so that the ledger tells who used one up. */
export const AGREED = 2

/** Somebody who is to be told. */
export interface Recipient {
  readonly accountId: string
  readonly openid: string
  /** Takes nothing, though our ledger says otherwise. */
  readonly isRefusing: boolean
}

/** A notice to a whole town, queued in the evening; services that send it from eight in the morning on. */
export class MessageStorm {
  readonly recipients: readonly Recipient[]
  readonly communityId: string
  private readonly evening: Date
  private children: ChildService[] = []

  private constructor(
    readonly fake: FakeWechat,
    private readonly mongo: EmbeddedMongo,
    private readonly dataDir: string,
    private readonly ring: string,
    count: number,
    refusing: number,
  ) {
    this.evening = new Date(startOfDay(dayOf(new Date())).getTime() + 22 * HOUR_MS)
    this.communityId = newId(this.evening)
    this.recipients = Array.from({ length: count }, (_, index) => ({
      accountId: newId(this.evening),
      openid: fake.phones.add(),
      isRefusing: index % 100 < refusing * 100,
    }))
  }

  static async prepare(count: number, refusing: number): Promise<MessageStorm> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-storm-'))
    const mongo = await startEmbeddedMongo({
      dataDir: path.join(dataDir, 'mongo'),
      durability: 'off',
    })
    const ring = `test:${randomBytes(32).toString('base64')}`
    await connectDatabase(mongo.uri(DATABASE))
    useFieldKeys(ring, dataDir)
    await ensureIndexes()
    const fake = await FakeWechat.start()
    const storm = new MessageStorm(fake, mongo, dataDir, ring, count, refusing)
    await storm.fill()
    return storm
  }

  /** Everybody's phone and consent, their entries and the messages that go with them. */
  private async fill(): Promise<void> {
    const { communityId, evening, recipients } = this
    await addCommunity({ _id: communityId, name: '测试社区', streetName: '测试街道' })
    // nothing is sent from here; that there is a WeChat at all is what the queue asks
    useWechat({} as WechatGateway)
    useMessageTemplates([
      { template: 'vote', id: templateId('vote'), isLasting: false, keys: fieldKeysOf('vote') },
    ])
    const notice = { eventId: randomId(), page: { name: 'ballot', id: randomId() } } as const
    for (let start = 0; start < recipients.length; start += CHUNK) {
      const chunk = recipients.slice(start, start + CHUNK)
      await IdentityModel.insertMany(
        chunk.map((one) => this.identityOf(one)),
        { lean: true },
      )
      await AllowanceModel.insertMany(
        chunk.map(({ accountId }) => ({
          _id: newId(evening),
          communityId,
          accountId,
          template: 'vote',
          ...NO_ALLOWANCE,
          remaining: AGREED,
        })),
        { lean: true },
      )
      for (const { openid, isRefusing } of chunk) {
        if (!isRefusing) this.fake.phones.allow(openid, templateId('vote'), AGREED)
      }
      const entries = chunk.map((one) =>
        noticeFor({ communityId, gridId: '' }, one, evening, {
          ...notice,
          importance: 2,
          gridId: null,
        }),
      )
      await inTransaction(async () => {
        await queueMessages(await addEntries(communityId, entries, evening), evening)
      })
    }
  }

  private identityOf({ accountId, openid }: Recipient) {
    const _id = randomId()
    return {
      _id,
      communityId: this.communityId,
      accountId,
      openidSealed: fieldCipher().seal(openid, `identities.openid:${_id}`),
      openidIndex: fieldCipher().indexes(openid, 'identities.openid'),
      boundAt: this.evening,
    }
  }

  /** Starts services whose clocks stand at eight in the morning, so many days and minutes later. */
  async start(instances: number, { days = 0, minutes = 0 } = {}): Promise<void> {
    const morning = startOfDay(addDays(dayOf(this.evening), 1 + days)).getTime() + 8 * HOUR_MS
    const shift = morning + minutes * 60_000 - Date.now()
    this.fake.serveFor({
      clock: { now: () => new Date(Date.now() + shift) },
      url: 'http://127.0.0.1:9',
    })
    const env = {
      ...this.fake.env,
      ...templatesEnv(),
      MONGODB_URI: this.mongo.uri(DATABASE),
      FIELD_KEYS: this.ring,
      NODE_OPTIONS: `--require ${CLOCK}`,
      CLOCK_SHIFT_MS: String(shift),
    }
    this.children = await Promise.all(
      Array.from({ length: instances }, () => startChildService(this.dataDir, env)),
    )
  }

  /** Waits until so many messages are on phones. */
  async received(count: number): Promise<void> {
    await until(() => this.fake.phones.received.length >= count)
  }

  /** Waits until WeChat was asked for nothing for a while. */
  async quiet(ms: number): Promise<void> {
    for (let before = -1; before !== this.fake.calls.length;) {
      before = this.fake.calls.length
      await pause(ms)
    }
  }

  async kill(): Promise<void> {
    await Promise.all(this.children.map((child) => child.kill()))
    this.children = []
  }

  async stopServices(): Promise<void> {
    await Promise.all(this.children.map((child) => child.stop()))
    this.children = []
  }

  async end(): Promise<void> {
    await this.kill()
    await disconnectDatabase()
    await this.mongo.stop()
    await this.fake.stop()
    useWechat(null)
    useMessageTemplates([])
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function until(isSo: () => boolean | Promise<boolean>, limitMs = 120_000): Promise<void> {
  const late = performance.now() + limitMs
  while (!(await isSo())) {
    if (performance.now() > late) throw new Error('the storm came to a standstill')
    await pause(50)
  }
}

export { until }
