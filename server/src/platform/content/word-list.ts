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

/** Whether a text may be shown to others without being looked at first. */
export function isTextFit(...texts: readonly string[]): boolean {
  return texts.every((text) => {
    const dense = text.replace(/\s+/g, '')
    return REFUSED.every((word) => !dense.includes(word))
  })
}
