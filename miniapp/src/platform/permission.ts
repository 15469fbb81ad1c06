/** Why the phone did not do what was asked, when it was not the person who closed it. */
export type Refusal = 'privacy' | 'denied'

/** The privacy guide was not agreed to; base libraries tell it by number or in words (WECHAT 10). */
const PRIVACY_ERRNO = 104
const PRIVACY_WORDS = /privacy (permission|agreement)|privacy api banned/i
const DENIED_WORDS = /auth(orize)? ?(deny|denied|no response)|authorize:fail|permission denied/i

/** Reads what WeChat says of a call that failed; null when it was closed, or anything else. */
export function refusalOf(failure: unknown): Refusal | null {
  const { errMsg, errno } = (failure ?? {}) as { errMsg?: unknown; errno?: unknown }
  const words = typeof errMsg === 'string' ? errMsg : ''
  if (errno === PRIVACY_ERRNO || PRIVACY_WORDS.test(words)) return 'privacy'
  return DENIED_WORDS.test(words) ? 'denied' : null
}

/** The phone may not; the message says what works without. */
export class ChoosingRefused extends Error {}
