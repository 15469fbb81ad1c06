/** What WeChat says of a text or a picture: fit, for a person to look at, or unfit. */
export interface ContentVerdict {
  readonly suggest: 'pass' | 'review' | 'risky'
  /** 100 normal, 10001 advertising, 20001 politics, … (WECHAT 5). */
  readonly label: number
  readonly traceId: string
}

/** Who is at the other end of a sign-in code. */
export interface WechatIdentity {
  readonly openid: string
  readonly unionid: string | null
}

/** Where others will read a text: on a person, under a matter, or as a matter of its own. */
export type ContentScene = 'profile' | 'comment' | 'item'

/** A text as it is checked, in the name of whoever wrote it. */
export interface TextToCheck {
  readonly openid: string
  readonly scene: ContentScene
  /** At most 2,500 characters. */
  readonly text: string
  readonly nickname?: string
}

/** A picture or voice note as it is checked; the answer comes later as a push. */
export interface MediaToCheck {
  readonly openid: string
  readonly scene: ContentScene
  readonly kind: 'picture' | 'voice'
  /** Reached by WeChat over https without a session. */
  readonly url: string
}

/** A subscription message for one person. */
export interface MessageToSend {
  readonly openid: string
  readonly templateId: string
  /** The page it opens, without a leading slash. */
  readonly page: string
  /** The template's fields by their keys, such as `thing1`. */
  readonly values: Readonly<Record<string, string>>
}

/** A mini-program code that opens a page with a scene of at most 32 characters. */
export interface CodeToMake {
  readonly scene: string
  readonly page: string
  readonly width?: number
}

/**
 * All that the service asks of WeChat. Without credentials there is none (`wechat()` is null). Every
 * method rejects with `WechatError` and nothing else.
 */
export interface WechatGateway {
  /** Takes a code of `wx.login`, once, within five minutes. */
  signIn(code: string): Promise<WechatIdentity>
  /** The number behind a code of `getPhoneNumber`, without the country. */
  phoneNumber(code: string): Promise<string>
  checkText(text: TextToCheck): Promise<ContentVerdict>
  /** @returns the number under which the result will be pushed */
  checkMedia(media: MediaToCheck): Promise<{ readonly traceId: string }>
  sendMessage(message: MessageToSend): Promise<void>
  codeImage(code: CodeToMake): Promise<Buffer>
}

/**
 * What is to be done about a failure (WECHAT 14): ask again later; ask again in the next minute or on
 * the next day; let the person's app get a new code; show the page for a blocked person; leave it, it
 * concerns this person or message alone; ask the person to open the app again; call the operator; do
 * nothing. `unknown` is the call that broke off on its way: it may have been carried out.
 */
export type WechatPolicy =
  | 'tryAgain'
  | 'nextMinute'
  | 'nextDay'
  | 'newCode'
  | 'blocked'
  | 'refused'
  | 'reopen'
  | 'alarm'
  | 'giveUp'
  | 'unknown'

/** A refusal by WeChat, or no answer at all. Its message holds no token, secret, openid or address. */
export class WechatError extends Error {
  constructor(
    /** WeChat's number; 0 where there was no answer that could be read. */
    readonly errcode: number,
    readonly policy: WechatPolicy,
    /** WeChat's number of the request, for its support. */
    readonly rid: string | null = null,
  ) {
    super(`WeChat refused (${String(errcode)})`)
    this.name = 'WechatError'
  }
}
