import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { ContentRule } from '@linyi/shared/contract/content'
import type { CheckStatus } from '@linyi/shared/domain/checks/check'
import { isSmallDoubt, lookBy } from '@linyi/shared/domain/checks/check.rules'
import { textsAt } from '@linyi/shared/domain/checks/texts'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { openidOf } from '../../../platform/auth/identity.store'
import { checkTexts } from '../../../platform/content/check-texts'
import type { ContentGuard, GuardedCommand } from '../../../platform/content/content-guard'
import { storedTextsOf, type StoredTexts } from '../../../platform/content/stored-texts'
import { FIT, type TextVerdict } from '../../../platform/content/verdict'
import { isDuplicateKey } from '../../../platform/db/mongo-errors'
import { inTransaction } from '../../../platform/db/transaction'
import { AppError, found } from '../../../platform/http/app-error'
import {
  fingerprintOf,
  hasFingerprint,
  recordIdOf,
  runOnce,
  wasDone,
} from '../../../platform/http/idempotency'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import {
  findKept,
  findSameKept,
  insertCheck,
  sealCommand,
  type CheckDocument,
} from '../check.store'
import { gridOfCommand } from '../place.queries'
import { tellOfCheck } from './move-check'

/** Undoes a command that was only tried. */
class Tried extends Error {}

/** Tries a command and undoes it, so that what its rules refuse is refused at once and not kept. */
async function tryOut(work: () => Promise<unknown>): Promise<void> {
  try {
    await inTransaction(async () => {
      await work()
      throw new Tried()
    })
  } catch (error) {
    if (!(error instanceof Tried)) throw error
  }
}

/** Who has sent a command: somebody with an account, or a body outside with a link. */
function senderOf({ call, command }: GuardedCommand) {
  const actor = 'actor' in call ? call.actor : null
  const link = 'link' in call ? call.link : null
  const communityId = actor?.communityId ?? link?.communityId ?? ''
  return { actor, link, communityId, authorId: actor?.accountId ?? command.accountId }
}

/** What a repetition of a kept command is told, by what has become of it. */
const ANSWER: Record<CheckStatus, ErrorCode> = {
  waiting: 'content.held',
  appealed: 'content.held',
  cleared: 'content.held',
  shown: 'content.held',
  lapsed: 'content.not_passed',
  refused: 'content.not_passed',
  upheld: 'content.not_passed',
  withdrawn: 'content.taken_back',
}

/** The refusal that tells a sender that the text was kept, why, and until when there is an answer. */
function heldAs({ status, doubt, dueAt }: CheckDocument): AppError {
  const code = ANSWER[status]
  if (code !== 'content.held') return new AppError(code)
  return new AppError(doubt === 'visit' ? 'content.held_visit' : code, [
    { path: 'dueAt', message: `最迟 ${deadlineText(dueAt)} 有结果。` },
  ])
}

async function textsOf(guarded: GuardedCommand, rule: ContentRule): Promise<StoredTexts> {
  const { actor } = senderOf(guarded)
  const { operation, input } = guarded.command
  if (rule.stored !== true) return { texts: textsAt(input, rule.fields) }
  if (actor === null) return { texts: [] }
  const stored = await storedTextsOf(operation)(input, actor)
  return { ...stored, texts: [...stored.texts, ...textsAt(input, rule.fields)] }
}

/** Whether the command is carried out now, with the verdict. */
function isLetThrough({ suggest, doubt }: TextVerdict, rule: ContentRule): boolean {
  if (suggest === 'pass' || rule.whenDoubtful === 'own') return true
  return isSmallDoubt(doubt, rule)
}

/** Keeps the command for a person. Of two equal ones at the same moment, one is kept. */
async function keep(
  guarded: GuardedCommand,
  texts: readonly string[],
  { doubt, label, traceId }: TextVerdict,
): Promise<CheckDocument> {
  const { command, call } = guarded
  const { now } = call
  const { actor, link, communityId, authorId } = senderOf(guarded)
  const { key, input, operation } = command
  const { agenda } = await ruleSetAt(communityId, now)
  const _id = newId(now)
  const check: CheckDocument = {
    _id,
    communityId,
    recordId: recordIdOf(command),
    fingerprint: fingerprintOf(command),
    operation,
    authorId,
    gridId: await gridOfCommand(communityId, input, actor, now),
    contentSealed: sealCommand(_id, { key, input, texts, link }),
    doubt: doubt ?? 'unanswered',
    label,
    traceId,
    status: 'waiting',
    tray: 'waiting',
    refused: null,
    appeal: null,
    lapse: null,
    keptAt: now,
    dueAt: lookBy(agenda, now),
    decidedAt: null,
    version: 1,
  }
  try {
    await inTransaction(async () => {
      await insertCheck(check)
      await tellOfCheck(check, 'checks.held', actor, now)
    })
    return check
  } catch (error) {
    if (!isDuplicateKey(error, 'contentChecks')) throw error
    return found(await findKept(communityId, check.recordId), 'checks.not_found')
  }
}

/**
 * The check of every text that others can see, before the command's transaction, so that no
 * transaction waits for WeChat. A key that was used is not asked about again.
 *
 * @throws AppError `content.refused`, `content.held`, `content.held_visit`, `content.not_passed`,
 *   `content.taken_back`, `request.key_reused`, and what the command itself refuses
 */
export const guardCommand: ContentGuard = async (guarded, work) => {
  const { command, operation } = guarded
  const rule = operation.content
  if (rule === undefined) return runOnce(command, () => work(FIT))
  const { communityId, authorId } = senderOf(guarded)
  const [isUsed, kept] = await Promise.all([
    wasDone(command),
    findKept(communityId, recordIdOf(command)),
  ])
  if (isUsed) return runOnce(command, () => work(FIT))
  if (kept !== null) {
    throw hasFingerprint(command, kept.fingerprint)
      ? heldAs(kept)
      : new AppError('request.key_reused')
  }
  const { texts, scene = rule.scene } = await textsOf(guarded, rule)
  const verdict = await checkTexts({
    texts,
    scene,
    openid: () => openidOf(communityId, authorId),
  })
  if (verdict.suggest === 'risky') throw new AppError('content.refused')
  if (isLetThrough(verdict, rule)) return runOnce(command, () => work(verdict))
  const same = await findSameKept({
    communityId,
    authorId,
    operation: command.operation,
    fingerprint: fingerprintOf(command),
  })
  if (same !== null) throw heldAs(same)
  await tryOut(() => work(verdict))
  throw heldAs(await keep(guarded, texts, verdict))
}
