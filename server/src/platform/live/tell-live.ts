import type { LiveTopicName } from '@linyi/shared/contract/live.contract'
import { afterCommit } from '../db/transaction'

/** A subject that somebody may follow. */
export interface LiveSubject {
  readonly communityId: string
  readonly topic: LiveTopicName
  readonly id: string
}

const listeners = new Set<(subject: LiveSubject) => void>()

/** Hears of changes that are made by this process. @returns what stops it */
export function onLiveChange(listener: (subject: LiveSubject) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Says that a followed subject has changed: those who follow it here are told as soon as the running
 * transaction is committed. Other instances learn it from the event that the command records.
 */
export function tellLive(communityId: string, topic: LiveTopicName, id: string): void {
  afterCommit(() => {
    for (const listener of listeners) listener({ communityId, topic, id })
  })
}
