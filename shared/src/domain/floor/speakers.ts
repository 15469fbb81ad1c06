import type { Floor, FloorFacts } from './floor'
import type { Motion, Speech } from './motion'

/** Who has the word, or null. */
export function speakingNow(floor: Floor): Speech | null {
  return floor.speeches.find(({ status }) => status === 'speaking') ?? null
}

/** Turns somebody has had on a motion; the one that runs counts. */
export function turnsTaken(floor: Floor, motionId: string, accountId: string): number {
  return floor.speeches.filter(
    (speech) =>
      speech.motionId === motionId &&
      speech.accountId === accountId &&
      (speech.status === 'done' || speech.status === 'speaking'),
  ).length
}

/** The side of the last speech that took one. */
function lastSide(floor: Floor, motionId: string): 'for' | 'against' | null {
  const sides = floor.speeches
    .filter(
      ({ motionId: of, startedAt, stance }) =>
        of === motionId && startedAt !== null && stance !== 'neutral',
    )
    .sort((a, b) => (a.startedAt?.getTime() ?? 0) - (b.startedAt?.getTime() ?? 0))
  const last = sides.at(-1)?.stance
  return last === 'for' || last === 'against' ? last : null
}

function sideRank({ stance }: Speech, last: 'for' | 'against' | null): number {
  if (last === null) return 0
  if (stance === 'neutral') return 1
  return stance === last ? 2 : 0
}

/**
 * Those who wait for the word on a motion, in the order in which they get it (A2.5): who has not
 * spoken yet, then the side that did not speak last, then who asked first. Who has left the room or
 * stepped aside from taking sides meanwhile is passed over.
 */
export function waitingSpeeches(
  floor: Floor,
  motion: Motion | null,
  facts: Pick<FloorFacts, 'seats'>,
): readonly Speech[] {
  if (motion === null) return []
  const last = lastSide(floor, motion.id)
  const rank = (speech: Speech): readonly [number, number, number, string] => [
    turnsTaken(floor, motion.id, speech.accountId) === 0 ? 0 : 1,
    sideRank(speech, last),
    speech.requestedAt.getTime(),
    speech.id,
  ]
  return floor.speeches
    .filter(({ motionId, status }) => motionId === motion.id && status === 'waiting')
    .filter(({ accountId, stance }) => {
      const seat = facts.seats.get(accountId)
      return seat?.isPresent === true && (!seat.isRecused || stance === 'neutral')
    })
    .map((speech) => ({ speech, key: rank(speech) }))
    .sort((a, b) => {
      const differing = a.key.findIndex((part, index) => part !== b.key[index])
      if (differing === -1) return 0
      return (a.key[differing] ?? 0) < (b.key[differing] ?? 0) ? -1 : 1
    })
    .map(({ speech }) => speech)
}

/** Whose turn it is, or null. */
export function nextSpeaker(
  floor: Floor,
  motion: Motion | null,
  facts: Pick<FloorFacts, 'seats'>,
): Speech | null {
  return waitingSpeeches(floor, motion, facts)[0] ?? null
}

/** Milliseconds a speaker has left at `now`; it stands still during a point of order. */
export function remainingAt({ remainingMs, runningSince }: Speech, now: Date): number {
  if (runningSince === null) return remainingMs
  return Math.max(0, remainingMs - Math.max(0, now.getTime() - runningSince.getTime()))
}

/** When the time of a running speech is over, or null while the clock stands still. */
export function speechEndsAt({ remainingMs, runningSince }: Speech): Date | null {
  return runningSince === null ? null : new Date(runningSince.getTime() + remainingMs)
}

/** The speech with its clock stopped at `now`. */
export function paused(speech: Speech, now: Date): Speech {
  return { ...speech, remainingMs: remainingAt(speech, now), runningSince: null }
}

/** The speech ended at `now`, or when its time was over. */
export function ended(speech: Speech, now: Date): Speech {
  const end = speechEndsAt(speech)
  const endedAt = end !== null && end < now ? end : now
  return { ...paused(speech, endedAt), status: 'done', endedAt }
}

/**
 * The floor as it is at `now`: a speech whose two minutes are over has ended at its minute, though
 * nobody pressed anything.
 */
export function floorAt(floor: Floor, now: Date): Floor {
  const speech = speakingNow(floor)
  const end = speech === null ? null : speechEndsAt(speech)
  if (speech === null || end === null || now < end) return floor
  return {
    ...floor,
    speeches: floor.speeches.map((one) => (one.id === speech.id ? ended(one, now) : one)),
  }
}
