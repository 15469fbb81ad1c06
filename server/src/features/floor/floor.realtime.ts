import type { FloorState } from '@linyi/shared/contract/floor.contract'
import { allow } from '@linyi/shared/domain/decision'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { defineLiveTopic } from '../../platform/live/live-topic'
import { ofMeeting } from '../meetings/index'
import { floorViewsAt } from './floor.presenter'
import { loadSitting } from './floor.queries'

/** The views of one reading, made once for all who are told of it at the same moment. */
function viewsOf(reading: Parameters<typeof floorViewsAt>[0]) {
  let at: Date | null = null
  let viewFor: ((actor: Actor) => FloorState) | null = null
  return (actor: Actor, now: Date): FloorState => {
    if (viewFor === null || at?.getTime() !== now.getTime()) viewFor = floorViewsAt(reading, now)
    at = now
    return viewFor(actor)
  }
}

/**
 * The floor of a meeting while people watch it, with what each of them may do now: a button comes and
 * goes with the state it belongs to. How many have voted comes by the topic of the ballot.
 */
export const floorTopic = defineLiveTopic('floor', {
  load: async (communityId, id, now) => {
    const reading = await loadSitting(communityId, id, now)
    return reading === null
      ? null
      : { revision: reading.sitting.meeting.revision, view: viewsOf(reading) }
  },
  mayFollow: () => allow(),
  revisionOf: ({ revision }) => revision,
  present: ({ view }, actor, now) => view(actor, now),
  ...ofMeeting,
})
