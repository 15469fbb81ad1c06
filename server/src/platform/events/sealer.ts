import type { Clock } from '../clock'
import { isDuplicateKey } from '../db/mongo-errors'
import { inTransaction } from '../db/transaction'
import { randomId } from '../ids'
import type { Logger } from '../logger'
import { startTicker } from '../ticker'
import { blockHash, GENESIS } from './chain'
import { EventModel, type EventDocument } from './event.model'
import { BlockModel, ChainHeadModel, LeaseModel } from './seal.model'

const PERIOD_MS = 250
const LEASE_MS = 5_000
const BLOCK_EVENTS_MAX = 500
const LEASE_NAME = 'sealer'

/** Gives new events their place and chains them; see `startSealer`. */
export interface Sealer {
  /** Seals whatever waits now; for the end of a run and for tests. */
  sealNow(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the sealer: every quarter of a second, on one instance at a time by a lease, it gives the
 * new events of each community the next places in its sequence and a block with the hash of all of
 * them and of the block before. Whoever changes, removes or inserts an event later breaks the chain.
 */
export function startSealer(clock: Clock, logger: Logger): Sealer {
  const holder = randomId()

  const round = async (): Promise<void> => {
    // Looking costs nothing; the lease is a write to the disk, and mostly nothing waits.
    const communities = await waitingCommunities()
    if (communities.length === 0 || !(await takeLease(holder))) return
    for (const communityId of communities) {
      while (await sealBlock(communityId, clock.now())) {
        // Another full block may be waiting.
      }
    }
  }
  const ticker = startTicker(PERIOD_MS, async () => {
    try {
      await round()
    } catch (error) {
      logger.warn({ err: error }, 'sealing failed; the next round tries again')
    }
  })
  return {
    sealNow: () => ticker.now(),
    stop: async () => {
      await ticker.now()
      await ticker.stop()
      await LeaseModel.deleteOne({ _id: LEASE_NAME, holder })
    },
  }
}

/** The lease runs on the machines' own time: a demo clock that jumps must not hand it over. */
async function takeLease(holder: string): Promise<boolean> {
  const now = new Date()
  try {
    const lease = await LeaseModel.findOneAndUpdate(
      { _id: LEASE_NAME, $or: [{ holder }, { until: { $lt: now } }] },
      { $set: { holder, until: new Date(now.getTime() + LEASE_MS) } },
      { upsert: true, returnDocument: 'after' },
    ).lean()
    return lease.holder === holder
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

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
