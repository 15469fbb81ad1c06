import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FieldCipher } from './field-cipher'

let active: FieldCipher | null = null

/**
 * Sets the cipher of this process: from the configured ring, or from a key that is made once and
 * kept in the data folder for its owner's eyes only.
 */
export function useFieldKeys(ring: string | null, dataDir: string): void {
  active = new FieldCipher(ring ?? localRing(dataDir))
}

/** The cipher in use. @throws when the process has not been given its keys */
export function fieldCipher(): FieldCipher {
  if (active === null) throw new Error('useFieldKeys has not been called')
  return active
}

function localRing(dataDir: string): string {
  const file = path.join(dataDir, 'field-keys')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const ring = `local:${randomBytes(32).toString('base64')}`
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${ring}\n`, { mode: 0o600, flag: 'wx' })
    return ring
  }
}
