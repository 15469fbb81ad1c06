import type { TransitionRow } from '../machine'
import type { ItemStatus } from './item'
import type { ItemFacts, ItemReason } from './item-guard.rules'

export const ITEM_EVENTS = [
  'clear',
  'sendBack',
  'claim',
  'handleQuickly',
  'admit',
  'explain',
  'decline',
  'refer',
  'merge',
  'undoMerge',
  'appeal',
  'reachThreshold',
  'lapse',
  'revive',
  'agree',
  'refuse',
  'returnToScreening',
  'deliberate',
  'leaveOver',
  'putToVote',
  'postpone',
  'resume',
  'escalate',
  'consent',
  'recordDecision',
  'decide',
  'publish',
  'implement',
  'giveBack',
  'claimDone',
  'accept',
  'rework',
  'redo',
  'survey',
  'close',
  'reopen',
  'withdraw',
  'finish',
] as const
export type ItemEvent = (typeof ITEM_EVENTS)[number]

/** A row of the process with the words by which staff read it. */
export interface ItemRow extends TransitionRow<ItemStatus, ItemEvent, ItemFacts, ItemReason> {
  /** Who takes the step. */
  readonly who: string
  /** What the step is called in the timeline. */
  readonly title: string
  /** What must be true, in one line. */
  readonly needs: string
  /** What it brings about. */
  readonly effect: string
}

/** Who takes the steps, in the words of the process description. */
export const TAKEN_BY = {
  screener: '网格员或书记',
  secretary: '网格书记或社区书记',
  clock: '到时自动',
} as const

/** One row of the table; `words` are who takes it, its title, what it needs and its effect. */
export const row = (
  rule: string,
  from: ItemStatus | readonly ItemStatus[],
  event: ItemEvent,
  to: ItemStatus,
  words: readonly [who: string, title: string, needs: string, effect: string],
  guard?: ItemRow['guard'],
): ItemRow => {
  const [who, title, needs, effect] = words
  const states = typeof from === 'string' ? [from] : from
  return {
    rule,
    from: states,
    event,
    to,
    who,
    title,
    needs,
    effect,
    ...(guard === undefined ? {} : { guard }),
  }
}
