import { dayOf, type Day } from '../calendar/shanghai-day'
import type { Actor } from '../people/actor'
import type { Relation } from '../people/residency'
import type { Counters } from './counters'
import type { TakingPart } from './fold'

/** Who counts as an elder in the shares of those who take part (A5: 60 and above). */
export const SENIOR_FROM = 60

/** Whether somebody was an elder in the year of an instant. */
const isSeniorAt = (birthYear: number | null, at: Date): boolean =>
  birthYear !== null && at.getUTCFullYear() - birthYear >= SENIOR_FROM

/**
 * The part of an event's data by which its author is counted among those who take part: the home of
 * somebody who acts in a grid where they live; nothing for everybody else.
 */
export function homeFacts(
  actor: Actor,
  gridId: string,
  now: Date,
): Readonly<Record<string, unknown>> {
  const home = actor.residencies.find((residency) => residency.gridId === gridId)
  if (home === undefined) return {}
  const { birthYear } = actor
  return {
    home: {
      gridId,
      buildingId: home.buildingId,
      isTenant: home.relation === 'tenant',
      isSenior: isSeniorAt(birthYear, now),
    },
  }
}

/** The tie of somebody to a home, as far as shares are taken by it. */
export interface CountedHome {
  readonly accountId: string
  readonly gridId: string
  readonly buildingId: string
  readonly relation: Relation
  readonly birthYear: number | null
}

/** A gathering that is over: a ballot that has closed, or a meeting that has ended. */
export interface Gathering {
  /** The first instant after it: at 24:00 it is counted on the day that has just ended. */
  readonly endedAt: Date
  /** Null where it was the whole community's. */
  readonly gridId: string | null
}

/**
 * Somebody who took part in a gathering, by a home they had when it ended: the one their vote was
 * for, else one in its grid, else any. Null for who lives nowhere here.
 */
export function partIn(
  { endedAt, gridId }: Gathering,
  homes: readonly CountedHome[],
  buildingId: string | null,
): TakingPart | null {
  const home =
    homes.find((one) => one.buildingId === buildingId) ??
    homes.find((one) => one.gridId === gridId) ??
    homes[0]
  if (home === undefined) return null
  return {
    accountId: home.accountId,
    gridId: home.gridId,
    day: dayOf(new Date(endedAt.getTime() - 1)),
    buildingId: home.buildingId,
    isTenant: home.relation === 'tenant',
    isSenior: isSeniorAt(home.birthYear, endedAt),
  }
}

/**
 * Of the people who may have cast one vote, the one who is counted for it. A household's vote is one
 * person's, nobody knows whose: if any of them has taken part that month, it may have been theirs and
 * adds nobody; so figures are rather too small than too large.
 */
export function countedOf(
  parts: readonly TakingPart[],
  monthOf: (part: TakingPart) => string | null,
): TakingPart | null {
  const isCounted = (part: TakingPart): boolean => (monthOf(part) ?? '') >= part.day.slice(0, 7)
  return parts.find(isCounted) ?? parts[0] ?? null
}

/** What one person adds: to all, and to the figures of their building. */
export interface PartCounters {
  readonly people: Counters
  readonly buildings: Counters
}

/** The month before a person's first one. */
export const NEVER = '0'

/**
 * A person who takes part for the first time in a month is written down with the month of the time
 * before. Whoever was last there before a period began is new in it: so the different people of any
 * period that begins with a month are a sum.
 */
export function partCounters(part: TakingPart, before: string | null): PartCounters | null {
  const month = part.day.slice(0, 7)
  if (before !== null && before >= month) return null
  const since = before ?? NEVER
  return {
    people: {
      [`people:${since}`]: 1,
      ...(part.isTenant ? { [`tenants:${since}`]: 1 } : {}),
      ...(part.isSenior ? { [`seniors:${since}`]: 1 } : {}),
    },
    buildings: part.buildingId === null ? {} : { [`b_${part.buildingId}:${since}`]: 1 },
  }
}

/** How many different people took part from the month of `from` on, all and by what they are. */
export function peopleSince(counters: Counters, from: Day): Map<string, number> {
  const month = from.slice(0, 7)
  const people = new Map<string, number>()
  for (const [name, count] of Object.entries(counters)) {
    const cut = name.lastIndexOf(':')
    if (name.slice(cut + 1) >= month) continue
    const kind = name.slice(0, cut)
    people.set(kind, (people.get(kind) ?? 0) + count)
  }
  return people
}
