import { Timestamp } from 'bson'
import { isDoc } from '../bson/types'
import type { Answer, Call, Command } from '../commands/definition'
import { mongoError } from '../errors'
import type { Snapshot } from '../storage/snapshot'
import type { Store } from '../storage/store'

const MAX_HELD = 16
const HELD_MS = 5 * 60_000

interface HeldSnapshot {
  readonly time: Timestamp
  readonly view: Snapshot
  lastUsed: number
}

/** Read concern "snapshot" outside transactions: later reads of a session see the same moment. */
export class Snapshots {
  private readonly held: HeldSnapshot[] = []
  private counter = 0
  private lastSecond = 0

  constructor(private readonly store: Store) {}

  /** Runs a reading command at the moment it names, or at a new one that the answer names. */
  read(call: Call, handler: NonNullable<Command['read']>): Answer {
    const concern = call.body.get('readConcern')
    const at = isDoc(concern) ? concern.get('atClusterTime') : undefined
    const snapshot = at instanceof Timestamp ? this.find(at) : this.take()
    snapshot.lastUsed = Date.now()
    const extra = { atClusterTime: snapshot.time }
    const answer = handler({ ...call, cursorExtra: extra }, snapshot.view)
    return 'cursor' in answer ? answer : { ...answer, ...extra }
  }

  private find(time: Timestamp): HeldSnapshot {
    const found = this.held.find((snapshot) => snapshot.time.equals(time))
    if (found) return found
    throw mongoError(
      'SnapshotTooOld',
      'Read timestamp is older than the oldest snapshot that the embedded database holds',
    )
  }

  private take(): HeldSnapshot {
    this.expire()
    if (this.held.length >= MAX_HELD) this.held.shift()?.view.release()
    const snapshot = { time: this.nextTime(), view: this.store.snapshot(), lastUsed: Date.now() }
    this.held.push(snapshot)
    return snapshot
  }

  private nextTime(): Timestamp {
    const second = Math.floor(Date.now() / 1000)
    this.counter = second === this.lastSecond ? this.counter + 1 : 1
    this.lastSecond = second
    return new Timestamp({ t: second, i: this.counter })
  }

  /** Lets go of snapshots that nobody used for five minutes. */
  expire(now = Date.now()): void {
    for (const snapshot of [...this.held]) {
      if (now - snapshot.lastUsed <= HELD_MS) continue
      this.held.splice(this.held.indexOf(snapshot), 1)
      snapshot.view.release()
    }
  }

  close(): void {
    for (const snapshot of this.held.splice(0)) snapshot.view.release()
  }
}
