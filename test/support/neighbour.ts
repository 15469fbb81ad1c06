import {
  addAccounts,
  addResidencies,
  addRoleAssignments,
} from '@linyi/server/features/people/index'
import { addHouseholds } from '@linyi/server/features/places/index'
import { openSession } from '@linyi/server/platform/auth/session.store'
import { newId, randomId } from '@linyi/server/platform/ids'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import type { Role } from '@linyi/shared/domain/people/role'
import type { TestCommunity, TestPerson } from './factories'

export interface NeighbourOptions {
  readonly phone?: string | null
  readonly birthYear?: number
  /** Whether the person has a verified home in the community's building. */
  readonly lives?: boolean
}

/** One more person of a community, by name. */
export async function addNeighbour(
  { communityId, gridId, buildingId }: TestCommunity,
  now: Date,
  realName: string,
  { phone = null, birthYear = 1975, lives = false }: NeighbourOptions = {},
): Promise<TestPerson> {
  const accountId = newId(now)
  await addAccounts([
    {
      _id: accountId,
      communityId,
      realName,
      phone,
      birthYear,
      consentVersion: PRIVACY_VERSION,
      createdAt: now,
    },
  ])
  if (lives) {
    const householdId = newId(now)
    const place = { communityId, gridId, buildingId, unit: 1 }
    await addHouseholds([{ _id: householdId, ...place, door: randomId() }])
    await addResidencies([
      {
        _id: randomId(),
        ...place,
        accountId,
        householdId,
        relation: 'owner',
        isDelegate: true,
        birthYear,
        basis: 'roll',
        verifiedBy: null,
        verifiedAt: now,
        until: NEVER_ENDS,
      },
    ])
  }
  const { token } = await openSession({ accountId, communityId }, now)
  return { accountId, token }
}

/** Puts somebody into an office of the whole community without asking the rules. */
export async function appoint(
  { communityId }: TestCommunity,
  accountId: string,
  role: Role,
  now: Date,
): Promise<void> {
  await addRoleAssignments([
    {
      _id: newId(now),
      communityId,
      accountId,
      role,
      scopeKind: 'community',
      gridId: null,
      buildingId: null,
      unit: null,
      from: now,
      to: null,
      source: '测试',
      assignedBy: null,
      endedBy: null,
      endReason: null,
    },
  ])
}
