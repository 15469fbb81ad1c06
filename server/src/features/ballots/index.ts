export { setFlatAreas, type FlatAreaDocument } from './flat-area.store'
export { ballotsWaitingFor } from './ballots.queries'
export { registerAnnulmentFollower } from './commands/follow-annulment'
export {
  findBallot,
  runningBallots,
  type BallotDocument,
  type BallotFloor,
  type RunningBallot,
} from './ballot.store'
export { closeFloorBallot, openFloorBallot, type FloorWish } from './commands/open-floor-ballot'
export { ballotsClosing, rollPage } from './roll-page.store'
export { tallyBallots } from './commands/tally-ballots'
export { ballotTasksFor } from './tasks.queries'
export { votesData } from './personal-data.queries'
export { hasVoted, turnoutOf, votesCast } from './voter.store'
export { namedAgainst } from './dissent.queries'
