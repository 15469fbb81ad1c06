export { actionsPolicy } from './actions.policy'
export { actionsWaitingFor } from './actions.queries'
export {
  actionsOfItem,
  findAction,
  moveActions,
  piecesOf,
  type ActionDocument,
} from './action.store'
export { followItemStep } from './commands/give-up-action'
export { redoWork } from './commands/redo-work'
export { actionsData } from './personal-data.queries'
