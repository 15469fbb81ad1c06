export { agendaPolicy } from './agenda.policy'
export { lapseItems } from './commands/lapse-items'
export { moveItem } from './commands/move-item'
export { publishItem } from './commands/publish-item'
export { recordItemEvent } from './commands/record-item-event'
export {
  findItem,
  waitingItems,
  type ItemBallot,
  type ItemDocument,
  type ItemOutcome,
  type WaitsFor,
} from './item.store'
export { raisedItemsData, secondedItemsData } from './personal-data.queries'
