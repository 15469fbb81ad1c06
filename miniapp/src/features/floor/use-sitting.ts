import type { FloorState } from '@linyi/shared/contract/floor.contract'
import type { MeetingInfo, MeetingLive } from '@linyi/shared/contract/meetings.contract'
import { useEffect } from 'react'
import { useClock } from '@/platform/clock'
import { useRead } from '@/platform/use-api'
import { useLive } from '@/platform/use-live'
import { nextMoment } from './floor-clock'
import { motionOnFloor, newest, settledMotions, withTurnout, type Sitting } from './floor-view'

/** What is read at a moment everybody knows, each page reads a little later, at a time of its own. */
const AFTER_MS = 200
const SPREAD_MS = 600
/** A moment that passed so long ago changes nothing any more. */
const PAST_MS = 5_000

export interface SittingRead {
  sitting: Sitting | null
  error: Error | null
  /** False while the page is read every ten seconds instead of being told. */
  isLive: boolean
  refetch: () => void
}

const isStale = (held: MeetingInfo, live: MeetingLive): boolean =>
  held.status !== live.status ||
  held.entryId !== (live.entry?.id ?? null) ||
  held.quorum.isReached !== live.quorum.isReached

/** A meeting and its floor, followed while the page is shown. All of it comes from the service. */
export function useSitting(meetingId: string): SittingRead {
  const input = { meetingId }
  const meeting = useRead('meetings.info', input)
  const floor = useRead('floor.state', input)
  const liveMeeting = useLive('meeting', meetingId, { name: 'meetings.info', input, isStale })
  const liveFloor = useLive('floor', meetingId, { name: 'floor.state', input })
  const state = newest(liveFloor.state, floor.data ?? null)
  const turnout = useTurnout(state)
  const refetchFloor = floor.refetch
  const refetchMeeting = meeting.refetch

  useMoment(state, refetchFloor)
  // what was decided closes the matter of its entry, and with it what the chair may do next
  const settled = state === null ? null : settledMotions(state).length
  useEffect(() => {
    if (settled !== null && settled > 0) void refetchMeeting()
  }, [settled, refetchMeeting])

  const figures = liveMeeting.isLive ? liveMeeting.state : null
  return {
    sitting:
      meeting.data === undefined || state === null
        ? null
        : {
            meeting: {
              ...meeting.data,
              ...(figures === null ? {} : { quorum: figures.quorum, counts: figures.counts }),
            },
            floor: withTurnout(state, turnout),
          },
    error: meeting.error ?? floor.error,
    isLive: liveFloor.isLive,
    refetch: () => {
      void refetchMeeting()
      void refetchFloor()
    },
  }
}

/** How many have voted on papers so far, as it is told live. */
function useTurnout(floor: FloorState | null): number | null {
  const onFloor = floor === null ? null : motionOnFloor(floor)
  const ballotId = onFloor?.status === 'put' ? (onFloor.vote?.ballotId ?? null) : null
  const live = useLive('ballot', ballotId, {
    name: 'floor.state',
    input: { meetingId: floor?.meetingId ?? '' },
    isStale: (_, ballot) => !ballot.isOpen,
  })
  return live.state?.turnout ?? null
}

/** Reads again when something on the floor has ended by time alone. */
function useMoment(floor: FloorState | null, read: () => unknown): void {
  const offsetMs = useClock((clock) => clock.offsetMs)
  const moment = floor === null ? null : nextMoment(floor)
  const toldAt = floor?.now
  useEffect(() => {
    if (moment === null) return undefined
    const left = moment - (Date.now() + offsetMs)
    if (left < -PAST_MS) return undefined
    const timer = setTimeout(
      () => void read(),
      Math.max(0, left) + AFTER_MS + Math.random() * SPREAD_MS,
    )
    return () => {
      clearTimeout(timer)
    }
  }, [moment, toldAt, offsetMs, read])
}
