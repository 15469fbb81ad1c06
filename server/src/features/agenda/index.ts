export { agendaPolicy } from './agenda.policy'
export { addItem, type NewItem } from './commands/add-item'
export {
  decideByConsent,
  decideByHands,
  postponeInMeeting,
  referFromMeeting,
  tellOfMotion,
} from './commands/decide-item'
export { changeItem, moveItem } from './commands/move-item'
export { publishItem } from './commands/publish-item'
export { recordItemEvent } from './commands/record-item-event'
export { hearItem, noticeItem, openItem, seatItem, unseatItem } from './commands/seat-item'
export { settleItems, superviseItems } from './commands/settle-items'
export { answeringByClock } from './commands/step-item'
export { itemIdsAskedOf } from './endorsement.store'
export { queuePage } from './item-queue.queries'
export { itemIdsToRate } from './item-survey.store'
export {
  findItem,
  itemsByIds,
  itemsLedBy,
  itemsSharing,
  type ItemBallot,
  type ItemDocument,
  type ItemMeeting,
  type ItemOutcome,
  type WaitsFor,
} from './item.store'
export { itemsForMeeting } from './meeting-items.store'
export {
  followedItemsData,
  handlingData,
  raisedItemsData,
  secondedItemsData,
  surveyAnswersData,
} from './personal-data.queries'
