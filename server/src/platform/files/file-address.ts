import { timingSafeEqual } from 'node:crypto'
import { fieldCipher } from '../privacy/field-keys'

/**
 * How long the address of a private file is good for: long enough to look at a page, and rounded, so
 * that a page that is drawn again shows what the phone has fetched already.
 */
const PRIVATE_STEP_MS = 30 * 60 * 1000

const CONTEXT = 'fileAddress'

/**
 * Who looks, where it is more than anybody who may: the sender of a picture (`own`), or whoever checks
 * it (`check`). They see it before others do.
 */
export type FileMark = 'own' | 'check'
const MARKS: readonly string[] = ['own', 'check'] satisfies FileMark[]

const wordsOf = (name: string, until: string, mark: string): string =>
  mark === '' ? `${name} ${until}` : `${name} ${until} ${mark}`

function addressOf(name: string, until: string, mark: FileMark | '' = ''): string {
  const query = new URLSearchParams({
    ...(until === '' ? {} : { until }),
    ...(mark === '' ? {} : { for: mark }),
    key: fieldCipher().index(wordsOf(name, until, mark), CONTEXT),
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
export function privateAddress(name: string, now: Date, mark?: FileMark): string {
  const steps = Math.ceil(now.getTime() / PRIVATE_STEP_MS) + 1
  return addressUntil(name, new Date(steps * PRIVATE_STEP_MS), mark)
}

/** The same until a given moment. */
export function addressUntil(name: string, until: Date, mark?: FileMark): string {
  return addressOf(name, String(until.getTime()), mark)
}

/** What an address allows. */
export type FileRight =
  | { readonly kind: 'none' }
  | { readonly kind: 'public' }
  | { readonly kind: 'private'; readonly until: Date; readonly mark: FileMark | null }

/** What the address of a request says beside the name of its file. */
export interface FileQuery {
  readonly until?: string
  readonly for?: string
  readonly key?: string
}

/** Judges the address of a request: whether it was made here for that file, and is not over. */
export function fileRight(
  name: string,
  { until = '', for: mark = '', key = '' }: FileQuery,
  now: Date,
): FileRight {
  const given = Buffer.from(key)
  const isOurs = fieldCipher()
    .indexes(wordsOf(name, until, mark), CONTEXT)
    .some((hash) => {
      const own = Buffer.from(hash)
      return own.length === given.length && timingSafeEqual(own, given)
    })
  if (!isOurs || (mark !== '' && !MARKS.includes(mark))) return { kind: 'none' }
  if (until === '') return { kind: 'public' }
  const end = new Date(Number(until))
  if (now >= end) return { kind: 'none' }
  return { kind: 'private', until: end, mark: mark === '' ? null : (mark as FileMark) }
}
