import type { Actor, HeldRole } from '@linyi/shared/domain/people/actor'
import {
  canEnd,
  canExtend,
  type AssignmentFacts,
  type EndReason,
  type ExtendReason,
} from '@linyi/shared/domain/roles/assignment.rules'
import { canCall } from '@linyi/shared/domain/roles/contact.rules'
import type { Decision } from '@linyi/shared/domain/decision'
import type { BuildingDocument } from '../places/index'
import { toHeldRole, type RoleAssignmentDocument } from '../people/index'

function factsOf(row: RoleAssignmentDocument): AssignmentFacts {
  return { ...toHeldRole(row), accountId: row.accountId, isOpen: row.isOpen }
}

/** Who may do what with an assignment now; asked before the act and shown beside its button. */
export const rolesPolicy = {
  end: (
    actor: Actor,
    row: RoleAssignmentDocument,
    holderRoles: readonly HeldRole[],
    now: Date,
  ): Decision<EndReason> => canEnd(actor, factsOf(row), holderRoles, now),

  extend: (
    actor: Actor,
    row: RoleAssignmentDocument,
    to: Date,
    now: Date,
  ): Decision<ExtendReason> => canExtend(actor, factsOf(row), to, now),

  call: (
    actor: Actor,
    building: Pick<BuildingDocument, '_id' | 'gridId'>,
    row: Pick<RoleAssignmentDocument, 'isPhoneShown'>,
    now: Date,
  ) => canCall(actor, { gridId: building.gridId, buildingId: building._id }, row, now),
}
