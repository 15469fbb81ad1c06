import type { Encodable } from '../bson/encode'
import type { Doc } from '../bson/types'
import { isArray } from '../bson/types'
import { mongoError, MongoError } from '../errors'
import { filterArgument } from '../query/parse'
import type { WriteTransaction } from '../storage/transaction'
import {
  arrayField,
  checkFields,
  docField,
  docsField,
  environmentOf,
  flagField,
  namespace,
  requireFields,
} from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import {
  checkStatementCount,
  checkWritableName,
  notRetryable,
  runStatements,
  runUpdate,
} from './writes'

const STATEMENT_FIELDS = [
  'q',
  'u',
  'c',
  'multi',
  'upsert',
  'collation',
  'arrayFilters',
  'hint',
  'sort',
]

function update(call: Call, transaction: WriteTransaction): Answer {
  const ns = namespace(call)
  checkWritableName(ns)
  const statements = docsField(call.body, 'updates')
  checkStatementCount(statements.length)
  statements.forEach(checkStatement)
  const bypass = flagField(call.body, 'bypassDocumentValidation') === true
  const upserted: Encodable[] = []
  let n = 0
  let modified = 0
  const errors = runStatements(
    statements.length,
    flagField(call.body, 'ordered') !== false,
    (index) => {
      const statement = statements[index]
      if (!statement) return
      const result = runUpdate(transaction, ns, readStatement(call, statement, bypass))
      n += result.matched
      modified += result.modified
      if (result.upserted !== undefined) {
        n += 1
        upserted.push({ index, _id: result.upserted })
      }
    },
  )
  return {
    n,
    nModified: modified,
    ...(upserted.length > 0 ? { upserted } : {}),
    ...(errors.length > 0 ? { writeErrors: errors } : {}),
    ok: 1,
  }
}

/** What is wrong in form fails the whole command before the first statement runs. */
function checkStatement(statement: Doc): void {
  checkFields(statement, STATEMENT_FIELDS, 'update.updates')
  requireFields(statement, ['q', 'u'], 'update.updates')
  for (const flag of ['multi', 'upsert']) flagField(statement, flag)
  for (const field of ['q', 'collation', 'sort', 'c']) docField(statement, field)
  arrayField(statement, 'arrayFilters')
}

function readStatement(
  call: Call,
  statement: Doc,
  bypass: boolean,
): Parameters<typeof runUpdate>[2] {
  const multi = flagField(statement, 'multi') === true
  if (multi && call.retryable) throw notRetryable('multi=true')
  const sort = docField(statement, 'sort')
  if (multi && sort) throw mongoError('FailedToParse', 'Cannot specify sort with multi=true')
  const constants = docField(statement, 'c')
  if (constants && !isArray(statement.get('u'))) {
    throw new MongoError(51198, 'Constant values may only be specified for pipeline updates')
  }
  const environment = environmentOf(call, statement)
  return {
    filter: filterArgument(statement.get('q'), 'q'),
    update: statement.get('u'),
    multi,
    upsert: flagField(statement, 'upsert') === true,
    arrayFilters: statement.get('arrayFilters'),
    hint: statement.get('hint'),
    sort,
    bypassValidation: bypass,
    environment: withConstants(environment, constants),
  }
}

/** The constants `c` of a pipeline update are further variables. */
function withConstants(
  environment: ReturnType<typeof environmentOf>,
  constants: Doc | undefined,
): ReturnType<typeof environmentOf> {
  if (!constants) return environment
  let { scope } = environment
  for (const [name, value] of constants) scope = scope.with(name, value)
  const variables = new Set([...environment.variables, ...constants.keys()])
  return { ...environment, scope, variables }
}

export const UPDATE_COMMANDS: CommandTable = new Map<string, Command>([
  [
    'update',
    {
      fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'],
      inTransactions: true,
      write: update,
    },
  ],
])
