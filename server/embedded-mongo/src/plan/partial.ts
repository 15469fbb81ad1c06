import type { Value } from '../bson/types'
import { isArray, isNullish } from '../bson/types'
import type { FieldTest, FilterNode } from '../query/ast'
import { compileFilter } from '../query/match'
import { hasType } from '../query/types'
import { compareValues, Rank, rankOf } from '../values/compare'

/**
 * Whether every document that the query matches also matches a partial index's filter. When in
 * doubt the answer is no: then the index is not used, and the result is right all the same.
 */
export function implies(query: FilterNode, partial: FilterNode): boolean {
  switch (partial.kind) {
    case 'and':
      return partial.children.every((child) => implies(query, child))
    case 'or':
      return partial.children.some((child) => implies(query, child))
    case 'constant':
      return partial.value
    case 'field':
      return conjuncts(query).some((node) => fieldImplies(node, partial))
    case 'not':
      return conjuncts(query).some(
        (node) => node.kind === 'not' && sameNode(node.child, partial.child),
      )
    default:
      return false
  }
}

function conjuncts(node: FilterNode): readonly FilterNode[] {
  return node.kind === 'and' ? node.children.flatMap(conjuncts) : [node]
}

function sameNode(a: FilterNode, b: FilterNode): boolean {
  if (a.kind !== 'field' || b.kind !== 'field' || a.path.text !== b.path.text) return false
  return a.test.op === 'exists' && b.test.op === 'exists'
}

type FieldNode = Extract<FilterNode, { kind: 'field' }>

function fieldImplies(query: FilterNode, partial: FieldNode): boolean {
  if (query.kind === 'or') return query.children.every((child) => implies(child, partial))
  if (query.kind !== 'field' || query.path.text !== partial.path.text) return false
  if (query.test.op === 'eq') return valueSatisfies(query.test.value, partial.test)
  if (query.test.op === 'in') {
    return (
      query.test.regexes.length === 0 &&
      query.test.values.every((value) => valueSatisfies(value, partial.test))
    )
  }
  return testImplies(query.test, partial.test)
}

function valueSatisfies(value: Value, test: FieldTest): boolean {
  if (isArray(value) || isNullish(value)) return false
  const node: FilterNode = { kind: 'field', path: { text: 'v', parts: ['v'] }, test }
  const matches = compileFilter(node, { compileExpr: () => () => false })
  return matches(new Map([['v', value]]))
}

type Bound = Extract<FieldTest, { op: 'gt' | 'gte' | 'lt' | 'lte' | 'eq' }>

function isBound(test: FieldTest): test is Bound {
  return ['gt', 'gte', 'lt', 'lte'].includes(test.op)
}

/** Comparing with MinKey or MaxKey also finds documents without the field. */
function isExtreme(value: Value): boolean {
  return rankOf(value) === Rank.minKey || rankOf(value) === Rank.maxKey
}

function testImplies(query: FieldTest, partial: FieldTest): boolean {
  if (partial.op === 'exists') {
    if (isBound(query)) return !isNullish(query.value) && !isExtreme(query.value)
    return ['exists', 'type', 'regex', 'size', 'mod', 'elemMatchObject', 'elemMatchValue'].includes(
      query.op,
    )
  }
  if (partial.op === 'type') {
    if (query.op === 'type') return query.codes.every((code) => partial.codes.includes(code))
    if (isBound(query) && typeof query.value !== 'number') {
      return rankOf(query.value) !== rankOf(0) && hasType(query.value, partial.codes)
    }
    return false
  }
  if (!isBound(query) || !isBound(partial)) return false
  if (rankOf(query.value) !== rankOf(partial.value)) return false
  const order = compareValues(query.value, partial.value)
  switch (partial.op) {
    case 'gt':
      return query.op === 'gt' ? order >= 0 : query.op === 'gte' && order > 0
    case 'gte':
      return (query.op === 'gt' || query.op === 'gte') && order >= 0
    case 'lt':
      return query.op === 'lt' ? order <= 0 : query.op === 'lte' && order < 0
    case 'lte':
      return (query.op === 'lt' || query.op === 'lte') && order <= 0
    default:
      return false
  }
}
