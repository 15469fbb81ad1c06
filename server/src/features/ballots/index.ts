export { ballotsWaitingFor } from './ballots.queries'
export { registerAnnulmentFollower } from './commands/follow-annulment'
export {
  ballotsDue,
  findBallot,
  runningBallots,
  type BallotDocument,
  type RunningBallot,
} from './ballot.store'
export { closeFloorBallot, openFloorBallot } from './commands/open-floor-ballot'
export { ballotsClosing, rollPage } from './roll-page.store'
export { tallyBallots } from './commands/tally-ballots'
export { ballotTasksFor } from './tasks.queries'
export { votesData } from './personal-data.queries'
export { turnoutOf, votesCast } from './voter.store'
export { namedAgainst } from './dissent.queries'
