import type { Doubt } from '@linyi/shared/domain/checks/check'
import { doubtful, FIT, UNFIT, type TextVerdict } from './verdict'

/**
 * Words that make a text unfit to be shown before a person has looked at it. The list is short on
 * purpose: it stops advertising and abuse where no outside check is configured.
 */
const REFUSED = [
  '代开发票',
  '办假证',
  '赌博网站',
  '网络赌场',
  '加微信领红包',
  '刷单兼职',
  '裸聊',
  '傻逼',
  '去死吧',
]

/** What may be meant well or not: a person looks first. Numbers of people, accusations by name. */
const LOOKED_AT: readonly (readonly [Doubt, RegExp])[] = [
  ['numbers', /1[3-9]\d{9}|\d{17}[\dXx]/],
  ['accusation', /骗子|小偷|流氓|黑社会|贪污|受贿/],
]

/** What the word list says of texts: fit, to be looked at first, or unfit. */
export function checkWords(texts: readonly string[]): TextVerdict {
  const dense = texts.map((text) => text.replace(/\s+/g, ''))
  if (dense.some((text) => REFUSED.some((word) => text.includes(word)))) return UNFIT
  const found = LOOKED_AT.find(([, sign]) => dense.some((text) => sign.test(text)))
  return found === undefined ? FIT : doubtful(found[0])
}
