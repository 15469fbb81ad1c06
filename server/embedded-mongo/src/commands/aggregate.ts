import { Long } from 'bson'
import type { Doc, Value } from '../bson/types'
import { isArray, isDoc } from '../bson/types'
import { doc as makeDoc } from '../bson/doc'
import { failedToParse, missingField, mongoError, MongoError, notSupported } from '../errors'
import type { StageContext } from '../aggregate/context'
import { runPipeline, runStages, stageOf } from '../aggregate/pipeline'
import type { WriteTransaction } from '../storage/transaction'
import type { View } from '../storage/view'
import { toSafeInteger } from '../values/numbers'
import { cursorBatchSize, environmentOf, flagField, namespaceOf } from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import { explainPipeline } from './explainPlan'
import { mergeInto, writeOut } from './output'

function stagesOf(call: Call): readonly Value[] {
  const pipeline = call.body.get('pipeline')
  if (pipeline === undefined) throw missingField('aggregate.pipeline')
  for (const flag of ['allowDiskUse', 'bypassDocumentValidation']) flagField(call.body, flag)
  if (!isArray(pipeline)) {
    throw mongoError('TypeMismatch', "'pipeline' option must be specified as an array")
  }
  for (const stage of pipeline) stageOf(stage)
  return pipeline
}

/**
 * What a real server does not run inside a transaction either; what writes is refused before.
 *
 * @see https://www.mongodb.com/docs/manual/core/transactions-operations/
 */
const NOT_IN_TRANSACTIONS = new Set([
  '$collStats',
  '$currentOp',
  '$indexStats',
  '$listLocalSessions',
  '$unionWith',
])

function checkTransaction(stages: readonly Value[]): void {
  for (const { name, argument } of stages.map(stageOf)) {
    if (NOT_IN_TRANSACTIONS.has(name)) {
      throw mongoError(
        'OperationNotSupportedInTransaction',
        `Stage not supported inside of a multi-document transaction: ${name}`,
      )
    }
    if (!isDoc(argument)) continue
    const parts = name === '$facet' ? [...argument.values()] : [argument.get('pipeline')]
    for (const part of parts) if (isArray(part)) checkTransaction(part)
  }
}

function lastStage(call: Call): string | undefined {
  const pipeline = call.body.get('pipeline')
  const last = isArray(pipeline) ? pipeline.at(-1) : undefined
  return isDoc(last) ? [...last.keys()][0] : undefined
}

function writesOut(call: Call): boolean {
  const name = lastStage(call)
  return name === '$out' || name === '$merge'
}

function sourceOf(call: Call): string | undefined {
  const source = call.body.get('aggregate')
  if (typeof source === 'string') return namespaceOf(call.db, source, 'aggregate')
  if (toSafeInteger(source) === 1) return undefined
  throw failedToParse(
    "Invalid command format: the 'aggregate' field must specify a collection name or 1",
  )
}

function contextOf(call: Call, view: View): StageContext {
  return { view, db: call.db, environment: environmentOf(call), depth: 0 }
}

function checkOptions(call: Call): void {
  if (flagField(call.body, 'explain') === true) return
  if (!call.body.has('cursor')) {
    throw failedToParse(
      "The 'cursor' option is required, except for aggregate with the explain argument",
    )
  }
}

/** The documents of a pipeline, whatever it starts from. */
function documentsOf(call: Call, view: View, stages: readonly Value[]): Iterable<Doc> {
  const context = contextOf(call, view)
  const ns = sourceOf(call)
  const [first, ...rest] = stages
  const { name } = first === undefined ? { name: '' } : stageOf(first)
  if (name === '$collStats') return runStages(collectionStats(view, ns, first), rest, context)
  if (name === '$indexStats') return runStages(indexStats(view, ns), rest, context)
  if (ns !== undefined) {
    if (name === '$documents' || name === '$currentOp' || name === '$listLocalSessions') {
      throw mongoError('InvalidNamespace', `${name} is not valid for a collection`)
    }
    return runPipeline(ns, stages, context, call.body.get('hint'))
  }
  if (name === '$documents') return runPipeline('', stages, context)
  if (name === '$listLocalSessions') return runStages(localSessions(call), rest, context)
  if (name === '$currentOp') return runStages(currentOperation(call), rest, context)
  throw mongoError(
    'InvalidNamespace',
    `{aggregate: 1} is not valid for '${name}'; a collection is required.`,
  )
}

function localSessions(call: Call): Doc[] {
  return call.session === undefined ? [] : [makeDoc({ _id: makeDoc({ id: call.session }) })]
}

function currentOperation(call: Call): Doc[] {
  if (call.db !== 'admin') {
    throw mongoError('InvalidNamespace', "$currentOp must be run against the 'admin' database")
  }
  return [
    makeDoc({
      type: 'op',
      op: 'command',
      active: true,
      desc: 'embedded',
      command: makeDoc({ aggregate: 1 }),
    }),
  ]
}

function collectionStats(view: View, ns: string | undefined, stage: Value | undefined): Doc[] {
  const collection = ns === undefined ? undefined : view.collection(ns)
  if (!collection) throw mongoError('NamespaceNotFound', `Collection [${ns ?? ''}] not found.`)
  const spec = isDoc(stage) ? stage.get('$collStats') : undefined
  if (!isDoc(spec)) throw failedToParse('$collStats must take a nested object')
  for (const key of spec.keys()) {
    if (key !== 'count') throw notSupported(`$collStats with '${key}'`)
  }
  return [makeDoc({ ns: collection.ns, localTime: new Date(), count: collection.count })]
}

function indexStats(view: View, ns: string | undefined): Doc[] {
  const collection = ns === undefined ? undefined : view.collection(ns)
  return (collection?.indexes ?? []).map((index) =>
    makeDoc({ name: index.name, key: index.spec.get('key'), spec: index.spec }),
  )
}

function cursorNamespace(call: Call): string {
  return sourceOf(call) ?? `${call.db}.$cmd.aggregate`
}

function aggregate(call: Call, view: View): Answer {
  checkOptions(call)
  const stages = stagesOf(call)
  if (call.transaction !== undefined) checkTransaction(stages)
  const items = documentsOf(call, view, stages)[Symbol.iterator]()
  return call.engine.cursors.create(items, {
    ns: cursorNamespace(call),
    batchSize: cursorBatchSize(call.body),
    session: call.session,
    transaction: call.transaction,
    extra: call.cursorExtra,
    timeLimit: call.timeLimit,
  })
}

function aggregateOut(call: Call, transaction: WriteTransaction): Answer {
  checkOptions(call)
  if (call.readConcern === 'linearizable') {
    throw mongoError(
      'InvalidOptions',
      `${lastStage(call) ?? ''} cannot be used with a 'linearizable' read concern level`,
    )
  }
  if (call.readConcern === 'snapshot') {
    throw new MongoError(246, `${lastStage(call) ?? ''} cannot be used with read concern snapshot`)
  }
  const stages = stagesOf(call)
  const { name, argument } = stageOf(stages.at(-1) ?? null)
  const target = {
    call,
    argument,
    bypass: flagField(call.body, 'bypassDocumentValidation') === true,
  }
  transaction.atomically(() => {
    // The result is complete before the first write, since it may read what is written to.
    const documents = [...documentsOf(call, transaction, stages.slice(0, -1))]
    if (name === '$out') writeOut(transaction, documents, target)
    else mergeInto(transaction, documents, target)
  })
  return { cursor: { firstBatch: [], id: Long.ZERO, ns: cursorNamespace(call) }, ok: 1 }
}

const command: Command = {
  fields: [
    'pipeline',
    'explain',
    'allowDiskUse',
    'cursor',
    'bypassDocumentValidation',
    'collation',
    'hint',
    'let',
  ],
  inTransactions: true,
  read: (call, view) => {
    if (flagField(call.body, 'explain') === true) return explainPipeline(call, view)
    return aggregate(call, view)
  },
  write: aggregateOut,
  writes: writesOut,
}

export const AGGREGATE_COMMANDS: CommandTable = new Map([['aggregate', command]])
