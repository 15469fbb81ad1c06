import { isDuplicateKey } from '../db/mongo-errors'
import { inTransaction } from '../db/transaction'
import { sha256 } from '../ids'
import { fieldCipher } from '../privacy/field-keys'
import { AppError } from './app-error'
import { IdempotencyModel, type IdempotencyDocument } from './idempotency.model'

const KEPT_MS = 48 * 60 * 60 * 1000

/** One command as it was asked for. */
export interface KeyedCommand {
  readonly operation: string
  readonly accountId: string
  readonly key: string
  readonly input: Readonly<Record<string, unknown>>
  /** Fields that leave no trace: a fingerprint of three choices would give the vote away. */
  readonly untraced: readonly string[]
}

const FINGERPRINT = 'fingerprint'

/** What the key was used for. It is hashed with a key: a phone number has too few forms to hide. */
function requestText({ operation, input, untraced }: KeyedCommand): string {
  const traced = Object.entries(input).filter(([name]) => !untraced.includes(name))
  return JSON.stringify([operation, traced.sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** Under which id the answer of a command is kept. */
export function recordIdOf({
  accountId,
  operation,
  key,
}: Pick<KeyedCommand, 'accountId' | 'operation' | 'key'>): string {
  return sha256(`${accountId}\n${operation}\n${key}`)
}

/**
 * Whether a command was done under this key. Nobody learns it of another's: the account is part of what
 * the record is found by. A refusal leaves no record, for it changed nothing.
 */
export async function wasDone(
  command: Pick<KeyedCommand, 'accountId' | 'operation' | 'key'>,
): Promise<boolean> {
  return (await IdempotencyModel.exists({ _id: recordIdOf(command) })) !== null
}

/** The fingerprint of a request, by which a repetition is told from another request. */
export function fingerprintOf(command: KeyedCommand): string {
  return fieldCipher().index(requestText(command), FINGERPRINT)
}

/** Whether a command is the same as the one a fingerprint was made of. */
export function hasFingerprint(command: KeyedCommand, fingerprint: string): boolean {
  return fieldCipher().indexes(requestText(command), FINGERPRINT).includes(fingerprint)
}

/** What is kept with a key: the fingerprint of the request and the sealed answer. */
export function keptRecord(command: KeyedCommand, response: unknown): IdempotencyDocument {
  const _id = recordIdOf(command)
  return {
    _id,
    fingerprint: fingerprintOf(command),
    responseSealed: fieldCipher().seal(JSON.stringify(response), _id),
    expiresAt: new Date(Date.now() + KEPT_MS),
  }
}

/**
 * Runs a command once per key: the work, its events and the record of its answer are one
 * transaction, so a repetition after a lost answer finds either all of them or none.
 *
 * WeChat cuts requests in the background and hides the result; the client repeats with the same key.
 *
 * @throws AppError `request.key_reused` when the key was used for another request
 */
export async function runOnce<Response>(
  command: KeyedCommand,
  work: () => Promise<Response>,
): Promise<Response> {
  const recordId = recordIdOf(command)
  const attempt = (): Promise<Response> =>
    inTransaction(async () => {
      const prior = await IdempotencyModel.findById(recordId).lean()
      if (prior !== null) {
        if (!hasFingerprint(command, prior.fingerprint)) throw new AppError('request.key_reused')
        return JSON.parse(fieldCipher().open(prior.responseSealed, recordId)) as Response
      }
      const response = await work()
      await IdempotencyModel.insertMany([keptRecord(command, response)], { lean: true })
      return response
    })
  try {
    return await attempt()
  } catch (error) {
    // Two equal requests at the same instant: the slower one now finds the answer of the faster.
    if (isDuplicateKey(error, 'idempotencyKeys')) return attempt()
    throw error
  }
}
