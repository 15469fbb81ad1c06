/** Fails with a number as well as a message. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly errno: number,
  ) {
    super(message)
  }
}
