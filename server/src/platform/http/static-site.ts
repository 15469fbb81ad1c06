import path from 'node:path'
import { send } from '@koa/send'
import type { Middleware } from 'koa'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** Serves the built H5 pages. File names carry a hash of their content, so they are kept for a year. */
export function staticSite(root: string): Middleware {
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      await next()
      return
    }
    const isHashed = /^\/(js|css|static)\//.test(ctx.path)
    try {
      await send(ctx, ctx.path === '/' ? 'index.html' : ctx.path, {
        root,
        maxage: isHashed ? YEAR_MS : 0,
        immutable: isHashed,
      })
    } catch (error) {
      if ((error as { status?: number }).status !== 404) throw error
      await next()
    }
  }
}

/** Serves re-encoded pictures; their names are random and never reused. */
export function pictureFiles(root: string): Middleware {
  return async (ctx, next) => {
    const name = /^\/files\/([0-9a-f]{24}-(?:full|thumb)\.jpg)$/.exec(ctx.path)?.[1]
    if (name === undefined) {
      await next()
      return
    }
    await send(ctx, path.basename(name), { root, maxage: YEAR_MS, immutable: true })
  }
}
