import type { Maybe } from '../bson/types'
import { located } from '../errors'
import { isNumeric, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'

/** The number of `$firstN` and its siblings. */
export function wantedCount(operator: string, value: Maybe): number {
  const n = isNumeric(value) ? toSafeInteger(value) : undefined
  if (n === undefined || n <= 0) {
    throw located(
      5787902,
      `Value for 'n' of ${operator} must be a positive integral value, got ${show(value)}`,
    )
  }
  return n
}
