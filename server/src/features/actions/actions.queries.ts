import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canDirect } from '@linyi/shared/domain/actions/action.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { linkToken } from '../../platform/auth/link-token'
import { drawPlain } from '../../platform/codes/draw-code'
import { cutPage, duePosition } from '../../platform/db/keyset'
import { AppError, ensure, found } from '../../platform/http/app-error'
import type { LinkCall } from '../../platform/http/handler'
import { findItem, recordsOfAction, recordsOfStage } from '../agenda/index'
import { ruleSetAt } from '../councils/index'
import { publicNames } from '../people/index'
import { findCommunity } from '../places/index'
import { presentAction, presentActionCard, presentEntry, presentLinked } from './action.presenter'
import {
  actionsIn,
  findAction,
  pageOfItem,
  pageOfOverdue,
  pageOfWorker,
  type ActionDocument,
} from './action.store'
import { actionsPolicy } from './actions.policy'
import { linkedAction } from './commands/keep-link'

type ListRequest = RequestOf<'actions.list'>

/** The rows of a view and where it continues: an item's by entry, the others by due date. */
async function pageOf(
  { view, about, gridId, after, limit }: ListRequest,
  { communityId, accountId }: Actor,
  now: Date,
): Promise<{ rows: readonly ActionDocument[]; next: string | null }> {
  if (view === 'item') {
    if (about === undefined) {
      throw new AppError('request.invalid', [{ path: 'about', message: '请选择议题' }])
    }
    return cutPage(await pageOfItem(communityId, about, { after, limit }), limit)
  }
  const page = { after, limit }
  const found =
    view === 'mine'
      ? await pageOfWorker(communityId, accountId, page)
      : await pageOfOverdue(communityId, gridId, now, page)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last !== undefined ? duePosition(last) : null }
}

/** A page of actions: one's own, of an item, or past their date. The levels are those in force now. */
export async function actionsList(
  input: ListRequest,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'actions.list'>> {
  const [{ rows, next }, { agenda }] = await Promise.all([
    pageOf(input, actor, now),
    ruleSetAt(actor.communityId, now),
  ])
  return { items: rows.map((row) => presentActionCard(row, agenda, actor, now)), next }
}

/**
 * One action.
 *
 * @throws AppError `actions.not_found`, also for one of another community
 */
export async function actionsInfo(
  actionId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'actions.info'>> {
  const { communityId } = actor
  const action = found(await findAction(communityId, actionId), 'actions.not_found')
  const [item, before, after] = await Promise.all([
    findItem(communityId, action.itemId),
    recordsOfStage(communityId, actionId, 'before'),
    recordsOfStage(communityId, actionId, 'after'),
  ])
  const { agenda } = found(item, 'actions.not_found').rules
  return presentAction(action, { rules: agenda, before, after }, actor, now)
}

/**
 * What was noted of an action, the latest first.
 *
 * @throws AppError `actions.not_found`
 */
export async function actionsEntries(
  { actionId, after, limit }: RequestOf<'actions.entries'>,
  actor: Actor,
): Promise<ResponseOf<'actions.entries'>> {
  const { communityId } = actor
  if ((await findAction(communityId, actionId)) === null) throw new AppError('actions.not_found')
  const page = await recordsOfAction(communityId, actionId, { after, limit })
  const { rows, next } = cutPage(page, limit)
  const names = await publicNames(
    communityId,
    rows.flatMap(({ byId }) => byId ?? []),
  )
  return { items: rows.map((row) => presentEntry(row, names)), next }
}

/** Where the pages let a body outside in by its link. */
const LINK_PAGE = '/#/features/actions/pages/link/index'

/**
 * The link that is good now, as it is printed or sent: the same token as when it was made, for it follows
 * from what it stands for.
 *
 * @throws AppError `actions.not_found`, `actions.link_invalid` where there is none, the policy's reasons
 */
export async function actionsLink(
  { actionId, site }: RequestOf<'actions.link'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'actions.link'>> {
  const { communityId } = actor
  const action = found(await findAction(communityId, actionId), 'actions.not_found')
  ensure(actionsPolicy.makeLink(actor, action, now))
  const { id: linkId, madeAt, expiresAt } = found(action.link, 'actions.link_invalid')
  if (expiresAt <= now) throw new AppError('actions.link_invalid')
  const token = linkToken({ communityId, subjectId: actionId, linkId }, expiresAt)
  const address = `${site}${LINK_PAGE}?t=${token}`
  return {
    address,
    // for a body without an account, and with a token too long for a mini-program code
    qr: await drawPlain(address),
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}

const LINK_ENTRIES = 50

/**
 * What a body outside sees by its link.
 *
 * @throws AppError `actions.link_invalid`
 */
export async function actionsByLink(call: LinkCall): Promise<ResponseOf<'actions.byLink'>> {
  const action = await linkedAction(call)
  const page = { after: undefined, limit: LINK_ENTRIES }
  const [records, community] = await Promise.all([
    recordsOfAction(action.communityId, action._id, page),
    findCommunity(action.communityId),
  ])
  const own = records.filter(({ byId }) => byId === null).slice(0, LINK_ENTRIES)
  return presentLinked(action, own, found(community, 'actions.not_found'), call.now)
}

const WAITING = { after: undefined, limit: 49 }

/** What somebody still has to do, and the objections that wait for whoever assigns. */
export async function actionsWaitingFor(
  actor: Actor,
  now: Date,
): Promise<{
  readonly work: readonly ActionDocument[]
  readonly objected: readonly ActionDocument[]
}> {
  const { communityId, accountId } = actor
  const [work, objected] = await Promise.all([
    pageOfWorker(communityId, accountId, WAITING),
    canDirect(actor, now).allowed ? actionsIn(communityId, 'objected') : [],
  ])
  return { work, objected }
}
