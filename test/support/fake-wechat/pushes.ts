import { createCipheriv, createHash, randomBytes, randomInt } from 'node:crypto'

/** What WeChat and the service have agreed on in the console. */
export interface PushSettings {
  readonly appid: string
  readonly token: string
  /** EncodingAESKey: 43 characters. */
  readonly key: string
}

/** A push as it is sent; its parts can be replaced to forge one. */
export interface PushRequest {
  readonly query: Readonly<Record<string, string>>
  readonly contentType: string
  readonly body: string
}

/** The fields of an event beside those that every push has. */
export interface PushEvent {
  readonly Event: string
  readonly FromUserName: string
  readonly [field: string]: unknown
}

export type PushFormat = 'json' | 'xml'

/** How a push is sent. */
export interface PushOptions {
  /** The data format of the console. */
  readonly format?: PushFormat
  /** When it claims to have been sent. */
  readonly at?: Date
  /** For whom it is encrypted. */
  readonly appid?: string
}

const ACCOUNT = 'gh_97417a04a28d'
const BLOCK = 32

/** Makes pushes in safe mode (WECHAT 7), from the papers and without the library the service uses. */
export class PushMaker {
  constructor(
    readonly settings: PushSettings,
    private readonly now: () => Date,
  ) {}

  /** One event; made twice it is the same message, encrypted and signed anew. */
  make(event: PushEvent, options: PushOptions = {}): PushRequest {
    const { format = 'json', at = this.now(), appid = this.settings.appid } = options
    const message = { ToUserName: ACCOUNT, MsgType: 'event', ...event }
    const text = format === 'json' ? JSON.stringify(message) : `<xml>${xmlOf(message)}</xml>`
    const encrypt = this.encrypt(text, appid)
    const timestamp = String(Math.floor(at.getTime() / 1000))
    const nonce = String(randomInt(1_000_000_000))
    return {
      query: {
        signature: this.sign(timestamp, nonce),
        timestamp,
        nonce,
        openid: event.FromUserName,
        encrypt_type: 'aes',
        msg_signature: this.sign(timestamp, nonce, encrypt),
      },
      contentType: format === 'json' ? 'application/json' : 'text/xml',
      body:
        format === 'json'
          ? JSON.stringify({ ToUserName: ACCOUNT, Encrypt: encrypt })
          : `<xml>${xmlOf({ ToUserName: ACCOUNT, Encrypt: encrypt })}</xml>`,
    }
  }

  /** The address question that WeChat asks when the push is set up in the console. */
  verification(echo: string): Readonly<Record<string, string>> {
    const timestamp = String(Math.floor(this.now().getTime() / 1000))
    const nonce = String(randomInt(1_000_000_000))
    return { signature: this.sign(timestamp, nonce), timestamp, nonce, echostr: echo }
  }

  sign(...parts: readonly string[]): string {
    const text = [this.settings.token, ...parts].sort().join('')
    return createHash('sha1').update(text).digest('hex')
  }

  private encrypt(text: string, appid: string): string {
    const key = Buffer.from(`${this.settings.key}=`, 'base64')
    const message = Buffer.from(text)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(message.length)
    const plain = Buffer.concat([randomBytes(16), length, message, Buffer.from(appid)])
    const missing = BLOCK - (plain.length % BLOCK)
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)])
    return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  }
}

/** `List` has a wrapper named after its event in XML and none in JSON. */
const WRAPPERS: Readonly<Record<string, string>> = {
  subscribe_msg_popup_event: 'SubscribeMsgPopupEvent',
  subscribe_msg_change_event: 'SubscribeMsgChangeEvent',
  subscribe_msg_sent_event: 'SubscribeMsgSentEvent',
}

function xmlOf(fields: Readonly<Record<string, unknown>>): string {
  const wrapper = WRAPPERS[String(fields['Event'])]
  return Object.entries(fields)
    .map(([name, value]) => {
      const element = elements(name, value)
      return name === 'List' && wrapper !== undefined
        ? `<${wrapper}>${element}</${wrapper}>`
        : element
    })
    .join('')
}

function elements(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => elements(name, one)).join('')
  if (value !== null && typeof value === 'object') {
    return `<${name}>${xmlOf(value as Readonly<Record<string, unknown>>)}</${name}>`
  }
  return typeof value === 'number'
    ? `<${name}>${String(value)}</${name}>`
    : `<${name}><![CDATA[${String(value)}]]></${name}>`
}
