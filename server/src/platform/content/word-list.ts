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

/** What may be meant well or not: a person looks first. Accusations by name, numbers of people. */
const LOOKED_AT = [/1[3-9]\d{9}/, /\d{17}[\dXx]/, /骗子|小偷|流氓|黑社会|贪污|受贿/]

/** What the check says of texts: fit, to be looked at first, or refused. */
export function checkTexts(...texts: readonly string[]): 'pass' | 'review' | 'risky' {
  if (!isTextFit(...texts)) return 'risky'
  const dense = texts.map((text) => text.replace(/\s+/g, ''))
  return dense.some((text) => LOOKED_AT.some((sign) => sign.test(text))) ? 'review' : 'pass'
}

/** Whether a text may be shown to others without being looked at first. */
export function isTextFit(...texts: readonly string[]): boolean {
  return texts.every((text) => {
    const dense = text.replace(/\s+/g, '')
    return REFUSED.every((word) => !dense.includes(word))
  })
}
