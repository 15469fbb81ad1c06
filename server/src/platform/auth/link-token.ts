import { timingSafeEqual } from 'node:crypto'
import { fieldCipher } from '../privacy/field-keys'

const CONTEXT = 'linkToken'
const FORM = /^([0-9a-f]{24})\.([0-9a-f]{24})\.([0-9a-f]{24})\.([0-9a-z]{1,11})\.([\w-]{43})$/

/** To what a signed link leads; it is good for one matter and until a moment. */
export interface LinkHolder {
  readonly communityId: string
  readonly subjectId: string
  /** Which of the links of that matter; an earlier one that was taken back opens nothing. */
  readonly linkId: string
}

const wordsOf = ({ communityId, subjectId, linkId }: LinkHolder, until: string): string =>
  [communityId, subjectId, linkId, until].join('.')

/**
 * The token of a link for somebody without an account. It names its matter and its end, and is signed,
 * so that nobody can make one up or stretch it.
 */
export function linkToken(holder: LinkHolder, expiresAt: Date): string {
  const words = wordsOf(holder, expiresAt.getTime().toString(36))
  return `${words}.${fieldCipher().index(words, CONTEXT)}`
}

/** What a token stands for, or null when it was not made here or is over. */
export function readLinkToken(token: string, now: Date): LinkHolder | null {
  const [, communityId, subjectId, linkId, until, signature] = FORM.exec(token) ?? []
  if (
    communityId === undefined ||
    subjectId === undefined ||
    linkId === undefined ||
    until === undefined ||
    signature === undefined
  ) {
    return null
  }
  const holder = { communityId, subjectId, linkId }
  const given = Buffer.from(signature)
  const isOurs = fieldCipher()
    .indexes(wordsOf(holder, until), CONTEXT)
    .some((hash) => {
      const own = Buffer.from(hash)
      return own.length === given.length && timingSafeEqual(own, given)
    })
  return isOurs && now.getTime() < Number.parseInt(until, 36) ? holder : null
}
