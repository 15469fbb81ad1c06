import { timingSafeEqual } from 'node:crypto'
import { fieldCipher } from '../privacy/field-keys'

/**
 * How long the address of a private file is good for: long enough to look at a page, and rounded, so
 * that a page that is drawn again shows what the phone has fetched already.
 */
const PRIVATE_STEP_MS = 30 * 60 * 1000

const CONTEXT = 'fileAddress'

const wordsOf = (name: string, until: string): string => `${name} ${until}`

function addressOf(name: string, until: string): string {
  const query = new URLSearchParams({
    ...(until === '' ? {} : { until }),
    key: fieldCipher().index(wordsOf(name, until), CONTEXT),
  })
  return `/files/${name}?${query.toString()}`
}

/**
 * The address of a file that everybody may see: it never ends, so that phones keep the file. The
 * random name of a file opens nothing by itself; the key in the address is made for who was shown it.
 */
export function publicAddress(name: string): string {
  return addressOf(name, '')
}

/** The address of a file for one who may see it now; it is of no use to anybody an hour later. */
export function privateAddress(name: string, now: Date): string {
  const steps = Math.ceil(now.getTime() / PRIVATE_STEP_MS) + 1
  return addressUntil(name, new Date(steps * PRIVATE_STEP_MS))
}

/** The same until a given moment. */
export function addressUntil(name: string, until: Date): string {
  return addressOf(name, String(until.getTime()))
}

/** What an address allows. */
export type FileRight =
  | { readonly kind: 'none' }
  | { readonly kind: 'public' }
  | { readonly kind: 'private'; until: Date }

/** Judges the address of a request: whether it was made here for that file, and is not over. */
export function fileRight(
  name: string,
  { until = '', key = '' }: { readonly until?: string; readonly key?: string },
  now: Date,
): FileRight {
  const given = Buffer.from(key)
  const isOurs = fieldCipher()
    .indexes(wordsOf(name, until), CONTEXT)
    .some((hash) => {
      const own = Buffer.from(hash)
      return own.length === given.length && timingSafeEqual(own, given)
    })
  if (!isOurs) return { kind: 'none' }
  if (until === '') return { kind: 'public' }
  const end = new Date(Number(until))
  return now < end ? { kind: 'private', until: end } : { kind: 'none' }
}
