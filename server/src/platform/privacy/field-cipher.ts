import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals personal data field by field (AES-256-GCM). A sealed value names its key, so that a ring of
 * keys can be rotated: the first seals, all of them open.
 */
export class FieldCipher {
  private readonly keys = new Map<string, Buffer>()
  /** Keys of the indexes by `key context`; contexts are few and fixed. */
  private readonly indexKeys = new Map<string, Buffer>()
  private readonly current: string

  /** @param ring `name:base64,name:base64`, each key 32 bytes */
  constructor(ring: string) {
    for (const entry of ring.split(',')) {
      const at = entry.indexOf(':')
      const key = Buffer.from(entry.slice(at + 1), 'base64')
      if (key.length !== 32) throw new Error('a field key must have 32 bytes')
      this.keys.set(entry.slice(0, at), key)
    }
    const [first] = this.keys.keys()
    if (first === undefined) throw new Error('the key ring is empty')
    this.current = first
  }

  /** `key.iv+tag+text`; `context` binds the value to its place, so that it cannot be moved. */
  seal(plain: string, context: string): string {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(ALGORITHM, this.keyOf(this.current), iv)
    cipher.setAAD(Buffer.from(context))
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
    return `${this.current}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
  }

  /** @throws when the value was altered, moved to another place or sealed by an unknown key */
  open(sealed: string, context: string): string {
    const at = sealed.indexOf('.')
    const bytes = Buffer.from(sealed.slice(at + 1), 'base64url')
    const decipher = createDecipheriv(
      ALGORITHM,
      this.keyOf(sealed.slice(0, at)),
      bytes.subarray(0, IV_BYTES),
    )
    decipher.setAAD(Buffer.from(context))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const text = bytes.subarray(IV_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  }

  /** The same value under the key that seals now. */
  reseal(sealed: string, context: string): string {
    return this.seal(this.open(sealed, context), context)
  }

  /** Whether a value is sealed by the key that seals now; what is not waits for the rotation. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.current}.`)
  }

  /**
   * A keyed hash by which a sealed value can be looked up without being opened. It is the one to be
   * written; a look-up asks for all of `indexes`.
   */
  index(plain: string, context: string): string {
    return this.hash(this.current, plain, context)
  }

  /** The hash under every key of the ring, so that look-ups find what no rotation has reached yet. */
  indexes(plain: string, context: string): string[] {
    return [...this.keys.keys()].map((name) => this.hash(name, plain, context))
  }

  private hash(name: string, plain: string, context: string): string {
    return createHmac('sha256', this.indexKeyOf(name, context)).update(plain).digest('base64url')
  }

  private indexKeyOf(name: string, context: string): Buffer {
    const place = `${name} ${context}`
    const kept = this.indexKeys.get(place)
    if (kept !== undefined) return kept
    const key = Buffer.from(hkdfSync('sha256', this.keyOf(name), '', `index:${context}`, 32))
    this.indexKeys.set(place, key)
    return key
  }

  private keyOf(name: string): Buffer {
    const key = this.keys.get(name)
    if (key === undefined) throw new Error(`field key ${name} is not in the ring`)
    return key
  }
}
