import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { firstKey } from '../bson/doc'
import { FieldPicker } from '../bson/pick'
import { MongoError, notSupported, typeMismatch } from '../errors'
import { compileExpression } from '../expr/compile'
import type { Environment } from '../plan/query'
import { compileContext, compileMatcher } from '../plan/query'
import type { MatchDetails, Matcher } from '../query/match'
import { parseFieldOperators } from '../query/parseField'
import { isNumeric, toDouble, toSafeInteger } from '../values/numbers'
import { show } from '../values/show'
import type { Action } from './tree'
import { applyExclusion, applyInclusion, ProjectionTree } from './tree'

export type Project = (doc: Doc) => Doc

type Branch = Map<string, Branch | undefined>

/**
 * A projection that does nothing but keep or leave out fields, for stored bytes; undefined for every
 * other one. The specification has been compiled before, so that it is known to be valid.
 */
export function compilePicker(spec: Doc): FieldPicker | undefined {
  const tree: Branch = new Map()
  let keeps: boolean | undefined
  let id: boolean | undefined
  for (const [path, value] of spec) {
    const flag = asFlag(value)
    const parts = path.split('.')
    if (flag === undefined || parts.includes('$')) return undefined
    if (path === '_id') id = flag
    else {
      keeps = flag
      plant(tree, parts)
    }
  }
  keeps ??= id ?? true
  if (keeps ? id !== false : id === false) tree.set('_id', undefined)
  return new FieldPicker(tree, keeps)
}

function plant(tree: Branch, [first = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    tree.set(first, undefined)
    return
  }
  const below = tree.get(first) ?? new Map<string, Branch | undefined>()
  tree.set(first, below)
  plant(below, rest)
}

interface Draft {
  readonly tree: ProjectionTree
  readonly environment: Environment
  readonly find: boolean
  mode: 'include' | 'exclude' | undefined
  /** The id rule, when the projection names `_id`. */
  id: boolean | undefined
  positional: string | undefined
  /** `_id` is computed, so the rule for `_id` is out of use. */
  idComputed: boolean
}

/**
 * Compiles a projection. `find` allows what only queries may do (`$slice`, `$elemMatch`, `a.$`);
 * `matches` is the query that the positional operator refers to.
 */
export function compileProjection(
  spec: Doc,
  environment: Environment,
  find?: { readonly matches: Matcher },
): Project {
  const draft: Draft = {
    tree: new ProjectionTree(),
    environment,
    find: find !== undefined,
    mode: undefined,
    id: undefined,
    positional: undefined,
    idComputed: false,
  }
  for (const [path, value] of spec) addPath(draft, path, value)
  if (draft.id !== undefined) applyIdRule(draft, draft.id)
  else if (draft.mode === 'include' && !draft.idComputed && !draft.tree.actions.has('_id')) {
    applyIdRule(draft, true)
  }
  return finish(draft, find?.matches)
}

function finish(draft: Draft, matches: Matcher | undefined): Project {
  const { tree, environment, positional } = draft
  const include = draft.mode === 'include'
  const project: Project = include
    ? (doc) => applyInclusion(doc, tree, environment.scope.on(doc))
    : (doc) => applyExclusion(doc, tree)
  if (positional === undefined || !matches) return project
  return (doc) => {
    const details: MatchDetails = { index: undefined }
    matches(doc, details)
    return keepElement(project(doc), positional.split('.'), details.index)
  }
}

/** `a.$`: of the array at the path only the element that made the query match. */
function keepElement(doc: Doc, parts: readonly string[], index: number | undefined): Doc {
  const [first = '', ...rest] = parts
  const value = doc.get(first)
  const out: Doc = new Map(doc)
  if (isDoc(value)) out.set(first, keepElement(value, rest, index))
  else if (isArray(value)) {
    if (index === undefined) {
      throw new MongoError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      )
    }
    const item = value[index]
    out.set(first, item === undefined ? [] : [item])
  }
  return out
}

/** `_id` alone decides the mode; otherwise it may differ from it. */
function applyIdRule(draft: Draft, wanted: boolean): void {
  draft.mode ??= wanted ? 'include' : 'exclude'
  const { actions } = draft.tree
  if (wanted && draft.mode === 'include') {
    const rest = [...actions]
    actions.clear()
    actions.set('_id', { kind: 'include' })
    for (const [key, action] of rest) actions.set(key, action)
  } else if (!wanted && draft.mode === 'exclude') actions.set('_id', { kind: 'exclude' })
}

function setMode(draft: Draft, mode: 'include' | 'exclude', path: string): void {
  if (draft.mode !== undefined && draft.mode !== mode) {
    throw mode === 'exclude'
      ? new MongoError(31254, `Cannot do exclusion on field ${path} in inclusion projection`)
      : new MongoError(31253, `Cannot do inclusion on field ${path} in exclusion projection`)
  }
  draft.mode = mode
}

function checkPath(path: string): readonly string[] {
  const parts = path.split('.')
  if (path === '') throw new MongoError(40352, 'FieldPath cannot be constructed with empty string')
  for (const part of parts) {
    if (part === '$') {
      throw new MongoError(
        31394,
        `As of 4.4, it's illegal to specify positional operator in the middle of a path. Positional projection may only be used at the end: ${path}`,
      )
    }
    if (part === '') throw new MongoError(15998, 'FieldPath field names may not be empty strings.')
    if (part.startsWith('$')) {
      throw new MongoError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField: ${path}`,
      )
    }
  }
  return parts
}

function addPath(draft: Draft, path: string, value: Value): void {
  if (draft.find && path.endsWith('.$')) {
    addPositional(draft, path, value)
    return
  }
  const parts = checkPath(path)
  const flag = asFlag(value)
  if (flag !== undefined) {
    if (path === '_id') draft.id = flag
    else {
      setMode(draft, flag ? 'include' : 'exclude', path)
      draft.tree.add(parts, { kind: flag ? 'include' : 'exclude' }, path)
    }
    return
  }
  if (isDoc(value)) addDocument(draft, path, parts, value)
  else addComputed(draft, parts, value, path)
}

function asFlag(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value
  return isNumeric(value) ? toDouble(value) !== 0 : undefined
}

function addPositional(draft: Draft, path: string, value: Value): void {
  const flag = asFlag(value)
  if (flag === false) {
    throw new MongoError(31395, 'positional projection cannot be used with exclusion')
  }
  if (flag === undefined) {
    throw isDoc(value)
      ? new MongoError(
          31271,
          'positional projection cannot be used with an expression or sub object',
        )
      : new MongoError(31308, 'positional projection cannot be used with a literal')
  }
  const base = path.slice(0, -2)
  if (draft.positional !== undefined) {
    throw new MongoError(31276, 'Cannot specify more than one positional projection per query.')
  }
  setMode(draft, 'include', path)
  draft.positional = base
  draft.tree.add(checkPath(base), { kind: 'include' }, path)
}

function addComputed(draft: Draft, parts: readonly string[], value: Value, path: string): void {
  if (draft.mode === 'exclude') {
    throw new MongoError(
      31252,
      `Cannot use expression other than $meta in exclusion projection: ${path}`,
    )
  }
  setMode(draft, 'include', path)
  const evaluate = compileExpression(value, compileContext(draft.environment))
  draft.tree.add(parts, { kind: 'compute', evaluate }, path)
  if (path === '_id') draft.idComputed = true
}

function addDocument(draft: Draft, path: string, parts: readonly string[], value: Doc): void {
  const operator = firstKey(value)
  if (operator === undefined) {
    throw new MongoError(
      51270,
      `An empty sub-projection is not a valid value. Found empty object at path ${path}`,
    )
  }
  if (!operator.startsWith('$')) {
    for (const [key, inner] of value) addPath(draft, `${path}.${key}`, inner)
    return
  }
  if (draft.find && operator === '$slice' && !isExpressionSlice(value)) {
    draft.tree.add(parts, sliceAction(value.get('$slice') ?? null), path)
    return
  }
  if (draft.find && operator === '$elemMatch') {
    if (parts.length > 1) {
      throw new MongoError(31275, 'Cannot use $elemMatch projection on a nested field')
    }
    setMode(draft, 'include', path)
    draft.tree.add(parts, elemMatchAction(value, draft.environment), path)
    return
  }
  if (operator === '$meta') throw notSupported('$meta in projections')
  addComputed(draft, parts, value, path)
}

/** `$slice: [array, n]` with something that is not a number first is the expression. */
function isExpressionSlice(value: Doc): boolean {
  const argument = value.get('$slice')
  return isArray(argument) && !isNumeric(argument[0])
}

function sliceAction(argument: Value): Action {
  const [skip, count] = isArray(argument) ? argument : [undefined, argument]
  const take = toSafeInteger(count)
  const from = skip === undefined ? undefined : toSafeInteger(skip)
  if (take === undefined || (skip !== undefined && from === undefined)) {
    throw new MongoError(28667, `Invalid $slice syntax: ${show(argument)}`)
  }
  if (from !== undefined && take <= 0) {
    throw new MongoError(28724, 'First argument to $slice must be an array, and the count positive')
  }
  return { kind: 'array', apply: (value) => sliceValue(value, from, take) }
}

function sliceValue(value: Maybe, from: number | undefined, take: number): Maybe {
  if (!isArray(value)) return value
  if (from === undefined) return take >= 0 ? value.slice(0, take) : value.slice(take)
  const start = from >= 0 ? from : Math.max(0, value.length + from)
  return value.slice(start, start + take)
}

function elemMatchAction(value: Doc, environment: Environment): Action {
  const node = parseFieldOperators({ text: 'v', parts: ['v'] }, value)
  const matches = compileMatcher(node, environment)
  return {
    kind: 'array',
    last: true,
    apply: (items) => {
      if (!isArray(items)) return undefined
      const details: MatchDetails = { index: undefined }
      if (!matches(new Map([['v', items]]), details) || details.index === undefined) {
        return undefined
      }
      return items.slice(details.index, details.index + 1)
    },
  }
}

/** A projection argument that must be a document. */
export function projectionArgument(value: Maybe): Doc | undefined {
  if (value === undefined || value === null) return undefined
  if (!isDoc(value)) throw typeMismatch('projection must be an object')
  return value.size === 0 ? undefined : value
}
