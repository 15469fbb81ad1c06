import multer from '@koa/multer'
import Router from '@koa/router'
import { methodOf, type Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS, type OperationName } from '@linyi/shared/contract/operations'
import { restraintsOf, type Actor } from '@linyi/shared/domain/people/actor'
import type { Context, Middleware } from 'koa'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { readLinkToken } from '../auth/link-token'
import { findSession, touchSession } from '../auth/session.store'
import type { Clock } from '../clock'
import type { ContentGuard } from '../content/content-guard'
import type { TextVerdict } from '../content/verdict'
import { settleDue } from '../due/due'
import { AppError } from './app-error'
import type { AllRoutes, GroupMember, LinkCall, PublicCall, SessionCall } from './handler'
import { grouped, type GroupWork } from './grouped-commands'
import { runOnce, type KeyedCommand } from './idempotency'
import { parseBody } from './parse-body'
import type { RequestState } from './request-context'

// What is wrong with a field is said in the reader's language.
z.config(zhCN())

const PHOTO_BYTES_MAX = 10 * 1024 * 1024
const KEY_PATTERN = /^[\w-]{8,100}$/
const USER_AGENT_MAX = 300

/** What the routes need from the rest of the service. */
export interface RouterDependencies {
  readonly routes: AllRoutes
  readonly clock: Clock
  readonly isDemo: boolean
  /** Commands that answer nothing and may be committed together with others of their kind. */
  readonly groups?: Readonly<Partial<Record<OperationName, GroupWork<GroupMember>>>>
  /** Asked before a command shows texts to others. */
  readonly guardContent: ContentGuard
  /** Everything the rules need to know of the session's owner; null once the account is gone. */
  readonly loadActor: (communityId: string, accountId: string, now: Date) => Promise<Actor | null>
}

/** What one route needs beside them: how its file is taken in, when it brings one. */
interface RouteDependencies extends RouterDependencies {
  readonly receive: Middleware | null
}

type UntypedHandler = (input: unknown, call: PublicCall) => Promise<unknown>

/**
 * One route for each operation of the contract: session, validation, idempotency, transaction,
 * handler, and the answer stripped to its schema.
 */
export function operationRouter(dependencies: RouterDependencies): Router<RequestState> {
  // One spelling for each operation: what weighs more is told by its path (rate-limit).
  const router = new Router<RequestState>({ prefix: '/api', sensitive: true, strict: true })
  const upload = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: PHOTO_BYTES_MAX, files: 1, fields: 0 },
  })
  for (const [name, operation] of Object.entries(OPERATIONS) as [OperationName, Operation][]) {
    const handler = dependencies.routes[name] as unknown as UntypedHandler
    const receive = operation.encoding === 'multipart' ? upload.single('file') : null
    const answer = operationMiddleware(name, operation, handler, { ...dependencies, receive })
    if (methodOf(operation) === 'GET') router.get(`/${name}`, answer)
    else router.post(`/${name}`, answer)
  }
  router.all('/{*path}', () => {
    throw new AppError('request.unknown_operation')
  })
  return router
}

function operationMiddleware(
  name: OperationName,
  operation: Operation,
  handler: UntypedHandler,
  dependencies: RouteDependencies,
): Middleware<RequestState> {
  const request = operation.request.strict()
  const work = dependencies.groups?.[name]
  const group = work === undefined ? undefined : grouped(work)
  return async (ctx) => {
    ctx.state.operation = name
    ctx.set('Cache-Control', 'no-store')
    const call = await openCall(ctx, operation, dependencies)
    const input = parseRequest(request, ctx)
    const work = async (content?: TextVerdict): Promise<unknown> =>
      operation.response.parse(
        await handler(input, content === undefined ? call : { ...call, content }),
      )
    const caller = callerOf(call)
    if (operation.kind === 'query' || caller === null || operation.encoding === 'multipart') {
      answerWith(ctx, await work())
      return
    }
    const command: KeyedCommand = {
      operation: name,
      accountId: caller,
      key: keyOf(ctx),
      input,
      untraced: operation.untraced ?? [],
    }
    if (operation.content !== undefined && isNamedCall(call)) {
      answerWith(ctx, await dependencies.guardContent({ command, operation, call }, work))
      return
    }
    const isDone =
      group !== undefined && isSessionCall(call) && (await group(command, { input, call }))
    answerWith(ctx, isDone ? operation.response.parse({}) : await runOnce(command, work))
  }
}

/** The bytes are made here, once: every layer above asks for their length. */
function answerWith(ctx: Context, answer: unknown): void {
  ctx.type = 'json'
  ctx.body = Buffer.from(JSON.stringify(answer))
}

function isSessionCall(call: PublicCall): call is SessionCall {
  return 'actor' in call
}

function isNamedCall(call: PublicCall): call is SessionCall | LinkCall {
  return isSessionCall(call) || 'link' in call
}

/** Whose keys the commands of a call are kept under; null for whoever is nobody in particular. */
function callerOf(call: PublicCall): string | null {
  if (isSessionCall(call)) return call.actor.accountId
  return 'link' in call ? `link.${(call as LinkCall).link.linkId}` : null
}

const fileOf = (ctx: Context): { readonly file?: Buffer } => {
  const file = (ctx as { file?: { buffer: Buffer } }).file?.buffer
  return file === undefined ? {} : { file }
}

/** @throws AppError `actions.link_invalid` */
async function openLink(
  ctx: Context,
  call: PublicCall,
  receive: Middleware | null,
): Promise<LinkCall> {
  const token = /^Link ([\w.-]{1,200})$/.exec(ctx.get('Authorization'))?.[1]
  const link = token === undefined ? null : readLinkToken(token, call.now)
  if (link === null) throw new AppError('actions.link_invalid')
  await settleDue(link.communityId, call.now)
  if (receive !== null) await parseBody(receive, ctx)
  return { ...call, link, ...fileOf(ctx) }
}

/** Identifies the caller as far as the operation asks for it. */
async function openCall(
  ctx: Context,
  operation: Operation,
  { clock, isDemo, loadActor, receive }: RouteDependencies,
): Promise<PublicCall | SessionCall | LinkCall> {
  const { requestId, wechatOpenid = null } = ctx.state as RequestState
  const userAgent = ctx.get('User-Agent').slice(0, USER_AGENT_MAX)
  const call = { now: clock.now(), requestId, userAgent, wechatOpenid }
  if (operation.access === 'demo' && !isDemo) throw new AppError('people.demo_only')
  if (operation.access === 'link') return openLink(ctx, call, receive)
  if (operation.access !== 'session') return call
  const token = /^Bearer ([\w-]{43})$/.exec(ctx.get('Authorization'))?.[1]
  if (token === undefined) throw new AppError('session.required')
  const session = await findSession(token)
  if (session?.isEnded === true) throw new AppError('session.ended')
  if (session === null || session.expiresAt <= call.now) throw new AppError('session.expired')
  const actor = await loadActor(session.communityId, session.accountId, call.now)
  if (actor === null) throw new AppError('session.expired')
  touchSession(session, call.now)
  demandFreedom(operation, actor, call.now)
  await settleDue(actor.communityId, call.now)
  // A file is read into memory only for somebody who may send one.
  if (receive !== null) await parseBody(receive, ctx)
  return { ...call, actor, sessionId: session.id, ...fileOf(ctx) }
}

/** @throws AppError `people.consent_required`, `people.observer_reads_only` */
function demandFreedom({ kind, evenWith = [] }: Operation, actor: Actor, now: Date): void {
  const restraints = restraintsOf(actor, now).filter((restraint) => !evenWith.includes(restraint))
  if (restraints.includes('noConsent')) throw new AppError('people.consent_required')
  if (kind === 'command' && restraints.includes('observer')) {
    throw new AppError('people.observer_reads_only')
  }
}

/** @throws AppError `request.invalid` with the place and the words of every fault */
function parseRequest(schema: z.ZodObject, ctx: Context): Record<string, unknown> {
  const source =
    ctx.method === 'GET' ? { ...ctx.query } : ((ctx.request as { body?: unknown }).body ?? {})
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  throw new AppError(
    'request.invalid',
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
}

function keyOf(ctx: Context): string {
  const key = ctx.get('Idempotency-Key')
  if (!KEY_PATTERN.test(key)) throw new AppError('request.key_missing')
  return key
}
