import mongoose from 'mongoose'
import { defineServiceModel } from './model'

/** Raised by hand when parts inside of a stored document change that no schema names. */
const STORED_VERSION = 1

const ONLY = 'shape'

/** How the documents of this database look: written by the program that wrote them. */
interface StoredShapeDocument {
  readonly _id: string
  readonly version: number
  /** `collection.field` of every field that documents have. */
  readonly fields: readonly string[]
}

const StoredShapeModel = defineServiceModel<StoredShapeDocument>('storedShape', {
  version: { type: Number, required: true },
  fields: { type: [String], required: true },
})

/** The data was written by an older program: this one would stumble over it. */
export class OldDataError extends Error {
  constructor(readonly missing: string) {
    super(`stored data lacks ${missing}`)
    this.name = 'OldDataError'
  }
}

interface Field {
  readonly collection: string
  readonly name: string
}

const fieldsOf = ({ modelName, schema }: mongoose.Model<unknown>): Field[] =>
  Object.keys(schema.paths).map((path) => ({
    collection: modelName,
    name: `${modelName}.${path}`,
  }))

async function hasDocuments(collection: string): Promise<boolean> {
  return (await mongoose.connection.collection(collection).findOne({})) !== null
}

/**
 * Checks at the start that this program can read what is stored, and writes down what it will write.
 * A document that is older than one of its fields is found here, with one sentence for the operator,
 * and not by a resident whose page answers 500.
 *
 * @throws OldDataError
 */
export async function keepShape(): Promise<void> {
  const models = Object.values(mongoose.models)
  const stored = await StoredShapeModel.findById(ONLY).lean()
  const missing = await missingIn(stored, models)
  if (missing !== null) throw new OldDataError(missing)
  const now = models.flatMap(fieldsOf).map(({ name }) => name)
  const fields = [...new Set([...(stored?.fields ?? []), ...now])].sort()
  const isSame = stored?.version === STORED_VERSION && stored.fields.length === fields.length
  if (isSame) return
  await StoredShapeModel.updateOne(
    { _id: ONLY },
    { $set: { version: STORED_VERSION, fields } },
    { upsert: true },
  )
}

/** The first field that stored documents do not have; null when they have all. */
async function missingIn(
  stored: StoredShapeDocument | null,
  models: readonly mongoose.Model<unknown>[],
): Promise<string | null> {
  if (stored?.version !== STORED_VERSION) {
    for (const { modelName } of models) {
      if (await hasDocuments(modelName)) return modelName
    }
    return null
  }
  const known = new Set(stored.fields)
  const collections = new Set(stored.fields.map((field) => field.slice(0, field.indexOf('.'))))
  const added = models
    .flatMap(fieldsOf)
    .filter(({ collection, name }) => collections.has(collection) && !known.has(name))
  for (const { collection, name } of added) {
    if (await hasDocuments(collection)) return name
  }
  return null
}
