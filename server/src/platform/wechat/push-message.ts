import { decrypt, getSignature } from '@wecom/crypto'
import { XMLParser } from 'fast-xml-parser'
import { isSameText } from '../ids'
import type { WechatPush } from './push'

/** What the operator and WeChat have agreed on in the console; safe mode alone is taken. */
export interface PushSettings {
  readonly appid: string
  readonly token: string
  /** EncodingAESKey: 43 characters. */
  readonly key: string
}

/** The part of a push's address that it is judged by. */
export type PushQuery = Readonly<Partial<Record<string, string>>>

/** Why a push is not taken. */
export type PushFault = 'unsigned' | 'late' | 'plain' | 'otherApp' | 'unreadable'

/** A push that is not WeChat's, or not for us. */
export class PushRefused extends Error {
  constructor(readonly fault: PushFault) {
    super(`a push was not taken: ${fault}`)
    this.name = 'PushRefused'
  }
}

/** What was signed long ago may be somebody's recording. */
const WINDOW_MS = 5 * 60 * 1000

/**
 * What WeChat wants to read when the address is set up in the console.
 *
 * @throws PushRefused
 */
export function verifiedEcho(query: PushQuery, { token }: PushSettings, now: Date): string {
  demandSignature(query['signature'], query, token, '')
  demandTime(query, now)
  return query['echostr'] ?? ''
}

/**
 * Opens a push in safe mode. Nothing of it is read before its signature holds, but the sealed text
 * itself, which is looked for as plainly as can be.
 *
 * @throws PushRefused
 */
export function openPush(
  query: PushQuery,
  raw: string,
  settings: PushSettings,
  now: Date,
): WechatPush {
  const sealed = /"Encrypt"\s*:\s*"([^"]+)"|<Encrypt><!\[CDATA\[([^\]]+)\]\]>/.exec(raw)
  const encrypted = (sealed?.[1] ?? sealed?.[2])?.replaceAll('\\/', '/')
  if (encrypted === undefined) throw new PushRefused('plain')
  demandSignature(query['msg_signature'], query, settings.token, encrypted)
  demandTime(query, now)
  const { message, id } = decrypted(settings.key, encrypted)
  if (id !== settings.appid) throw new PushRefused('otherApp')
  return readPush(message)
}

/** Reads an open push, as JSON or XML. @throws PushRefused */
export function readPush(text: string): WechatPush {
  const { Event, FromUserName, CreateTime, ...rest } = fieldsOf(text)
  if (typeof Event !== 'string') throw new PushRefused('unreadable')
  return {
    event: Event,
    openid: typeof FromUserName === 'string' ? FromUserName : '',
    at: new Date(Number(CreateTime ?? 0) * 1000),
    body: evened(rest),
  }
}

/** What Cloud Hosting sends to see whether anybody listens; it is no event. */
export function isProbe(text: string): boolean {
  try {
    return fieldsOf(text)['action'] === 'CheckContainerPath'
  } catch {
    return false
  }
}

/** @throws PushRefused */
function demandSignature(
  given: string | undefined,
  { timestamp = '', nonce = '' }: PushQuery,
  token: string,
  encrypted: string,
): void {
  const expected = getSignature(token, timestamp, nonce, encrypted)
  if (!isSameText(given ?? '', expected)) throw new PushRefused('unsigned')
}

/** @throws PushRefused */
function demandTime({ timestamp = '' }: PushQuery, now: Date): void {
  const distance = Math.abs(now.getTime() - Number(timestamp) * 1000)
  if (!(distance <= WINDOW_MS)) throw new PushRefused('late')
}

/** @throws PushRefused */
function decrypted(key: string, encrypted: string): { message: string; id: string } {
  try {
    return decrypt(key, encrypted)
  } catch {
    throw new PushRefused('unreadable')
  }
}

type Fields = Readonly<Record<string, unknown>>

const xml = new XMLParser({ parseTagValue: false, processEntities: false })

/** @throws PushRefused */
function fieldsOf(text: string): Fields {
  try {
    const parsed: unknown = text.trimStart().startsWith('<')
      ? (xml.parse(text) as Fields)['xml']
      : JSON.parse(text)
    if (parsed !== null && typeof parsed === 'object') return parsed as Fields
  } catch {
    // what is no document is refused like one without fields
  }
  throw new PushRefused('unreadable')
}

/**
 * Makes one form of the several that WeChat sends: `List` is an object when it has one entry, and in
 * XML lies in an element named after the event; numbers come as text.
 */
function evened(fields: Fields): Fields {
  const wrapper = Object.entries(fields).find(([name]) => /^SubscribeMsg\w+Event$/.test(name))
  const { List, ...others } = fields
  const list = List ?? (wrapper?.[1] as Fields | undefined)?.['List']
  const even: Record<string, unknown> = { ...others }
  if (wrapper !== undefined) Reflect.deleteProperty(even, wrapper[0])
  if (list !== undefined) even['List'] = Array.isArray(list) ? list : [list]
  if ('errcode' in even) even['errcode'] = Number(even['errcode'])
  if ('result' in even) even['result'] = labelled(even['result'])
  return even
}

function labelled(result: unknown): unknown {
  if (result === null || typeof result !== 'object') return result
  return { ...result, label: Number((result as Fields)['label']) }
}
