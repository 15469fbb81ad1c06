import { ObjectId } from 'bson'
import { Store } from '../storage/store'
import type { Durability } from '../storage/sqlite'
import { Cursors } from './cursors'
import { Network } from './network'
import { Sessions } from './sessions'
import { Snapshots } from './snapshots'
import { TtlMonitor } from './ttl'
import { Writer } from './writer'

/** Everything that one running database consists of, apart from its network side. */
export class Engine {
  readonly store: Store
  readonly writer: Writer
  readonly cursors = new Cursors()
  readonly sessions: Sessions
  readonly snapshots: Snapshots
  readonly ttl: TtlMonitor
  readonly startedAt = new Date()
  readonly processId = new ObjectId()
  /** The address under which clients reach us; `hello` answers it. */
  address = ''
  readonly network = new Network()
  private readonly housekeeping: NodeJS.Timeout

  constructor(
    readonly dataDir: string,
    file: string,
    durability: Durability,
  ) {
    this.store = new Store(file, durability)
    this.store.settle()
    this.writer = new Writer(this.store)
    this.sessions = new Sessions(this.store, this.writer, this.cursors, this.network)
    this.snapshots = new Snapshots(this.store)
    this.ttl = new TtlMonitor(this.store, this.writer)
    this.housekeeping = setInterval(() => {
      this.cursors.expire()
      this.sessions.expire()
      this.snapshots.expire()
      this.store.tidy()
      // A full disk is told to the writers; here the next minute tries again.
      this.sessions.forgetAnswers().catch(() => undefined)
    }, 60_000)
    this.housekeeping.unref()
  }

  close(): void {
    clearInterval(this.housekeeping)
    this.ttl.stop()
    this.sessions.close()
    this.writer.close()
    this.snapshots.close()
    this.store.close()
  }
}
