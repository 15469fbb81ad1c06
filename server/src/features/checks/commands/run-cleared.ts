import type { Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS, type OperationName } from '@linyi/shared/contract/operations'
import { restraintsOf, type Actor } from '@linyi/shared/domain/people/actor'
import { storedTextsOf } from '../../../platform/content/stored-texts'
import { FIT } from '../../../platform/content/verdict'
import { inTransaction } from '../../../platform/db/transaction'
import { drainDue } from '../../../platform/due/due'
import { AppError, found } from '../../../platform/http/app-error'
import type { AllRoutes, LinkCall, SessionCall } from '../../../platform/http/handler'
import { runOnce } from '../../../platform/http/idempotency'
import { loadCaller } from '../../people/index'
import { clearedChecks, openCommand, type CheckDocument, type KeptCommand } from '../check.store'
import { moveCheck } from './move-check'

type AnyHandler = (input: unknown, call: SessionCall | LinkCall) => Promise<unknown>

let handlers: AllRoutes | null = null

/** Brings in the operations of the service: what was kept is carried out by them. */
export function useHeldCommands(routes: AllRoutes): void {
  handlers = routes
}

/**
 * The call as its author would make it now; with the time at which it was sent where a right has a
 * last day.
 *
 * @throws AppError `session.expired` when the author is gone, and what keeps them from acting
 */
async function callOf(
  { _id, communityId, authorId, keptAt }: CheckDocument,
  { link }: KeptCommand,
  { content, evenWith = [] }: Operation,
  now: Date,
): Promise<SessionCall | LinkCall> {
  const call = { now: content?.inTime === true ? keptAt : now, requestId: _id, content: FIT }
  if (link !== null) return { ...call, link }
  const actor = found(
    await loadCaller({ communityId, accountId: authorId, now }),
    'session.expired',
  )
  const [restraint] = restraintsOf(actor, now).filter((one) => !evenWith.includes(one))
  if (restraint === 'noConsent') throw new AppError('people.consent_required')
  if (restraint === 'observer') throw new AppError('people.observer_reads_only')
  return { ...call, actor, sessionId: _id }
}

/**
 * What was checked is what is shown: texts that were written before may have been changed meanwhile.
 *
 * @throws AppError `content.changed`
 */
async function mustBeAsChecked(
  name: string,
  { input, texts }: KeptCommand,
  actor: Actor,
): Promise<void> {
  const now = await storedTextsOf(name)(input, actor)
  if (JSON.stringify(now.texts) !== JSON.stringify(texts)) throw new AppError('content.changed')
}

/** Carries one out under its own key; what can no longer be done is told to the author with the reason. */
async function runCheck(check: CheckDocument, now: Date): Promise<void> {
  const kept = openCommand(check)
  const name = check.operation as OperationName
  if (kept === null || handlers === null) return
  const operation: Operation = OPERATIONS[name]
  const handler = handlers[name] as unknown as AnyHandler
  const { key, input } = kept
  const done = { tray: null }
  try {
    const call = await callOf(check, kept, operation, now)
    const accountId = check.authorId
    await runOnce(
      { operation: name, accountId, key, input, untraced: operation.untraced ?? [] },
      async () => {
        await moveCheck(check, 'show', null, now, { ...done, contentSealed: '' })
        if (operation.content?.stored === true && 'actor' in call) {
          await mustBeAsChecked(name, kept, call.actor)
        }
        return operation.response.parse(await handler(input, call))
      },
    )
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // another instance was faster
    if (error.code === 'request.conflict') return
    await inTransaction(() => moveCheck(check, 'lapse', null, now, { ...done, lapse: error.code }))
  }
}

/** Carries out what people have let pass; idempotent, by the version of each row and by its key. */
export async function runCleared(communityId: string, now: Date): Promise<void> {
  await drainDue(
    (failed) => clearedChecks(communityId, failed),
    (check) => runCheck(check, now),
  )
}
