import {
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb'

const DUPLICATE_KEY = 11000
const WRITE_CONFLICT = 112

/** Whether a unique index refused a second document; `index` names which one, when given. */
export function isDuplicateKey(error: unknown, index?: string): boolean {
  return (
    error instanceof MongoServerError &&
    error.code === DUPLICATE_KEY &&
    (index === undefined || error.message.includes(index))
  )
}

/** Whether two writers met on one document and the driver's own retries did not resolve it. */
export function isWriteConflict(error: unknown): boolean {
  return (
    error instanceof MongoError &&
    (error.code === WRITE_CONFLICT || error.hasErrorLabel('TransientTransactionError'))
  )
}

/** Whether the database could not be reached. */
export function isUnavailable(error: unknown): boolean {
  return (
    error instanceof MongoServerSelectionError ||
    error instanceof MongoNetworkError ||
    error instanceof MongoNotConnectedError ||
    (error instanceof MongoError && error.hasErrorLabel('RetryableWriteError'))
  )
}
