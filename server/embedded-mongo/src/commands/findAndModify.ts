import type { Doc } from '../bson/types'
import { failedToParse } from '../errors'
import type { Environment } from '../plan/query'
import { compileMatcher } from '../plan/query'
import { compileProjection, projectionArgument } from '../projection/projection'
import { filterArgument, parseFilter } from '../query/parse'
import type { WriteTransaction } from '../storage/transaction'
import { docField, environmentOf, flagField, namespace } from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import { checkWritableName, runDelete, runUpdate } from './writes'

function findAndModify(call: Call, transaction: WriteTransaction): Answer {
  const { body } = call
  const ns = namespace(call)
  checkWritableName(ns)
  const remove = flagField(body, 'remove') === true
  const upsert = flagField(body, 'upsert') === true
  const returnNew = flagField(body, 'new') === true
  checkOptions(body, { remove, upsert, returnNew })
  const environment = environmentOf(call)
  const filter = filterArgument(body.get('query'), 'query')
  const project = projector(body, filter, environment)
  const common = {
    filter,
    multi: false,
    hint: body.get('hint'),
    sort: docField(body, 'sort'),
    environment,
  }
  if (remove) {
    const { count, first } = runDelete(transaction, ns, common)
    return { lastErrorObject: { n: count }, value: first ? project(first) : null, ok: 1 }
  }
  const result = runUpdate(transaction, ns, {
    ...common,
    update: body.get('update'),
    upsert,
    arrayFilters: body.get('arrayFilters'),
    bypassValidation: flagField(body, 'bypassDocumentValidation') === true,
  })
  const value = returnNew ? result.after : result.before
  return {
    lastErrorObject: {
      n: result.upserted === undefined ? result.matched : 1,
      updatedExisting: result.matched > 0,
      ...(result.upserted === undefined ? {} : { upserted: result.upserted }),
    },
    value: value ? project(value) : null,
    ok: 1,
  }
}

function checkOptions(
  body: Doc,
  options: { readonly remove: boolean; readonly upsert: boolean; readonly returnNew: boolean },
): void {
  if (options.remove) {
    if (body.has('update')) throw failedToParse('Cannot specify both an update and remove=true')
    if (options.upsert) throw failedToParse('Cannot specify both upsert=true and remove=true')
    if (options.returnNew) {
      throw failedToParse(
        "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
      )
    }
    if (body.has('arrayFilters')) throw failedToParse('Cannot specify arrayFilters and remove=true')
  } else if (!body.has('update')) {
    throw failedToParse('Either an update or remove=true must be specified')
  }
}

function projector(body: Doc, filter: Doc, environment: Environment): (doc: Doc) => Doc {
  const spec = projectionArgument(body.get('fields'))
  if (!spec) return (doc) => doc
  const matches = compileMatcher(parseFilter(filter), environment)
  return compileProjection(spec, environment, { matches })
}

const command: Command = {
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'bypassDocumentValidation',
    'collation',
    'arrayFilters',
    'hint',
    'let',
  ],
  inTransactions: true,
  write: findAndModify,
}

export const FIND_AND_MODIFY_COMMANDS: CommandTable = new Map<string, Command>([
  ['findAndModify', command],
  ['findandmodify', command],
])
