import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { MOTION_KIND_TEXT, MOTION_STATUS_TEXT } from '@linyi/shared/domain/floor/motion'
import { MEETING_STATUS_TEXT } from '@linyi/shared/domain/meetings/meeting'
import { clockText } from '@/platform/shanghai-times'
import { justSettled, motionOnFloor, waitingMotions, type Sitting } from './floor-view'
import { doorText, FLOOR_TEXT, resultText } from './floor.text'

/** What the wall shows in its middle: one thing at a time. */
export interface ScreenView {
  readonly label: string
  readonly text: string
  /** Below it, while people gather: when, where, and how one comes in. */
  readonly note: string | null
  /** The size of the type: a short sentence fills the wall, a long one stays readable. */
  readonly size: 'huge' | 'large' | 'medium' | 'small'
  readonly motion: MotionView | null
  readonly result: MotionView | null
}

const SIZES = [
  { upTo: 24, size: 'huge' },
  { upTo: 60, size: 'large' },
  { upTo: 110, size: 'medium' },
] as const

export function sizeOf(text: string): ScreenView['size'] {
  const length = Array.from(text).length
  return SIZES.find(({ upTo }) => length <= upTo)?.size ?? 'small'
}

/** The motion on the floor; without one what was just decided, what was moved, or where we are. */
export function screenView({ meeting, floor }: Sitting): ScreenView {
  const shown = (label: string, text: string, rest: Partial<ScreenView> = {}): ScreenView => ({
    label,
    text,
    note: null,
    size: sizeOf(text),
    motion: null,
    result: null,
    ...rest,
  })
  if (meeting.status !== 'inSession') {
    const text = meeting.reason ?? meeting.title
    return shown(MEETING_STATUS_TEXT[meeting.status], text, { note: gatherText(meeting) })
  }
  const motion = motionOnFloor(floor)
  if (motion !== null) {
    const { kind, status } = motion
    return shown(`${MOTION_KIND_TEXT[kind]} · ${MOTION_STATUS_TEXT[status]}`, motion.text, {
      motion,
    })
  }
  const waiting = waitingMotions(floor)[0]
  if (waiting !== undefined) {
    const { kind, status } = waiting
    return shown(`${MOTION_KIND_TEXT[kind]} · ${MOTION_STATUS_TEXT[status]}`, waiting.text)
  }
  const result = justSettled(floor)
  if (result !== null) {
    const outcome = result.vote?.result ?? null
    const label = outcome === null ? MOTION_STATUS_TEXT[result.status] : resultText(outcome)
    return shown(label, result.text, { result })
  }
  const open = meeting.entries.find(({ id }) => id === meeting.entryId)
  return open === undefined
    ? shown(MEETING_STATUS_TEXT[meeting.status], meeting.title)
    : shown(FLOOR_TEXT.now, open.item?.proposal ?? open.title)
}

function gatherText(meeting: Sitting['meeting']): string | null {
  const { status, venue, startsAt } = meeting
  if (status === 'checkIn') return FLOOR_TEXT.wallCheckIn(clockText(new Date(startsAt)))
  return status === 'noticed' ? [doorText(meeting), venue].filter(Boolean).join('') : null
}
