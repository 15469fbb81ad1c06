import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { useLive } from '@/platform/use-live'

/** How many have voted, as it changes; at the close the page is read again and shows the result. */
export function useTurnout(ballot: BallotInfo): number {
  const live = useLive('ballot', ballot.isOpen ? ballot.id : null, {
    name: 'ballots.info',
    input: { ballotId: ballot.id },
    isStale: (held, state) => held.status !== state.status || held.closesAt !== state.closesAt,
  })
  return live.state?.turnout ?? ballot.turnout
}
