import type { EntryStatus } from './meeting'

/** An entry of an agenda as far as its place and its time need it. */
export interface OrderedEntry {
  readonly _id: string
  /** Set for a part of another entry; parts have no parts. */
  readonly parentId: string | null
  readonly position: number
  readonly minutes: number
}

const MINUTE_MS = 60_000

/** The entries of one parent in their order; null for those that are no parts. */
export function partsOf<Entry extends OrderedEntry>(
  entries: readonly Entry[],
  parentId: string | null,
): Entry[] {
  return entries
    .filter((entry) => entry.parentId === parentId)
    .sort((a, b) => a.position - b.position || (a._id < b._id ? -1 : 1))
}

/** The agenda as it is read: every entry with its parts below it. */
export function inOrder<Entry extends OrderedEntry>(entries: readonly Entry[]): Entry[] {
  return partsOf(entries, null).flatMap((entry) => [entry, ...partsOf(entries, entry._id)])
}

/** How long an entry takes: as long as its parts where it has any. */
export function minutesOf(entry: OrderedEntry, entries: readonly OrderedEntry[]): number {
  const parts = partsOf(entries, entry._id)
  return parts.length === 0 ? entry.minutes : parts.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** When each entry begins if everything before takes its minutes, and when the meeting ends. */
export function timetable(
  entries: readonly OrderedEntry[],
  startsAt: Date,
): { readonly startOf: ReadonlyMap<string, Date>; readonly endsAt: Date } {
  const startOf = new Map<string, Date>()
  let at = startsAt.getTime()
  for (const entry of partsOf(entries, null)) {
    startOf.set(entry._id, new Date(at))
    let part = at
    for (const { _id, minutes } of partsOf(entries, entry._id)) {
      startOf.set(_id, new Date(part))
      part += minutes * MINUTE_MS
    }
    at += minutesOf(entry, entries) * MINUTE_MS
  }
  return { startOf, endsAt: new Date(at) }
}

/** Where an entry stands after a move. */
export interface Placed {
  readonly _id: string
  readonly parentId: string | null
  readonly position: number
}

/**
 * The places that change when an entry goes to `position` among the entries of `parentId`: both lists
 * are numbered anew from nought. Null where it cannot go there: under itself, under a part, or with
 * parts of its own below another.
 */
export function placesAfterMove(
  entries: readonly OrderedEntry[],
  entryId: string,
  parentId: string | null,
  position: number,
): Placed[] | null {
  const entry = entries.find(({ _id }) => _id === entryId)
  if (entry === undefined) return null
  if (parentId !== null) {
    const parent = entries.find(({ _id }) => _id === parentId)
    const isFit = parent?.parentId === null && parent._id !== entryId
    if (!isFit || partsOf(entries, entryId).length > 0) return null
  }
  const others = partsOf(entries, parentId).filter(({ _id }) => _id !== entryId)
  const target = [...others.slice(0, position), entry, ...others.slice(position)]
  const left =
    entry.parentId === parentId
      ? []
      : partsOf(entries, entry.parentId).filter(({ _id }) => _id !== entryId)
  const numbered = (list: readonly OrderedEntry[], under: string | null): Placed[] =>
    list.map(({ _id }, index) => ({ _id, parentId: under, position: index }))
  const before = new Map(entries.map((one) => [one._id, one]))
  return [...numbered(target, parentId), ...numbered(left, entry.parentId)].filter((placed) => {
    const was = before.get(placed._id)
    return was?.parentId !== placed.parentId || was.position !== placed.position
  })
}

/** The first entry, in the order of reading, that nobody has taken up. */
export function nextEntry<Entry extends OrderedEntry & { readonly status: EntryStatus }>(
  entries: readonly Entry[],
): Entry | null {
  return inOrder(entries).find(({ status }) => status === 'waiting') ?? null
}
