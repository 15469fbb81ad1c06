import { isDuplicateKey } from '../db/mongo-errors'
import { LeaseModel } from './lease.model'

/** The right of one holder to do a piece of work for a while. */
export interface Lease {
  readonly name: string
  readonly holder: string
}

/**
 * Takes a lease, or keeps it. It runs on the machines' own time: a demo clock that jumps must not hand
 * it over.
 *
 * @returns whether it is the holder's
 */
export async function takeLease({ name, holder }: Lease, forMs: number): Promise<boolean> {
  const now = new Date()
  try {
    const lease = await LeaseModel.findOneAndUpdate(
      { _id: name, $or: [{ holder }, { until: { $lt: now } }] },
      { $set: { holder, until: new Date(now.getTime() + forMs) } },
      { upsert: true, returnDocument: 'after' },
    ).lean()
    return lease.holder === holder
  } catch (error) {
    // somebody else holds it: the new one would have the same name
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Gives a lease back before its time. */
export async function dropLease({ name, holder }: Lease): Promise<void> {
  await LeaseModel.deleteOne({ _id: name, holder })
}
