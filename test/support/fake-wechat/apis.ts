import { randomBytes } from 'node:crypto'
import type { ContentVerdict } from '@linyi/server/platform/wechat/gateway'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { leakWatch } from '../leaks/leak-watch'
import type { FakeApi } from './faults'
import { takeMessage, type MessageRules } from './message-rules'
import type { FakePhones } from './phones'
import { WechatRefusal } from './refusal'
import type { FakeTokens } from './tokens'

type Fields = Readonly<Record<string, unknown>>

/** What WeChat thinks of a text or a picture. */
export type Judgement = Pick<ContentVerdict, 'suggest' | 'label'>

/** The world the APIs act on. */
export interface FakeWorld extends MessageRules {
  readonly credentials: { readonly appid: string; readonly secret: string }
  readonly tokens: FakeTokens
  readonly phones: FakePhones
  now(): Date
  judgeText(text: string): Judgement
  /** Begins the check of a picture or voice note, whose result is pushed. */
  checkMedia(media: MediaCheck): Promise<void>
  newTrace(): string
}

/** A picture or voice note that is being checked. */
export interface MediaCheck {
  readonly url: string
  readonly openid: string
  readonly traceId: string
}

/** One of WeChat's addresses: fields, or a picture. */
export interface FakeEndpoint {
  readonly api: FakeApi
  readonly method: 'GET' | 'POST'
  readonly needsToken: boolean
  readonly answer: (world: FakeWorld, input: Fields) => Promise<Fields | Buffer> | Fields
}

const TEXT_MAX = 2500
const SCENE_MAX = 32
const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

/** @throws WechatRefusal unless the call names this app and its secret */
function demandApp({ credentials }: FakeWorld, { appid, secret }: Fields): void {
  if (appid !== credentials.appid) throw new WechatRefusal(40013, 'invalid appid')
  if (secret !== credentials.secret) throw new WechatRefusal(40125, 'invalid appsecret')
}

/** @throws WechatRefusal unless the person was here and the scene exists */
function demandCheck({ phones }: FakeWorld, { openid, scene, version }: Fields): void {
  if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene))) {
    throw new WechatRefusal(40129, 'invalid scene')
  }
  phones.demandVisit(String(openid))
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Every address the service uses, by path. */
export const ENDPOINTS: Readonly<Record<string, FakeEndpoint>> = {
  '/cgi-bin/stable_token': {
    api: 'token',
    method: 'POST',
    needsToken: false,
    answer: (world, input) => {
      demandApp(world, input)
      return world.tokens.give(input['force_refresh'] === true)
    },
  },
  '/sns/jscode2session': {
    api: 'signIn',
    method: 'GET',
    needsToken: false,
    // a good answer has no errcode
    answer: (world, input) => {
      demandApp(world, input)
      const openid = world.phones.useCode(String(input['js_code']))
      const sessionKey = randomBytes(16).toString('base64')
      leakWatch().secret('key', sessionKey)
      return { openid, session_key: sessionKey }
    },
  },
  '/wxa/business/getuserphonenumber': {
    api: 'phoneNumber',
    method: 'POST',
    needsToken: true,
    answer: ({ phones }, { code }) => {
      const purePhoneNumber = phones.useCode(String(code))
      return {
        errcode: 0,
        errmsg: 'ok',
        phone_info: { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode: '86' },
      }
    },
  },
  '/wxa/msg_sec_check': {
    api: 'checkText',
    method: 'POST',
    needsToken: true,
    answer: (world, input) => {
      demandCheck(world, input)
      const content = textOf(input['content'])
      if (content === '') throw new WechatRefusal(44002, 'empty post data')
      if ([...content].length > TEXT_MAX) throw new WechatRefusal(47001, 'data format error')
      const result = world.judgeText(`${textOf(input['nickname'])}\n${content}`)
      return { errcode: 0, errmsg: 'ok', result, detail: [], trace_id: world.newTrace() }
    },
  },
  '/wxa/media_check_async': {
    api: 'checkMedia',
    method: 'POST',
    needsToken: true,
    answer: async (world, input) => {
      demandCheck(world, input)
      const url = String(input['media_url'])
      const traceId = world.newTrace()
      await world.checkMedia({ url, openid: String(input['openid']), traceId })
      return { errcode: 0, errmsg: 'ok', trace_id: traceId }
    },
  },
  '/cgi-bin/message/subscribe/send': {
    api: 'sendMessage',
    method: 'POST',
    needsToken: true,
    answer: (world, input) => {
      takeMessage(input, world.phones, world, world.now())
      return { errcode: 0, errmsg: 'ok', msgid: Date.now() }
    },
  },
  '/wxa/getwxacodeunlimit': {
    api: 'codeImage',
    method: 'POST',
    needsToken: true,
    answer: async ({ releasedPages }, { scene, page, check_path: isChecked, width }) => {
      const text = String(scene)
      if ([...text].length > SCENE_MAX || !SCENE_CHARACTERS.test(text)) {
        throw new WechatRefusal(40169, 'invalid length for scene, or the data is not json string')
      }
      const path = String(page)
      const isUnknown = isChecked !== false && releasedPages !== null && !releasedPages.has(path)
      if (path.startsWith('/') || path.includes('?') || isUnknown) {
        throw new WechatRefusal(41030, 'invalid page')
      }
      const size = typeof width === 'number' ? width : 430
      const drawn = await QRCode.toBuffer(`weapp:${path}?scene=${text}`, { width: size })
      return sharp(drawn).jpeg().toBuffer()
    },
  },
}
