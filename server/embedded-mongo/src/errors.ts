import type { Encodable } from './bson/encode'

/** MongoDB's documented error codes, as far as this database answers with them. */
export const CODES = {
  InternalError: 1,
  BadValue: 2,
  NoSuchKey: 4,
  GraphContainsCycle: 5,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  AlreadyInitialized: 23,
  LockTimeout: 24,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  IllegalOperation: 20,
  EmptyArrayOperation: 31,
  InvalidBSON: 22,
  NotExactValueField: 44,
  CursorNotFound: 43,
  ConflictingUpdateOperators: 40,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  IndexAlreadyExists: 68,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  OutOfDiskSpace: 14031,
  DatabaseDifferCase: 13297,
  OperationFailed: 96,
  WriteConflict: 112,
  CommandNotSupported: 115,
  DocumentValidationFailure: 121,
  ExceededMemoryLimit: 146,
  CommandNotSupportedOnView: 166,
  OptionNotSupportedOnView: 167,
  AmbiguousIndexKeyPattern: 181,
  InvalidIndexSpecificationOption: 197,
  CannotIndexParallelArrays: 171,
  QueryFeatureNotAllowed: 224,
  TransactionTooOld: 225,
  CannotConvertIndexToUnique: 359,
  ConversionFailure: 241,
  NotImplemented: 238,
  SnapshotTooOld: 239,
  NoSuchTransaction: 251,
  TransactionCommitted: 256,
  OperationNotSupportedInTransaction: 263,
  NoQueryExecutionPlans: 291,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  Interrupted: 11601,
} as const

export type CodeName = keyof typeof CODES

const NAME_OF = new Map<number, string>(Object.entries(CODES).map(([name, code]) => [code, name]))

/** Fields that an error reply carries beside code and message. */
export interface ErrorDetails {
  readonly keyPattern?: Encodable
  readonly keyValue?: Encodable
  readonly errInfo?: Encodable
  readonly violations?: Encodable
  readonly errorLabels?: readonly string[]
}

/** An error that a client is to see: MongoDB's code, its name and a message. */
export class MongoError extends Error {
  readonly codeName: string

  constructor(
    readonly code: number,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message)
    this.name = 'MongoError'
    this.codeName = NAME_OF.get(code) ?? `Location${String(code)}`
  }
}

/** An error with one of MongoDB's named codes. */
export function mongoError(name: CodeName, message: string, details?: ErrorDetails): MongoError {
  return new MongoError(CODES[name], message, details)
}

/** An error with one of MongoDB's "LocationNNNNN" codes. */
export function located(code: number, message: string): MongoError {
  return new MongoError(code, message)
}

/** BadValue (2), the most common refusal. */
export function badValue(message: string): MongoError {
  return mongoError('BadValue', message)
}

/** TypeMismatch (14). */
export function typeMismatch(message: string): MongoError {
  return mongoError('TypeMismatch', message)
}

/** FailedToParse (9). */
export function failedToParse(message: string): MongoError {
  return mongoError('FailedToParse', message)
}

/** Something MongoDB can do and this database cannot: always an error that says who refuses. */
export function notSupported(
  what: string,
  name: 'NotImplemented' | 'CommandNotSupported' = 'NotImplemented',
): MongoError {
  return mongoError(name, `The embedded database does not support ${what}`)
}

/** A field that a command cannot do without. */
export function missingField(field: string): MongoError {
  return located(40414, `BSON field '${field}' is missing but a required field`)
}

/** A command on a database where it does not belong. */
export function adminOnly(command: string): MongoError {
  return mongoError('Unauthorized', `${command} may only be run against the admin database.`)
}

/** Bytes that are not BSON, or BSON of a type that is not supported. */
export function invalidBson(reason: string, code: number = CODES.InvalidBSON): MongoError {
  return new MongoError(code, `Invalid BSON sent to the embedded database: ${reason}`)
}
