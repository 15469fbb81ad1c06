import type { WechatAnswer } from './exchange'
import {
  WechatError,
  type CodeToMake,
  type ContentScene,
  type ContentVerdict,
  type MediaToCheck,
  type MessageToSend,
  type TextToCheck,
  type WechatGateway,
  type WechatIdentity,
} from './gateway'
import { NO_ANSWER } from './error-table'
import { WechatClient, type WechatApi, type WechatClientOptions } from './wechat-client'

/** Which of its three versions of the app WeChat shall open. */
export type AppState = 'developer' | 'trial' | 'formal'

/** What the gateway is made of. */
export interface HttpGatewayOptions extends WechatClientOptions {
  readonly state: AppState
}

const API = {
  signIn: { path: '/sns/jscode2session', timeoutMs: 5_000 },
  phoneNumber: { path: '/wxa/business/getuserphonenumber', timeoutMs: 5_000 },
  // somebody waits for the answer with their text in hand; later a person looks at it
  checkText: { path: '/wxa/msg_sec_check', timeoutMs: 2_000 },
  checkMedia: { path: '/wxa/media_check_async', timeoutMs: 5_000 },
  sendMessage: { path: '/cgi-bin/message/subscribe/send', timeoutMs: 5_000 },
  codeImage: { path: '/wxa/getwxacodeunlimit', timeoutMs: 8_000 },
} as const satisfies Record<keyof WechatGateway, WechatApi>

const SCENES: Readonly<Record<ContentScene, number>> = { profile: 1, comment: 2, item: 3 }
const MEDIA_TYPES: Readonly<Record<MediaToCheck['kind'], number>> = { voice: 1, picture: 2 }
const CODE_VERSIONS: Readonly<Record<AppState, string>> = {
  developer: 'develop',
  trial: 'trial',
  formal: 'release',
}
const CHECKS_VERSION = 2
const SUGGESTIONS: readonly unknown[] = ['pass', 'review', 'risky']

/** The gateway that asks WeChat over HTTP. */
export class HttpWechatGateway implements WechatGateway {
  private readonly client: WechatClient

  constructor(private readonly options: HttpGatewayOptions) {
    this.client = new WechatClient(options)
  }

  async signIn(code: string): Promise<WechatIdentity> {
    const answer = await this.client.getWithSecret(API.signIn, {
      js_code: code,
      grant_type: 'authorization_code',
    })
    const { openid, unionid } = fieldsOf(answer)
    // of a good answer WeChat leaves out the errcode; the session key is not ours to keep
    return { openid: textOf(openid), unionid: typeof unionid === 'string' ? unionid : null }
  }

  async phoneNumber(code: string): Promise<string> {
    const fields = fieldsOf(await this.client.post(API.phoneNumber, { code }))
    return textOf(partOf(fields, 'phone_info')['purePhoneNumber'])
  }

  async checkText({ openid, scene, text, nickname }: TextToCheck): Promise<ContentVerdict> {
    const fields = fieldsOf(
      await this.client.post(API.checkText, {
        version: CHECKS_VERSION,
        openid,
        scene: SCENES[scene],
        content: text,
        ...(nickname === undefined ? {} : { nickname }),
      }),
    )
    const { suggest, label } = partOf(fields, 'result')
    if (!SUGGESTIONS.includes(suggest)) throw unreadable()
    return {
      suggest: suggest as ContentVerdict['suggest'],
      label: Number(label),
      traceId: traceOf(fields),
    }
  }

  async checkMedia({ openid, scene, kind, url }: MediaToCheck): Promise<{ traceId: string }> {
    const fields = fieldsOf(
      await this.client.post(API.checkMedia, {
        version: CHECKS_VERSION,
        openid,
        scene: SCENES[scene],
        media_url: url,
        media_type: MEDIA_TYPES[kind],
      }),
    )
    return { traceId: traceOf(fields) }
  }

  async sendMessage({ openid, templateId, page, values }: MessageToSend): Promise<void> {
    await this.client.post(API.sendMessage, {
      touser: openid,
      template_id: templateId,
      page,
      data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
      miniprogram_state: this.options.state,
      lang: 'zh_CN',
    })
  }

  async codeImage({ scene, page, width }: CodeToMake): Promise<Buffer> {
    const { state } = this.options
    const answer = await this.client.post(API.codeImage, {
      scene,
      page,
      // a page that is not released yet can be tried out all the same
      check_path: state === 'formal',
      env_version: CODE_VERSIONS[state],
      ...(width === undefined ? {} : { width }),
    })
    if (answer.kind !== 'picture') throw unreadable()
    return answer.bytes
  }
}

type Fields = Readonly<Record<string, unknown>>

/** An answer that says neither yes nor no. */
function unreadable(): WechatError {
  return new WechatError(NO_ANSWER, 'unknown')
}

function fieldsOf(answer: WechatAnswer): Fields {
  if (answer.kind !== 'fields') throw unreadable()
  return answer.fields
}

function partOf(fields: Fields, name: string): Fields {
  const part = fields[name]
  if (part === null || typeof part !== 'object') throw unreadable()
  return part as Fields
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw unreadable()
  return value
}

/** By HTTPS it is `trace_id`, in Cloud Hosting `traceId`. */
function traceOf(fields: Fields): string {
  return textOf(fields['trace_id'] ?? fields['traceId'])
}
