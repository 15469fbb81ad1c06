import { hostname, totalmem } from 'node:os'
import { mongoError } from '../errors'
import { databaseOf } from '../storage/catalog'
import type { CollectionState } from '../storage/catalog'
import { validateCollection } from '../storage/validate'
import type { View } from '../storage/view'
import { flagField, namespace } from './arguments'
import type { Answer, Call, Command, CommandTable } from './definition'

function serverStatus(call: Call): Answer {
  const { engine } = call
  const uptime = (Date.now() - engine.startedAt.getTime()) / 1000
  return {
    host: hostname(),
    version: '8.0.0',
    process: 'embedded-mongo',
    pid: process.pid,
    uptime,
    localTime: new Date(),
    connections: { current: engine.network.open, available: 10_000 },
    mem: { resident: Math.round(process.memoryUsage().rss / 1_048_576), bits: 64 },
    metrics: { cursor: { open: { total: engine.cursors.size } } },
    logicalSessionRecordCache: { activeSessionsCount: engine.sessions.size },
    storageEngine: { name: 'sqlite', persistent: true, supportsCommittedReads: true },
    ok: 1,
  }
}

function connectionStatus(): Answer {
  return { authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 }
}

function hostInfo(): Answer {
  return {
    system: { hostname: hostname(), memSizeMB: Math.round(totalmem() / 1_048_576) },
    os: { type: process.platform, name: process.platform },
    ok: 1,
  }
}

/** Bytes of the tables of a collection; counts pages, so it is an estimate. */
function storedBytes(view: View, collection: CollectionState): number {
  if (collection.view) return 0
  const sql = `select coalesce(sum(length(v)),0) n from c${String(collection.id)}`
  return Number(view.connection.get(sql)?.n ?? 0)
}

function collStats(call: Call, view: View): Answer {
  const ns = namespace(call)
  const collection = view.collection(ns)
  if (!collection) {
    return { ns, count: 0, size: 0, storageSize: 0, nindexes: 0, totalIndexSize: 0, ok: 1 }
  }
  if (collection.view) {
    throw mongoError('CommandNotSupportedOnView', `Namespace ${ns} is a view, not a collection`)
  }
  const size = storedBytes(view, collection)
  return {
    ns,
    size,
    count: collection.count,
    avgObjSize: collection.count === 0 ? 0 : Math.round(size / collection.count),
    storageSize: size,
    nindexes: collection.indexes.length,
    indexDetails: {},
    totalIndexSize: 0,
    ok: 1,
  }
}

function dbStats(call: Call, view: View): Answer {
  const mine = [...view.collections()].filter((state) => databaseOf(state.ns) === call.db)
  const size = mine.reduce((sum, state) => sum + storedBytes(view, state), 0)
  return {
    db: call.db,
    collections: mine.filter((state) => !state.view).length,
    views: mine.filter((state) => state.view).length,
    objects: mine.reduce((sum, state) => sum + state.count, 0),
    dataSize: size,
    storageSize: size,
    indexes: mine.reduce((sum, state) => sum + state.indexes.length, 0),
    indexSize: 0,
    ok: 1,
  }
}

/** Checks that every document has its index entries and every entry its document. */
function validate(call: Call, view: View): Answer {
  const ns = namespace(call)
  const collection = view.collection(ns)
  if (!collection) {
    throw mongoError('NamespaceNotFound', `Collection '${ns}' does not exist to validate.`)
  }
  if (collection.view) {
    throw mongoError('CommandNotSupportedOnView', `Cannot validate a view: ${ns}`)
  }
  flagField(call.body, 'full')
  const report = validateCollection(view, collection)
  return {
    ns,
    nrecords: collection.count,
    nIndexes: collection.indexes.length,
    keysPerIndex: report.keys,
    valid: report.errors.length === 0,
    errors: report.errors,
    warnings: [],
    ok: 1,
  }
}

const dbStatsCommand: Command = { fields: ['scale', 'freeStorage'], read: dbStats }

/** What tools ask about the state of the database. */
export const DIAGNOSTIC_COMMANDS: CommandTable = new Map<string, Command>([
  ['serverStatus', { fields: [], plain: serverStatus }],
  ['connectionStatus', { fields: ['showPrivileges'], plain: connectionStatus }],
  ['hostInfo', { fields: [], plain: hostInfo }],
  ['whatsmyuri', { fields: [], plain: () => ({ you: 'embedded', ok: 1 }) }],
  ['getCmdLineOpts', { fields: [], plain: () => ({ argv: [], parsed: {}, ok: 1 }) }],
  ['collStats', { fields: ['scale'], read: collStats }],
  ['dbStats', dbStatsCommand],
  ['dbstats', dbStatsCommand],
  ['validate', { fields: ['full'], read: validate }],
])
