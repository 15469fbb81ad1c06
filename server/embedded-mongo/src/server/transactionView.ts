import type { CollectionState } from '../storage/catalog'
import type { Snapshot } from '../storage/snapshot'
import type { Connection } from '../storage/sqlite'
import type { Store } from '../storage/store'
import type { WriteTransaction } from '../storage/transaction'
import type { View } from '../storage/view'

/**
 * What a transaction sees: a snapshot as long as it only reads, and the writing transaction from its
 * first write on. Its cursors hold this view, so they follow.
 */
export class TransactionView implements View {
  private readonly seen = new Set<string>()
  private snapshot: Snapshot | undefined
  private write: WriteTransaction | undefined

  constructor(
    private readonly store: Store,
    write: WriteTransaction | undefined,
  ) {
    this.write = write
    this.snapshot = write ? undefined : store.snapshot()
  }

  private get current(): View {
    const view = this.write ?? this.snapshot
    if (!view) throw new Error('the transaction has ended')
    return view
  }

  get connection(): Connection {
    return this.current.connection
  }

  collection(ns: string): CollectionState | undefined {
    this.seen.add(ns)
    return this.current.collection(ns)
  }

  *collections(): Iterable<CollectionState> {
    for (const state of this.current.collections()) {
      this.seen.add(state.ns)
      yield state
    }
  }

  /**
   * Whether writing may go on where reading was: nothing that was read has changed since. Then the
   * snapshot and the newest state are the same to this transaction.
   */
  get isCurrent(): boolean {
    return this.snapshot !== undefined && !this.store.changedSince(this.snapshot.commit, this.seen)
  }

  moveTo(write: WriteTransaction): void {
    this.write = write
    this.release()
  }

  /** Back to a snapshot, of the state that the writing transaction began with. */
  moveBack(): void {
    this.snapshot = this.store.snapshot()
    this.write = undefined
  }

  release(): void {
    this.snapshot?.release()
    this.snapshot = undefined
  }
}
