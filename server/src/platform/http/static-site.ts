import { send } from '@koa/send'
import type { Context, Middleware } from 'koa'

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
