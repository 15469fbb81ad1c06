import { ObjectId } from 'bson'
import { firstKey, withIdFirst } from '../bson/doc'
import type { WriteTransaction } from '../storage/transaction'
import { docsField, flagField, namespace } from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import { checkStatementCount, checkWritableName, insertOne, runStatements } from './writes'

function insert(call: Call, transaction: WriteTransaction): Answer {
  const ns = namespace(call)
  checkWritableName(ns)
  const documents = docsField(call.body, 'documents')
  checkStatementCount(documents.length)
  const raws = call.sequences.get('documents')
  const bypass = flagField(call.body, 'bypassDocumentValidation') === true
  let inserted = 0
  const errors = runStatements(
    documents.length,
    flagField(call.body, 'ordered') !== false,
    (index) => {
      const document = documents[index]
      if (!document) return
      // The client's own bytes are stored when nothing has to be added to them.
      const asSent = firstKey(document) === '_id'
      const complete = asSent
        ? document
        : withIdFirst(document, document.get('_id') ?? new ObjectId())
      insertOne(transaction, ns, complete, asSent ? raws?.[index] : undefined, bypass)
      inserted += 1
    },
  )
  return { n: inserted, ...(errors.length > 0 ? { writeErrors: errors } : {}), ok: 1 }
}

export const INSERT_COMMANDS: CommandTable = new Map<string, Command>([
  [
    'insert',
    {
      fields: ['documents', 'ordered', 'bypassDocumentValidation'],
      inTransactions: true,
      write: insert,
    },
  ],
])
