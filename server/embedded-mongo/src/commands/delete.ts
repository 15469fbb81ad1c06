import { failedToParse } from '../errors'
import { filterArgument } from '../query/parse'
import type { WriteTransaction } from '../storage/transaction'
import {
  checkFields,
  countField,
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
  runDelete,
  runStatements,
} from './writes'

function remove(call: Call, transaction: WriteTransaction): Answer {
  const ns = namespace(call)
  checkWritableName(ns)
  const statements = docsField(call.body, 'deletes')
  checkStatementCount(statements.length)
  for (const statement of statements) {
    checkFields(statement, ['q', 'limit', 'collation', 'hint'], 'delete.deletes')
    requireFields(statement, ['q', 'limit'], 'delete.deletes')
    for (const field of ['q', 'collation']) docField(statement, field)
    countField(statement, 'limit')
  }
  let n = 0
  const errors = runStatements(
    statements.length,
    flagField(call.body, 'ordered') !== false,
    (index) => {
      const statement = statements[index]
      if (!statement) return
      const limit = countField(statement, 'limit') ?? 0
      if (limit > 1) {
        throw failedToParse(
          `The limit field in delete objects must be 0 or 1. Got ${String(limit)}`,
        )
      }
      if (limit === 0 && call.retryable) throw notRetryable('limit=0')
      const { count } = runDelete(transaction, ns, {
        filter: filterArgument(statement.get('q'), 'q'),
        multi: limit === 0,
        hint: statement.get('hint'),
        environment: environmentOf(call, statement),
      })
      n += count
    },
  )
  return { n, ...(errors.length > 0 ? { writeErrors: errors } : {}), ok: 1 }
}

export const DELETE_COMMANDS: CommandTable = new Map<string, Command>([
  ['delete', { fields: ['deletes', 'ordered', 'let'], inTransactions: true, write: remove }],
])
