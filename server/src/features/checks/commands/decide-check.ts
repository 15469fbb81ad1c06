import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { appealUntilOf } from '@linyi/shared/domain/checks/check.rules'
import { ruleSetAt } from '../../councils/index'
import { checksPolicy } from '../checks.policy'
import { checkFor, moveCheck, type CheckCall } from './move-check'

/**
 * A person has read the text and lets it pass: the command is carried out as its author's within a
 * second, by the due work of the community.
 *
 * @throws AppError `checks.not_found` and the reasons of `canDecideCheck`
 */
export async function passCheck(
  { checkId }: RequestOf<'checks.pass'>,
  call: CheckCall,
): Promise<ResponseOf<'checks.pass'>> {
  const { actor, now } = call
  const check = await checkFor(checkId, call, checksPolicy.pass)
  const { status } = await moveCheck(check, 'clear', actor, now, { tray: 'run', decidedAt: now })
  return { status }
}

/**
 * The text goes back to its author with the reason; nobody else has seen it.
 *
 * @throws AppError `checks.not_found` and the reasons of `canDecideCheck`
 */
export async function refuseCheck(
  { checkId, reason }: RequestOf<'checks.refuse'>,
  call: CheckCall,
): Promise<ResponseOf<'checks.refuse'>> {
  const { actor, now } = call
  const check = await checkFor(checkId, call, checksPolicy.refuse)
  const { agenda } = await ruleSetAt(actor.communityId, now)
  const { status } = await moveCheck(check, 'refuse', actor, now, {
    tray: null,
    decidedAt: now,
    refused: { by: actor.accountId, at: now, reason, appealUntil: appealUntilOf(agenda, now) },
  })
  return { status }
}
