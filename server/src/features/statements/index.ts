export { findStatement } from './statement.store'
export { statementsWaitingFor } from './statements.queries'
