import type { Middleware } from 'koa'
import { AppError } from './app-error'

/**
 * Answers before whoever is in front cuts the call off. The work goes on, and a command that is
 * repeated under its key gets its answer.
 *
 * @throws AppError `service.unavailable`
 */
export function answerInTime(limitMs: number): Middleware {
  return async (_ctx, next) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new AppError('service.unavailable')), limitMs)
    })
    try {
      await Promise.race([next(), late])
    } finally {
      clearTimeout(timer)
    }
  }
}
