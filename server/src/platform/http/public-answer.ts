import { createHash } from 'node:crypto'
import type { Context } from 'koa'

/** An answer that is the same for everybody. */
export interface PublicAnswer {
  readonly mediaType: string
  readonly body: Buffer | string
  /** Seconds for which anybody may keep it. */
  readonly keptFor: number
  /** What a browser may load for it; nothing where it is left out. */
  readonly contentPolicy?: string
}

/** How a page is known again; compression changes the bytes and not the page, hence weak. */
export function weakTag(content: Buffer | string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
}

/**
 * Whether the caller has this version already; then the answer is given. Whatever costs more than a
 * look at the database is made after this question.
 */
export function isKnown(ctx: Context, tag: string, keptFor: number): boolean {
  ctx.status = 200
  ctx.set('ETag', tag)
  ctx.set('Cache-Control', `public, max-age=${String(keptFor)}, stale-while-revalidate=300`)
  // Anybody may use it anywhere: it names nobody and depends on nobody's session.
  ctx.set('Access-Control-Allow-Origin', '*')
  ctx.set('Access-Control-Expose-Headers', 'Link, ETag')
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin')
  if (!ctx.fresh) return false
  ctx.status = 304
  return true
}

/** Sends what everybody may see, or says that the caller has it. */
export function answerPublic(
  ctx: Context,
  { mediaType, body, keptFor, contentPolicy }: PublicAnswer,
): void {
  ctx.set('Content-Security-Policy', contentPolicy ?? "default-src 'none'; frame-ancestors 'none'")
  if (isKnown(ctx, weakTag(body), keptFor)) return
  ctx.type = mediaType
  ctx.body = body
}

/** The source of an inline style by its hash, so that no other style runs. */
export function styleSource(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}
