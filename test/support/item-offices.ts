import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { ItemEvent, ItemFacts } from '@linyi/shared/domain/agenda/item.machine'
import {
  canActAsRaiser,
  canAssign,
  canChair,
  canClaimDone,
  canHandle,
  canInspect,
  canReview,
  canScreen,
} from '@linyi/shared/domain/agenda/item.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'

export const GRID = 'grid8'
const NEIGHBOURS = 8

/** An item as the world keeps it: what commands read and write, with its supporters by name. */
export interface Item {
  readonly id: number
  readonly raiserId: string
  coRaiserIds: string[]
  status: ItemStatus
  number: string | null
  reply: boolean
  disposition: boolean
  enteredAt: Date
  dueAt: Date | null
  extensions: number
  supervision: number
  /** Who supports it, and from which item they came. */
  supporters: Map<string, number | null>
  declinedById: string | null
  facts: Partial<ItemFacts>
  merge: { into: number; before: string[]; intoBefore: string[]; cameFrom: ItemStatus } | null
}

const person = (accountId: string, role: Role | null): Actor => ({
  accountId,
  communityId: 'c',
  birthYear: 1970,
  consentVersion: null,
  residencies: accountId.startsWith('n')
    ? [
        {
          householdId: accountId,
          gridId: GRID,
          buildingId: 'b',
          unit: 1,
          relation: 'owner',
          isDelegate: true,
        },
      ]
    : [],
  roles: role === null ? [] : [{ role, scope: { kind: 'community' }, from: new Date(0), to: null }],
})

/** Neighbours n0…, and everybody in office, some of them neighbours themselves. */
export const PEOPLE: readonly Actor[] = [
  ...Array.from({ length: NEIGHBOURS }, (_, index) => person(`n${String(index)}`, null)),
  person('worker', 'gridWorker'),
  person('worker2', 'gridWorker'),
  person('n0', 'gridSecretary'),
  person('secretary', 'communitySecretary'),
  person('chair', 'councilChair'),
  person('supervisor', 'supervisor'),
  person('observer', 'observer'),
]

/** Offices and who they are asked by; an event that is in none of them is the clock’s. */
const OFFICES: readonly [
  readonly ItemEvent[],
  (actor: Actor, item: Item & { gridId: string; leadId: string }, now: Date) => boolean,
][] = [
  [
    [
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
    ],
    (actor, item, now) => canScreen(actor, item, now).allowed,
  ],
  [
    ['agree', 'refuse', 'returnToScreening', 'recordDecision'],
    (actor, item, now) => canReview(actor, item, now).allowed,
  ],
  [
    ['deliberate', 'putToVote', 'postpone', 'escalate', 'consent'],
    (actor, { gridId }, now) => canChair(actor, gridId, now).allowed,
  ],
  [
    ['publish', 'implement', 'giveBack', 'redo'],
    (actor, _item, now) => canAssign(actor, now).allowed,
  ],
  [['claimDone'], (actor, item, now) => canClaimDone(actor, item, now).allowed],
  [['accept', 'rework'], (actor, item, now) => canInspect(actor, item, now).allowed],
  [['finish'], (actor, item, now) => canHandle(actor, item, now).allowed],
  [
    ['appeal', 'revive', 'reopen', 'withdraw'],
    (actor, item) => canActAsRaiser(actor, item).allowed,
  ],
]

/** Whether somebody’s office, or their being the raiser, lets them take a step. */
export function mayTake(event: ItemEvent, actor: Actor, item: Item, now: Date): boolean {
  const office = OFFICES.find(([events]) => events.includes(event))
  return office?.[1](actor, { ...item, gridId: GRID, leadId: 'worker' }, now) ?? true
}
