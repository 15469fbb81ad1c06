import { createHmac } from 'node:crypto'
import type { Secrecy } from '@linyi/shared/domain/ballots/ballot'

/** No 0 O 1 I L U: a code is read out on the phone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LETTERS = 12

/** The name of a unit's paper: in a secret ballot only the ballot's key leads from one to the other. */
export function paperNameOf(secrecy: Secrecy, key: string, unit: string): string {
  if (secrecy === 'open') return unit
  return createHmac('sha256', Buffer.from(key, 'base64'))
    .update(`paper ${unit}`)
    .digest('base64url')
}

/**
 * The code under which a paper stands in the published box. It follows from the key alone, so that
 * it is stored nowhere while the ballot is open, stays the same when a vote is changed, and cannot
 * be found by anybody once the key is destroyed.
 */
export function receiptOf(key: string, paperName: string): string {
  const digest = createHmac('sha256', Buffer.from(key, 'base64'))
    .update(`receipt ${paperName}`)
    .digest()
  let code = ''
  for (let index = 0; index < CODE_LETTERS; index += 1) {
    // sixteen bits for each letter: the first letters of the alphabet are favoured by less than 0.05 %
    code += LETTERS[digest.readUInt16BE(index * 2) % LETTERS.length] ?? ''
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}
