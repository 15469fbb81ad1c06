import { plus, type Counters } from '@linyi/shared/domain/measures/counters'
import { foldEvent, type Delta, type TakingPart } from '@linyi/shared/domain/measures/fold'
import type { MeasuredItem } from '@linyi/shared/domain/measures/item-life'
import { countedOf, partCounters } from '@linyi/shared/domain/measures/people'
import { spansOf } from '@linyi/shared/domain/measures/span'
import { isDuplicateKey } from '../../../platform/db/mongo-errors'
import { inTransaction } from '../../../platform/db/transaction'
import type { EventDocument } from '../../../platform/events/event.model'
import { eventsAfter } from '../../../platform/events/event.store'
import { partsOfGathering, type OneOf } from '../gatherings.queries'
import {
  addToRows,
  communitiesToCount,
  knownItems,
  lastMonths,
  movePosition,
  positionOf,
  WHOLE,
  writeItems,
  writeMonths,
} from '../measure.store'

/** A reader waits for so many runs of events at most; the ticker goes on with the rest. */
const RUNS_FOR_A_READER = 4

const running = new Map<string, Promise<number>>()

/** Adds the figures of each grid to those of the community, and of each day to month and year. */
function rowsOf(deltas: readonly Delta[]) {
  return deltas.flatMap(({ gridId, day, facet, counters }) =>
    [gridId, WHOLE].flatMap((place) =>
      spansOf(day).map((span) => ({ gridId: place, facet, span, counters })),
    ),
  )
}

const personKey = (gridId: string, accountId: string): string => `${gridId} ${accountId}`

/** People who took part, in their grid and in the community, each once in a month. */
function peopleRows(parts: readonly OneOf[], months: Map<string, string>) {
  const fresh = new Map<string, string>()
  const monthOf = ({ accountId }: TakingPart) => months.get(personKey(WHOLE, accountId)) ?? null
  const rows = parts.flatMap((oneOf) => {
    const part = countedOf(oneOf, monthOf)
    if (part === null) return []
    return [part.gridId, WHOLE].flatMap((gridId) => {
      const key = personKey(gridId, part.accountId)
      const counters = partCounters(part, months.get(key) ?? null)
      if (counters === null) return []
      const month = part.day.slice(0, 7)
      months.set(key, month)
      fresh.set(key, month)
      return (['people', 'buildings'] as const).flatMap((facet) =>
        spansOf(part.day).map((span) => ({ gridId, facet, span, counters: counters[facet] })),
      )
    })
  })
  return { rows, fresh }
}

/** Sums the many small figures of a run before they are written. */
function summed(deltas: readonly Delta[]): Delta[] {
  const sums = new Map<string, Delta>()
  for (const delta of deltas) {
    const key = `${delta.gridId} ${delta.day} ${delta.facet}`
    const before = sums.get(key)
    const counters: Counters =
      before === undefined ? delta.counters : plus(before.counters, delta.counters)
    sums.set(key, { ...delta, counters })
  }
  return [...sums.values()]
}

type Gathered = ReadonlyMap<string, readonly OneOf[]>

/** Who took part in the gatherings among these events, by event; what was over stays as it was. */
async function gatheredIn(
  communityId: string,
  events: readonly EventDocument[],
): Promise<Gathered> {
  const gathered = new Map<string, readonly OneOf[]>()
  for (const event of events) {
    const parts = await partsOfGathering(communityId, event)
    if (parts.length > 0) gathered.set(event._id, parts)
  }
  return gathered
}

async function countRun(
  communityId: string,
  events: readonly EventDocument[],
  gathered: Gathered,
): Promise<void> {
  const itemIds = events.flatMap(({ subject }) => (subject.kind === 'item' ? [subject.id] : []))
  const items = await knownItems(communityId, itemIds)
  const changed = new Map<string, MeasuredItem>()
  const deltas: Delta[] = []
  const parts: OneOf[] = []
  for (const event of events) {
    const { id } = event.subject
    const folded = foldEvent(event, items.get(id) ?? null)
    deltas.push(...folded.deltas)
    if (folded.part !== null) parts.push([folded.part])
    for (const part of gathered.get(event._id) ?? []) parts.push(part)
    if (folded.item === null) continue
    items.set(id, folded.item)
    changed.set(id, folded.item)
  }
  const people = peopleRows(parts, await lastMonths(communityId, parts.flat()))
  await addToRows(communityId, [...rowsOf(summed(deltas)), ...people.rows])
  await writeItems(communityId, changed)
  await writeMonths(communityId, people.fresh, events[0]?.at ?? new Date(0))
}

/**
 * Counts one run of events, all or nothing: the figures and the place in the sequence are written
 * together, so that no event is counted twice whoever else counts.
 *
 * @returns how many events there were; 0 when nothing is left or somebody else was faster
 */
async function countNext(communityId: string): Promise<number> {
  const before = await positionOf(communityId)
  const events = await eventsAfter(communityId, before?.seq ?? 0)
  const last = events.at(-1)
  const seq = last?.seq ?? null
  if (last === undefined || seq === null) return 0
  const gathered = await gatheredIn(communityId, events)
  try {
    return await inTransaction(async () => {
      const newest = events.reduce((at, event) => (event.at > at ? event.at : at), last.at)
      const at = before !== null && before.at > newest ? before.at : newest
      if (!(await movePosition(communityId, before, { seq, at }))) return 0
      await countRun(communityId, events, gathered)
      return events.length
    })
  } catch (error) {
    // somebody else began with this community at the same moment
    if (isDuplicateKey(error)) return 0
    throw error
  }
}

/** One run at a time of a community on this instance; who comes meanwhile waits for the same run. */
function countOnce(communityId: string): Promise<number> {
  const known = running.get(communityId)
  if (known !== undefined) return known
  const run = countNext(communityId).finally(() => running.delete(communityId))
  running.set(communityId, run)
  return run
}

/** Counts what has happened since the last time; as much as there is, or as a reader waits for. */
export async function rollUp(communityId: string, runs = Infinity): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    if ((await countOnce(communityId)) === 0) return
  }
}

/** Counts in every community where something has happened. */
export async function rollUpBehind(): Promise<void> {
  for (const communityId of await communitiesToCount()) await rollUp(communityId)
}

/** Brings the figures of these communities up to date for somebody who looks at them now. */
export async function rollUpForReader(communityIds: readonly string[]): Promise<void> {
  const behind = await communitiesToCount(communityIds)
  await Promise.all(behind.map((communityId) => rollUp(communityId, RUNS_FOR_A_READER)))
}
