import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FieldCipher } from './field-cipher'

/** The key of the stored data is missing; the message is the one sentence the operator reads. */
export class FieldKeyError extends Error {}

let active: FieldCipher | null = null

/**
 * Sets the cipher of this process: from the configured ring, or from a key that is made once and
 * kept in the data folder for its owner's eyes only. With `mayCreate` false a key that is not there
 * is a fault: a new one would open nothing that is stored.
 *
 * @throws FieldKeyError when the key is missing and must not be made
 */
export function useFieldKeys(
  ring: string | null,
  dataDir: string,
  { mayCreate = true }: { readonly mayCreate?: boolean } = {},
): void {
  active = new FieldCipher(ring ?? localRing(dataDir, mayCreate))
}

/** The cipher in use. @throws when the process has not been given its keys */
export function fieldCipher(): FieldCipher {
  if (active === null) throw new Error('useFieldKeys has not been called')
  return active
}

function localRing(dataDir: string, mayCreate: boolean): string {
  const file = path.join(dataDir, 'field-keys')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    if (!mayCreate) {
      throw new FieldKeyError(
        `找不到个人信息的密钥 ${file}：请从备份恢复，没有它读不出已有的姓名。`,
      )
    }
    const ring = `local:${randomBytes(32).toString('base64')}`
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${ring}\n`, { mode: 0o600, flag: 'wx' })
    return ring
  }
}
