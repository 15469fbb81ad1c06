import type { DeliveryOutcome } from '@linyi/shared/domain/messages/delivery'
import { newerFirst } from '../../platform/db/keyset'
import { sha256 } from '../../platform/ids'
import { DeliveryModel, type DeliveryDocument } from './delivery.model'

export type { DeliveryDocument } from './delivery.model'

/** The same notice of the same event has the same id, whoever adds to it first. */
export const deliveryIdOf = (communityId: string, eventId: string, notice: string): string =>
  sha256(`${communityId} ${eventId} ${notice}`).slice(0, 24)

/** What came to a delivery, and how the outcomes of its messages changed. */
export interface DeliveryChange {
  readonly _id: string
  readonly told?: number
  readonly outcomes: ReadonlyMap<DeliveryOutcome, number>
  /** What it is, where it may be the first that is heard of it. */
  readonly insert?: Omit<DeliveryDocument, '_id' | 'communityId' | 'told' | 'n'>
}

/** Adds up what changed, in the transaction that changed it. */
export async function addToDeliveries(
  communityId: string,
  changes: readonly DeliveryChange[],
): Promise<void> {
  const writes = changes.flatMap(({ _id, told = 0, outcomes, insert }) => {
    const by: Record<string, number> = Object.fromEntries(
      [...outcomes]
        .filter(([, count]) => count !== 0)
        .map(([outcome, count]) => [`n.${outcome}`, count]),
    )
    if (told > 0) by['told'] = told
    if (Object.keys(by).length === 0) return []
    return [
      {
        updateOne: {
          filter: { communityId, _id },
          update: {
            $inc: by,
            ...(insert === undefined ? {} : { $setOnInsert: insert }),
          },
          upsert: insert !== undefined,
        },
      },
    ]
  })
  if (writes.length > 0) await DeliveryModel.bulkWrite(writes, { ordered: false })
}

/** Which deliveries somebody looks at. */
export interface DeliveryPage {
  readonly after: string | undefined
  readonly limit: number
  readonly gridId?: string | undefined
  readonly pageId?: string | undefined
}

/** One page and one more of what went out, the newest first. */
export async function listDeliveries(
  communityId: string,
  { after, limit, gridId, pageId }: DeliveryPage,
): Promise<DeliveryDocument[]> {
  return DeliveryModel.find({
    communityId,
    ...(gridId === undefined ? {} : { gridId }),
    ...(pageId === undefined ? {} : { pageId }),
    ...newerFirst('at', after, {}),
  })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** Deletes what went out before `before`. */
export async function forgetDeliveries(communityId: string, before: Date): Promise<void> {
  await DeliveryModel.deleteMany({ communityId, at: { $lt: before } })
}
