import type { Operation } from '@linyi/shared/contract/operation'
import {
  OPERATIONS,
  type OperationName,
  type RequestOf,
  type ResponseOf,
} from '@linyi/shared/contract/operations'
import { isSmallDoubt } from '@linyi/shared/domain/checks/check.rules'
import { AppError } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { writeCheck } from '../check.store'
import { checksPolicy } from '../checks.policy'
import { checkFor, moveCheck, type CheckCall } from './move-check'

/**
 * The author takes back what waits; its words are kept no longer.
 *
 * @throws AppError `checks.not_found` and the reasons of `canWithdrawCheck`
 */
export async function withdrawCheck(
  { checkId }: RequestOf<'checks.withdraw'>,
  call: CheckCall,
): Promise<ResponseOf<'checks.withdraw'>> {
  const { actor, now } = call
  const check = await checkFor(checkId, call, checksPolicy.withdraw)
  const { status } = await moveCheck(check, 'withdraw', actor, now, {
    tray: null,
    contentSealed: '',
    decidedAt: now,
  })
  return { status }
}

/**
 * WeChat has been asked once more, now that the author has opened the mini-program: fit texts go out
 * at once, the others wait on for a person with what it said.
 *
 * @throws AppError `checks.not_found` and the reasons of `canRetryCheck`
 */
export async function retryCheck(
  { checkId }: RequestOf<'checks.retry'>,
  call: CheckCall & Pick<SessionCall, 'content'>,
): Promise<ResponseOf<'checks.retry'>> {
  const { actor, now, content } = call
  const check = await checkFor(checkId, call, checksPolicy.retry)
  if (content === undefined) throw new AppError('service.failed')
  const { suggest, doubt, label, traceId } = content
  const { content: rule }: Operation = OPERATIONS[check.operation as OperationName]
  if (suggest === 'pass' || isSmallDoubt(doubt, rule ?? {})) {
    const { status } = await moveCheck(check, 'clear', actor, now, {
      tray: 'run',
      decidedAt: now,
      label,
      traceId,
    })
    return { status }
  }
  await writeCheck(check, { doubt: doubt ?? check.doubt, label, traceId })
  return { status: check.status }
}
