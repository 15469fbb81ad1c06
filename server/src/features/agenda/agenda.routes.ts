import type { FeatureRoutes } from '../../platform/http/handler'
import {
  agendaInfo,
  agendaList,
  agendaQueue,
  agendaRecords,
  agendaSheets,
  agendaSimilar,
} from './agenda.queries'
import { agendaClusters } from './cluster.queries'
import { agendaQueues } from './item-queue.queries'
import { admitItem } from './commands/admit-item'
import { answerMerge } from './commands/answer-merge'
import { appealItem } from './commands/appeal-item'
import { clearItem, sendBackItem } from './commands/check-item'
import { claimItem } from './commands/claim-item'
import { contactRaiser, correctItem } from './commands/contact-raiser'
import {
  consentItem,
  deliberateItem,
  escalateItem,
  postponeItem,
  recordDecision,
} from './commands/council-item'
import { declineItem } from './commands/decline-item'
import { endorseItem } from './commands/endorse-item'
import { followItem } from './commands/follow-item'
import { addRecord, finishItem } from './commands/handle-record'
import type { ItemWorkHandlers } from './commands/implement-item'
import { inviteParties } from './commands/invite-parties'
import { mergeItem } from './commands/merge-item'
import { addPaperEndorsements, confirmPaperEndorsements } from './commands/paper-endorsements'
import { raiseItem } from './commands/raise-item'
import { recordFourStep, signFourSteps } from './commands/record-four-step'
import { referItem } from './commands/refer-item'
import { agreeItem, moveToReview, refuseItem, returnItem } from './commands/review-item'
import { reviveItem } from './commands/revive-item'
import { explainItem, handleItem } from './commands/triage-item'
import { undoMerge } from './commands/undo-merge'
import { decideWithdrawal, withdrawItem } from './commands/withdraw-item'

/** The operations of items; the work on them is done by the feature that keeps the single actions. */
export const agendaRoutes = (work: ItemWorkHandlers) =>
  ({
    'agenda.list': (input, { actor, now }) => agendaList(input, actor, now),
    'agenda.info': ({ itemId }, { actor, now }) => agendaInfo(itemId, actor, now),
    'agenda.records': (input, { actor, now }) => agendaRecords(input, actor, now),
    'agenda.clusters': (input, { actor, now }) => agendaClusters(input, actor, now),
    'agenda.similar': (input, { actor, now }) => agendaSimilar(input, actor, now),
    'agenda.queues': (_input, { actor, now }) => agendaQueues(actor, now),
    'agenda.queue': (input, { actor, now }) => agendaQueue(input, actor, now),
    'agenda.paperSheets': ({ itemId }, { actor, now }) => agendaSheets(itemId, actor, now),
    'agenda.raise': raiseItem,
    'agenda.endorse': endorseItem,
    'agenda.follow': followItem,
    'agenda.appeal': appealItem,
    'agenda.revive': reviveItem,
    'agenda.answerMerge': answerMerge,
    'agenda.withdraw': withdrawItem,
    'agenda.reopen': work.reopen,
    'agenda.clear': clearItem,
    'agenda.sendBack': sendBackItem,
    'agenda.claim': claimItem,
    'agenda.contact': contactRaiser,
    'agenda.correct': correctItem,
    'agenda.handle': handleItem,
    'agenda.admit': admitItem,
    'agenda.explain': explainItem,
    'agenda.decline': declineItem,
    'agenda.refer': referItem,
    'agenda.merge': mergeItem,
    'agenda.undoMerge': undoMerge,
    'agenda.move': moveToReview,
    'agenda.addPaperEndorsements': addPaperEndorsements,
    'agenda.confirmPaperEndorsements': confirmPaperEndorsements,
    'agenda.agree': agreeItem,
    'agenda.refuse': refuseItem,
    'agenda.returnToScreening': returnItem,
    'agenda.invite': inviteParties,
    'agenda.deliberate': deliberateItem,
    'agenda.postpone': postponeItem,
    'agenda.consent': consentItem,
    'agenda.escalate': escalateItem,
    'agenda.recordDecision': recordDecision,
    'agenda.recordFourStep': recordFourStep,
    'agenda.signFourSteps': signFourSteps,
    'agenda.decideWithdrawal': decideWithdrawal,
    'agenda.implement': work.implement,
    'agenda.addRecord': addRecord,
    'agenda.finish': finishItem,
    'agenda.claimDone': work.claimDone,
    'agenda.accept': work.accept,
    'agenda.rework': work.rework,
    'agenda.extend': work.extend,
  }) satisfies FeatureRoutes
