export { agendaPolicy } from './agenda.policy'
export { followersPage, ratersPage, secondersPage, surveysClosing } from './audience.store'
export { addItem } from './commands/add-item'
export {
  decideByConsent,
  decideByHands,
  postponeInMeeting,
  referFromMeeting,
  tellOfMotion,
} from './commands/decide-item'
export { extendItem } from './commands/extend-item'
export { registerStepFollower, type ItemStep } from './commands/follow-step'
export { reportWork } from './commands/handle-record'
export { beginWork, giveBackItem, type ItemWorkHandlers } from './commands/implement-item'
export * from './commands/inspect-item'
export { handlersOf, reopenableUntil } from './item.rules'
export { changeItem, moveItem } from './commands/move-item'
export { noteObjections, publishItem, publishWork, unpublishItem } from './commands/publish-item'
export { recordItemEvent } from './commands/record-item-event'
export { hearItem, noticeItem, openItem, seatItem, unseatItem } from './commands/seat-item'
export { settleItems, superviseItems } from './commands/settle-items'
export { reopenItem } from './commands/reopen-item'
export { itemFor, type ItemCall } from './commands/step-item'
export { syncWork } from './commands/sync-work'
export { itemMediaIds, type ItemMediaIds } from './item-media.queries'
export { itemIdsAskedOf } from './endorsement.store'
export { queuePage } from './item-queue.queries'
export * from './item-record.store'
export {
  itemIdsToRate,
  joinSurvey,
  ownAsk,
  writeAnswer,
  type SurveyAskDocument,
} from './item-survey.store'
export {
  countItem,
  findItem,
  itemsByIds,
  itemsDue,
  itemsSharing,
  viewItem,
  type ItemAction,
  type ItemDocument,
  type ItemFourSteps,
  type ItemResolution,
  type ItemView,
} from './item.store'
export { firstRaisedAt, fourStepsOf, openItems, type OpenItemRow } from './open-items.store'
export { itemsForMeeting } from './meeting-items.store'
export {
  followedItemsData,
  handlingData,
  raisedItemsData,
  secondedItemsData,
  surveyAnswersData,
} from './personal-data.queries'
