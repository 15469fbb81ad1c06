import type { ItemEvent } from '@linyi/shared/domain/agenda/item.machine'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { ItemDocument, ItemFields } from '../item.store'

/** A step of an item that is being written: the item as it will be, and where it goes. */
export interface ItemStep {
  readonly item: ItemDocument
  readonly event: ItemEvent
  readonly status: ItemStatus
  readonly now: Date
}

/** What another feature does when an item moves, and what the item then shows of it. */
export type StepFollower = (
  step: ItemStep,
) => Promise<Pick<ItemFields, 'resolution' | 'action'> | null>

const followers: StepFollower[] = []

/**
 * Lets a feature that builds on items take part in their steps, in the same transaction: a resolution
 * is adopted by whatever way the item was decided, and the item does not know of resolutions.
 */
export function registerStepFollower(follower: StepFollower): void {
  followers.push(follower)
}

/** Tells the followers of a step, one after the other, and gathers what the item shows of it. */
export async function followStep(step: ItemStep): Promise<ItemFields> {
  let shown: ItemFields = {}
  for (const follower of followers) shown = { ...shown, ...(await follower(step)) }
  return shown
}
