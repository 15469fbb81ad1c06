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

/** A person of a test with a running session. */
export interface TestPerson {
  readonly accountId: string
  readonly token: string
}

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
  options: PersonOptions = {},
): Promise<TestPerson> {
  const [person] = await addPeople(communityId, now, [options])
  if (person === undefined) throw new Error('nobody was added')
  return person
}

/** Adds several people at once, in that order. */
export async function addPeople(
  communityId: string,
  now: Date,
  people: readonly PersonOptions[],
): Promise<TestPerson[]> {
  const since = new Date(now.getTime() - 86_400_000)
  const drafts = people.map((options) => ({
    accountId: newId(since),
    householdId: newId(since),
    realName: options.realName ?? '张三丰',
    phone: options.phone ?? null,
    birthYear: options.birthYear === undefined ? 1980 : options.birthYear,
    consentVersion: options.consentVersion === undefined ? PRIVACY_VERSION : options.consentVersion,
    home: options.home ?? null,
    roles: options.roles ?? [],
  }))
  await addAccounts(
    drafts.map(({ accountId, realName, phone, birthYear, consentVersion }) => ({
      _id: accountId,
      communityId,
      realName,
      phone,
      birthYear,
      consentVersion,
      createdAt: since,
    })),
  )
  const homes = drafts.flatMap(({ home, ...draft }) => (home === null ? [] : [{ home, ...draft }]))
  await addHouseholds(
    homes.map(({ householdId, home: { gridId, buildingId, unit = 1, door } }) => ({
      _id: householdId,
      communityId,
      gridId,
      buildingId,
      unit,
      door,
    })),
  )
  await addResidencies(
    homes.map(({ accountId, householdId, birthYear, home: { gridId, buildingId, unit = 1 } }) => ({
      _id: randomId(),
      communityId,
      gridId,
      buildingId,
      unit,
      accountId,
      householdId,
      relation: 'owner' as const,
      isDelegate: true,
      birthYear,
      basis: 'roll' as const,
      verifiedBy: null,
      verifiedAt: since,
      until: NEVER_ENDS,
    })),
  )
  await addRoleAssignments(
    drafts.flatMap(({ accountId, roles }) =>
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
    ),
  )
  return Promise.all(
    drafts.map(async ({ accountId }) => {
      const { token } = await openSession({ accountId, communityId }, now)
      return { accountId, token }
    }),
  )
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
