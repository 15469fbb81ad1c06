export { ballotsWaitingFor } from './ballots.queries'
export { findBallot, type BallotDocument } from './ballot.store'
export { tallyBallots } from './commands/tally-ballots'
export { votesData } from './personal-data.queries'
