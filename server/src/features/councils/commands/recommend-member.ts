import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import {
  canBeRecommended,
  canRecommend,
  type Nominee,
} from '@linyi/shared/domain/councils/council.rules'
import { isAdult, isInForce } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import {
  findAccount,
  realNameOf,
  residenciesOf,
  roleAssignmentsOf,
  searchAccounts,
} from '../../people/index'
import { findGrid } from '../../places/index'
import { addCandidate, countOpenRecommendations, isCandidate, sealNamed } from '../candidate.store'
import { takeTurnAtSeats } from '../seat.store'

type Recommendation = RequestOf<'councils.recommend'>

const NAMESAKES_MAX = 20
/** Nobody's id. */
const NOBODY = ''
const UNNAMED = { namedSealed: null, namedMasked: null } as const

/** The id of the one neighbour of that name in that building. */
async function neighbourNamed(
  communityId: string,
  { name, buildingId }: NonNullable<Recommendation['neighbour']>,
): Promise<string> {
  const page = { after: undefined, limit: NAMESAKES_MAX }
  const rows = await searchAccounts(communityId, name, [buildingId], page)
  const [only, ...others] = rows.filter((row) => realNameOf(row) === name)
  return only !== undefined && others.length === 0 ? only._id : NOBODY
}

async function nomineeOf(
  communityId: string,
  gridId: string,
  accountId: string,
  now: Date,
): Promise<Nominee> {
  const [account, homes, roles] = await Promise.all([
    findAccount(communityId, accountId),
    residenciesOf(communityId, accountId, now),
    roleAssignmentsOf(communityId, accountId, now),
  ])
  return {
    accountId,
    isAdult: account?.status === 'active' && isAdult(account, now),
    livesInGrid: homes.some((home) => home.gridId === gridId),
    isMember: roles.some((row) => row.role === 'councilMember' && row.gridId === gridId),
    isObserver: roles.some((row) => row.role === 'observer' && isInForce(row, now)),
  }
}

/**
 * Whom a recommendation by name is about. None, several, unfit, seated and waiting already are one
 * answer to who recommends, and take the same reads: nobody learns by recommending who lives where.
 * Only the office that decides is told (`named.isFound`).
 */
async function seatableNamed(
  communityId: string,
  gridId: string,
  neighbour: NonNullable<Recommendation['neighbour']>,
  now: Date,
): Promise<string | null> {
  const accountId = await neighbourNamed(communityId, neighbour)
  const [nominee, isWaiting] = await Promise.all([
    nomineeOf(communityId, gridId, accountId, now),
    isCandidate(communityId, gridId, accountId),
  ])
  return canBeRecommended(nominee).allowed && !isWaiting ? accountId : null
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
  const { gridId, neighbour, constituency, reason } = input
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
  let nomineeId: string | null = input.accountId ?? accountId
  if (neighbour === undefined) {
    ensure(canBeRecommended(await nomineeOf(communityId, gridId, nomineeId, now)))
  } else {
    nomineeId = await seatableNamed(communityId, gridId, neighbour, now)
  }
  const id = newId(now)
  await addCandidate({
    _id: id,
    communityId,
    gridId,
    accountId: nomineeId,
    recommendedBy: accountId,
    parties: [...new Set([accountId, nomineeId ?? accountId])],
    ...(neighbour === undefined ? UNNAMED : sealNamed(id, neighbour.name)),
    namedBuildingId: neighbour?.buildingId ?? null,
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
    data: { gridId, accountId: nomineeId, constituency },
  })
  return { id }
}
