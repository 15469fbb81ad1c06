import mongoose, { Schema, type Model, type SchemaDefinition } from 'mongoose'
import { communityScoped } from './community-scope'

/** The fields every document of a community has. */
export interface CommunityDocument {
  readonly _id: string
  readonly communityId: string
}

type IndexFields = Readonly<Record<string, 1 | -1>>

/** An index with the options the product uses. */
export interface IndexDefinition {
  readonly fields: IndexFields
  readonly name: string
  readonly unique?: true
  readonly partialFilterExpression?: Readonly<Record<string, unknown>>
  readonly expireAfterSeconds?: number
}

/** What a collection demands of its documents beside their schema. */
export interface CollectionOptions {
  /** A filter that every document must match; the database refuses a write that breaks it. */
  readonly validator?: Readonly<Record<string, unknown>>
  /** Indexes of earlier versions that say something else than the rules do now: dropped at the start. */
  readonly formerIndexes?: readonly string[]
}

const former = new Map<string, readonly string[]>()

/** The indexes that earlier versions have left and that must go, by collection. */
export function formerIndexes(): ReadonlyMap<string, readonly string[]> {
  return former
}

const validators = new Map<string, Readonly<Record<string, unknown>>>()

/** The rules that the database itself holds documents to, by collection. */
export function collectionValidators(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return validators
}

/**
 * Defines the model of a collection whose documents belong to communities: string ids, a strict
 * schema and the scope of `communityScoped`. Each index is named and begins with `communityId`.
 */
export function defineCommunityModel<Document extends CommunityDocument>(
  collection: string,
  fields: SchemaDefinition,
  indexes: readonly IndexDefinition[],
  { validator, formerIndexes: left = [] }: CollectionOptions = {},
): Model<Document> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      communityId: { type: String, required: true },
      ...fields,
    },
    { collection, versionKey: false, strict: 'throw', minimize: false },
  )
  communityScoped(schema)
  if (validator !== undefined) validators.set(collection, validator)
  if (left.length > 0) former.set(collection, left)
  for (const { fields: keys, ...options } of indexes) schema.index(keys, options)
  return mongoose.model(collection, schema) as unknown as Model<Document>
}

/** Defines the model of a collection of the service itself, which belongs to no community. */
export function defineServiceModel<Document extends { readonly _id: string }>(
  collection: string,
  fields: SchemaDefinition,
  indexes: readonly IndexDefinition[] = [],
): Model<Document> {
  const schema = new Schema(
    { _id: { type: String, required: true }, ...fields },
    { collection, versionKey: false, strict: 'throw', minimize: false },
  )
  for (const { fields: keys, ...options } of indexes) schema.index(keys, options)
  return mongoose.model(collection, schema) as unknown as Model<Document>
}
