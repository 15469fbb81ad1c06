import { allow } from '@linyi/shared/domain/decision'
import { defineLiveTopic } from '../../platform/live/live-topic'
import { entriesOf } from './entry.store'
import { presentLive } from './meeting-live.presenter'
import { findMeeting } from './meeting.store'

/** What changes of a meeting while people watch; every change leaves an event of its own. */
export const meetingTopic = defineLiveTopic('meeting', {
  load: async (communityId, id) => {
    const meeting = await findMeeting(communityId, id)
    if (meeting === null) return null
    const entries = await entriesOf(communityId, id)
    return { revision: meeting.revision, state: presentLive(meeting, entries) }
  },
  mayFollow: () => allow(),
  revisionOf: ({ revision }) => revision,
  present: ({ state }) => state,
  concerns: ({ subject }) => (subject.kind === 'meeting' ? subject.id : null),
  countsPresent: true,
})
