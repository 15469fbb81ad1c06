import type { Actor } from '../people/actor'
import type { Counters } from './counters'
import type { Day } from '../calendar/shanghai-day'
import type { TakingPart } from './fold'

/** Who counts as an elder in the shares of those who take part (A5: 60 and above). */
export const SENIOR_FROM = 60

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
      isSenior: birthYear !== null && now.getUTCFullYear() - birthYear >= SENIOR_FROM,
    },
  }
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
