import fc from 'fast-check'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { transition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { GRID, mayTake, PEOPLE, type Item } from './item-offices'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { ANSWERED_STATUSES, ITEM_STATUSES, type ItemStatus } from '@linyi/shared/domain/agenda/item'
import {
  NO_TIMES,
  periodEnd,
  STATE_CLOCKS,
  stepDueAt,
  supervisedAt,
} from '@linyi/shared/domain/agenda/item-clock.rules'
import {
  ITEM_EVENTS,
  ITEM_MACHINE,
  type ItemEvent,
  type ItemFacts,
} from '@linyi/shared/domain/agenda/item.machine'
import { newSupporters } from '@linyi/shared/domain/agenda/item-merge'
import {
  canEndorse,
  canExtend,
  itemNumber,
  MERGE_TARGETS,
} from '@linyi/shared/domain/agenda/item.rules'

const RULES = COUNCIL_DEFAULT.agenda
const CLOCK = { agenda: RULES, publishWorkingDays: COUNCIL_DEFAULT.outcomes.publishWorkingDays }
const ITEMS = 3
const NEEDED = 2
const HOUR_MS = 3_600_000

export interface World {
  now: Date
  numbers: number
  readonly items: Item[]
}

/** Like `expect`, at the speed of a hundred thousand steps. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

const namesOf = ({ supporters }: Item): string[] => [...supporters.keys()].sort()

/** Whether the act writes what its command would write; a careless one forgets the answer. */
function factsOf(world: World, item: Item, event: ItemEvent, act: Act): ItemFacts {
  const into = world.items[act.other % ITEMS]
  const source = item.merge === null ? undefined : world.items[item.merge.into]
  return {
    level: event === 'handleQuickly' ? 'minor' : event === 'explain' ? 'hard' : 'major',
    hasBasis: true,
    hasStakeholders: true,
    areAllInvited: true,
    isOnNoticedAgenda: false,
    mayDeliberateOnline: true,
    sitting: null,
    hasLegalReason: true,
    hasOutsideBody: true,
    mergeTargetOpen: into !== undefined && into !== item && MERGE_TARGETS.includes(into.status),
    mergeTargetFits: true,
    mergeIsUndoable: source !== undefined && MERGE_TARGETS.includes(source.status),
    mergedFrom: item.merge?.cameFrom ?? null,
    undoUntil: null,
    appealUntil: null,
    hasAppealed: false,
    endorsers: item.supporters.size,
    endorsersNeeded: NEEDED,
    councilEndorsers: 0,
    councilEndorsersNeeded: 3,
    hasMotion: act.choice % 5 === 0,
    repeat: act.other % 6 === 0 ? { barredUntil: item.dueAt ?? world.now, membersNeeded: 3 } : null,
    endorsingEndsAt: null,
    revivableUntil: null,
    hasBeenRevived: false,
    postponedTo: null,
    hasMinutes: true,
    exceedsCouncil: false,
    isEscalated: false,
    failedRounds: 0,
    failedRoundsMax: RULES.failedRoundsMax,
    hasStrongDissent: act.choice % 4 === 0,
    hasAskedObjectionsTwice: true,
    result: (['passed', 'notPassed', 'invalid'] as const)[act.choice % 3] ?? null,
    decisionNoticeEndsAt: item.enteredAt,
    hasUpheldObjection: act.choice % 7 === 0,
    hasSetback: act.isCareful,
    hasAction: true,
    hasProof: true,
    chairSigned: true,
    supervisorSigned: act.choice % 2 === 0,
    lastNoticeEndsAt: item.enteredAt,
    hasOpenObjection: act.choice % 11 === 0,
    hasAnsweredSurvey: act.choice % 2 === 0,
    surveyEndsAt: item.dueAt,
    reopenableUntil: periodEnd(item.enteredAt, RULES.reopenDays, HOLIDAYS),
    hasNewFacts: act.choice % 3 !== 0,
    isWidelyDissatisfied: act.choice % 6 === 0,
    wasCarriedOut: true,
    councilAgreedToWithdraw: act.choice % 3 === 0,
    otherSupporters: item.supporters.size + item.coRaiserIds.length,
    ...item.facts,
    // Words of an earlier answer count; new ones are written or forgotten.
    hasReply: item.reply || (ANSWERING.includes(event) && act.isCareful),
    hasDisposition: item.disposition || (ANSWERING.includes(event) && act.isCareful),
  }
}

const ANSWERING: readonly ItemEvent[] = [
  'sendBack',
  'decline',
  'merge',
  'lapse',
  'refuse',
  'postpone',
  'publish',
  'accept',
  'withdraw',
  'finish',
]
const OPENING: readonly ItemEvent[] = ['appeal', 'revive', 'resume', 'undoMerge', 'redo', 'reopen']

const EXITS = Object.fromEntries(
  ITEM_STATUSES.map((status) => [
    status,
    ITEM_MACHINE.rows.filter((row) => row.from.includes(status)).map((row) => row.event),
  ]),
) as Record<ItemStatus, ItemEvent[]>

/** One random act: somebody tries something with some item, or time goes by. */
interface Act {
  readonly item: number
  readonly other: number
  readonly who: number
  readonly event: ItemEvent | 'endorse' | 'withdrawSupport' | 'extend' | 'wait' | 'supervise'
  readonly choice: number
  readonly isCareful: boolean
  /** Takes an exit of the present state by somebody who may, so that lives get somewhere. */
  readonly isDirected: boolean
}

export const anyAct: fc.Arbitrary<Act> = fc.record({
  item: fc.nat(ITEMS - 1),
  other: fc.nat(ITEMS - 1),
  who: fc.nat(PEOPLE.length - 1),
  event: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ITEM_EVENTS) },
    { weight: 3, arbitrary: fc.constantFrom<Act['event']>('endorse') },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Act['event']>('wait', 'extend', 'supervise', 'withdrawSupport'),
    },
  ),
  choice: fc.nat(41),
  isCareful: fc.boolean(),
  isDirected: fc.boolean(),
})

/** Moves supporters as a merge and its undoing do. */
function moveSupport(world: World, item: Item, event: ItemEvent, act: Act): void {
  if (event === 'merge') {
    const into = world.items[act.other % ITEMS]
    if (into === undefined) return
    const raisers = [into.raiserId, ...into.coRaiserIds]
    item.merge = {
      into: into.id,
      before: namesOf(item),
      intoBefore: namesOf(into),
      cameFrom: item.status,
    }
    const fresh = newSupporters(
      namesOf(item).map((accountId) => ({ accountId })),
      new Set(into.supporters.keys()),
      raisers,
    )
    for (const { accountId } of fresh) into.supporters.set(accountId, item.id)
    // Nobody is lost: each supports the other item now, or raised it.
    for (const name of namesOf(item)) {
      must(into.supporters.has(name) || raisers.includes(name), 'a supporter was lost')
    }
    must(
      into.supporters.size === item.merge.intoBefore.length + fresh.length,
      'somebody counts twice',
    )
    into.coRaiserIds = [...new Set([...into.coRaiserIds, item.raiserId])]
  }
  if (event === 'undoMerge' && item.merge !== null) {
    const into = world.items[item.merge.into]
    if (into === undefined) return
    for (const [name, from] of into.supporters) if (from === item.id) into.supporters.delete(name)
    into.coRaiserIds = into.coRaiserIds.filter((id) => id !== item.raiserId)
    // Both have whom they had: nobody's support was taken along or left behind.
    must(String(namesOf(item)) === String(item.merge.before), 'undoing lost supporters')
    for (const name of item.merge.intoBefore) {
      must(into.supporters.has(name), 'undoing took a supporter too many')
    }
    item.merge = null
  }
}

/** Carries one act out, if it may be. */
export function take(world: World, act: Act): void {
  const item = world.items[act.item]
  const anybody = PEOPLE[act.who]
  if (item === undefined || anybody === undefined) return
  const { now } = world
  if (act.isDirected) {
    const exits = EXITS[item.status]
    const event = exits[act.choice % exits.length]
    const able = PEOPLE.filter((one) => event !== undefined && mayTake(event, one, item, now))
    const actor = able[act.who % Math.max(1, able.length)]
    if (event !== undefined && actor !== undefined) move(world, item, actor, event, act)
    return
  }
  const actor = anybody
  switch (act.event) {
    case 'wait':
      world.now = new Date(now.getTime() + act.choice * 12 * HOUR_MS)
      return
    case 'endorse': {
      const facts = {
        ...item,
        gridId: GRID,
        endorsingEndsAt: item.facts.endorsingEndsAt ?? null,
        hasEndorsed: item.supporters.has(actor.accountId),
      }
      if (canEndorse(actor, facts, now).allowed) item.supporters.set(actor.accountId, null)
      return
    }
    case 'withdrawSupport': {
      const into = item.merge === null ? undefined : world.items[item.merge.into]
      if (into?.supporters.get(actor.accountId) === item.id) into.supporters.delete(actor.accountId)
      return
    }
    case 'extend': {
      if (!STATE_CLOCKS[item.status].isAccountable || item.dueAt === null) return
      const newDueAt = new Date(item.dueAt.getTime() + (act.choice - 20) * 24 * HOUR_MS)
      const { dueAt, extensions } = item
      if (!canExtend({ dueAt, extensions, newDueAt }, RULES).allowed) return
      must(newDueAt > dueAt, 'an extension ends earlier')
      item.dueAt = newDueAt
      item.extensions += 1
      must(item.extensions <= RULES.extensionsMax, 'too many extensions')
      return
    }
    case 'supervise': {
      const at = supervisedAt(item.status, item.dueAt, item.supervision, RULES, HOLIDAYS)
      if (at === null || now < at) return
      must(item.dueAt === null || at >= item.dueAt, 'supervised before its date')
      item.supervision += 1
      must(item.supervision <= 3, 'a level too many')
      return
    }
    default:
      move(world, item, actor, act.event, act)
  }
}

function move(world: World, item: Item, actor: Actor, event: ItemEvent, act: Act): void {
  const { now } = world
  const facts = factsOf(world, item, event, act)
  const step = transition(ITEM_MACHINE, item.status, event, facts, now)
  if (!mayTake(event, actor, item, now) || !step.allowed) return
  moveSupport(world, item, event, act)
  if (step.next === 'submitted') {
    world.numbers += 1
    item.number = itemNumber(2026, 11, world.numbers)
  }
  const { reply, disposition } = { reply: facts.hasReply, disposition: facts.hasDisposition }
  item.reply = OPENING.includes(event) ? false : reply
  item.disposition = OPENING.includes(event) ? false : disposition
  item.facts = { ...item.facts, ...writtenBy(event, item, now, act) }
  if (event === 'decline' || event === 'refuse') item.declinedById = actor.accountId
  must(now >= item.enteredAt, 'time went back')
  item.status = step.next
  item.enteredAt = now
  item.extensions = 0
  item.supervision = 0
  item.dueAt = stepDueAt(
    step.next,
    now,
    {
      ...NO_TIMES,
      endorsingEndsAt: item.facts.endorsingEndsAt ?? null,
      appealUntil: item.facts.appealUntil ?? null,
      revivableUntil: item.facts.revivableUntil ?? null,
      postponedTo: item.facts.postponedTo ?? null,
      surveyEndsAt: item.facts.surveyEndsAt ?? null,
    },
    CLOCK,
    HOLIDAYS,
  )
  if (item.dueAt !== null && STATE_CLOCKS[step.next].isAccountable) {
    must(item.dueAt > now, 'due before it began')
  }
}

/** What each event writes of the facts that later steps look at. */
function writtenBy(event: ItemEvent, item: Item, now: Date, act: Act): Partial<ItemFacts> {
  const end = (days: number): Date => periodEnd(now, days, HOLIDAYS)
  switch (event) {
    case 'admit':
      return { endorsingEndsAt: end(RULES.endorsement.windowDays) }
    case 'revive':
      return { endorsingEndsAt: end(RULES.endorsement.windowDays), hasBeenRevived: true }
    case 'lapse':
      return { revivableUntil: end(RULES.revivalDays), postponedTo: null }
    case 'decline':
    case 'refuse':
      return { appealUntil: end(RULES.appealDays) }
    case 'appeal':
      return { hasAppealed: true }
    case 'merge':
      return { undoUntil: end(RULES.merge.undoDays) }
    case 'postpone':
      return { failedRounds: (item.facts.failedRounds ?? 0) + 1 }
    case 'resume':
      return { postponedTo: null }
    case 'escalate':
      return { isEscalated: true }
    case 'survey':
    case 'finish':
      return { surveyEndsAt: end(RULES.surveyDays) }
    default:
      return act.choice === 0 ? { exceedsCouncil: true } : {}
  }
}

export function hold(world: World, numbers: Map<number, string>): void {
  for (const item of world.items) {
    if (ANSWERED_STATUSES.includes(item.status)) {
      must(item.reply && item.disposition, `${item.status} without an answer (4.19)`)
    }
    if (item.number !== null) {
      must((numbers.get(item.id) ?? item.number) === item.number, 'a number changed')
      numbers.set(item.id, item.number)
    }
    must(!item.supporters.has(item.raiserId), 'a raiser supports the own item')
  }
  must(new Set(numbers.values()).size === numbers.size, 'a number was given twice')
}

/** A world whose items all stand at one state: the first, or halfway. */
export const newWorld = (start: Date, status: ItemStatus): World => ({
  now: start,
  numbers: ITEMS,
  items: Array.from({ length: ITEMS }, (_, id) => ({
    id,
    raiserId: `n${String(id)}`,
    coRaiserIds: [],
    status,
    number: status === 'checking' ? null : itemNumber(2026, 11, id + 1),
    reply: false,
    disposition: false,
    enteredAt: start,
    dueAt: null,
    extensions: 0,
    supervision: 0,
    supporters: new Map<string, number | null>(),
    declinedById: null,
    facts: {},
    merge: null,
  })),
})
