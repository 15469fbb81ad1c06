import type { Doc, Value } from '../bson/types'
import { isDoc } from '../bson/types'
import { firstKey } from '../bson/doc'
import { failedToParse, mongoError } from '../errors'
import type { Environment } from '../plan/query'
import { RESHAPING } from '../aggregate/stages/reshape'

const ALLOWED = new Set([
  '$addFields',
  '$set',
  '$project',
  '$unset',
  '$replaceRoot',
  '$replaceWith',
])

/** Compiles a pipeline-style update: only stages that turn one document into one document. */
export function compileUpdatePipeline(
  stages: readonly Value[],
  environment: Environment,
): (doc: Doc) => Doc {
  const steps = stages.map((stage) => {
    if (!isDoc(stage) || stage.size !== 1) {
      throw failedToParse('Each element of the pipeline array must be an object with one field')
    }
    const name = firstKey(stage) ?? ''
    const compile = ALLOWED.has(name) ? RESHAPING.get(name) : undefined
    if (!compile) {
      throw mongoError('InvalidOptions', `${name} is not allowed to be used within an update`)
    }
    return compile(stage.get(name) ?? null, environment)
  })
  return (doc) => steps.reduce((current, step) => step(current), doc)
}
