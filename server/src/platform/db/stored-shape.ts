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
  readonly path: string
  readonly name: string
  /** What a document without the field means; undefined where no schema says so. */
  readonly initial: unknown
}

const fieldsOf = ({ modelName, schema }: mongoose.Model<unknown>): Field[] =>
  Object.entries(schema.paths).map(([path, type]) => ({
    collection: modelName,
    path,
    name: `${modelName}.${path}`,
    initial: (type.options as { readonly default?: unknown }).default,
  }))

async function hasDocuments(collection: string): Promise<boolean> {
  return (await mongoose.connection.collection(collection).findOne({})) !== null
}

/** Gives documents that are older than a field what its schema says they mean; again changes nothing. */
async function fillIn({ collection, path, initial }: Field): Promise<void> {
  await mongoose.connection
    .collection(collection)
    .updateMany({ [path]: { $exists: false } }, { $set: { [path]: initial } })
}

/**
 * Checks at the start that this program can read what is stored, and writes down what it will write.
 * Documents older than a field that has a default are given it. One that lacks a field without a
 * default is found here, with one sentence for the operator, and not by a resident whose page answers
 * 500.
 *
 * @throws OldDataError
 */
export async function keepShape(): Promise<void> {
  const models = Object.values(mongoose.models)
  const stored = await StoredShapeModel.findById(ONLY).lean()
  const { missing, toFillIn } = await lackOf(stored, models)
  if (missing !== null) throw new OldDataError(missing)
  for (const field of toFillIn) await fillIn(field)
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

interface Lack {
  /** The first thing that stored documents lack and nobody can give them; null when there is none. */
  readonly missing: string | null
  readonly toFillIn: readonly Field[]
}

async function lackOf(
  stored: StoredShapeDocument | null,
  models: readonly mongoose.Model<unknown>[],
): Promise<Lack> {
  if (stored?.version !== STORED_VERSION) {
    for (const { modelName } of models) {
      if (await hasDocuments(modelName)) return { missing: modelName, toFillIn: [] }
    }
    return { missing: null, toFillIn: [] }
  }
  const known = new Set(stored.fields)
  const collections = new Set(stored.fields.map((field) => field.slice(0, field.indexOf('.'))))
  const added = models
    .flatMap(fieldsOf)
    .filter(({ collection, name }) => collections.has(collection) && !known.has(name))
  for (const { collection, name, initial } of added) {
    if (initial === undefined && (await hasDocuments(collection))) {
      return { missing: name, toFillIn: [] }
    }
  }
  return { missing: null, toFillIn: added.filter(({ initial }) => initial !== undefined) }
}
