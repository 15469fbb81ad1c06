export type EmbeddedMongoErrorCode =
  | 'data_dir_locked'
  | 'port_in_use'
  | 'bad_format'
  | 'start_failed'

/** Why the database could not start, in one sentence that may be shown to the user. */
export class EmbeddedMongoError extends Error {
  constructor(
    readonly code: EmbeddedMongoErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'EmbeddedMongoError'
  }
}
