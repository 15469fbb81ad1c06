import { randomBytes } from 'node:crypto'
import { leakWatch } from '../leaks/leak-watch'
import { WechatRefusal } from './refusal'

const CODE_LIFE_MS = 5 * 60 * 1000
const VISIT_MS = 2 * 60 * 60 * 1000

/** A message as it shows up on a phone. */
export interface ReceivedMessage {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly values: Readonly<Record<string, string>>
  readonly at: Date
}

interface Code {
  /** The openid or the phone number behind it. */
  readonly holder: string
  readonly madeAt: number
  isUsed: boolean
}

interface Phone {
  lastVisit: number
  /** Messages of a template that this person has still agreed to take. */
  readonly allowances: Map<string, number>
}

const random = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** The people of the fake WeChat: who they are, when they were here, what they agreed to take. */
export class FakePhones {
  readonly received: ReceivedMessage[] = []
  private readonly phones = new Map<string, Phone>()
  private readonly codes = new Map<string, Code>()

  constructor(private readonly now: () => Date) {}

  /** Somebody with WeChat, who has just opened the app. */
  add(openid = `o${random(20)}`): string {
    leakWatch().secret('openid', openid)
    this.phones.set(openid, { lastVisit: this.time(), allowances: new Map() })
    return openid
  }

  /** Opens the app again: for two hours their texts may be checked. */
  visit(openid: string): void {
    this.of(openid).lastVisit = this.time()
  }

  /** A code as `wx.login` gives it. */
  loginCode(openid: string): string {
    this.visit(openid)
    return this.newCode(openid)
  }

  /** A code as the button for the phone number gives it. */
  phoneCode(phoneNumber: string): string {
    return this.newCode(phoneNumber)
  }

  /** Who is behind a code, once. @throws WechatRefusal */
  useCode(code: string): string {
    const found = this.codes.get(code)
    if (found === undefined || this.time() - found.madeAt > CODE_LIFE_MS) {
      throw new WechatRefusal(40029, 'invalid code')
    }
    if (found.isUsed) throw new WechatRefusal(40163, 'code been used')
    found.isUsed = true
    return found.holder
  }

  /** @throws WechatRefusal unless this person was here within two hours */
  demandVisit(openid: string): void {
    if (this.time() - this.of(openid).lastVisit > VISIT_MS) {
      throw new WechatRefusal(61010, 'code is expired')
    }
  }

  /** Agrees to take messages of a template. */
  allow(openid: string, templateId: string, times: number): void {
    const { allowances } = this.of(openid)
    allowances.set(templateId, (allowances.get(templateId) ?? 0) + times)
  }

  /** Takes back what was agreed to. */
  refuse(openid: string, templateId: string): void {
    this.of(openid).allowances.delete(templateId)
  }

  /** How many messages of a template this person still takes. */
  allowance(openid: string, templateId: string): number {
    return this.of(openid).allowances.get(templateId) ?? 0
  }

  /** Puts a message on the phone. @throws WechatRefusal when this person does not take it */
  deliver(message: ReceivedMessage): void {
    const { allowances } = this.of(message.openid)
    const left = allowances.get(message.templateId) ?? 0
    if (left === 0) throw new WechatRefusal(43101, 'user refuse to accept the msg')
    allowances.set(message.templateId, left - 1)
    this.received.push(message)
  }

  all(): readonly string[] {
    return [...this.phones.keys()]
  }

  /** @throws WechatRefusal for an openid that nobody has */
  private of(openid: string): Phone {
    const phone = this.phones.get(openid)
    if (phone === undefined) throw new WechatRefusal(40003, 'invalid openid')
    return phone
  }

  private newCode(holder: string): string {
    const code = `0${random(23)}`
    this.codes.set(code, { holder, madeAt: this.time(), isUsed: false })
    return code
  }

  private time(): number {
    return this.now().getTime()
  }
}
