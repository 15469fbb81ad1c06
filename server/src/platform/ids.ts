import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

let counter = randomBytes(3).readUIntBE(0, 3)

/**
 * A new identifier: 24 hexadecimal characters, of which the first eight are the second of `now`, so
 * that ids sort by age. `now` is the request's time, which keeps lists right under any clock.
 */
export function newId(now: Date): string {
  counter = (counter + 1) & 0xffffff
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(Math.floor(now.getTime() / 1000), 0)
  bytes.writeUIntBE(counter, 4, 3)
  randomBytes(5).copy(bytes, 7)
  return bytes.toString('hex')
}

/** The smallest identifier that could be made at `instant`: a bound for those made since. */
export function idFrom(instant: Date): string {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(Math.floor(instant.getTime() / 1000), 0)
  return bytes.toString('hex')
}

/** An identifier that tells nothing of when or where it was made. */
export function randomId(): string {
  return randomBytes(12).toString('hex')
}

/** 256 random bits for a session token. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Compares with a secret in a time that does not tell how much of it was right. */
export function isSameText(given: string, secret: string): boolean {
  const [one, other] = [given, secret].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
