export { settleOutcomes } from './commands/settle-outcomes'
export { objectorsPage, type ObjectionDocument } from './objection.store'
export { outcomesWaitingFor } from './outcomes.queries'
export { presentOutcomeCard } from './outcome.presenter'
export {
  findOutcome,
  findPublicOutcome,
  findVersion,
  listPublished,
  wallPosition,
  type OutcomeDocument,
  type OutcomeFilter,
  type OutcomeVersionDocument,
  type PublicOutcome,
} from './outcome.store'
export { objectionsData, publicationsData } from './personal-data.queries'
