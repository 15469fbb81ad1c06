import { ERRORS, type ErrorCode } from '@linyi/shared/contract/errors'
import type { Ability } from '@linyi/shared/contract/fields'
import type { Decision } from '@linyi/shared/domain/decision'

/** A decision as a screen receives it: the reason code and the sentence that belongs to it. */
export function toAbility(decision: Decision<ErrorCode>): Ability {
  return decision.allowed
    ? { allowed: true }
    : { allowed: false, reason: decision.reason, message: ERRORS[decision.reason].message }
}
