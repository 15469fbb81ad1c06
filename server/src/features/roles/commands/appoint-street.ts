import { isAdult } from '@linyi/shared/domain/people/actor'
import type { RoleScope } from '@linyi/shared/domain/people/role'
import { inTransaction } from '../../../platform/db/transaction'
import { recordEvent } from '../../../platform/events/event.store'
import { newId } from '../../../platform/ids'
import {
  addRoleAssignments,
  columnsOf,
  roleAssignmentsOf,
  searchAccounts,
  takeTurnAtOffices,
} from '../../people/index'

const WHOLE_COMMUNITY: RoleScope = { kind: 'community' }

/** What became of it; `unclear` where a number belongs to nobody, or to several people. */
export type StreetAppointment = 'appointed' | 'alreadyHeld' | 'unclear' | 'tooYoung'

/**
 * Makes somebody who has registered an officer of the street, which nobody in the app may do: the
 * street's own people come with the installation, and appoint the secretary.
 */
export async function appointStreet(
  { communityId, phone }: { readonly communityId: string; readonly phone: string },
  now: Date,
): Promise<StreetAppointment> {
  const accounts = await searchAccounts(communityId, phone, null, { after: undefined, limit: 1 })
  const [account] = accounts.filter(({ status }) => status === 'active')
  if (account === undefined || accounts.length > 1) return 'unclear'
  if (!isAdult(account, now)) return 'tooYoung'
  const accountId = account._id
  return inTransaction(async () => {
    await takeTurnAtOffices(communityId, accountId)
    const held = await roleAssignmentsOf(communityId, accountId, now)
    if (held.some(({ role }) => role === 'streetOfficer')) return 'alreadyHeld'
    const id = newId(now)
    await addRoleAssignments([
      {
        _id: id,
        communityId,
        accountId,
        role: 'streetOfficer',
        ...columnsOf(WHOLE_COMMUNITY),
        from: now,
        to: null,
        source: '系统开通时由街道指定',
        assignedBy: null,
        endedBy: null,
        endReason: null,
        isTemporary: false,
        origin: null,
        duties: [],
        constituency: null,
        isNamePublic: false,
        isPhoneShown: false,
      },
    ])
    await recordEvent({
      communityId,
      type: 'roles.assigned',
      subject: { kind: 'assignment', id },
      actorId: null,
      at: now,
      data: { accountId, role: 'streetOfficer', scope: WHOLE_COMMUNITY, from: now, to: null },
    })
    return 'appointed'
  })
}
