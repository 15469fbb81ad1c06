import type { Aggregate, PipelineStage, Query, Schema } from 'mongoose'

/** A query that forgot its community. It is a fault of the program, never of the caller. */
export class UnscopedQueryError extends Error {
  constructor(operation: string) {
    super(`${operation} without communityId: every query belongs to one community`)
    this.name = 'UnscopedQueryError'
  }
}

/** The part of a bulk operation that says which community it touches. */
type BulkOperation = Readonly<
  Record<
    string,
    {
      readonly filter?: Readonly<Record<string, unknown>>
      readonly document?: Readonly<Record<string, unknown>>
    }
  >
>

const QUERY_OPERATIONS = [
  'find',
  'findOne',
  'findOneAndUpdate',
  'findOneAndDelete',
  'findOneAndReplace',
  'replaceOne',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'countDocuments',
  'distinct',
] as const

/** Whether a pipeline begins in one community, and what it brings in from other collections does too. */
function isScoped(stages: readonly PipelineStage[]): boolean {
  const [first] = stages
  const match = first !== undefined && '$match' in first ? first.$match : {}
  if (typeof match['communityId'] !== 'string') return false
  return stages.every((stage) => {
    if ('$lookup' in stage || '$graphLookup' in stage) return false
    if (!('$unionWith' in stage)) return true
    const { $unionWith: union } = stage
    return typeof union !== 'string' && isScoped(union.pipeline ?? [])
  })
}

/**
 * Makes forgetting the tenant impossible: every query on the schema must name a `communityId` in its
 * filter, every aggregation must begin by matching one, also what it
 * brings in from another collection, and unscoped shortcuts are refused.
 *
 * The few jobs that walk all communities say so with `setOptions({ acrossCommunities: true })`.
 */
export function communityScoped(schema: Schema): void {
  for (const operation of QUERY_OPERATIONS) {
    schema.pre(operation, function (this: Query<unknown, unknown>) {
      if (this.getOptions()['acrossCommunities'] === true) return
      if (typeof this.getFilter()['communityId'] !== 'string') {
        throw new UnscopedQueryError(operation)
      }
    })
  }
  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    if (!isScoped(this.pipeline())) throw new UnscopedQueryError('aggregate')
  })
  schema.pre('bulkWrite', function (operations: readonly BulkOperation[]) {
    const isEachScoped = operations.every((operation) =>
      Object.values(operation).every(
        (part) => typeof (part.filter ?? part.document)?.['communityId'] === 'string',
      ),
    )
    if (!isEachScoped) throw new UnscopedQueryError('bulkWrite')
  })
  schema.pre('estimatedDocumentCount', function () {
    throw new UnscopedQueryError('estimatedDocumentCount')
  })
}
