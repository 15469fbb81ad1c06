import type { Middleware } from 'koa'
import type { Clock } from '../clock'
import { AppError } from '../http/app-error'
import { isSameText } from '../ids'
import type { Logger } from '../logger'
import { runDueJobs } from './due-jobs'

/** Where a timer outside of the service asks for what is due. */
export const JOBS_PATH = '/jobs/run'

/** What the layer needs. */
export interface JobsLayerOptions {
  /** The secret of whoever may ask; null where the service has its own timers. */
  readonly token: string | null
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Takes `POST /jobs/run` from whoever brings the token as `Authorization: Bearer …`.
 *
 * @throws AppError `session.required`
 */
export function jobsLayer({ token, clock, logger }: JobsLayerOptions): Middleware {
  return async (ctx, next) => {
    if (token === null || ctx.path !== JOBS_PATH || ctx.method !== 'POST') {
      await next()
      return
    }
    if (!isSameText(ctx.get('Authorization'), `Bearer ${token}`)) {
      throw new AppError('session.required')
    }
    ctx.body = await runDueJobs(clock, logger)
  }
}
