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

const at = (instant: string | null): number | null =>
  instant === null ? null : Date.parse(instant)

function endOf(speaker: SpeakerView | null): number | null {
  const since = at(speaker?.runningSince ?? null)
  return speaker === null || since === null ? null : since + speaker.remainingMs
}

/**
 * When the floor changes though nobody does anything: a speech runs out, the pause before the next
 * question is over, a vote ends by the clock. Nobody is told of that; the page reads it.
 */
export function nextMoment(floor: FloorState): number | null {
  const { speaker } = floor
  const vote = motionOnFloor(floor)?.vote ?? null
  const isRunning = vote?.result === null
  const moments = [
    endOf(speaker),
    at(vote?.nextAskAt ?? null),
    at(isRunning ? vote.closesAt : null),
  ].filter((moment) => moment !== null)
  return moments.length === 0 ? null : Math.min(...moments)
}
