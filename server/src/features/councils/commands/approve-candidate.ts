import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CANDIDATE_MACHINE } from '@linyi/shared/domain/councils/candidate.machine'
import { APPROVERS, canDecide, termEnd } from '@linyi/shared/domain/councils/council.rules'
import { transition } from '@linyi/shared/domain/machine'
import { isAdult, roleActedIn } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import {
  addRoleAssignments,
  findAccount,
  residenciesOf,
  roleAssignmentsOf,
  takeTurnAtOffices,
} from '../../people/index'
import { decideCandidate, findCandidate, type CandidateDocument } from '../candidate.store'
import { ruleSetAt } from '../rule-set.store'
import { seatsLeft, takeTurnAtSeats } from '../seat.store'

/** @throws AppError when the person could not be given a seat any more */
async function mustStillFit(
  { communityId, gridId }: CandidateDocument,
  accountId: string,
  now: Date,
): Promise<void> {
  const account = await findAccount(communityId, accountId)
  if (account?.status !== 'active' || !isAdult(account, now)) {
    throw new AppError('councils.nominee_unfit')
  }
  const homes = await residenciesOf(communityId, accountId, now)
  if (!homes.some((home) => home.gridId === gridId)) throw new AppError('councils.nominee_unfit')
  const roles = await roleAssignmentsOf(communityId, accountId, now)
  if (roles.some((row) => row.role === 'observer')) throw new AppError('councils.nominee_unfit')
  if (roles.some((row) => row.role === 'councilMember' && row.gridId === gridId)) {
    throw new AppError('councils.already_member')
  }
}

/**
 * Seats a candidate for one term of the rule set. Those who fill the last seat at the same moment take
 * turns, and the second finds the council full.
 *
 * @throws AppError `councils.not_found` and the reasons of `canDecide` and of the machine
 */
export async function approveCandidate(
  { candidateId, hasAgreed, isNamePublic, reply }: RequestOf<'councils.approve'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'councils.approve'>> {
  const { communityId } = actor
  const candidate = found(await findCandidate(communityId, candidateId), 'councils.not_found')
  ensure(canDecide(actor, candidate, now))
  const { gridId, constituency, recommendedBy } = candidate
  await takeTurnAtSeats(communityId, gridId)
  if (candidate.accountId !== null) await takeTurnAtOffices(communityId, candidate.accountId)
  const { council } = await ruleSetAt(communityId, now)
  const facts = {
    isKnown: candidate.accountId !== null,
    seatsLeft: await seatsLeft(communityId, gridId, council, now),
    hasReply: reply !== '',
    hasAgreed: hasAgreed || candidate.accountId === recommendedBy,
  }
  const step = transition(CANDIDATE_MACHINE, candidate.status, 'approve', facts, now)
  if (!step.allowed) throw new AppError(step.reason)
  const accountId = found(candidate.accountId, 'councils.nominee_unknown')
  await mustStillFit(candidate, accountId, now)
  const by = actor.accountId
  await decideCandidate(candidate, {
    status: 'approved',
    by,
    reply: reply === '' ? null : reply,
    at: now,
  })
  const assignmentId = newId(now)
  const to = termEnd(now, council)
  await addRoleAssignments([
    {
      _id: assignmentId,
      communityId,
      accountId,
      role: 'councilMember',
      scopeKind: 'grid',
      gridId,
      buildingId: null,
      unit: null,
      from: now,
      to,
      source: accountId === recommendedBy ? '自荐' : '居民推荐',
      assignedBy: by,
      endedBy: null,
      endReason: null,
      constituency,
      isNamePublic,
    },
  ])
  await recordEvent({
    communityId,
    type: 'councils.approved',
    subject: { kind: 'candidate', id: candidateId },
    actorId: by,
    role: roleActedIn(actor, APPROVERS, gridId, now),
    at: now,
    data: { gridId, accountId, assignmentId, to },
  })
  return { assignmentId, to: to.toISOString() }
}
