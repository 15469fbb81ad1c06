import type { CollectionState } from './catalog'
import { entryBytes, indexKeys } from './indexKeys'
import type { View } from './view'
import { scanCollection } from './view'

export interface ValidationReport {
  readonly keys: Readonly<Record<string, number>>
  readonly errors: string[]
}

/** Compares documents and index entries in both directions, and the figures with the truth. */
export function validateCollection(view: View, collection: CollectionState): ValidationReport {
  const errors: string[] = []
  const expected = new Map(collection.indexes.map((index) => [index.name, 0]))
  let count = 0
  for (const row of scanCollection(view, collection)) {
    count += 1
    for (const index of collection.indexes) {
      const { keys } = indexKeys(index, row.doc)
      expected.set(index.name, (expected.get(index.name) ?? 0) + keys.length)
      for (const key of keys) {
        const sql = `select 1 n from i${String(index.id)} where k=?`
        if (!view.connection.get(sql, entryBytes(key.bytes, row.rid))) {
          errors.push(`index ${index.name} lacks an entry of record ${String(row.rid)}`)
        }
      }
    }
  }
  if (count !== collection.count) {
    errors.push(`${String(count)} documents are stored, ${String(collection.count)} are recorded`)
  }
  const keys: Record<string, number> = {}
  for (const index of collection.indexes) {
    const found = Number(view.connection.get(`select count(*) n from i${String(index.id)}`)?.n ?? 0)
    keys[index.name] = found
    if (found !== expected.get(index.name)) {
      errors.push(`index ${index.name} has entries without a document`)
    }
  }
  return { keys, errors }
}
