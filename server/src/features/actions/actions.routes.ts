import type { FileStore } from '../../platform/files/file-store'
import type { FeatureRoutes } from '../../platform/http/handler'
import type { ItemWorkHandlers } from '../agenda/index'
import { presentUpload } from '../photos/index'
import {
  actionsByLink,
  actionsEntries,
  actionsInfo,
  actionsLink,
  actionsList,
} from './actions.queries'
import { acceptAction, decideObjection, objectAssignment } from './commands/accept-action'
import { addProgress, addRound, addVisit } from './commands/add-entry'
import { addCoAssignee, finishPart } from './commands/add-part'
import { assignAction, implementItem } from './commands/assign-action'
import { claimDone, claimItemDone } from './commands/claim-action'
import { extendAction, extendItemStep } from './commands/extend-action'
import { declareInfeasible } from './commands/give-up-action'
import { makeLink, reportByLink, revokeLink, uploadByLink } from './commands/keep-link'
import { reopenWork } from './commands/reopen-work'
import { acceptItem, reworkItemWork, verifyAction } from './commands/verify-action'

export const actionsRoutes = (files: FileStore) =>
  ({
    'actions.list': (input, { actor, now }) => actionsList(input, actor, now),
    'actions.info': ({ actionId }, { actor, now }) => actionsInfo(actionId, actor, now),
    'actions.entries': (input, { actor }) => actionsEntries(input, actor),
    'actions.assign': assignAction,
    'actions.accept': acceptAction,
    'actions.objectAssignment': objectAssignment,
    'actions.decideObjection': decideObjection,
    'actions.addCoAssignee': addCoAssignee,
    'actions.finishPart': finishPart,
    'actions.addProgress': addProgress,
    'actions.addVisit': addVisit,
    'actions.addRound': addRound,
    'actions.claimDone': claimDone,
    'actions.verify': verifyAction,
    'actions.extend': extendAction,
    'actions.declareInfeasible': declareInfeasible,
    'actions.makeLink': makeLink,
    'actions.link': (input, { actor, now }) => actionsLink(input, actor, now),
    'actions.revokeLink': revokeLink,
    'actions.byLink': (_input, call) => actionsByLink(call),
    'actions.uploadByLink': async (_input, call) => presentUpload(await uploadByLink(call, files)),
    'actions.reportByLink': reportByLink,
  }) satisfies FeatureRoutes

/** What the page of an item asks of its work as a whole. */
export const itemWork: ItemWorkHandlers = {
  implement: implementItem,
  claimDone: claimItemDone,
  accept: acceptItem,
  rework: reworkItemWork,
  extend: extendItemStep,
  reopen: reopenWork,
}
