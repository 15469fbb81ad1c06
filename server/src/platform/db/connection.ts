import mongoose, { type mongo } from 'mongoose'
import { collectionValidators, formerIndexes } from './model'
import { keepShape } from './stored-shape'

/** The database cannot be used; the message is the one sentence the operator reads. */
export class DatabaseError extends Error {}

/**
 * Connects mongoose and checks that the database can do what the service relies on.
 *
 * Transactions are bound to the asynchronous context, so that no session is passed by hand and no
 * write can forget it (ADR 0006).
 *
 * @throws DatabaseError when the server cannot be reached or is a standalone without transactions
 */
export async function connectDatabase(uri: string): Promise<void> {
  mongoose.set('transactionAsyncLocalStorage', true)
  mongoose.set('strictQuery', 'throw')
  // both are made by `ensureIndexes`, before anything is asked
  mongoose.set('autoIndex', false)
  mongoose.set('autoCreate', false)
  try {
    await mongoose.connect(uri, {
      serverSelectionTimeoutMS: 10_000,
      maxPoolSize: 50,
      ignoreUndefined: true,
    })
  } catch (cause) {
    throw new DatabaseError('连接不上数据库，请检查 MONGODB_URI 和网络。', { cause })
  }
  const hello = await mongoose.connection.db?.admin().command({ hello: 1 })
  const isReplicaSet = typeof hello?.['setName'] === 'string'
  const isSharded = hello?.['msg'] === 'isdbgrid'
  if (!isReplicaSet && !isSharded) {
    await mongoose.disconnect()
    throw new DatabaseError(
      '数据库是单机模式，不支持事务：请改用副本集或分片集群，或去掉 MONGODB_URI 使用内置数据库。',
    )
  }
}

/**
 * Builds the indexes of every registered model, and sets the validators of their collections: both
 * are part of the rules. First it checks that what is stored has the shape they are made for.
 *
 * @throws OldDataError when an older program wrote it
 */
export async function ensureIndexes(): Promise<void> {
  await keepShape()
  for (const model of Object.values(mongoose.models)) await buildCollection(model)
  for (const [collection, names] of formerIndexes()) await dropIndexes(collection, names)
  for (const [collection, validator] of collectionValidators()) {
    await mongoose.connection.db?.command({ collMod: collection, validator })
  }
}

/** One command a collection: what is there already is left as it is. */
async function buildCollection(model: (typeof mongoose.models)[string]): Promise<void> {
  const indexes = model.schema.indexes().map(([key, options]) => ({ key, ...options }))
  if (indexes.length > 0) await model.collection.createIndexes(indexes as mongo.IndexDescription[])
  // a transaction of an older server cannot make the collection that it writes first
  else await model.createCollection()
}

async function dropIndexes(name: string, names: readonly string[]): Promise<void> {
  const collection = mongoose.connection.collection(name)
  for (const index of await collection.indexes()) {
    if (index.name !== undefined && names.includes(index.name)) {
      await collection.dropIndex(index.name)
    }
  }
}

/** Whether the database answers, for the readiness probe. */
export async function pingDatabase(): Promise<boolean> {
  try {
    await mongoose.connection.db?.admin().ping()
    return mongoose.connection.readyState === mongoose.ConnectionStates.connected
  } catch {
    return false
  }
}

/** Closes all connections. */
export async function disconnectDatabase(): Promise<void> {
  await mongoose.disconnect()
}
