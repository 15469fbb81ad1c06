import type { FloorState, SpeakerView } from '@linyi/shared/contract/floor.contract'
import { motionOnFloor } from './floor-view'

const SECOND_MS = 1000
const MINUTE_S = 60

/** Milliseconds the speaker has left by the service's time; it stands still during a point of order. */
export function remainingOf(
  { remainingMs, runningSince }: Pick<SpeakerView, 'remainingMs' | 'runningSince'>,
  nowMs: number,
): number {
  if (runningSince === null) return remainingMs
  return Math.max(0, remainingMs - Math.max(0, nowMs - Date.parse(runningSince)))
}

/** `1:05`; a second that has begun still counts. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / SECOND_MS)
  const rest = String(seconds % MINUTE_S).padStart(2, '0')
  return `${String(Math.floor(seconds / MINUTE_S))}:${rest}`
}

/** The same for who hears the page: `1分05秒`. */
export function spokenClock(ms: number): string {
  const seconds = Math.ceil(ms / SECOND_MS)
  const minutes = Math.floor(seconds / MINUTE_S)
  const rest = `${String(seconds % MINUTE_S)}秒`
  return minutes === 0 ? rest : `${String(minutes)}分${rest}`
}

/**
 * When the floor changes though nobody does anything: a speech runs out, the pause before the next
 * question is over, a vote ends by the clock. Nobody is told of that; the page reads it.
 */
export function nextMoment(floor: FloorState): number | null {
  const { speaker } = floor
  const vote = motionOnFloor(floor)?.vote ?? null
  const moments = [
    speaker === null || speaker.runningSince === null
      ? null
      : Date.parse(speaker.runningSince) + speaker.remainingMs,
    vote?.nextAskAt == null ? null : Date.parse(vote.nextAskAt),
    vote?.closesAt == null || vote.result !== null ? null : Date.parse(vote.closesAt),
  ].filter((moment) => moment !== null)
  return moments.length === 0 ? null : Math.min(...moments)
}
