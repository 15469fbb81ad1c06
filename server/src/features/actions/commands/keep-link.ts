import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { LIVE_STATUSES } from '@linyi/shared/domain/actions/action'
import { linkEndsAt } from '@linyi/shared/domain/actions/action.rules'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import type { FileStore } from '../../../platform/files/file-store'
import { linkToken } from '../../../platform/auth/link-token'
import { AppError } from '../../../platform/http/app-error'
import type { LinkCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { type ItemCall } from '../../agenda/index'
import { uploadPhoto } from '../../photos/index'
import { findAction, writeAction, type ActionDocument } from '../action.store'
import { actionRulesOf, actionsPolicy } from '../actions.policy'
import { recordEntry } from './add-entry'
import { claimAction } from './claim-action'
import { itemOf } from './follow-work'
import { actionFor, linkOwner, tellAction } from './step-action'

/**
 * A link for a body outside without an account, such as 铁塔公司: it opens this action alone, until it
 * ends or is taken back. A new one ends the one before.
 *
 * @throws AppError `actions.not_found` and the policy's reasons
 */
export async function makeLink(
  { actionId }: RequestOf<'actions.makeLink'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.makeLink'>> {
  const { now } = call
  const action = await actionFor(actionId, call, actionsPolicy.makeLink)
  const { communityId } = action
  const { rules } = await itemOf(action)
  const link = {
    id: newId(now),
    madeAt: now,
    expiresAt: linkEndsAt(now, actionRulesOf(rules), HOLIDAYS),
  }
  const changed = await writeAction(action, { link })
  const until = deadlineText(link.expiresAt)
  await tellAction(changed, 'actions.linkMade', call, `${changed.lead}，有效期到 ${until}。`)
  const holder = { communityId, subjectId: actionId, linkId: link.id }
  return { token: linkToken(holder, link.expiresAt), expiresAt: link.expiresAt.toISOString() }
}

/**
 * Takes the link back: from the commit on it opens nothing.
 *
 * @throws AppError `actions.not_found`, `actions.link_invalid` where there is none, the policy's reasons
 */
export async function revokeLink(
  { actionId }: RequestOf<'actions.revokeLink'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.revokeLink'>> {
  const action = await actionFor(actionId, call, actionsPolicy.makeLink)
  if (action.link === null) throw new AppError('actions.link_invalid')
  const changed = await writeAction(action, { link: null })
  await tellAction(changed, 'actions.linkRevoked', call, changed.lead)
  return {}
}

/**
 * The action that a link leads to.
 *
 * @throws AppError `actions.link_invalid` when it was taken back, replaced, or the action has ended
 */
export async function linkedAction({ link }: Pick<LinkCall, 'link'>): Promise<ActionDocument> {
  const action = await findAction(link.communityId, link.subjectId)
  if (action?.link?.id !== link.linkId || !LIVE_STATUSES.includes(action.status)) {
    throw new AppError('actions.link_invalid')
  }
  return action
}

/**
 * A picture of the body outside.
 *
 * @throws AppError `actions.link_invalid`, `photos.unreadable`
 */
export async function uploadByLink(call: LinkCall, files: FileStore) {
  const { _id, communityId } = await linkedAction(call)
  const actor = { communityId, accountId: linkOwner(_id) }
  const { now, file } = call
  return uploadPhoto({ actor, now, ...(file === undefined ? {} : { file }) }, files)
}

/**
 * The body outside says how far it is, or that it is done, with its pictures.
 *
 * @throws AppError `actions.link_invalid`, `actions.wrong_status`, `agenda.proof_missing`,
 *   `photos.unknown`
 */
export async function reportByLink(
  { isDone, text, stage, photoIds }: RequestOf<'actions.reportByLink'>,
  call: LinkCall,
): Promise<ResponseOf<'actions.reportByLink'>> {
  const action = await linkedAction(call)
  const worker = { actor: null, now: call.now }
  if (!isDone) {
    const entry = { kind: 'progress', text, stage, photoIds } as const
    const { status } = await recordEntry(action, entry, worker)
    return { status }
  }
  if (photoIds.length === 0) throw new AppError('agenda.proof_missing')
  const { status } = (await claimAction(action, { text, photoIds }, worker)).action
  return { status }
}
