import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { send } from '@koa/send'
import { VOICE_MEDIA_TYPE, type VoiceKind } from '@linyi/shared/domain/voices/voice'
import type { Context, Middleware } from 'koa'
import type { Clock } from '../clock'
import { fileRight } from '../files/file-address'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** How long a file may be kept by who fetched it. */
interface Keeping {
  readonly maxage: number
  readonly immutable: boolean
}

const FOREVER: Keeping = { maxage: YEAR_MS, immutable: true }
const NEVER: Keeping = { maxage: 0, immutable: false }

/** Sends a file of `root`; false when there is none or the path leads out of it. */
async function sendFile(
  ctx: Context,
  root: string,
  name: string,
  keeping: Keeping,
): Promise<boolean> {
  try {
    await send(ctx, name, { root, ...keeping })
    return true
  } catch (error) {
    const status = (error as { status?: number }).status ?? 500
    if (status >= 500) throw error
    return false
  }
}

function isRead(ctx: Context): boolean {
  return ctx.method === 'GET' || ctx.method === 'HEAD'
}

/** Serves the built H5 pages. File names carry a hash of their content, so they are kept for a year. */
export function staticSite(root: string): Middleware {
  return async (ctx, next) => {
    const name = ctx.path === '/' ? 'index.html' : ctx.path
    const keeping = /^\/(js|css|static)\//.test(ctx.path) ? FOREVER : NEVER
    // An operation or a public page is no file, and no disk is asked whether it is one.
    const isPage = isRead(ctx) && !/^\/(?:api|open)\//.test(ctx.path)
    const isSent = isPage && (await sendFile(ctx, root, name, keeping))
    if (!isSent) await next()
  }
}

/** One value of a query; one that is given twice is none. */
const single = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : ''

/**
 * How long a file may be kept by who fetched it, or null when the address gives no right to it. Who
 * has no right is told the same as where there is no file.
 */
function keepingOf(ctx: Context, name: string, now: Date): string | null {
  const { until, key } = ctx.query
  const right = fileRight(name, { until: single(until), key: single(key) }, now)
  if (right.kind === 'none') return null
  if (right.kind === 'public') return `public, max-age=${String(YEAR_MS / 1000)}, immutable`
  const seconds = Math.floor((right.until.getTime() - now.getTime()) / 1000)
  return `private, max-age=${String(seconds)}`
}

/** Serves re-encoded pictures to who holds an address made for them. */
export function pictureFiles(root: string, clock: Clock): Middleware {
  return async (ctx, next) => {
    const name = /^\/files\/([0-9a-f]{24}-(?:full|thumb)\.jpg)$/.exec(ctx.path)?.[1]
    const keeping = name !== undefined && isRead(ctx) ? keepingOf(ctx, name, clock.now()) : null
    if (name === undefined || keeping === null) {
      await next()
      return
    }
    if (await sendFile(ctx, root, path.basename(name), NEVER)) ctx.set('Cache-Control', keeping)
    else await next()
  }
}

const VOICE = /^\/files\/([0-9a-f]{24}-voice\.(mp3|m4a|aac|wav))$/

/**
 * Serves voice notes, as long as they are small enough to be read at once; players ask for parts of
 * them (RFC 9110, 14), and those of Apple play nothing without an answer to that.
 */
export function voiceFiles(root: string, clock: Clock): Middleware {
  return async (ctx, next) => {
    const [, name, kind] = VOICE.exec(ctx.path) ?? []
    const keeping = name !== undefined && isRead(ctx) ? keepingOf(ctx, name, clock.now()) : null
    const bytes =
      name !== undefined && keeping !== null
        ? await readFile(path.join(root, name)).catch(() => null)
        : null
    if (bytes === null || keeping === null) {
      await next()
      return
    }
    ctx.type = VOICE_MEDIA_TYPE[kind as VoiceKind]
    ctx.set('Cache-Control', keeping)
    ctx.set('Accept-Ranges', 'bytes')
    const part = partOf(ctx.get('Range'), bytes.length)
    if (part === 'beyond') {
      ctx.status = 416
      ctx.set('Content-Range', `bytes */${String(bytes.length)}`)
      return
    }
    if (part !== 'all') {
      ctx.status = 206
      const { first, last } = part
      ctx.set('Content-Range', `bytes ${String(first)}-${String(last)}/${String(bytes.length)}`)
    }
    ctx.body = part === 'all' ? bytes : bytes.subarray(part.first, part.last + 1)
  }
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
