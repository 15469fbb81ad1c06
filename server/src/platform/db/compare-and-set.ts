import { AppError } from '../http/app-error'

/**
 * Refuses when a guarded write met no document: somebody else changed it between reading and
 * writing. Every status change names the version it was decided on.
 *
 * @throws AppError `request.conflict`
 */
export function mustHaveMatched(result: { readonly matchedCount: number }): void {
  if (result.matchedCount === 0) throw new AppError('request.conflict')
}
