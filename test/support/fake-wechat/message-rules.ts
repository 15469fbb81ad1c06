import type { FakePhones } from './phones'
import { WechatRefusal } from './refusal'

type Fields = Readonly<Record<string, unknown>>

const HAN = /^\p{Script=Han}+$/u
const within = (max: number) => (text: string) => [...text].length <= max

/** What the fields of a template take, by the kind in their keys (WECHAT 4). */
const FIELD_RULES: Readonly<Record<string, (text: string) => boolean>> = {
  thing: within(20),
  number: (text) => /^-?\d{1,32}(\.\d+)?$/.test(text),
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  character_string: (text) => /^[\x20-\x7e]{1,32}$/.test(text),
  phrase: (text) => HAN.test(text) && within(5)(text),
  name: (text) =>
    HAN.test(text) ? within(10)(text) : /^[\x20-\x7e\p{Script=Han}·]{1,20}$/u.test(text),
  phone_number: (text) => /^[\d+\- ]{1,17}$/.test(text),
  symbol: within(5),
  amount: (text) => /^[¥$]?\d{1,10}(\.\d{1,2})?元?$/.test(text),
  date: (text) => /^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/.test(text),
  time: (text) => /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(~.+)?$/.test(text),
}

/** What the fake knows of templates and pages. */
export interface MessageRules {
  /** The templates that were applied for; empty means whichever is asked for. */
  readonly templates: ReadonlySet<string>
  /** Pages of the released version; null means all that are asked for. */
  readonly releasedPages: ReadonlySet<string> | null
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Takes a subscription message as WeChat does. @throws WechatRefusal */
export function takeMessage(
  body: Fields,
  phones: FakePhones,
  { templates, releasedPages }: MessageRules,
  at: Date,
): void {
  const openid = String(body['touser'])
  const templateId = String(body['template_id'])
  const page = textOf(body['page'])
  const data = (body['data'] ?? {}) as Readonly<Record<string, { readonly value?: unknown }>>
  const values = Object.fromEntries(
    Object.entries(data).map(([key, { value }]) => [key, textOf(value)]),
  )
  phones.allowance(openid, templateId)
  if (templates.size > 0 && !templates.has(templateId)) {
    throw new WechatRefusal(40037, 'invalid template_id')
  }
  const isUnknownPage = releasedPages !== null && !releasedPages.has(page.split('?')[0] ?? '')
  if (page.startsWith('/') || (body['miniprogram_state'] === 'formal' && isUnknownPage)) {
    throw new WechatRefusal(41030, 'invalid page')
  }
  for (const [key, value] of Object.entries(values)) demandFit(key, value)
  phones.deliver({ openid, templateId, page, values, at })
}

/** @throws WechatRefusal */
function demandFit(key: string, value: string): void {
  const rule = FIELD_RULES[key.replace(/\d+$/, '')]
  if (rule === undefined || value === '' || !rule(value)) {
    throw new WechatRefusal(47003, `argument invalid! data.${key}.value invalid`)
  }
}
