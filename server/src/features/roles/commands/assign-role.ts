import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isAdult } from '@linyi/shared/domain/people/actor'
import type { RoleScope } from '@linyi/shared/domain/people/role'
import { soleKey } from '@linyi/shared/domain/roles/assignment'
import {
  assignerRole,
  canAssign,
  termIsSound,
  type AssignFacts,
} from '@linyi/shared/domain/roles/assignment.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { isTrainedToChair, ruleSetAt, seatsLeft, takeTurnAtSeats } from '../../councils/index'
import {
  addRoleAssignments,
  closeAssignment,
  columnsOf,
  expiredAssignments,
  findAccount,
  isSoleTaken,
  residenciesOf,
  roleAssignmentsOf,
  takeTurnAtOffices,
  toHeldRole,
} from '../../people/index'
import { findBuilding, findGrid } from '../../places/index'

type Assigned = RequestOf<'roles.assign'>

/** @throws AppError `places.not_found` when the community has no such place */
async function placeOf(communityId: string, scope: Assigned['scope']): Promise<RoleScope> {
  if (scope.kind === 'community') return scope
  if (scope.kind === 'grid') {
    found(await findGrid(communityId, scope.gridId), 'places.not_found')
    return scope
  }
  const building = found(await findBuilding(communityId, scope.buildingId), 'places.not_found')
  const place = { gridId: building.gridId, buildingId: building._id }
  if (scope.kind === 'building') return { kind: 'building', ...place }
  if (scope.unit > building.units) throw new AppError('places.not_found')
  return { kind: 'stairUnit', ...place, unit: scope.unit }
}

async function factsOf(
  communityId: string,
  { accountId, role }: Assigned,
  scope: RoleScope,
  now: Date,
): Promise<AssignFacts> {
  const account = found(await findAccount(communityId, accountId), 'roles.person_not_found')
  if (account.status !== 'active') throw new AppError('roles.person_not_found')
  await takeTurnAtOffices(communityId, accountId)
  // the unique keys of terms that are over must not stand in the way of the next one
  for (const row of await expiredAssignments(communityId, now)) {
    await closeAssignment(communityId, row._id)
  }
  const key = soleKey(role, scope)
  const rules = (await ruleSetAt(communityId, now)).council
  const needsSeat = role === 'councilMember' && scope.kind === 'grid'
  if (needsSeat) await takeTurnAtSeats(communityId, scope.gridId)
  return {
    subject: {
      accountId,
      isAdult: isAdult(account, now),
      hasHome: (await residenciesOf(communityId, accountId, now)).length > 0,
      roles: (await roleAssignmentsOf(communityId, accountId, now)).map(toHeldRole),
      isTrainedToChair: role === 'councilChair' && (await isTrainedToChair(communityId, accountId)),
    },
    isSoleTaken: key !== null && (await isSoleTaken(communityId, key, now)),
    chairTraining: rules.chairTraining,
    seatsLeft: needsSeat ? await seatsLeft(communityId, scope.gridId, rules, now) : 1,
  }
}

/**
 * Gives somebody an office with its place, term and source. The unique indexes decide between two who
 * fill one office at the same moment.
 *
 * @throws AppError `roles.person_not_found`, `places.not_found`, `roles.origin_missing` and the
 * reasons of `canAssign` and `termIsSound`
 */
export async function assignRole(
  input: Assigned,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'roles.assign'>> {
  const { communityId } = actor
  const { accountId, role, source, isTemporary, origin, duties, constituency } = input
  const scope = await placeOf(communityId, input.scope)
  ensure(canAssign(actor, { role, scope }, await factsOf(communityId, input, scope, now), now))
  const from = input.from === undefined ? now : new Date(input.from)
  const to = input.to === null ? null : new Date(input.to)
  const { offices } = await ruleSetAt(communityId, now)
  ensure(termIsSound({ from, to }, isTemporary, offices, now))
  if (role === 'partyMember' && origin === null) throw new AppError('roles.origin_missing')
  const id = newId(now)
  await addRoleAssignments([
    {
      _id: id,
      communityId,
      accountId,
      role,
      ...columnsOf(scope),
      from,
      to,
      source,
      assignedBy: actor.accountId,
      endedBy: null,
      endReason: null,
      isTemporary,
      origin: role === 'partyMember' ? origin : null,
      duties,
      constituency: role === 'councilMember' ? constituency : null,
      isNamePublic: input.isNamePublic,
      isPhoneShown: input.isPhoneShown,
    },
  ])
  await recordEvent({
    communityId,
    type: 'roles.assigned',
    subject: { kind: 'assignment', id },
    actorId: actor.accountId,
    role: assignerRole(actor, role, scope, now),
    at: now,
    // the words of the source stay with the assignment: nothing can be erased from the chain of events
    data: { accountId, role, scope, from, to },
  })
  return { id }
}
