import { eventsAfter, lastSeqOf } from '../events/event.store'
import type { LiveEvent } from './live-topic'

/** What a tail tells. */
export interface TailListener {
  /** From now on nothing of the community is missed; what was read before may be old. */
  begun(communityId: string): void
  happened(communityId: string, event: LiveEvent): void
}

/**
 * Hears of what other instances have done: the sealed events of the communities that somebody follows
 * here, from the moment somebody began to.
 */
export class EventTail {
  /** Places in the sequences; null until the first round has found the end of one. */
  private readonly positions = new Map<string, number | null>()

  constructor(private readonly listener: TailListener) {}

  begin(communityId: string): void {
    if (!this.positions.has(communityId)) this.positions.set(communityId, null)
  }

  end(communityId: string): void {
    this.positions.delete(communityId)
  }

  async round(): Promise<void> {
    for (const [communityId, position] of this.positions) {
      if (position === null) {
        this.move(communityId, await lastSeqOf(communityId))
        this.listener.begun(communityId)
        continue
      }
      const events = await eventsAfter(communityId, position)
      this.move(communityId, events.at(-1)?.seq ?? position)
      for (const event of events) this.listener.happened(communityId, event)
    }
  }

  /** The last of the community's followers may have left while it was read. */
  private move(communityId: string, position: number): void {
    if (this.positions.has(communityId)) this.positions.set(communityId, position)
  }
}
