import { VOICE_MEDIA_TYPE, type VoiceKind } from '@linyi/shared/domain/voices/voice'
import type { Context, Middleware } from 'koa'
import type { Clock } from '../clock'
import { mediaShowing } from '../content/media-check.store'
import { fileRight, type FileRight } from '../files/file-address'
import type { FileStore } from '../files/file-store'
import { placeholder, type Hidden } from '../files/placeholder'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const PICTURE_TYPE = 'image/jpeg'
const NO_RIGHT: FileRight = { kind: 'none' }

/** One value of a query; one that is given twice is none. */
const single = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : ''

/** What the address of this request allows; who has no right is told the same as where there is no file. */
function rightOf(ctx: Context, name: string, now: Date): FileRight {
  const { until, key, for: mark } = ctx.query
  return fileRight(name, { until: single(until), key: single(key), for: single(mark) }, now)
}

/** How long a file may be kept by who fetched it. */
function keepingOf(right: Exclude<FileRight, { kind: 'none' }>, now: Date): string {
  if (right.kind === 'public') return `public, max-age=${String(YEAR_SECONDS)}, immutable`
  const seconds = Math.floor((right.until.getTime() - now.getTime()) / 1000)
  return `private, max-age=${String(seconds)}`
}

/**
 * Why this reader does not get to see a file that exists; null for one that is shown. Who sent it sees
 * it while it is checked, and who checks it always.
 */
async function hiddenFor(right: FileRight, name: string): Promise<Hidden | null> {
  const mark = right.kind === 'private' ? right.mark : null
  if (mark === 'check') return null
  const showing = await mediaShowing(name.slice(0, ID_LENGTH))
  if (showing === 'shown' || (showing === 'waiting' && mark === 'own')) return null
  return showing
}

const ID_LENGTH = 24
const PICTURE = /^\/files\/([0-9a-f]{24}-(?:full|thumb)\.jpg)$/
const VOICE = /^\/files\/([0-9a-f]{24}-voice\.(mp3|m4a|aac|wav))$/

/** The file that an address names, with its media type; null for another address. */
function fileOf(path: string): { readonly name: string; readonly type: string } | null {
  const [, picture] = PICTURE.exec(path) ?? []
  if (picture !== undefined) return { name: picture, type: PICTURE_TYPE }
  const [, voice, kind] = VOICE.exec(path) ?? []
  return voice === undefined ? null : { name: voice, type: VOICE_MEDIA_TYPE[kind as VoiceKind] }
}

/**
 * Serves re-encoded pictures and cleaned voice notes to who holds an address made for them. They are
 * small enough to be read at once; players ask for parts of a voice note (RFC 9110, 14), and those of
 * Apple play nothing without an answer to that.
 *
 * A picture that is being checked has the same address as later; what stands in its place is kept by
 * nobody. A recording has nothing in its place: it is not there yet.
 */
export function storedFiles(files: FileStore, clock: Clock): Middleware {
  return async (ctx, next) => {
    const file = ctx.method === 'GET' || ctx.method === 'HEAD' ? fileOf(ctx.path) : null
    const now = clock.now()
    const right = file === null ? NO_RIGHT : rightOf(ctx, file.name, now)
    if (file === null || right.kind === 'none') {
      await next()
      return
    }
    const hidden = await hiddenFor(right, file.name)
    if (hidden !== null && file.type === PICTURE_TYPE) {
      ctx.type = PICTURE_TYPE
      ctx.set('Cache-Control', 'no-store')
      ctx.body = await placeholder(hidden)
      return
    }
    const bytes = hidden === null ? await files.read(file.name) : null
    if (bytes === null) {
      await next()
      return
    }
    ctx.type = file.type
    ctx.set('Cache-Control', keepingOf(right, now))
    ctx.set('Accept-Ranges', 'bytes')
    answerPart(ctx, bytes)
  }
}

/** Answers with the bytes that were asked for: all of them, one range, or 416 beyond their end. */
function answerPart(ctx: Context, bytes: Buffer): void {
  const part = partOf(ctx.get('Range'), bytes.length)
  if (part === 'beyond') {
    ctx.status = 416
    ctx.set('Content-Range', `bytes */${String(bytes.length)}`)
    return
  }
  if (part === 'all') {
    ctx.body = bytes
    return
  }
  const { first, last } = part
  ctx.status = 206
  ctx.set('Content-Range', `bytes ${String(first)}-${String(last)}/${String(bytes.length)}`)
  ctx.body = bytes.subarray(first, last + 1)
}

/** The part a `Range` header asks for; whatever is not one plain range is answered with all of it. */
function partOf(
  range: string,
  length: number,
): { readonly first: number; readonly last: number } | 'all' | 'beyond' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range) ?? []
  if (from === '' && to === '') return 'all'
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (first >= length || (from === '' && Number(to) === 0)) return 'beyond'
  return first > last ? 'all' : { first, last }
}
