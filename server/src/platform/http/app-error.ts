import { ERRORS, type ErrorCode } from '@linyi/shared/contract/errors'
import type { Decision } from '@linyi/shared/domain/decision'

/** Where in the request something is wrong, and what, in words. */
export interface ErrorDetail {
  readonly path: string
  readonly message: string
}

/** An expected refusal: it has a code, a status and a sentence, and it is not a fault of ours. */
export class AppError extends Error {
  readonly status: number

  constructor(
    readonly code: ErrorCode,
    readonly details?: readonly ErrorDetail[],
  ) {
    super(ERRORS[code].message)
    this.name = 'AppError'
    this.status = ERRORS[code].status
  }
}

/** Turns a refusal of the domain into the error that carries the same code. */
export function ensure(decision: Decision<ErrorCode>): void {
  if (!decision.allowed) throw new AppError(decision.reason)
}

/** Gives back what was found, or refuses with `code`. */
export function found<Value>(value: Value | null | undefined, code: ErrorCode): Value {
  if (value === null || value === undefined) throw new AppError(code)
  return value
}
