import type { Clock } from '../clock'
import { inTransaction } from '../db/transaction'
import { randomId } from '../ids'
import type { Job } from '../jobs/jobs'
import { dropLease, takeLease } from '../jobs/lease.store'
import { blockHash, GENESIS } from './chain'
import { EventModel, type EventDocument } from './event.model'
import { BlockModel, ChainHeadModel } from './seal.model'

const PERIOD_MS = 250
const LEASE_MS = 5_000
const BLOCK_EVENTS_MAX = 500
/** Held from round to round: the one who seals goes on sealing. */
const LEASE = { name: 'sealer', holder: randomId() }

/**
 * One round of the sealer: on one instance at a time by a lease, it gives the new events of each
 * community the next places in its sequence and a block with the hash of all of them and of the block
 * before. Whoever changes, removes or inserts an event later breaks the chain.
 */
export async function sealWaiting(clock: Clock): Promise<void> {
  // Looking costs nothing; the lease is a write to the disk, and mostly nothing waits.
  const communities = await waitingCommunities()
  if (communities.length === 0 || !(await takeLease(LEASE, LEASE_MS))) return
  for (const communityId of communities) {
    while (await sealBlock(communityId, clock.now())) {
      // Another full block may be waiting.
    }
  }
}

/** Lets another instance go on at once, for the end of this one. */
export async function stopSealing(): Promise<void> {
  await dropLease(LEASE)
}

export const sealing: Job = { name: 'sealing', everyMs: PERIOD_MS, run: sealWaiting }

async function waitingCommunities(): Promise<string[]> {
  const waiting = await EventModel.find({ isSealed: false })
    .setOptions({ acrossCommunities: true })
    .select({ communityId: 1 })
    .limit(BLOCK_EVENTS_MAX)
    .lean()
  return [...new Set(waiting.map((event) => event.communityId))]
}

/** Seals one block; true when it was full, so that more may wait. */
async function sealBlock(communityId: string, sealedAt: Date): Promise<boolean> {
  return inTransaction(async () => {
    const events: EventDocument[] = await EventModel.find({ communityId, isSealed: false })
      .sort({ at: 1, _id: 1 })
      .limit(BLOCK_EVENTS_MAX)
      .lean()
    if (events.length === 0) return false
    const head = await ChainHeadModel.findOne({ communityId }).lean()
    const prevHash = head?.hash ?? GENESIS
    const index = (head?.index ?? 0) + 1
    const firstSeq = (head?.seq ?? 0) + 1
    const ordered = events.map((event, offset) => ({ ...event, seq: firstSeq + offset }))
    const hash = blockHash(prevHash, ordered)
    const lastSeq = firstSeq + ordered.length - 1
    await EventModel.bulkWrite(
      ordered.map(({ _id, seq }) => ({
        updateOne: { filter: { communityId, _id }, update: { $set: { seq, isSealed: true } } },
      })),
      { ordered: false },
    )
    const block = { communityId, index, firstSeq, lastSeq, prevHash, hash, sealedAt }
    await BlockModel.create({ _id: `${communityId}.${String(index)}`, ...block })
    await ChainHeadModel.updateOne(
      { communityId },
      { $set: { index, seq: lastSeq, hash }, $setOnInsert: { _id: communityId } },
      { upsert: true },
    )
    return events.length === BLOCK_EVENTS_MAX
  })
}
