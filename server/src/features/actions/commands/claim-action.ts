import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { WORKING_STATUSES } from '@linyi/shared/domain/actions/action'
import { AppError, ensure } from '../../../platform/http/app-error'
import { agendaPolicy, itemFor, type ItemCall, type ItemDocument } from '../../agenda/index'
import { actionsOfItem, type ActionDocument } from '../action.store'
import { actionsPolicy } from '../actions.policy'
import { followClaim } from './follow-work'
import { actionFor, addEntry, moveAction, type Worker } from './step-action'

interface Claim {
  readonly text: string
  readonly photoIds: readonly string[]
}

/** The work is said to be done, with a picture or a bill that shows it (T12). */
export async function claimAction(
  action: ActionDocument,
  { text, photoIds }: Claim,
  worker: Worker,
): Promise<{ readonly action: ActionDocument; readonly item: ItemDocument }> {
  const moved = await moveAction(action, 'claimDone', worker.now, {
    claimedAt: worker.now,
    chairSignedBy: null,
    supervisorSignedBy: null,
    entries: action.entries + 1,
  })
  const party = moved.leadId === null ? moved.lead : ''
  const entry = { kind: 'proof', text, party, stage: 'after', photoIds } as const
  const { item } = await addEntry(moved, entry, worker)
  return { action: moved, item: await followClaim(item, moved, worker, text) }
}

/**
 * The lead reports one action as done.
 *
 * @throws AppError `actions.not_found`, `actions.parts_open`, `photos.unknown`,
 *   and the policy's reasons
 */
export async function claimDone(
  { actionId, ...claim }: RequestOf<'actions.claimDone'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.claimDone'>> {
  const found = await actionFor(actionId, call, actionsPolicy.claimDone)
  const { action, item } = await claimAction(found, claim, call)
  return { status: action.status, itemStatus: item.status }
}

/**
 * The same as the page of an item asks for it: whatever of the work is still open is done.
 *
 * @throws AppError `agenda.not_found` and as {@link claimDone}
 */
export async function claimItemDone(
  { itemId, ...claim }: RequestOf<'agenda.claimDone'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.claimDone'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.claimDone)
  const open = (await actionsOfItem(actor.communityId, itemId)).filter(({ status }) =>
    WORKING_STATUSES.includes(status),
  )
  if (open.length === 0) throw new AppError('agenda.wrong_status')
  let { status } = item
  for (const action of open) {
    ensure(actionsPolicy.claimDone(actor, action, now))
    status = (await claimAction(action, claim, call)).item.status
  }
  return { status }
}
