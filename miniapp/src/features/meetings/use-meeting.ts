import type { MeetingInfo, MeetingLive } from '@linyi/shared/contract/meetings.contract'
import type { MeetingStatus } from '@linyi/shared/domain/meetings/meeting'
import { useRead } from '@/platform/use-api'
import { useLive } from '@/platform/use-live'

/** While something of it can change from one minute to the next. */
const FOLLOWED: readonly MeetingStatus[] = ['noticed', 'checkIn', 'inSession', 'suspended']

/** Whether a state tells of more than its figures: then buttons and agenda are read again. */
function isStale(held: MeetingInfo, state: MeetingLive): boolean {
  const done = held.entries.filter(({ status }) => status === 'done').length
  return (
    held.status !== state.status ||
    held.entryId !== (state.entry?.id ?? null) ||
    held.quorum.isReached !== state.quorum.isReached ||
    done !== state.entriesDone
  )
}

/** A meeting as it stands, its door and quorum followed live while people gather. */
export function useMeeting(meetingId: string) {
  const read = useRead('meetings.info', { meetingId })
  const held = read.data
  const isFollowed = held !== undefined && FOLLOWED.includes(held.status)
  const { state, isLive } = useLive('meeting', isFollowed ? meetingId : null, {
    name: 'meetings.info',
    input: { meetingId },
    isStale,
  })
  const meeting: MeetingInfo | undefined =
    held === undefined || state === null
      ? held
      : { ...held, quorum: state.quorum, counts: state.counts }
  return { meeting, error: read.error, retry: () => void read.refetch(), isLive }
}
