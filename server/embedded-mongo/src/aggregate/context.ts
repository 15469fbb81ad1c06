import type { Doc, Value } from '../bson/types'
import type { Environment } from '../plan/query'
import type { View } from '../storage/view'

/** What a stage needs besides its input. */
export interface StageContext {
  readonly view: View
  readonly db: string
  readonly environment: Environment
  /** How deep sub-pipelines are nested. */
  readonly depth: number
}

/** A compiled stage: documents in, documents out, lazily. */
export type Stage = (input: Iterable<Doc>) => Iterable<Doc>

export type StageCompiler = (argument: Value, context: StageContext) => Stage

/** Runs a sub-pipeline on a collection; given to stages so that they need not know the runner. */
export type PipelineRunner = (
  ns: string,
  stages: readonly Value[],
  context: StageContext,
) => Iterable<Doc>
