export { statementsWaitingFor } from './statements.queries'
