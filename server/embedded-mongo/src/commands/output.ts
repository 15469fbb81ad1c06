import { ObjectId } from 'bson'
import { encodeDoc } from '../bson/encode'
import { doc as makeDoc, withIdFirst } from '../bson/doc'
import type { Doc, Maybe, Value } from '../bson/types'
import { isArray, isDoc, isNullish } from '../bson/types'
import { failedToParse, located, mongoError } from '../errors'
import { compileExpression } from '../expr/compile'
import type { Environment } from '../plan/query'
import { compileContext, plainEnvironment, runQuery } from '../plan/query'
import { buildIndex, duplicateKey, replaceRecord } from '../storage/records'
import type { CollectionState, IndexState } from '../storage/catalog'
import type { WriteTransaction } from '../storage/transaction'
import { leadsThroughArray, readPath } from '../update/paths'
import { compileUpdatePipeline } from '../update/pipeline'
import { equalValues } from '../values/compare'
import { checkDatabase, checkFields, environmentOf, namespaceOf } from './arguments'
import type { Call } from './definition'
import { checkUpdated } from './validation'
import { checkWritableName, ensureCollection, insertOne } from './writes'

/** Where and how `$out` and `$merge` write. */
export interface OutputTarget {
  readonly call: Call
  readonly argument: Value
  readonly bypass: boolean
}

function targetNamespace(value: Maybe, call: Call, stage: string): string {
  const ns = namespaceFrom(value, call, stage)
  checkWritableName(ns)
  return ns
}

function namespaceFrom(value: Maybe, call: Call, stage: string): string {
  if (typeof value === 'string') return namespaceOf(call.db, value, stage)
  if (!isDoc(value)) throw failedToParse(`${stage} needs a collection name or { db, coll }`)
  checkFields(value, ['db', 'coll'], stage)
  const db = value.get('db') ?? call.db
  if (typeof db !== 'string') throw failedToParse(`${stage} 'db' must be a string`)
  checkDatabase(db)
  return namespaceOf(db, value.get('coll'), stage)
}

function withId(document: Doc): Doc {
  const id = document.get('_id')
  return withIdFirst(document, id ?? new ObjectId())
}

/** `$out`: the collection is replaced; its options and indexes stay. */
export function writeOut(
  transaction: WriteTransaction,
  documents: readonly Doc[],
  { call, argument, bypass }: OutputTarget,
): void {
  const ns = targetNamespace(argument, call, '$out')
  const old = transaction.collection(ns)
  if (old?.view) throw mongoError('CommandNotSupportedOnView', `${ns} is a view`)
  if (old) transaction.drop(old)
  transaction.create(ns, old?.options ?? new Map<string, Value>())
  for (const document of documents) insertOne(transaction, ns, withId(document), undefined, bypass)
  for (const index of old?.indexes ?? []) {
    if (!index.onId) buildIndex(transaction, ns, index.spec)
  }
}

interface MergePlan {
  readonly ns: string
  readonly on: readonly string[]
  readonly whenMatched: Value
  readonly whenNotMatched: string
  readonly environment: Environment
  readonly variables: Maybe
}

const MATCHED = ['replace', 'keepExisting', 'merge', 'fail']
const NOT_MATCHED = ['insert', 'discard', 'fail']

function mergePlan(call: Call, argument: Value): MergePlan {
  const spec = isDoc(argument) ? argument : makeDoc({ into: argument })
  checkFields(spec, ['into', 'on', 'let', 'whenMatched', 'whenNotMatched'], '$merge')
  const on = spec.get('on') ?? '_id'
  const whenMatched = spec.get('whenMatched') ?? 'merge'
  const whenNotMatched = spec.get('whenNotMatched') ?? 'insert'
  if (
    !isArray(whenMatched) &&
    (typeof whenMatched !== 'string' || !MATCHED.includes(whenMatched))
  ) {
    throw mongoError('BadValue', "Enumeration value for field 'whenMatched' is not a valid value.")
  }
  if (typeof whenNotMatched !== 'string' || !NOT_MATCHED.includes(whenNotMatched)) {
    throw mongoError(
      'BadValue',
      "Enumeration value for field 'whenNotMatched' is not a valid value.",
    )
  }
  if (spec.has('let') && !isArray(whenMatched)) {
    throw located(51199, `Cannot use 'let' variables with 'whenMatched: ${whenMatched}' mode`)
  }
  const fields = isArray(on) ? on : [on]
  if (fields.length === 0) {
    throw located(51187, "If explicitly specifying $merge 'on', must include at least one field")
  }
  if (new Set(fields).size < fields.length) {
    throw located(31465, "Found a duplicate field in the $merge 'on' list")
  }
  return {
    ns: targetNamespace(spec.get('into'), call, '$merge'),
    on: fields.map((field) => {
      if (typeof field === 'string') return field
      throw located(51186, '$merge on must be a string or an array of strings')
    }),
    whenMatched,
    whenNotMatched,
    environment: environmentOf(call),
    variables: spec.get('let'),
  }
}

function uniqueIndexOn(collection: CollectionState, fields: readonly string[]): IndexState {
  const found = collection.indexes.find(
    (index) =>
      index.unique &&
      !index.partial &&
      index.fields.length === fields.length &&
      index.fields.every((field) => fields.includes(field.path.text)),
  )
  if (found) return found
  throw located(51183, 'Cannot find index to verify that join fields will be unique')
}

/** `$merge`: every document updates or joins the target collection. */
export function mergeInto(
  transaction: WriteTransaction,
  documents: readonly Doc[],
  { call, argument, bypass }: OutputTarget,
): void {
  const plan = mergePlan(call, argument)
  const index = uniqueIndexOn(ensureCollection(transaction, plan.ns), plan.on)
  for (const result of documents) {
    const document = plan.on.includes('_id') || result.has('_id') ? withId(result) : result
    const filter: Doc = new Map()
    for (const field of plan.on) {
      const value = readPath(document, field.split('.'))
      if (isNullish(value)) {
        throw located(
          51132,
          `$merge write error: 'on' field '${field}' cannot be missing, null or undefined; supporting index may be sparse`,
        )
      }
      if (isArray(value) || leadsThroughArray(document, field.split('.'))) {
        throw located(51185, `$merge write error: 'on' field '${field}' cannot be an array`)
      }
      filter.set(field, makeDoc({ $eq: value }))
    }
    const collection = ensureCollection(transaction, plan.ns)
    const [row] = runQuery(transaction, collection, { filter, limit: 1 }, plainEnvironment())
    if (row) mergeMatched(transaction, plan, row, document, index, bypass)
    else if (plan.whenNotMatched === 'insert') {
      insertOne(transaction, plan.ns, withId(document), undefined, bypass)
    } else if (plan.whenNotMatched === 'fail') {
      throw located(
        13113,
        '$merge could not find a matching document in the target collection for at least one document in the source collection',
      )
    }
  }
}

function mergeMatched(
  transaction: WriteTransaction,
  plan: MergePlan,
  row: { readonly rid: number; readonly doc: Doc },
  document: Doc,
  index: IndexState,
  bypass: boolean,
): void {
  if (plan.whenMatched === 'keepExisting') return
  if (plan.whenMatched === 'fail') {
    const values = plan.on.map((field) => readPath(document, field.split('.')))
    throw duplicateKey(plan.ns, index, { bytes: Buffer.alloc(0), values })
  }
  const next = mergedDocument(plan, row.doc, document)
  const id = row.doc.get('_id') ?? null
  if (!equalValues(next.get('_id') ?? id, id)) {
    throw mongoError(
      'ImmutableField',
      '$merge failed to update the matching document, did you attempt to modify the _id or the shard key?',
    )
  }
  const complete = withIdFirst(next, id)
  const bytes = encodeDoc(complete)
  if (bytes.equals(encodeDoc(row.doc))) return
  const collection = ensureCollection(transaction, plan.ns)
  checkUpdated(collection, row.doc, complete, bypass)
  replaceRecord(transaction, collection, row.rid, row.doc, complete, bytes)
}

function mergedDocument(plan: MergePlan, existing: Doc, document: Doc): Doc {
  if (plan.whenMatched === 'replace') return document
  if (!isArray(plan.whenMatched)) return new Map([...existing, ...document])
  return compileUpdatePipeline(plan.whenMatched, mergeVariables(plan, document))(existing)
}

/** A pipeline in `whenMatched` sees the new document as `$$new` and what `let` computes from it. */
function mergeVariables(plan: MergePlan, document: Doc): Environment {
  const { environment } = plan
  let scope = environment.scope.with('new', document)
  const names = ['new']
  if (isDoc(plan.variables)) {
    const outer = environment.scope.on(document)
    for (const [name, expression] of plan.variables) {
      const evaluate = compileExpression(expression, compileContext(environment))
      scope = scope.with(name, evaluate(outer))
      names.push(name)
    }
  }
  return { ...environment, scope, variables: new Set([...environment.variables, ...names]) }
}
