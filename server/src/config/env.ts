import path from 'node:path'
import type { AppliedTemplate } from '@linyi/shared/domain/messages/templates'
import { z } from 'zod'
import type { Bucket } from '../platform/files/object-store'
import type { Credentials } from '../platform/wechat/access-token'
import type { AppState } from '../platform/wechat/http-gateway'
import type { PushSettings } from '../platform/wechat/push-message'
import { readMessageTemplates, TemplateFault } from './message-templates'

const KEY_BYTES = 32

/** `name:base64` pairs, the first being the key that new values are sealed with. */
const keyRing = z
  .string()
  .refine(
    (ring) =>
      ring
        .split(',')
        .every(
          (entry) =>
            /^[\w-]+:[A-Za-z0-9+/]+=*$/.test(entry) &&
            Buffer.from(entry.slice(entry.indexOf(':') + 1), 'base64').length === KEY_BYTES,
        ),
    '应为 名称:base64，每把钥匙 32 字节，多把用逗号分开',
  )

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Where the service listens. The loopback default keeps a demo off the network. */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Embedded database, pictures and generated keys live below this folder. */
  DATA_DIR: z.string().default('data'),
  /** A replica set or sharded cluster; unset means the embedded database in DATA_DIR. */
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  /** Keys for personal data; unset means a key made once and kept in DATA_DIR. */
  FIELD_KEYS: keyRing.optional(),
  /** WeChat credentials; without them the service is a demo. */
  WECHAT_APPID: z.string().optional(),
  WECHAT_SECRET: z.string().optional(),
  /** Where WeChat answers; another address is for tests alone. */
  WECHAT_API_ORIGIN: z.url({ protocol: /^https?$/ }).default('https://api.weixin.qq.com'),
  /** Which version of the app messages and codes open. */
  WECHAT_STATE: z.enum(['developer', 'trial', 'formal']).default('formal'),
  /** Token and EncodingAESKey of the message push, as they stand in WeChat's console. Both or none. */
  WECHAT_PUSH_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9]{3,32}$/, '应为 3 到 32 个字母或数字')
    .optional(),
  WECHAT_PUSH_KEY: z
    .string()
    .regex(/^[A-Za-z0-9]{43}$/, '应为 43 个字母或数字')
    .optional(),
  /** Set to 1 in WeChat Cloud Hosting: no timers, and the limits of its gateway. */
  CLOUD_HOSTING: z.enum(['0', '1']).default('0'),
  /** The secret of whoever calls POST /jobs/run there. */
  JOBS_TOKEN: z.string().min(32, '至少 32 个字符').optional(),
  /** Set to 1 there when public access is closed: the caller is who X-WX-OPENID says. */
  TRUST_WX_HEADERS: z.enum(['0', '1']).default('0'),
  /** Set to 1 there when its open API service is switched on: calls without a token. */
  WECHAT_OPEN_API: z.enum(['0', '1']).default('0'),
  /** The templates of subscription messages that were applied for, as JSON by kind. */
  WECHAT_TEMPLATES: z.string().optional(),
  /** Where residents and WeChat reach the service; WeChat fetches pictures there to check them. */
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address).origin)
    .optional(),
  /** A bucket of an S3-compatible store for pictures; unset means DATA_DIR. All of S3_* or none. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_KEY_ID: z.string().optional(),
  S3_SECRET: z.string().optional(),
  /** Set to 1 for a store that names the bucket in the path, as one in the own house does. */
  S3_BUCKET_IN_PATH: z.enum(['0', '1']).default('0'),
  /** `0` for a demo that begins empty, `days` for its last days without the half year before. */
  DEMO_SEED: z.enum(['0', 'days', '1']).default('1'),
  /** `info` writes a line for each request; a demo starts quieter, its terminal is read by a person. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
  /** Set to 1 behind a reverse proxy that overwrites X-Forwarded-For. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** Requests one address may send in a minute. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  /** Durability of the embedded database; `off` is for test runs alone. */
  OWNERS_DECIDE: z.enum(['0', '1']).default('0'),
  EMBEDDED_DURABILITY: z.enum(['full', 'off']).default('full'),
})

const DEMO_STORIES = { '0': null, days: 'lastDays', '1': 'halfAYear' } as const

/** What the service and WeChat have agreed on. */
export interface WechatConfig {
  readonly credentials: Credentials
  /** Null where WeChat has no address for its pushes. */
  readonly push: PushSettings | null
}

/** The service in WeChat's Cloud Hosting (WECHAT 8). */
export interface CloudHostingConfig {
  readonly jobsToken: string
  /** Whether nothing but WeChat can reach the service, so that it may be believed who calls. */
  readonly trustsHeaders: boolean
  /** Whether WeChat's APIs are asked without a token. */
  readonly usesOpenApi: boolean
}

/** The configuration, parsed once. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly mongodbUri: string | null
  readonly fieldKeys: string | null
  /** Where pictures are kept; null means the data folder. */
  readonly bucket: Bucket | null
  /** Kinds of message that may be sent in WeChat, each with its template; none in a demo. */
  readonly messageTemplates: readonly AppliedTemplate[]
  /** `https://linyi.example.cn`; null where nobody said, as in a demo. */
  readonly publicOrigin: string | null
  /** Null without credentials, which makes the service a demo. */
  readonly wechat: WechatConfig | null
  readonly wechatState: AppState
  /** Null where the service runs on a machine with timers of its own. */
  readonly cloudHosting: CloudHostingConfig | null
  readonly isDemo: boolean
  readonly isProduction: boolean
  /** What an empty database of a demo is filled with; null where it begins empty, or is none. */
  readonly demoStory: 'halfAYear' | 'lastDays' | null
  readonly logLevel: string
  readonly trustProxy: boolean
  readonly rateLimitPerMinute: number
  readonly embeddedDurability: 'full' | 'off'
  /** Owners' ballots bind: the operator runs the platform the housing authority recognises. */
  readonly ownersDecide: boolean
}

/** Configuration that cannot be used; the message is the one sentence the operator reads. */
export class ConfigError extends Error {}

/**
 * Reads the environment, the only place that does.
 *
 * @throws ConfigError naming the variable that is wrong, or when a demo is started in production
 */
export function readConfig(source: NodeJS.ProcessEnv = process.env): Config {
  // A variable that is set to nothing, as templates do, is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ConfigError(`环境变量 ${issue?.path.join('.') ?? ''} 不正确：${issue?.message ?? ''}`)
  }
  const env = parsed.data
  const wechat = wechatOf(env)
  const cloudHosting = cloudHostingOf(env)
  const isDemo = wechat === null
  const isProduction = env.NODE_ENV === 'production'
  if (isDemo && isProduction) {
    throw new ConfigError('演示模式不能用于生产环境：请设置 WECHAT_APPID 和 WECHAT_SECRET。')
  }
  if (isProduction && env.FIELD_KEYS === undefined) {
    throw new ConfigError('生产环境必须设置 FIELD_KEYS，用来加密居民的个人信息。')
  }
  if (isProduction && !(env.PUBLIC_ORIGIN ?? '').startsWith('https://')) {
    throw new ConfigError(
      '生产环境必须设置 PUBLIC_ORIGIN（https 网址）：微信从这里取要核查的图片和录音。',
    )
  }
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: path.resolve(env.DATA_DIR),
    mongodbUri: env.MONGODB_URI ?? null,
    fieldKeys: env.FIELD_KEYS ?? null,
    bucket: bucketOf(env),
    messageTemplates: templatesOf(env.WECHAT_TEMPLATES),
    publicOrigin: env.PUBLIC_ORIGIN ?? null,
    wechat,
    wechatState: env.WECHAT_STATE,
    cloudHosting,
    isDemo,
    isProduction,
    demoStory: isDemo ? DEMO_STORIES[env.DEMO_SEED] : null,
    logLevel: env.LOG_LEVEL ?? (isDemo ? 'warn' : 'info'),
    trustProxy: env.TRUST_PROXY === '1',
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    embeddedDurability: env.EMBEDDED_DURABILITY,
    ownersDecide: env.OWNERS_DECIDE === '1',
  }
}

/** @throws ConfigError when some of a bucket's settings are given and others are not */
function bucketOf(env: z.infer<typeof schema>): Bucket | null {
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_KEY_ID, S3_SECRET } = env
  const given = { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_KEY_ID, S3_SECRET }
  const absent = Object.entries(given).flatMap(([name, value]) => (value === undefined ? name : []))
  if (absent.length === Object.keys(given).length) return null
  if (absent.length > 0) {
    throw new ConfigError(`对象存储的设置不完整：还缺少 ${absent.join('、')}。`)
  }
  return {
    endpoint: S3_ENDPOINT ?? '',
    region: S3_REGION ?? '',
    name: S3_BUCKET ?? '',
    keyId: S3_KEY_ID ?? '',
    secret: S3_SECRET ?? '',
    isInPath: env.S3_BUCKET_IN_PATH === '1',
  }
}

/** @throws ConfigError with what does not fit */
function templatesOf(text: string | undefined): readonly AppliedTemplate[] {
  if (text === undefined) return []
  try {
    return readMessageTemplates(text)
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error
    throw new ConfigError(`环境变量 WECHAT_TEMPLATES 不正确：${error.message}`)
  }
}

/** @throws ConfigError when one of two settings is given that go together */
function wechatOf(env: z.infer<typeof schema>): WechatConfig | null {
  const { WECHAT_APPID: appid, WECHAT_SECRET: secret, WECHAT_API_ORIGIN: origin } = env
  const { WECHAT_PUSH_TOKEN: token, WECHAT_PUSH_KEY: key } = env
  if ((appid === undefined) !== (secret === undefined)) {
    throw new ConfigError('WECHAT_APPID 和 WECHAT_SECRET 要一起设置，或都不设置（演示模式）。')
  }
  if ((token === undefined) !== (key === undefined)) {
    throw new ConfigError('WECHAT_PUSH_TOKEN 和 WECHAT_PUSH_KEY 要一起设置，或都不设置。')
  }
  if (appid === undefined || secret === undefined) return null
  return {
    credentials: { appid, secret, origin: origin.replace(/\/$/, '') },
    push: token === undefined || key === undefined ? null : { appid, token, key },
  }
}

/** @throws ConfigError when Cloud Hosting lacks what it cannot do without, or is not meant at all */
function cloudHostingOf(env: z.infer<typeof schema>): CloudHostingConfig | null {
  const trustsHeaders = env.TRUST_WX_HEADERS === '1'
  const usesOpenApi = env.WECHAT_OPEN_API === '1'
  if (env.CLOUD_HOSTING === '0') {
    if (trustsHeaders) {
      throw new ConfigError(
        'TRUST_WX_HEADERS 只能在微信云托管里使用（CLOUD_HOSTING=1）：在别处任何人都能冒充居民。',
      )
    }
    if (usesOpenApi) throw new ConfigError('WECHAT_OPEN_API 只能与 CLOUD_HOSTING=1 一起使用。')
    return null
  }
  if (env.JOBS_TOKEN === undefined) {
    throw new ConfigError('微信云托管里没有定时器：请设置 JOBS_TOKEN，并定时调用 POST /jobs/run。')
  }
  if (env.MONGODB_URI === undefined) {
    throw new ConfigError('微信云托管不保存文件：请设置 MONGODB_URI，使用外部 MongoDB。')
  }
  return { jobsToken: env.JOBS_TOKEN, trustsHeaders, usesOpenApi }
}
