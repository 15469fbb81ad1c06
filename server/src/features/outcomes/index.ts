export { settleOutcomes } from './commands/settle-outcomes'
export { objectorsPage } from './objection.store'
export { outcomesWaitingFor } from './outcomes.queries'
export { presentForGuest, presentOutcomeCard } from './outcome.presenter'
export {
  findOutcome,
  findPassedOutcome,
  findPublicOutcome,
  findVersion,
  listPublished,
  outcomesDue,
  wallPosition,
  type OutcomeVersionDocument,
  type PublicOutcome,
} from './outcome.store'
export { objectionsData, publicationsData } from './personal-data.queries'
