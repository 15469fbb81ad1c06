import { cloneValue } from '../bson/doc'
import type { Doc, Maybe, Value } from '../bson/types'
import { MongoError } from '../errors'
import type { FilterNode } from '../query/ast'
import { modifyPath, readPath } from './paths'

/** The fields that a filter fixes by equality: what an upsert starts from. */
export function equalityFields(filter: FilterNode): Doc {
  const out: Doc = new Map()
  const seen = new Set<string>()
  for (const [path, value] of equalities(filter)) {
    const parts = path.split('.')
    const parent = [...seen].some((other) => path.startsWith(`${other}.`))
    if (seen.has(path) || parent || readPath(out, parts) !== undefined) {
      throw new MongoError(54, `cannot infer query fields to set, path '${path}' is matched twice`)
    }
    seen.add(path)
    modifyPath(out, parts, { creates: true }, () => cloneValue(value))
  }
  return out
}

function equalities(filter: FilterNode): [string, Value][] {
  switch (filter.kind) {
    case 'and':
      return filter.children.flatMap(equalities)
    case 'or': {
      const [only] = filter.children
      return filter.children.length === 1 && only ? equalities(only) : []
    }
    case 'field': {
      const value = equalTo(filter)
      return value === undefined ? [] : [[filter.path.text, value]]
    }
    default:
      return []
  }
}

function equalTo(node: Extract<FilterNode, { kind: 'field' }>): Maybe {
  const { test } = node
  if (test.op === 'eq') return test.value
  if (test.op === 'in' && test.values.length === 1 && test.regexes.length === 0) {
    return test.values[0]
  }
  return undefined
}
