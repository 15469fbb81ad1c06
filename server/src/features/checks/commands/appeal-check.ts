import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { decideBy } from '@linyi/shared/domain/checks/check.rules'
import { ruleSetAt } from '../../councils/index'
import { checksPolicy } from '../checks.policy'
import { checkFor, moveCheck, type CheckCall } from './move-check'

/**
 * The author asks the street to look again, once.
 *
 * @throws AppError `checks.not_found` and the reasons of `canAppealCheck`
 */
export async function appealCheck(
  { checkId, text }: RequestOf<'checks.appeal'>,
  call: CheckCall,
): Promise<ResponseOf<'checks.appeal'>> {
  const { actor, now } = call
  const check = await checkFor(checkId, call, checksPolicy.appeal)
  const { agenda } = await ruleSetAt(actor.communityId, now)
  const { status } = await moveCheck(check, 'appeal', actor, now, {
    tray: 'appealed',
    dueAt: decideBy(agenda, now),
    appeal: { text, at: now, answer: null, answeredBy: null },
  })
  return { status }
}

/**
 * The street decides: carried out after all, or refused for good, with a reason either way.
 *
 * @throws AppError `checks.not_found` and the reasons of `canDecideCheckAppeal`
 */
export async function decideCheckAppeal(
  { checkId, isPassed, reason }: RequestOf<'checks.decideAppeal'>,
  call: CheckCall,
): Promise<ResponseOf<'checks.decideAppeal'>> {
  const { actor, now } = call
  const check = await checkFor(checkId, call, checksPolicy.decideAppeal)
  const { appeal } = check
  const { status } = await moveCheck(check, isPassed ? 'overturn' : 'uphold', actor, now, {
    tray: isPassed ? 'run' : null,
    decidedAt: now,
    appeal: appeal === null ? null : { ...appeal, answer: reason, answeredBy: actor.accountId },
  })
  return { status }
}
