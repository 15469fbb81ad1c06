import type { ErrorBody } from '@linyi/shared/contract/errors'
import type { Middleware } from 'koa'
import { isUnavailable, isWriteConflict } from '../db/mongo-errors'
import { FilesAwayError } from '../files/file-store'
import type { Logger } from '../logger'
import { AppError } from './app-error'
import type { RequestState } from './request-context'

function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const isAway = isUnavailable(error) || error instanceof FilesAwayError
  if (isAway) return new AppError('service.unavailable')
  if (isWriteConflict(error)) return new AppError('request.conflict')
  return null
}

/** Turns whatever was thrown into the one error body; what is not expected is logged as a fault. */
export function errorHandler(logger: Logger): Middleware<RequestState> {
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const known = toAppError(error)
      const { requestId } = ctx.state
      if (known === null) logger.error({ err: error, requestId }, 'request failed')
      else if (error instanceof FilesAwayError) logger.error({ err: error, requestId }, 'no files')
      const refusal = known ?? new AppError('service.failed')
      const body: ErrorBody = {
        error: {
          code: refusal.code,
          message: refusal.message,
          ...(refusal.details === undefined ? {} : { details: refusal.details }),
          requestId,
        },
      }
      ctx.status = refusal.status
      ctx.body = body
    }
  }
}
