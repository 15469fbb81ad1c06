import { allow } from '@linyi/shared/domain/decision'
import { defineLiveTopic } from '../../platform/live/live-topic'
import { presentFloor } from './floor.presenter'
import { loadSitting } from './floor.queries'

/**
 * The floor of a meeting while people watch it, with what each of them may do now: a button comes and
 * goes with the state it belongs to. How many have voted comes by the topic of the ballot.
 */
export const floorTopic = defineLiveTopic('floor', {
  load: loadSitting,
  mayFollow: () => allow(),
  revisionOf: ({ sitting }) => sitting.meeting.revision,
  present: ({ sitting, turnout }, actor, now) => presentFloor(sitting, turnout, actor, now),
  concerns: ({ subject }) => (subject.kind === 'meeting' ? subject.id : null),
})
