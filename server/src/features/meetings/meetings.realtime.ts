import { allow } from '@linyi/shared/domain/decision'
import { defineLiveTopic, type LiveEvent } from '../../platform/live/live-topic'
import { liveEntriesOf } from './entry.store'
import { presentLive } from './meeting-live.presenter'
import { findMeeting } from './meeting.store'

/** How other instances hear of what happens in a meeting: its events carry the revision they led to. */
export const ofMeeting = {
  concerns: ({ subject }: LiveEvent) => (subject.kind === 'meeting' ? subject.id : null),
  revisionIn: ({ data }: LiveEvent) =>
    typeof data['revision'] === 'number' ? data['revision'] : null,
}

/** What changes of a meeting while people watch; every change leaves an event of its own. */
export const meetingTopic = defineLiveTopic('meeting', {
  load: async (communityId, id) => {
    const meeting = await findMeeting(communityId, id)
    if (meeting === null) return null
    const entries = await liveEntriesOf(communityId, id)
    return { revision: meeting.revision, state: presentLive(meeting, entries) }
  },
  mayFollow: () => allow(),
  revisionOf: ({ revision }) => revision,
  present: ({ state }) => state,
  ...ofMeeting,
  countsPresent: true,
})
