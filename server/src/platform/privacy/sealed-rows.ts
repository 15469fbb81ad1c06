import type { Model } from 'mongoose'
import type { CommunityDocument } from '../db/model'
import { isDuplicateKey } from '../db/mongo-errors'
import { fieldCipher } from './field-keys'

/** What one step of sealing anew has done. */
export interface ResealedPage {
  /** The id to go on after; null at the end. */
  readonly last: string | null
  readonly seen: number
  readonly changed: number
  /** Rows that could not be written and are still under an older key. */
  readonly left: number
}

/** A collection with sealed fields, and how its rows are sealed under the first key of the ring. */
export interface SealedRows {
  readonly collection: string
  reseal(communityId: string, after: string | null, limit: number): Promise<ResealedPage>
}

const registered = new Map<string, SealedRows>()

/** Every collection with sealed fields; a test holds them against the models. */
export function allSealedRows(): readonly SealedRows[] {
  return [...registered.values()]
}

/** How the rows of one model are sealed. */
export interface SealedRowsOptions<Document> {
  /** Its sealed fields; null or empty where there is nothing. */
  readonly sealed: readonly (keyof Document & string)[]
  /** Other fields that the new values are made of; a row they changed in meanwhile is left to the next run. */
  readonly madeOf?: readonly (keyof Document & string)[]
  /** The sealed fields and their hashes under the first key. */
  readonly reseal: (row: Document) => Partial<Document>
}

/**
 * Registers a store's sealed fields. A row whose fields are all under the first key is skipped, so a
 * run that was broken off goes on where it stopped; a row is written only if nobody changed it since
 * it was read, so it may run beside the service.
 */
export function registerSealedRows<Document extends CommunityDocument>(
  model: Model<Document>,
  { sealed, madeOf = [], reseal }: SealedRowsOptions<Document>,
): void {
  const guards = ['_id', 'communityId', ...sealed, ...madeOf] as (keyof Document & string)[]
  const isCurrent = (row: Document): boolean =>
    sealed.every((field) => {
      const value = row[field] as string | null
      return value === null || value === '' || fieldCipher().isCurrent(value)
    })
  registered.set(model.modelName, {
    collection: model.modelName,
    reseal: async (communityId, after, limit) => {
      const rows = (await model
        .find({ communityId, ...(after === null ? {} : { _id: { $gt: after } }) })
        .sort({ _id: 1 })
        .limit(limit)
        .lean()) as unknown as Document[]
      const waiting = rows.filter((row) => !isCurrent(row))
      const changed =
        waiting.length === 0
          ? 0
          : await writeAll(
              model,
              waiting.map((row) => ({
                updateOne: {
                  filter: Object.fromEntries(guards.map((field) => [field, row[field]])),
                  update: { $set: reseal(row) },
                },
              })),
            )
      const last = rows.length < limit ? null : (rows.at(-1)?._id ?? null)
      return { last, seen: rows.length, changed, left: waiting.length - changed }
    },
  })
}

/** Writes each change by itself; one that meets a newer row with the same hash stays as it was. */
async function writeAll<Document extends CommunityDocument>(
  model: Model<Document>,
  changes: readonly object[],
): Promise<number> {
  try {
    const result = await model.bulkWrite([...changes] as never, { ordered: false })
    return result.modifiedCount
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return (error as { result?: { modifiedCount?: number } }).result?.modifiedCount ?? 0
  }
}
