import { ballotTopic } from '../features/ballots/ballots.realtime'
import { floorTopic } from '../features/floor/floor.realtime'
import { meetingTopic } from '../features/meetings/meetings.realtime'
import type { LiveTopics } from '../platform/live/live-topic'

/** What can be followed live; a topic of the contract that is missing here does not compile. */
export const liveTopics: LiveTopics = {
  ballot: ballotTopic,
  meeting: meetingTopic,
  floor: floorTopic,
}
