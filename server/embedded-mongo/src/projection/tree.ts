import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { MongoError } from '../errors'
import type { Scope } from '../expr/scope'

/** What happens at one place of a document. */
export type Action =
  | { readonly kind: 'include' }
  | { readonly kind: 'exclude' }
  | { readonly kind: 'compute'; readonly evaluate: (scope: Scope) => Maybe }
  | {
      readonly kind: 'array'
      readonly apply: (value: Maybe, doc: Doc) => Maybe
      /** Comes behind the fields that are kept as they are (`$elemMatch`). */
      readonly last?: boolean
    }
  | { readonly kind: 'nested'; readonly tree: ProjectionTree }

/** A projection as a tree of field names. */
export class ProjectionTree {
  readonly actions = new Map<string, Action>()

  /** Adds a path; two paths of which one leads through the other are an error as in MongoDB. */
  add(parts: readonly string[], action: Action, whole: string): void {
    const [first = '', ...rest] = parts
    const present = this.actions.get(first)
    if (rest.length === 0) {
      if (present) throw collision(whole, present)
      this.actions.set(first, action)
      return
    }
    if (present?.kind === 'nested') {
      present.tree.add(rest, action, whole)
      return
    }
    if (present) throw collision(whole, present)
    const tree = new ProjectionTree()
    this.actions.set(first, { kind: 'nested', tree })
    tree.add(rest, action, whole)
  }

  get computes(): boolean {
    return [...this.actions.values()].some(
      (action) => action.kind === 'compute' || (action.kind === 'nested' && action.tree.computes),
    )
  }
}

function collision(path: string, present: Action): Error {
  const code = present.kind === 'nested' ? 31250 : 31249
  return new MongoError(code, `Path collision at ${path}`)
}

/** Keeps what the tree names and adds what it computes. */
export function applyInclusion(source: Doc, tree: ProjectionTree, scope: Scope): Doc {
  const out: Doc = new Map()
  for (const [key, value] of source) {
    const action = tree.actions.get(key)
    if (!action || isLast(action)) continue
    const kept = includeValue(value, action, scope, source)
    if (kept !== undefined) out.set(key, kept)
  }
  addComputed(out, source, tree, scope)
  return out
}

function includeValue(value: Value, action: Action, scope: Scope, source: Doc): Maybe {
  switch (action.kind) {
    case 'include':
      return value
    case 'array':
      return action.apply(value, source)
    case 'nested':
      return includeNested(value, action.tree, scope)
    default:
      return undefined
  }
}

function includeNested(value: Value, tree: ProjectionTree, scope: Scope): Maybe {
  if (isDoc(value)) return applyInclusion(value, tree, scope)
  if (!isArray(value)) return tree.computes ? applyInclusion(new Map(), tree, scope) : undefined
  return value.flatMap((item): Value[] => {
    const kept = includeNested(item, tree, scope)
    return kept === undefined ? [] : [kept]
  })
}

function isLast(action: Action): boolean {
  return action.kind === 'array' && action.last === true
}

/** Computed fields come after the kept ones, in the order of the specification. */
function addComputed(out: Doc, source: Doc, tree: ProjectionTree, scope: Scope): void {
  for (const [key, action] of tree.actions) {
    if (action.kind === 'compute' || (action.kind === 'array' && action.last === true)) {
      out.delete(key)
      const value =
        action.kind === 'array' ? action.apply(source.get(key), source) : action.evaluate(scope)
      if (value !== undefined) out.set(key, value)
    } else if (action.kind === 'nested' && action.tree.computes && !source.has(key)) {
      out.set(key, applyInclusion(new Map(), action.tree, scope))
    }
  }
}

/** Keeps everything but what the tree names. */
export function applyExclusion(source: Doc, tree: ProjectionTree): Doc {
  const out: Doc = new Map()
  for (const [key, value] of source) {
    const action = tree.actions.get(key)
    const kept = action ? excludeValue(value, action, source) : value
    if (kept !== undefined) out.set(key, kept)
  }
  return out
}

function excludeValue(value: Value, action: Action, source: Doc): Maybe {
  switch (action.kind) {
    case 'exclude':
      return undefined
    case 'array':
      return action.apply(value, source)
    case 'nested':
      return excludeNested(value, action.tree)
    default:
      return value
  }
}

function excludeNested(value: Value, tree: ProjectionTree): Value {
  if (isDoc(value)) return applyExclusion(value, tree)
  return isArray(value) ? value.map((item) => excludeNested(item, tree)) : value
}

/** Sets computed fields in place, keeping all others: `$addFields`. */
export function applyAddFields(source: Doc, tree: ProjectionTree, scope: Scope): Doc {
  const out: Doc = new Map(source)
  for (const [key, action] of tree.actions) {
    const value = addFieldsValue(source.get(key), action, scope)
    if (value === undefined) out.delete(key)
    else out.set(key, value)
  }
  return out
}

function addFieldsValue(value: Maybe, action: Action, scope: Scope): Maybe {
  if (action.kind === 'compute') return action.evaluate(scope)
  if (action.kind !== 'nested') return value
  if (isArray(value)) return value.map((item) => addFieldsValue(item, action, scope) ?? null)
  return applyAddFields(isDoc(value) ? value : new Map<string, Value>(), action.tree, scope)
}
