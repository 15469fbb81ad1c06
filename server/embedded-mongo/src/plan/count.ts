import type { CollectionState } from '../storage/catalog'
import type { View } from '../storage/view'
import { countEntries } from '../storage/view'
import type { Environment, Query } from './query'
import { prepareQuery, runPrepared } from './query'

/** Counts matches without reading documents where the figures or an index alone decide. */
export function countMatches(
  view: View,
  collection: CollectionState | undefined,
  query: Query,
  environment: Environment,
): number {
  const prepared = prepareQuery(view, collection, query, environment)
  if (!collection) return 0
  const { plan } = prepared
  if (query.filter.size === 0 && query.hint === undefined) return collection.count
  if (plan.kind === 'index' && plan.exact && !plan.repeats) {
    return countEntries(view, plan.index, plan.ranges, Number.MAX_SAFE_INTEGER)
  }
  let total = 0
  const rows = runPrepared(view, collection, prepared, environment)
  while (rows.next().done !== true) total += 1
  return total
}
