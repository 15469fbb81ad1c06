import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canRecommend, type Nominee } from '@linyi/shared/domain/councils/council.rules'
import { isAdult, isInForce } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import {
  findAccount,
  realNameOf,
  residenciesOf,
  roleAssignmentsOf,
  searchAccounts,
  type AccountDocument,
} from '../../people/index'
import { findGrid } from '../../places/index'
import { addCandidate, countOpenRecommendations } from '../candidate.store'
import { takeTurnAtSeats } from '../seat.store'

type Recommendation = RequestOf<'councils.recommend'>

const NAMESAKES_MAX = 20

/**
 * The one neighbour of that name in that building. None, several and unfit sound the same, so that
 * nobody learns by asking who lives where.
 */
async function neighbourNamed(
  communityId: string,
  { name, buildingId }: NonNullable<Recommendation['neighbour']>,
): Promise<AccountDocument | null> {
  const page = { after: undefined, limit: NAMESAKES_MAX }
  const rows = await searchAccounts(communityId, name, [buildingId], page)
  const [only, ...others] = rows.filter((row) => realNameOf(row) === name)
  return only !== undefined && others.length === 0 ? only : null
}

async function nomineeOf(
  communityId: string,
  input: Recommendation,
  ownId: string,
  now: Date,
): Promise<Nominee> {
  const { gridId, neighbour, accountId = ownId } = input
  const account =
    neighbour === undefined
      ? await findAccount(communityId, accountId)
      : await neighbourNamed(communityId, neighbour)
  if (account?.status !== 'active') throw new AppError('councils.nominee_unfit')
  const [homes, roles] = await Promise.all([
    residenciesOf(communityId, account._id, now),
    roleAssignmentsOf(communityId, account._id, now),
  ])
  return {
    accountId: account._id,
    isAdult: isAdult(account, now),
    livesInGrid: homes.some((home) => home.gridId === gridId),
    isMember: roles.some((row) => row.role === 'councilMember' && row.gridId === gridId),
    isObserver: roles.some((row) => row.role === 'observer' && isInForce(row, now)),
  }
}

/**
 * A resident recommends a neighbour for the council of the grid, or puts themselves forward.
 *
 * @throws AppError `places.not_found`, `councils.already_candidate` and the reasons of `canRecommend`
 */
export async function recommendMember(
  input: Recommendation,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'councils.recommend'>> {
  const { communityId, accountId } = actor
  const { gridId, constituency, reason } = input
  found(await findGrid(communityId, gridId), 'places.not_found')
  // two taps at once count one after the other
  await takeTurnAtSeats(communityId, gridId)
  const self: Nominee = {
    accountId,
    isAdult: true,
    livesInGrid: true,
    isMember: false,
    isObserver: false,
  }
  const open = await countOpenRecommendations(communityId, accountId)
  // who may not recommend is told so before anybody is looked up
  ensure(canRecommend(actor, gridId, self, open, now))
  const nominee = await nomineeOf(communityId, input, accountId, now)
  ensure(canRecommend(actor, gridId, nominee, open, now))
  const id = newId(now)
  await addCandidate({
    _id: id,
    communityId,
    gridId,
    accountId: nominee.accountId,
    recommendedBy: accountId,
    parties: [...new Set([accountId, nominee.accountId])],
    constituency,
    reason,
    status: 'recommended',
    recommendedAt: now,
    decidedAt: null,
    decidedBy: null,
    reply: null,
  })
  await recordEvent({
    communityId,
    type: 'councils.recommended',
    subject: { kind: 'candidate', id },
    actorId: accountId,
    at: now,
    data: { gridId, accountId: nominee.accountId, constituency },
  })
  return { id }
}
