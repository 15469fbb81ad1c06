import { allow } from '@linyi/shared/domain/decision'
import { phaseOf } from '@linyi/shared/domain/ballots/ballot.rules'
import { defineLiveTopic } from '../../platform/live/live-topic'
import { liveRevision } from './ballot.rules'
import { findBallot } from './ballot.store'
import { turnoutOf } from './voter.store'

/** A cast leaves no event (ADR 0007): other instances ask how many there are. */
const POLL_MS = 1000

/**
 * The turnout of a ballot while people watch it. It is the same for everybody and names no part of
 * the electorate: a building whose figure grows by one this second would name its voter.
 */
export const ballotTopic = defineLiveTopic('ballot', {
  load: async (communityId, id, now) => {
    const ballot = await findBallot(communityId, id)
    if (ballot === null) return null
    const turnout = await turnoutOf(ballot)
    return {
      revision: liveRevision(ballot, turnout),
      state: {
        status: ballot.status,
        isOpen: phaseOf(ballot, now) === 'open' && ballot.status === 'open',
        closesAt: ballot.closesAt.toISOString(),
        electorate: ballot.electorate,
        turnout,
      },
    }
  },
  mayFollow: () => allow(),
  revisionOf: ({ revision }) => revision,
  present: ({ state }) => state,
  concerns: ({ subject }) => (subject.kind === 'ballot' ? subject.id : null),
  pollMs: POLL_MS,
})
