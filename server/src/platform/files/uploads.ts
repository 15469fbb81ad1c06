import type { FileStore } from './file-store'
import { afterCommit } from '../db/transaction'

const UPLOAD_KEPT_MS = 24 * 60 * 60 * 1000

/** Until when a file waits to be handed in with something; what nobody used by then is deleted. */
export function keptUntil(sentAt: Date): Date {
  return new Date(sentAt.getTime() + UPLOAD_KEPT_MS)
}

/** Files sent before this moment that nothing uses are deleted now. */
export function unusedBefore(now: Date): Date {
  return new Date(now.getTime() - UPLOAD_KEPT_MS)
}

/**
 * Deletes files when the running transaction is committed, and none when it is not. One that the
 * store does not give up, or that a power cut leaves behind, is found by the sweep.
 */
export function removeAfterCommit(files: FileStore, names: readonly string[]): void {
  afterCommit(() => {
    void Promise.allSettled(names.map((name) => files.remove(name)))
  })
}
