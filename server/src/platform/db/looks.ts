import type { Model, PipelineStage } from 'mongoose'
import type { CommunityDocument } from './model'
import { isInTransaction } from './transaction'

type Filter = { readonly communityId: string } & Readonly<Record<string, unknown>>

/** A look at one collection: which of its documents. */
export interface Look {
  readonly model: Model<CommunityDocument>
  readonly filter: Filter
}

/** A look at some fields of the documents of one collection. */
export interface FieldsLook<Row> extends Look {
  readonly fields: readonly (keyof Row & string)[]
}

export function lookAt<Document extends CommunityDocument>(
  model: Model<Document>,
  filter: Filter,
): Look {
  return { model: model as unknown as Model<CommunityDocument>, filter }
}

export function lookAtFields<
  Document extends CommunityDocument,
  Field extends keyof Document & string,
>(
  model: Model<Document>,
  filter: Filter,
  fields: readonly Field[],
): FieldsLook<Pick<Document, Field | '_id'>> {
  return { ...lookAt(model, filter), fields }
}

type Stages = PipelineStage.FacetPipelineStage[]

/**
 * What the looks find one behind the other, each with its own stages. A transaction knows no `$unionWith`:
 * there each look is a question of its own, one after another, as everything in a transaction.
 *
 * @see https://www.mongodb.com/docs/manual/core/transactions-operations/
 */
async function inOne<Row>(
  looks: readonly Look[],
  stagesOf: (place: number) => Stages,
): Promise<Row[]> {
  const branches = looks.map(({ model, filter }, place) => ({
    model,
    pipeline: [{ $match: filter }, ...stagesOf(place)],
  }))
  if (isInTransaction()) {
    const rows: Row[] = []
    for (const { model, pipeline } of branches) rows.push(...(await model.aggregate<Row>(pipeline)))
    return rows
  }
  const [first, ...others] = branches
  if (first === undefined) return []
  const unions = others.map(({ model, pipeline }) => ({
    $unionWith: { coll: model.collection.name, pipeline },
  }))
  return first.model.aggregate<Row>([...first.pipeline, ...unions]).exec()
}

/** Whether any of the looks finds something: one question to the database, however many they are. */
export async function findsAny(looks: readonly Look[]): Promise<boolean> {
  const found = await inOne(looks, () => [{ $limit: 1 }, { $project: { _id: 1 } }])
  return found.length > 0
}

type RowsOf<Looks> = {
  -readonly [Place in keyof Looks]: Looks[Place] extends FieldsLook<infer Row> ? Row[] : never
}

/**
 * What each of the looks finds, by one question to the database. Most of what a small question costs
 * is its way there and back.
 */
export async function findEach<const Looks extends readonly FieldsLook<never>[]>(
  ...looks: Looks
): Promise<RowsOf<Looks>> {
  const rows = await inOne<{ readonly look: number }>(looks, (place) => {
    const fields = (looks[place]?.fields ?? []).map((field: string) => [field, 1 as const] as const)
    return [{ $project: { ...Object.fromEntries(fields), look: { $literal: place } } }]
  })
  return looks.map((_look, place) => rows.filter(({ look }) => look === place)) as RowsOf<Looks>
}
