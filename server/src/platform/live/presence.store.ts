import { randomId } from '../ids'
import { PresenceModel } from './presence.model'
import type { LiveSubject } from './tell-live'

const LEASE_MS = 30_000
const RENEW_MS = 10_000

interface Written {
  readonly accounts: number
  readonly at: number
}

/** A followed subject and how many accounts follow it here. */
export interface Presence {
  readonly subject: LiveSubject
  readonly accounts: number
}

/**
 * Counts across instances who follows a subject: each instance writes its own count when it changes
 * and renews its lease, and reads those of the others. Somebody who is connected to two instances is
 * counted by both.
 */
export class PresenceCounter {
  private readonly instance = randomId()
  private readonly written = new Map<string, Written>()

  /** Writes what changed here. @returns the counts of the other instances, in the order asked */
  async round(presences: readonly Presence[]): Promise<number[]> {
    await this.write(presences)
    if (presences.length === 0) return []
    const rows = await PresenceModel.find({
      $or: presences.map(({ subject: { communityId, topic, id } }) => ({
        communityId,
        topic,
        subject: id,
      })),
      instance: { $ne: this.instance },
      until: { $gt: new Date() },
    }).lean()
    const sums = new Map<string, number>()
    for (const { communityId, topic, subject, accounts } of rows) {
      const key = `${communityId} ${topic} ${subject}`
      sums.set(key, (sums.get(key) ?? 0) + accounts)
    }
    return presences.map(({ subject }) => sums.get(keyOf(subject)) ?? 0)
  }

  /** Takes the counts of this instance away. */
  async stop(): Promise<void> {
    await this.write([])
  }

  private async write(presences: readonly Presence[]): Promise<void> {
    const at = Date.now()
    const here = new Map(presences.map((one) => [keyOf(one.subject), one]))
    const gone = [...this.written.keys()].filter((key) => !here.has(key))
    const changed = presences.filter(({ subject, accounts }) => {
      const known = this.written.get(keyOf(subject))
      return known?.accounts !== accounts || at - known.at > RENEW_MS
    })
    if (gone.length + changed.length === 0) return
    await PresenceModel.bulkWrite([
      ...gone.map((key) => {
        const [communityId = '', topic = '', subject = ''] = key.split(' ')
        const filter = { communityId, topic, subject, instance: this.instance }
        return { deleteOne: { filter } }
      }),
      ...changed.map(({ subject: { communityId, topic, id }, accounts }) => ({
        updateOne: {
          filter: { communityId, topic, subject: id, instance: this.instance },
          update: {
            $set: { accounts, until: new Date(at + LEASE_MS) },
            $setOnInsert: { _id: randomId() },
          },
          upsert: true,
        },
      })),
    ])
    for (const key of gone) this.written.delete(key)
    for (const { subject, accounts } of changed) this.written.set(keyOf(subject), { accounts, at })
  }
}

function keyOf({ communityId, topic, id }: LiveSubject): string {
  return `${communityId} ${topic} ${id}`
}
