export { actionsWaitingFor } from './actions.queries'
export { moveActions } from './action.store'
export { followItemStep } from './commands/give-up-action'
export { actionsData } from './personal-data.queries'
