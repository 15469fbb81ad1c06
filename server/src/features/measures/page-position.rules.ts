import { AppError } from '../../platform/http/app-error'

/** Where a list by time goes on. */
export interface TimePosition {
  readonly at: number
  readonly id: string
}

/**
 * The position that a page gave out.
 *
 * @throws AppError `request.invalid` when no page gave it out
 */
export function positionIn(after: string | undefined): TimePosition | null {
  if (after === undefined) return null
  const [, at, id] = /^(\d{1,16})\.([0-9a-f]{24})$/.exec(after) ?? []
  if (at === undefined || id === undefined) {
    throw new AppError('request.invalid', [{ path: 'after', message: '翻页位置不对，请刷新列表' }])
  }
  return { at: Number(at), id }
}

export const positionOfRow = (at: number, id: string): string => `${String(at)}.${id}`
