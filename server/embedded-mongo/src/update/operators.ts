import type { Maybe, Value } from '../bson/types'
import type { Collation } from '../values/collation'
import { ARRAY_OPERATORS } from './arrayOperators'
import { FIELD_OPERATORS } from './fieldOperators'

/** What an operator may look at besides the field's value. */
export interface OperatorState {
  readonly inserting: boolean
  readonly now: Date
  readonly collation: Collation | undefined
  /** Reads another path of the document as it is; `$rename` needs it. */
  readonly read: (path: string) => Maybe
  /** The document's `_id` for messages. */
  readonly id: Maybe
}

/** The new value of a field; undefined removes it or leaves it missing. */
export type ApplyOperator = (current: Maybe, state: OperatorState) => Maybe

/** How an operator relates to the path it names. */
export interface OperatorInfo {
  /** Makes the path when it is not there. */
  readonly creates: boolean
  /** Writes to a second path, its argument (`$rename`). */
  readonly moves?: boolean
  /** This entry is that second path. */
  readonly target?: boolean
  readonly onInsertOnly?: boolean
  /** Does nothing where the path is not there, but refuses a path that could never be. */
  readonly viable?: boolean
}

export interface UpdateOperator {
  readonly info: OperatorInfo
  readonly compile: (argument: Value, path: string) => ApplyOperator
}

/** Every update operator by name; the support table of the README lists the keys. */
export const UPDATE_OPERATORS: ReadonlyMap<string, UpdateOperator> = new Map([
  ...FIELD_OPERATORS,
  ...ARRAY_OPERATORS,
])
