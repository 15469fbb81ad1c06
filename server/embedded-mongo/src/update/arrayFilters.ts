import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { badValue, failedToParse } from '../errors'
import type { Environment } from '../plan/query'
import { compileMatcher } from '../plan/query'
import { parseFilter } from '../query/parse'
import { show } from '../values/show'
import type { FieldUpdate } from './parse'

/** The predicates of `$[identifier]` by identifier. */
export type ArrayFilters = ReadonlyMap<string, (element: Value) => boolean>

const IDENTIFIER = /^[a-z][a-zA-Z0-9]*$/

/** Reads `arrayFilters` and checks that the update uses each of them. */
export function parseArrayFilters(
  argument: Maybe,
  fields: readonly FieldUpdate[],
  environment: Environment,
): ArrayFilters {
  const filters = new Map<string, (element: Value) => boolean>()
  if (argument !== undefined && !isArray(argument)) {
    throw failedToParse('arrayFilters must be an array')
  }
  for (const filter of argument ?? []) {
    if (!isDoc(filter)) throw failedToParse('arrayFilters must contain objects')
    const identifier = identifierOf(filter)
    if (filters.has(identifier)) {
      throw failedToParse(
        `Found multiple array filters with the same top-level field name ${identifier}`,
      )
    }
    const matches = compileMatcher(parseFilter(filter), environment)
    filters.set(identifier, (element) => matches(new Map([[identifier, element]])))
  }
  checkUse(filters, fields)
  return filters
}

function identifierOf(filter: Doc): string {
  const roots = new Set(collectRoots(filter))
  const [root] = roots
  if (root === undefined) {
    throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters')
  }
  if (roots.size > 1) {
    throw failedToParse(
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found ${[...roots].map((name) => `'${name}'`).join(' and ')}`,
    )
  }
  if (!IDENTIFIER.test(root)) {
    throw badValue(
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${root}'`,
    )
  }
  return root
}

function collectRoots(filter: Doc): string[] {
  return [...filter].flatMap(([key, value]) => {
    if (!key.startsWith('$')) return [key.split('.', 1)[0] ?? key]
    return isArray(value) ? value.filter(isDoc).flatMap(collectRoots) : []
  })
}

function checkUse(filters: ArrayFilters, fields: readonly FieldUpdate[]): void {
  const used = new Set<string>()
  for (const field of fields) {
    for (const part of field.parts) {
      const identifier = /^\$\[(.+)\]$/.exec(part)?.[1]
      if (identifier === undefined) continue
      if (!filters.has(identifier)) {
        throw badValue(
          `No array filter found for identifier '${identifier}' in path '${field.path}'`,
        )
      }
      used.add(identifier)
    }
  }
  for (const identifier of filters.keys()) {
    if (!used.has(identifier)) {
      throw failedToParse(
        `The array filter for identifier '${identifier}' was not used in the update ${show([...fields].map((field) => field.path))}`,
      )
    }
  }
}
