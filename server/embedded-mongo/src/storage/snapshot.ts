import { mongoError } from '../errors'
import type { CollectionState } from './catalog'
import type { Connection } from './sqlite'
import type { View } from './view'

/** The committed state of one moment; later commits do not change what it shows. */
export class Snapshot implements View {
  private released = false

  constructor(
    private readonly own: Connection,
    /** The number of the last commit that it shows. */
    readonly commit: number,
    private readonly states: ReadonlyMap<string, CollectionState>,
    private readonly giveBack: (connection: Connection) => void,
  ) {
    own.exec('BEGIN')
    // The first read fixes what this connection sees.
    own.get('select count(*) n from catalog')
  }

  /** A cursor may outlive its snapshot; the connection then shows another moment. */
  get connection(): Connection {
    if (!this.released) return this.own
    throw mongoError(
      'SnapshotTooOld',
      'The embedded database no longer holds the snapshot that this cursor reads',
    )
  }

  collection(ns: string): CollectionState | undefined {
    return this.states.get(ns)
  }

  collections(): Iterable<CollectionState> {
    return this.states.values()
  }

  release(): void {
    if (this.released) return
    this.released = true
    this.giveBack(this.own)
  }
}
