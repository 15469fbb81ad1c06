import { Binary, Long } from 'bson'
import { encodeDoc } from '../bson/encode'
import { firstKey } from '../bson/doc'
import type { Doc, Maybe } from '../bson/types'
import { isDoc, typeName } from '../bson/types'
import {
  adminOnly,
  badValue,
  located,
  mongoError,
  MongoError,
  notSupported,
  typeMismatch,
} from '../errors'
import { checkDatabase } from '../commands/arguments'
import type { Answer, Call, Command } from '../commands/definition'
import { COMMANDS, KNOWN_UNSUPPORTED_COMMANDS } from '../commands/table'
import { Scope } from '../expr/scope'
import { isNumeric, toSafeInteger } from '../values/numbers'
import {
  checkConcernsBelong,
  checkReadConcern,
  checkStatementConcerns,
  checkWriteConcern,
} from './concerns'
import type { Engine } from './engine'
import type { Frame, Reply } from './frames'
import type { OpenTransaction } from './sessions'
import { committed, tooOld } from './sessions'
import { TimeLimit } from './timeLimit'
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
    if (name === 'explain') checkExplained(body.get('explain'))
    checkApi(body)
    checkWriteConcern(body.get('writeConcern'))
    const limit = timeLimit(body)
    const call: Call = {
      engine: this.engine,
      name,
      body,
      db,
      sequences: frame.sequences,
      connectionId,
      session: sessionId(body),
      transaction: undefined,
      retryable: false,
      readConcern: checkReadConcern(body.get('readConcern')),
      environment: {
        collation: undefined,
        variables: new Set(),
        scope: new Scope(undefined, new Date()),
        checkTime: limit.check,
      },
      timeLimit: limit,
      cursorExtra: {},
    }
    if (call.session !== undefined) this.engine.sessions.touch(call.session)
    return { call, command }
  }

  private async execute(call: Call, command: Command): Promise<Reply> {
    const number = transactionNumber(call.body)
    const ends = call.name === 'commitTransaction' || call.name === 'abortTransaction'
    if (ends && call.db !== 'admin') throw adminOnly(call.name)
    if (number !== undefined && inTransaction(call.body)) {
      return this.inTransaction(call, command, number)
    }
    if (call.body.has('startTransaction') || call.body.has('autocommit')) {
      throw mongoError(
        'InvalidOptions',
        "'autocommit: false' and 'startTransaction: true' need each other's company and a transaction number",
      )
    }
    if (number !== undefined && !RETRYABLE.has(call.name)) {
      throw located(
        50768,
        `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${call.name} is not a retryable write command.`,
      )
    }
    if (ends) {
      throw mongoError('InvalidOptions', `${call.name} must be run within a transaction`)
    }
    const writes = command.write !== undefined && command.writes?.(call) !== false
    checkConcernsBelong(call.name, call.body, { writes, level: call.readConcern })
    if (command.plain) return command.plain(call)
    if (command.read && command.writes?.(call) !== true) return this.read(call, command.read)
    const { write } = command
    if (!write) throw mongoError('InternalError', `the command ${call.name} has no handler`)
    if (number === undefined) return this.engine.writer.submit((tx) => write(call, tx))
    return this.retryable({ ...call, retryable: true }, write, number)
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
    checkStatementConcerns(call.body, call.readConcern)
    const open =
      call.body.get('startTransaction') === true
        ? await this.engine.sessions.begin(
            session,
            number,
            command.write !== undefined && !command.read,
          )
        : this.engine.sessions.current(session, number)
    return this.statement(call, command, session, open)
  }

  /** One statement; an error of it aborts the whole transaction, as in MongoDB. */
  private async statement(
    call: Call,
    command: Command,
    session: string,
    open: OpenTransaction,
  ): Promise<Reply> {
    const inside: Call = { ...call, transaction: open.key }
    try {
      const answer = await this.runInside(inside, command, open)
      const failed = 'writeErrors' in answer || Number(answer.nErrors ?? 0) > 0
      if (failed) this.engine.sessions.end(session, open, false)
      return answer
    } catch (error) {
      this.engine.sessions.end(session, open, false)
      throw error
    }
  }

  private async runInside(call: Call, command: Command, open: OpenTransaction): Promise<Answer> {
    if (command.read) return command.read(call, open.view)
    if (command.write && call.session !== undefined) {
      return command.write(call, await this.engine.sessions.writing(call.session, open))
    }
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
    if (this.engine.sessions.hasCommitted(session, number)) {
      if (commit) return { ok: 1 }
      throw committed(number)
    }
    const open = this.engine.sessions.current(session, number)
    if (commit) {
      const key = Buffer.from(`t${session}`)
      open.write?.remember(key, Number(number), encodeDoc({ ok: 1 }))
    }
    this.engine.sessions.end(session, open, commit)
    return { ok: 1 }
  }
}

/** What a driver may send again. */
const RETRYABLE = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'bulkWrite',
])

/** Whether a command is a statement of a multi-document transaction. */
function inTransaction(body: Doc): boolean {
  const start = body.get('startTransaction')
  return body.get('autocommit') === false && (start === undefined || start === true)
}

/** What is explained may have no unknown fields either. */
function checkExplained(inner: Maybe): void {
  if (!isDoc(inner)) return
  const name = firstKey(inner) ?? ''
  const command = COMMANDS.get(name)
  if (!command) {
    throw mongoError('CommandNotFound', `Explain failed due to unknown command: ${name}`)
  }
  checkFieldNames(name, command, inner)
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
  if (!(value instanceof Long)) {
    throw typeMismatch(
      `BSON field 'txnNumber' is the wrong type '${typeName(value)}', expected type 'long'`,
    )
  }
  const number = value.toBigInt()
  if (number < 0n) throw mongoError('InvalidOptions', 'Transaction number cannot be negative')
  if (!body.has('lsid')) {
    throw mongoError('InvalidOptions', 'Transaction number requires a session ID to be specified')
  }
  return number
}

function timeLimit(body: Doc): TimeLimit {
  const value = body.get('maxTimeMS')
  if (value === undefined) return new TimeLimit(undefined)
  if (!isNumeric(value)) throw typeMismatch('maxTimeMS must be a number')
  const limit = toSafeInteger(value)
  if (limit === undefined || limit < 0 || limit > 2_147_483_647) {
    throw badValue('maxTimeMS must be a non-negative integer')
  }
  return new TimeLimit(limit === 0 ? undefined : limit)
}
