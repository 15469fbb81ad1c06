import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { badValue, mongoError } from '../errors'
import { show } from '../values/show'
import type { ArrayFilters } from './arrayFilters'
import { pathNotViable } from './fieldOperators'

const INDEX = /^(?:0|[1-9]\d*)$/
const MAX_PADDING = 1_500_000

/** What the dynamic parts of a path stand for in one document. */
export interface Positions {
  readonly matched: number | undefined
  readonly filters: ArrayFilters
}

/** Replaces `$`, `$[]` and `$[identifier]` by the indexes they mean in this document. */
export function concretePaths(
  source: Doc,
  parts: readonly string[],
  positions: Positions,
): string[][] {
  let paths: { path: string[]; value: Maybe }[] = [{ path: [], value: source }]
  for (const part of parts) {
    paths = paths.flatMap(({ path, value }) =>
      partIndexes(part, path, value, positions).map((name) => ({
        path: [...path, name],
        value: childOf(value, name),
      })),
    )
  }
  return paths.map(({ path }) => path)
}

function partIndexes(
  part: string,
  path: readonly string[],
  value: Maybe,
  positions: Positions,
): string[] {
  if (part === '$') {
    if (positions.matched === undefined) {
      throw badValue('The positional operator did not find the match needed from the query.')
    }
    return [String(positions.matched)]
  }
  const identifier = /^\$\[(.*)\]$/.exec(part)?.[1]
  if (identifier === undefined) return [part]
  const name = path.join('.')
  if (value === undefined) {
    throw badValue(`The path '${name}' must exist in the document in order to apply array updates.`)
  }
  if (!isArray(value)) {
    throw badValue(
      `Cannot apply array updates to non-array element ${path.at(-1) ?? ''}: ${show(value)}`,
    )
  }
  const accepts = identifier === '' ? () => true : positions.filters.get(identifier)
  return value.flatMap((item, index) => (accepts?.(item) === true ? [String(index)] : []))
}

function childOf(value: Maybe, part: string): Maybe {
  if (isDoc(value)) return value.get(part)
  return isArray(value) && INDEX.test(part) ? value[Number(part)] : undefined
}

/** The value at a concrete path; arrays only by index. */
export function readPath(source: Doc, parts: readonly string[]): Maybe {
  return parts.reduce<Maybe>(childOf, source)
}

/** Whether a path leads through an array of the document. */
export function leadsThroughArray(source: Doc, parts: readonly string[]): boolean {
  return parts.some((_part, length) => isArray(readPath(source, parts.slice(0, length))))
}

/** Refuses a path that leads into a value without fields, or by a name into an array. */
export function checkViable(source: Doc, parts: readonly string[]): void {
  let holder: Maybe = source
  for (const part of parts) {
    if (holder === undefined) return
    if (!isDoc(holder) && !(isArray(holder) && INDEX.test(part))) {
      throw mongoError(
        'PathNotViable',
        `Cannot use the part (${part}) of (${parts.join('.')}) to traverse the element (${show(holder)})`,
      )
    }
    holder = childOf(holder, part)
  }
}

/**
 * Applies a change at a concrete path of a document that may be written to. Makes missing parents
 * when the operator creates; refuses to go through a value that is neither document nor array.
 */
export function modifyPath(
  target: Doc,
  parts: readonly string[],
  { creates, viable = creates }: { readonly creates: boolean; readonly viable?: boolean },
  change: (current: Maybe) => Maybe,
): void {
  let holder: Doc | Value[] = target
  for (let i = 0; i < parts.length - 1; i += 1) {
    const part = parts[i] ?? ''
    let next: Maybe = childOf(holder, part)
    if (next === undefined) {
      if (viable && isArray(holder) && !INDEX.test(part)) {
        throw pathNotViable(part, `${parts[i - 1] ?? ''}: ${show(holder)}`)
      }
      if (!creates) return
      next = new Map<string, Value>()
      write(holder, part, next, parts[i - 1])
    }
    if (!isDoc(next) && !isArray(next)) {
      if (!viable) return
      throw pathNotViable(parts[i + 1] ?? '', `${part}: ${show(next)}`)
    }
    holder = next
  }
  const last = parts.at(-1) ?? ''
  const current = childOf(holder, last)
  const misses = isArray(holder) && !INDEX.test(last)
  if (misses && viable) throw pathNotViable(last, `${parts.at(-2) ?? ''}: ${show(holder)}`)
  if (!creates && (misses || current === undefined)) return
  write(holder, last, change(current), parts.at(-2))
}

function write(holder: Doc | Value[], part: string, value: Maybe, name: string | undefined): void {
  if (isDoc(holder)) {
    if (value === undefined) holder.delete(part)
    else holder.set(part, value)
    return
  }
  if (!INDEX.test(part)) {
    throw pathNotViable(part, `${name ?? ''}: ${show(holder)}`)
  }
  const index = Number(part)
  if (index >= holder.length + MAX_PADDING) {
    throw badValue(`can't backfill more than ${String(MAX_PADDING)} elements`)
  }
  while (holder.length < index) holder.push(null)
  // Removing an array element leaves null in its place, as MongoDB does.
  holder[index] = value ?? null
}
