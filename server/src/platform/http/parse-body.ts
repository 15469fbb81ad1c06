import type { Context, Middleware } from 'koa'
import { AppError } from './app-error'

const nothing = (): Promise<void> => Promise.resolve()

/**
 * Lets a parser read the body of a request. Whatever it stumbles over is the sender's: a size over
 * the limit, a form cut off by a lost network, a broken encoding.
 *
 * @throws AppError `request.too_large` or `request.invalid`
 */
export async function parseBody(parser: Middleware, ctx: Context): Promise<void> {
  try {
    await parser(ctx, nothing)
  } catch (error) {
    const { status, code } = error as { status?: unknown; code?: unknown }
    const isTooLarge = status === 413 || code === 'LIMIT_FILE_SIZE'
    throw new AppError(isTooLarge ? 'request.too_large' : 'request.invalid')
  }
}

/** The same as a layer of the application. */
export function bodyLayer(parser: Middleware): Middleware {
  return async (ctx, next) => {
    await parseBody(parser, ctx)
    await next()
  }
}
