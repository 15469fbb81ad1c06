import type { Doc, Value } from '../bson/types'
import type { Regex } from './regex'

/** A parsed filter. The matcher, the planner and upserts all read this one form. */
export type FilterNode =
  | { readonly kind: 'and' | 'or' | 'nor'; readonly children: readonly FilterNode[] }
  | { readonly kind: 'not'; readonly child: FilterNode }
  | { readonly kind: 'field'; readonly path: FieldPath; readonly test: FieldTest }
  | { readonly kind: 'expr'; readonly expression: Value }
  | { readonly kind: 'schema'; readonly schema: Doc }
  | { readonly kind: 'constant'; readonly value: boolean }

/** A dotted path, split once. */
export interface FieldPath {
  readonly text: string
  readonly parts: readonly string[]
}

export type Comparison = 'eq' | 'gt' | 'gte' | 'lt' | 'lte'

/** What is asked of the values at one path. */
export type FieldTest =
  | { readonly op: Comparison; readonly value: Value }
  | { readonly op: 'in'; readonly values: readonly Value[]; readonly regexes: readonly Regex[] }
  | { readonly op: 'regex'; readonly regex: Regex }
  | { readonly op: 'exists' }
  | { readonly op: 'type'; readonly codes: readonly number[] }
  | { readonly op: 'size'; readonly size: number }
  | { readonly op: 'mod'; readonly divisor: bigint; readonly remainder: bigint }
  | { readonly op: 'bits'; readonly mode: BitMode; readonly mask: bigint }
  | { readonly op: 'elemMatchObject'; readonly filter: FilterNode }
  | { readonly op: 'elemMatchValue'; readonly tests: readonly FilterNode[] }

export type BitMode = 'allSet' | 'anySet' | 'allClear' | 'anyClear'

/** Splits a dotted path. */
export function fieldPath(text: string): FieldPath {
  return { text, parts: text.split('.') }
}
