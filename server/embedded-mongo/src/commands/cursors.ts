import {
  arrayField,
  countField,
  cursorId,
  namespaceOf,
  requireFields,
  stringField,
} from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'
import { badValue, missingField, notSupported } from '../errors'
import type { Encodable } from '../bson/encode'

function getMore(call: Call): Answer {
  const collection = stringField(call.body, 'collection')
  if (collection === undefined) throw missingField('getMore.collection')
  // Cursors of database-level commands have names such as "$cmd.listCollections".
  const ns = collection.startsWith('$cmd')
    ? `${call.db}.${collection}`
    : namespaceOf(call.db, collection, 'getMore')
  if (call.body.has('term') || call.body.has('lastKnownCommittedOpTime')) {
    throw notSupported('replication fields of getMore')
  }
  if (call.body.has('maxTimeMS')) {
    throw badValue('cannot set maxTimeMS on getMore command for a non-awaitData cursor')
  }
  return call.engine.cursors.next(
    cursorId('getMore.getMore', call.body.get('getMore')),
    ns,
    countField(call.body, 'batchSize') ?? undefined,
    call.session,
    call.transaction,
  )
}

function killCursors(call: Call): Answer {
  requireFields(call.body, ['cursors'], 'killCursors')
  const killed: Encodable[] = []
  const missing: Encodable[] = []
  for (const value of arrayField(call.body, 'cursors') ?? []) {
    const id = cursorId('killCursors.cursors', value)
    ;(call.engine.cursors.kill(id) ? killed : missing).push(id)
  }
  return {
    cursorsKilled: killed,
    cursorsNotFound: missing,
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  }
}

export const CURSOR_COMMANDS: CommandTable = new Map<string, Command>([
  [
    'getMore',
    {
      fields: ['collection', 'batchSize', 'term', 'lastKnownCommittedOpTime'],
      inTransactions: true,
      plain: getMore,
    },
  ],
  ['killCursors', { fields: ['cursors'], inTransactions: true, plain: killCursors }],
])
