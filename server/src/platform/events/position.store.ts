import type { Model } from 'mongoose'
import type { CommunityDocument } from '../db/model'
import { lastSeqs } from './event.store'

/** How far a consumer has gone through the events of a community; each consumer keeps its own. */
export interface ConsumerPosition extends CommunityDocument {
  /** Everything up to here is done. */
  readonly seq: number
}

type Positions = Pick<Model<ConsumerPosition>, 'find'>

/**
 * The communities in which something has happened that a consumer has not gone through.
 *
 * @param model - where the consumer keeps how far it is
 * @param among - these communities alone; all of them without
 */
export async function communitiesBehind(
  model: Positions,
  among?: readonly string[],
): Promise<string[]> {
  const [last, rows] = await Promise.all([
    lastSeqs(),
    model
      .find({})
      .setOptions({ acrossCommunities: true })
      .select({ communityId: 1, seq: 1 })
      .lean<ConsumerPosition[]>(),
  ])
  const done = new Map(rows.map(({ communityId, seq }) => [communityId, seq]))
  return (among ?? [...last.keys()]).filter((id) => (last.get(id) ?? 0) > (done.get(id) ?? 0))
}
