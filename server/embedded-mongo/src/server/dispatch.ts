import { Binary } from 'bson'
import { encodeDoc } from '../bson/encode'
import { firstKey } from '../bson/doc'
import type { Doc } from '../bson/types'
import { isDoc } from '../bson/types'
import { badValue, located, mongoError, MongoError, notSupported } from '../errors'
import type { Answer, Call, Command } from '../commands/definition'
import { COMMANDS, KNOWN_UNSUPPORTED_COMMANDS } from '../commands/table'
import { Scope } from '../expr/scope'
import { isNumeric, toBigIntTruncated, toSafeInteger } from '../values/numbers'
import type { WriteTransaction } from '../storage/transaction'
import { checkReadConcern, checkWriteConcern } from './concerns'
import type { Engine } from './engine'
import type { Frame, Reply } from './frames'
import type { OpenTransaction } from './sessions'
import { tooOld } from './sessions'
import { storageError } from './writer'

/** Fields that every command may carry; read here, so that no handler forgets them. */
const GENERIC_FIELDS = new Set([
  '$db',
  'lsid',
  '$clusterTime',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'comment',
  '$readPreference',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
])

/** The reply to a failed command. */
export function errorReply(error: unknown): Answer {
  const known = error instanceof MongoError ? error : storageError(error)
  const mongo = known instanceof MongoError ? known : mongoError('InternalError', known.message)
  return {
    ok: 0,
    errmsg: mongo.message,
    code: mongo.code,
    codeName: mongo.codeName,
    ...mongo.details,
  }
}

/** Brings commands to their handlers, in the session and transaction they belong to. */
export class Dispatcher {
  constructor(private readonly engine: Engine) {}

  /** Answers a command; never throws. */
  async run(frame: Frame, connectionId: number): Promise<Reply> {
    try {
      const { call, command } = this.prepare(frame, connectionId)
      return await this.execute(call, command)
    } catch (error) {
      return errorReply(error)
    }
  }

  private prepare(frame: Frame, connectionId: number): { call: Call; command: Command } {
    const { body } = frame
    const name = firstKey(body) ?? ''
    const command = COMMANDS.get(name)
    if (!command) {
      if (KNOWN_UNSUPPORTED_COMMANDS.has(name)) {
        throw notSupported(`the command '${name}'`, 'CommandNotSupported')
      }
      throw mongoError('CommandNotFound', `no such command: '${name}' (embedded database)`)
    }
    const db = body.get('$db')
    if (typeof db !== 'string') throw located(40571, 'OP_MSG requests require a $db argument')
    checkDatabase(db)
    checkFieldNames(name, command, body)
    checkApi(body)
    checkWriteConcern(body.get('writeConcern'))
    const call: Call = {
      engine: this.engine,
      name,
      body,
      db,
      sequences: frame.sequences,
      connectionId,
      session: sessionId(body),
      transaction: undefined,
      readConcern: checkReadConcern(body.get('readConcern')),
      environment: {
        collation: undefined,
        variables: new Set(),
        scope: new Scope(undefined, new Date()),
        checkTime: deadline(body),
      },
      cursorExtra: {},
    }
    if (call.session !== undefined) this.engine.sessions.touch(call.session)
    return { call, command }
  }

  private async execute(call: Call, command: Command): Promise<Reply> {
    const number = transactionNumber(call.body)
    if (number !== undefined && call.body.get('autocommit') === false) {
      return this.inTransaction(call, command, number)
    }
    if (call.body.has('startTransaction') || call.body.has('autocommit')) {
      throw mongoError(
        'InvalidOptions',
        "'autocommit' and 'startTransaction' need a transaction number",
      )
    }
    if (call.name === 'commitTransaction' || call.name === 'abortTransaction') {
      throw mongoError('InvalidOptions', `${call.name} must be run within a transaction`)
    }
    const writes = command.write !== undefined && command.writes?.(call) !== false
    // Drivers end sessions with a write concern, so commands without data are not asked.
    if (call.body.has('writeConcern') && command.read && !writes) {
      throw mongoError('InvalidOptions', `Command ${call.name} does not support writeConcern`)
    }
    if (writes && !command.read && !['local', undefined].includes(call.readConcern)) {
      throw mongoError(
        'InvalidOptions',
        `Command ${call.name} does not support readConcern { level: "${call.readConcern ?? ''}" }`,
      )
    }
    if (command.plain) return command.plain(call)
    if (command.read && command.writes?.(call) !== true) return this.read(call, command.read)
    const { write } = command
    if (!write) throw mongoError('InternalError', `the command ${call.name} has no handler`)
    if (number === undefined) return this.engine.writer.submit((tx) => write(call, tx))
    return this.retryable(call, write, number)
  }

  private read(call: Call, handler: NonNullable<Command['read']>): Reply {
    if (call.readConcern === 'snapshot') return this.engine.snapshots.read(call, handler)
    return handler(call, this.engine.store)
  }

  /** A write that the driver may send again: the stored answer makes the repetition harmless. */
  private retryable(
    call: Call,
    write: NonNullable<Command['write']>,
    number: bigint,
  ): Promise<Reply> {
    const key = Buffer.from(`w${call.session ?? ''}`)
    return this.engine.writer.submit((transaction) => {
      const earlier = transaction.recall(key)
      if (earlier && BigInt(earlier.number) === number) return earlier.answer
      if (earlier && BigInt(earlier.number) > number) throw tooOld(number, BigInt(earlier.number))
      const answer = encodeDoc(write(call, transaction))
      transaction.remember(key, Number(number), answer)
      return answer
    })
  }

  private async inTransaction(call: Call, command: Command, number: bigint): Promise<Reply> {
    const { session } = call
    if (session === undefined) {
      throw mongoError('InvalidOptions', 'Transaction number requires a session ID to be specified')
    }
    if (call.name === 'commitTransaction' || call.name === 'abortTransaction') {
      return this.finish(call, session, number)
    }
    if (command.inTransactions !== true || command.writes?.(call) === true) {
      this.abortIfOpen(session, number)
      throw mongoError(
        'OperationNotSupportedInTransaction',
        `Cannot run '${call.name}' in a multi-document transaction.`,
      )
    }
    checkStatementConcerns(call)
    const open =
      call.body.get('startTransaction') === true
        ? await this.engine.sessions.begin(session, number)
        : this.engine.sessions.current(session, number)
    return this.statement(call, command, session, open)
  }

  /** One statement; an error of it aborts the whole transaction, as in MongoDB. */
  private statement(
    call: Call,
    command: Command,
    session: string,
    open: OpenTransaction,
  ): Reply | Promise<Reply> {
    const inside: Call = { ...call, transaction: open.key }
    try {
      const answer = this.runInside(inside, command, open.write)
      if (answer instanceof Promise || !('writeErrors' in answer)) return answer
      this.engine.sessions.end(session, open, false)
      return answer
    } catch (error) {
      this.engine.sessions.end(session, open, false)
      throw error
    }
  }

  private runInside(
    call: Call,
    command: Command,
    transaction: WriteTransaction,
  ): Answer | Promise<Answer> {
    if (command.read) return command.read(call, transaction)
    if (command.write) return command.write(call, transaction)
    if (command.plain) return command.plain(call)
    throw mongoError('InternalError', `the command ${call.name} has no handler`)
  }

  private abortIfOpen(session: string, number: bigint): void {
    try {
      this.engine.sessions.end(session, this.engine.sessions.current(session, number), false)
    } catch {
      // There is none: the refusal itself is the answer.
    }
  }

  private finish(call: Call, session: string, number: bigint): Answer {
    const commit = call.name === 'commitTransaction'
    const key = Buffer.from(`t${session}`)
    const done = this.engine.store.connection.get('select number from sessions where id=?', key)
    if (done && BigInt(Number(done.number)) === number) {
      if (commit) return { ok: 1 }
      throw mongoError('TransactionCommitted', `Transaction ${String(number)} has been committed.`)
    }
    const open = this.engine.sessions.current(session, number)
    if (commit) open.write.remember(key, Number(number), encodeDoc({ ok: 1 }))
    this.engine.sessions.end(session, open, commit)
    return { ok: 1 }
  }
}

/** In a transaction the first statement alone has a read concern, and its end the write concern. */
function checkStatementConcerns({ body, readConcern }: Call): void {
  if (body.has('writeConcern')) {
    throw mongoError(
      'InvalidOptions',
      'writeConcern is not allowed within a multi-statement transaction',
    )
  }
  if (body.get('startTransaction') !== true && body.has('readConcern')) {
    throw mongoError(
      'InvalidOptions',
      'Only the first command in a transaction may specify a readConcern',
    )
  }
  if (readConcern === 'linearizable' || readConcern === 'available') {
    throw mongoError(
      'InvalidOptions',
      `The readConcern level must be either 'local', 'majority' or 'snapshot' in a transaction, not '${readConcern}'`,
    )
  }
}

function checkDatabase(db: string): void {
  if (db === '' || db.length > 63 || /[/\\. "$*<>:|?\0]/.test(db)) {
    throw mongoError('InvalidNamespace', `Invalid database name: '${db}'`)
  }
}

function checkFieldNames(name: string, command: Command, body: Doc): void {
  let first = true
  for (const key of body.keys()) {
    if (!first && !GENERIC_FIELDS.has(key) && !command.fields.includes(key)) {
      throw located(40415, `BSON field '${name}.${key}' is an unknown field (embedded database)`)
    }
    first = false
  }
}

function checkApi(body: Doc): void {
  const version = body.get('apiVersion')
  if (version !== undefined && version !== '1') {
    throw new MongoError(322, `API version must be "1", not ${JSON.stringify(version)}`)
  }
  if (body.get('apiStrict') === true) throw notSupported('apiStrict: true')
}

function sessionId(body: Doc): string | undefined {
  const lsid = body.get('lsid')
  if (lsid === undefined) return undefined
  const id = isDoc(lsid) ? lsid.get('id') : undefined
  if (!(id instanceof Binary) || id.value().length !== 16) {
    throw badValue('lsid must be a document with a UUID as its id')
  }
  return id.toString('hex')
}

function transactionNumber(body: Doc): bigint | undefined {
  const value = body.get('txnNumber')
  if (value === undefined) return undefined
  const number = isNumeric(value) ? toBigIntTruncated(value) : undefined
  if (number === undefined || number < 0n) {
    throw badValue('txnNumber must be a non-negative integer')
  }
  if (!body.has('lsid')) {
    throw mongoError('InvalidOptions', 'Transaction number requires a session ID to be specified')
  }
  return number
}

function deadline(body: Doc): () => void {
  const value = body.get('maxTimeMS')
  if (value === undefined) return () => undefined
  const limit = toSafeInteger(value)
  if (limit === undefined || limit < 0 || limit > 2_147_483_647) {
    throw badValue('maxTimeMS must be a non-negative integer')
  }
  if (limit === 0) return () => undefined
  const end = Date.now() + limit
  return () => {
    if (Date.now() > end) {
      throw mongoError('MaxTimeMSExpired', 'operation exceeded time limit')
    }
  }
}
