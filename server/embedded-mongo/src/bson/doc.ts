import type { Doc, Maybe, Value } from './types'
import { isDoc } from './types'

/** A document from an object literal; fields that are undefined are left out. */
export function doc(fields: Readonly<Record<string, Maybe>>): Doc {
  const out: Doc = new Map()
  for (const key of Object.keys(fields)) {
    const value = fields[key]
    if (value !== undefined) out.set(key, value)
  }
  return out
}

/** A deep copy of documents and arrays; leaf values are immutable by convention and shared. */
export function cloneValue(value: Value): Value {
  if (isDoc(value)) return cloneDoc(value)
  if (Array.isArray(value)) return value.map(cloneValue)
  return value
}

/** A deep copy of a document, see {@link cloneValue}. */
export function cloneDoc(source: Doc): Doc {
  const out: Doc = new Map()
  for (const [key, value] of source) out.set(key, cloneValue(value))
  return out
}

/** The first key of a document, or undefined when it is empty. */
export function firstKey(source: Doc): string | undefined {
  for (const key of source.keys()) return key
  return undefined
}

/** Puts `_id` first, as MongoDB stores and returns documents. */
export function withIdFirst(source: Doc, id: Value): Doc {
  const out: Doc = new Map([['_id', id]])
  for (const [key, value] of source) if (key !== '_id') out.set(key, value)
  return out
}
