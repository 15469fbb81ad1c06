import type { SolvedAnswer } from '../agenda/item-survey'
import { dayOf, type Day } from '../calendar/shanghai-day'
import type { Counters } from './counters'
import { itemStateOf } from './item-state'
import { livesOn, type MeasuredItem } from './item-life'

/** Kinds of figures, kept apart so that a question reads no more than it needs. */
export const FACETS = ['stock', 'flow', 'spent', 'people', 'buildings', 'residents'] as const
export type Facet = (typeof FACETS)[number]

/** An event of the sequence, as far as it is measured. */
export interface MeasuredEvent {
  readonly type: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly actorId: string | null
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** Figures of one grid and day that an event adds. */
export interface Delta {
  readonly gridId: string
  readonly day: Day
  readonly facet: Facet
  readonly counters: Counters
}

/** What a person is among the residents, as the event says: for shares, never for a name. */
export interface TakingPart {
  readonly accountId: string
  readonly gridId: string
  readonly day: Day
  readonly buildingId: string | null
  readonly isTenant: boolean
  readonly isSenior: boolean
}

/** What an event comes to; `item` is null where it is about none or carries no state. */
export interface Folded {
  readonly item: MeasuredItem | null
  readonly deltas: readonly Delta[]
  readonly part: TakingPart | null
}

const NOTHING: Folded = { item: null, deltas: [], part: null }

/**
 * What one event adds to the figures. It reads nothing but the event and what is known of its item,
 * so that the same events give the same figures whenever they are gone through.
 */
export function foldEvent(event: MeasuredEvent, known: MeasuredItem | null): Folded {
  switch (event.subject.kind) {
    case 'item':
      return foldItem(event, known)
    case 'rating':
      return { ...NOTHING, deltas: ratingDeltas(event) }
    default:
      return { ...NOTHING, part: partOf(event) }
  }
}

function foldItem(event: MeasuredEvent, known: MeasuredItem | null): Folded {
  const state = itemStateOf(event.data)
  if (state === null) return NOTHING
  const { gridId } = state
  const day = dayOf(event.at)
  const flow = actCounters(event)
  const acts: Delta[] = flow === null ? [] : [{ gridId, day, facet: 'flow', counters: flow }]
  const part = partOf(event)
  // what is older than what is known says nothing new of the state
  if (known !== null && state.version <= known.version) return { item: null, deltas: acts, part }
  const { item, changes } = livesOn(known, state, event.at.getTime())
  const lived = changes.flatMap((change): Delta[] => [
    { gridId, day: change.day, facet: 'stock', counters: change.stock },
    { gridId, day: change.day, facet: 'flow', counters: change.flow },
    { gridId, day: change.day, facet: 'spent', counters: change.spent },
  ])
  const isSomething = ({ counters }: Delta): boolean => Object.keys(counters).length > 0
  return { item, deltas: [...lived, ...acts].filter(isSomething), part }
}

/** Acts that are counted as such. */
function actCounters({ type, data }: MeasuredEvent): Counters | null {
  if (type === 'agenda.extended') return { extended: 1 }
  const { level } = data
  if (type === 'agenda.supervised' && typeof level === 'string') {
    return { [`supervised:${level}`]: 1 }
  }
  return null
}

interface Answer {
  readonly solved: SolvedAnswer
  readonly satisfied: number
}

const answerIn = (value: unknown): Answer | null =>
  typeof value === 'object' && value !== null && 'solved' in value ? (value as Answer) : null

function answerCounters(prefix: string, answer: Answer | null, by: 1 | -1): Counters {
  if (answer === null) return {}
  return {
    [`${prefix}:n`]: by,
    [`${prefix}:${answer.solved}`]: by,
    [`${prefix}:s${String(answer.satisfied)}`]: by,
  }
}

/** What people say by themselves and what staff hear on the phone never meet in one figure. */
function ratingDeltas({ type, at, data }: MeasuredEvent): Delta[] {
  const { gridId, answeredAt, isReached } = data
  if (typeof gridId !== 'string') return []
  const delta = (day: Day, counters: Counters): Delta => ({ gridId, day, facet: 'flow', counters })
  if (type === 'ratings.calledBack') {
    const said = answerCounters('call', answerIn(data['after']), 1)
    return [delta(dayOf(at), isReached === true ? said : { 'call:missed': 1 })]
  }
  if (type !== 'ratings.rated' || typeof answeredAt !== 'number') return []
  const day = dayOf(new Date(answeredAt))
  return [
    delta(day, answerCounters('open', answerIn(data['before']), -1)),
    delta(day, answerCounters('open', answerIn(data['after']), 1)),
  ].filter(({ counters }) => Object.keys(counters).length > 0)
}

/** Who raised, seconded, said or attended something, by the home that the event names. */
function partOf({ actorId, at, data }: MeasuredEvent): TakingPart | null {
  const { home } = data
  if (actorId === null || typeof home !== 'object' || home === null) return null
  const { gridId, buildingId, isTenant, isSenior } = home as Readonly<Record<string, unknown>>
  if (typeof gridId !== 'string') return null
  return {
    accountId: actorId,
    gridId,
    day: dayOf(at),
    buildingId: typeof buildingId === 'string' ? buildingId : null,
    isTenant: isTenant === true,
    isSenior: isSenior === true,
  }
}
