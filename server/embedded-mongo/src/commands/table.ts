import { AGGREGATE_COMMANDS } from './aggregate'
import { BULK_COMMANDS } from './bulkWrite'
import { COLLECTION_COMMANDS } from './collections'
import { CURSOR_COMMANDS } from './cursors'
import type { Command, CommandTable } from './definition'
import { DIAGNOSTIC_COMMANDS } from './diagnostics'
import { EXPLAIN_COMMANDS } from './explain'
import { FIND_AND_MODIFY_COMMANDS } from './findAndModify'
import { HELLO_COMMANDS } from './hello'
import { INDEX_COMMANDS } from './indexes'
import { INSERT_COMMANDS } from './insert'
import { QUERY_COMMANDS } from './queries'
import { SESSION_COMMANDS } from './sessions'
import { DELETE_COMMANDS } from './delete'
import { UPDATE_COMMANDS } from './update'

/** The commands by family; the README's table is made of it. */
export const COMMAND_FAMILIES: readonly (readonly [string, CommandTable])[] = [
  ['Connection and server', HELLO_COMMANDS],
  ['Diagnostics', DIAGNOSTIC_COMMANDS],
  ['Queries', QUERY_COMMANDS],
  ['Aggregation', AGGREGATE_COMMANDS],
  ['Explain', EXPLAIN_COMMANDS],
  ['Cursors', CURSOR_COMMANDS],
  ['Insert', INSERT_COMMANDS],
  ['Update', UPDATE_COMMANDS],
  ['Delete', DELETE_COMMANDS],
  ['Find and modify', FIND_AND_MODIFY_COMMANDS],
  ['Bulk write', BULK_COMMANDS],
  ['Collections and databases', COLLECTION_COMMANDS],
  ['Indexes', INDEX_COMMANDS],
  ['Sessions and transactions', SESSION_COMMANDS],
]

/** Every command by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  COMMAND_FAMILIES.flatMap(([, family]) => [...family]),
)

/** Commands that MongoDB has and this database refuses with code 115. */
export const KNOWN_UNSUPPORTED_COMMANDS: ReadonlySet<string> = new Set([
  'mapReduce',
  'saslStart',
  'saslContinue',
  'authenticate',
  'logout',
  'createUser',
  'updateUser',
  'dropUser',
  'usersInfo',
  'createRole',
  'rolesInfo',
  'compact',
  'reIndex',
  'replSetGetStatus',
  'replSetInitiate',
  'replSetGetConfig',
  'shardCollection',
  'enableSharding',
  'createSearchIndexes',
  'updateSearchIndex',
  'dropSearchIndex',
  'listSearchIndexes',
  'configureFailPoint',
  'fsync',
  'profile',
  'top',
  'currentOp',
  'killOp',
  'convertToCapped',
  'cloneCollectionAsCapped',
  'setIndexCommitQuorum',
  'planCacheClear',
  'geoSearch',
  'getLog',
])
