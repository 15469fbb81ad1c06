import {
  addAccounts,
  addResidencies,
  addRoleAssignments,
} from '@linyi/server/features/people/index'
import {
  addBuildings,
  addEstate,
  addGrid,
  addHouseholds,
} from '@linyi/server/features/places/index'
import { openSession } from '@linyi/server/platform/auth/session.store'
import { newId, randomId } from '@linyi/server/platform/ids'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import type { Role, RoleScope } from '@linyi/shared/domain/people/role'
import type { TestPerson } from './factories'

/** A building of a test with its grid. */
export interface TestBuilding {
  readonly communityId: string
  readonly gridId: string
  readonly buildingId: string
}

export interface PersonOptions {
  readonly realName?: string
  readonly phone?: string | null
  readonly birthYear?: number | null
  readonly consentVersion?: string | null
  /** The person's home; without one a guest. */
  readonly home?: (TestBuilding & { readonly unit?: number; readonly door: string }) | null
  readonly roles?: readonly { readonly role: Role; readonly scope: RoleScope; readonly to?: Date }[]
}

/** Adds a person with a running session; whatever is not said is ordinary. */
export async function addPerson(
  communityId: string,
  now: Date,
  {
    realName = '张三丰',
    phone = null,
    birthYear = 1980,
    consentVersion = PRIVACY_VERSION,
    home = null,
    roles = [],
  }: PersonOptions = {},
): Promise<TestPerson> {
  const since = new Date(now.getTime() - 86_400_000)
  const accountId = newId(since)
  await addAccounts([
    { _id: accountId, communityId, realName, phone, birthYear, consentVersion, createdAt: since },
  ])
  if (home !== null) {
    const { gridId, buildingId, unit = 1, door } = home
    const place = { communityId, gridId, buildingId, unit }
    const householdId = newId(since)
    await addHouseholds([{ _id: householdId, ...place, door }])
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
        verifiedAt: since,
        until: NEVER_ENDS,
      },
    ])
  }
  await addRoleAssignments(
    roles.map(({ role, scope, to }) => ({
      _id: randomId(),
      communityId,
      accountId,
      role,
      scopeKind: scope.kind,
      gridId: 'gridId' in scope ? scope.gridId : null,
      buildingId: 'buildingId' in scope ? scope.buildingId : null,
      unit: 'unit' in scope ? scope.unit : null,
      from: since,
      to: to ?? null,
      source: '测试',
      assignedBy: null,
      endedBy: null,
      endReason: null,
    })),
  )
  const { token } = await openSession({ accountId, communityId }, now)
  return { accountId, token }
}

/** Adds a grid with one building to a community. */
export async function addPlace(
  communityId: string,
  now: Date,
  { code, building }: { readonly code: string; readonly building: string },
): Promise<TestBuilding> {
  const since = new Date(now.getTime() - 86_400_000)
  const gridId = newId(since)
  const estateId = newId(since)
  const buildingId = newId(since)
  const name = `${code}号网格`
  await addGrid({
    _id: gridId,
    communityId,
    code,
    name,
    partyBranch: `${name}党支部`,
    council: `${name}居民议事会`,
  })
  await addEstate({ _id: estateId, communityId, gridId, name: `${code}苑`, propertyCompany: null })
  await addBuildings([{ _id: buildingId, communityId, gridId, estateId, name: building, units: 2 }])
  return { communityId, gridId, buildingId }
}
