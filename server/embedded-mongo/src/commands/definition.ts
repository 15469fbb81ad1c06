import type { Encodable } from '../bson/encode'
import type { Doc } from '../bson/types'
import type { Environment } from '../plan/query'
import type { Engine } from '../server/engine'
import type { TimeLimit } from '../server/timeLimit'
import type { WriteTransaction } from '../storage/transaction'
import type { View } from '../storage/view'

export type Answer = Record<string, Encodable>

/** One command as a handler sees it, with everything common already read and checked. */
export interface Call {
  readonly engine: Engine
  readonly name: string
  readonly body: Doc
  readonly db: string
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>
  readonly connectionId: number
  readonly session: string | undefined
  /** The key of the multi-document transaction this statement belongs to. */
  readonly transaction: string | undefined
  /** A single write that the driver may send again. */
  readonly retryable: boolean
  readonly readConcern: string | undefined
  /** Time and deadline; collation and `let` are added by the handlers that take them. */
  readonly environment: Environment
  readonly timeLimit: TimeLimit
  /** Fields that go into every cursor reply, such as the time of a snapshot. */
  readonly cursorExtra: Answer
}

/** A command: the fields it accepts and what it does. Fields not listed are refused. */
export interface Command {
  readonly fields: readonly string[]
  /** May be used inside a multi-document transaction. */
  readonly inTransactions?: boolean
  /** Needs no data. */
  readonly plain?: (call: Call) => Answer | Promise<Answer>
  /** Reads through a view. */
  readonly read?: (call: Call, view: View) => Answer
  /** Writes in a transaction. */
  readonly write?: (call: Call, transaction: WriteTransaction) => Answer
  /** Decides for commands that have both. */
  readonly writes?: (call: Call) => boolean
}

export type CommandTable = ReadonlyMap<string, Command>
