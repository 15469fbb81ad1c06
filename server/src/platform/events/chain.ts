import { sha256 } from '../ids'
import type { EventDocument } from './event.model'

/** What precedes the first block of a community. */
export const GENESIS = '0'.repeat(64)

/** JSON with sorted keys, so that equal content has one form whatever wrote it. */
export function canonicalJson(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** The hash of a block: of the block before it and of every event in it, with its place. */
export function blockHash(prevHash: string, events: readonly EventDocument[]): string {
  const lines = events.map(({ _id, type, subject, actorId, role, at, data, seq }) =>
    canonicalJson({ _id, type, subject, actorId, role, at, data, seq }),
  )
  return sha256([prevHash, ...lines].join('\n'))
}
