import { addRuleSet } from '@linyi/server/features/councils/index'
import {
  addAccounts,
  addResidencies,
  addRoleAssignments,
} from '@linyi/server/features/people/index'
import {
  addBuildings,
  addCommunity,
  addEstate,
  addGrid,
  addHouseholds,
} from '@linyi/server/features/places/index'
import { openSession } from '@linyi/server/platform/auth/session.store'
import { newId, randomId } from '@linyi/server/platform/ids'
import type { Role } from '@linyi/shared/domain/people/role'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'

/** A person of a test with a running session. */
export interface TestPerson {
  readonly accountId: string
  readonly token: string
}

/** A community of a test: one grid, one building. */
export interface TestCommunity {
  readonly communityId: string
  readonly gridId: string
  readonly buildingId: string
  /** Adult residents of the grid, each in a home of their own. */
  readonly residents: readonly TestPerson[]
  readonly worker: TestPerson
  readonly gridSecretary: TestPerson
  readonly chair: TestPerson
  readonly members: readonly TestPerson[]
  readonly secretary: TestPerson
}

export interface CommunityOptions {
  readonly residents?: number
  readonly members?: number
  readonly endorsersMinimum?: number
  /** How many unanswered items one person may have. */
  readonly openItemsPerPerson?: number
  /** Whether a vote in a council ballot may be changed until its close. */
  readonly councilChange?: boolean
  /** Days between the notice of a meeting and its day; none where nobody should wait. */
  readonly noticeDays?: number
  /** Whether a member who stays away may be represented. */
  readonly proxies?: boolean
}

const BIRTH_YEAR = 1980

/** Builds a community with people in every office of the main job. */
export async function buildCommunity(
  now: Date,
  {
    residents = 12,
    members = 7,
    endorsersMinimum = 3,
    openItemsPerPerson = COUNCIL_DEFAULT.agenda.openItemsPerPerson,
    councilChange = false,
    noticeDays = COUNCIL_DEFAULT.meetings.noticeDays,
    proxies = COUNCIL_DEFAULT.meetings.proxies,
  }: CommunityOptions = {},
): Promise<TestCommunity> {
  const since = new Date(now.getTime() - 86_400_000)
  const communityId = newId(since)
  const gridId = newId(since)
  const buildingId = newId(since)
  const estateId = newId(since)
  await addCommunity({ _id: communityId, name: '测试社区', streetName: '测试街道' })
  await addGrid({
    _id: gridId,
    communityId,
    code: '8',
    name: '8号网格',
    partyBranch: '8号网格党支部',
    council: '8号网格居民议事会',
  })
  await addEstate({ _id: estateId, communityId, gridId, name: '测试苑', propertyCompany: null })
  await addBuildings([
    { _id: buildingId, communityId, gridId, estateId, name: '测试苑1号楼', units: 2 },
  ])
  const { agenda, ballots, meetings } = COUNCIL_DEFAULT
  await addRuleSet({
    _id: newId(since),
    communityId,
    version: 2,
    effectiveFrom: since,
    rules: {
      ...COUNCIL_DEFAULT,
      version: 2,
      agenda: {
        ...agenda,
        openItemsPerPerson,
        endorsement: { ...agenda.endorsement, minimum: endorsersMinimum },
      },
      meetings: { ...meetings, noticeDays, proxies },
      ballots: { ...ballots, council: { ...ballots.council, changeAllowed: councilChange } },
    },
  })

  const place = { communityId, gridId, buildingId }
  let doors = 0
  const person = async (names: {
    readonly home: boolean
    readonly roles: readonly { readonly role: Role; readonly wide?: boolean }[]
  }): Promise<TestPerson> => {
    const accountId = newId(since)
    await addAccounts([
      {
        _id: accountId,
        communityId,
        realName: '张三丰',
        birthYear: BIRTH_YEAR,
        consentVersion: PRIVACY_VERSION,
        createdAt: since,
      },
    ])
    if (names.home) {
      const householdId = newId(since)
      doors += 1
      await addHouseholds([{ _id: householdId, ...place, unit: 1, door: String(100 + doors) }])
      await addResidencies([
        {
          _id: randomId(),
          ...place,
          accountId,
          householdId,
          unit: 1,
          relation: 'owner',
          isDelegate: true,
          birthYear: BIRTH_YEAR,
          basis: 'roll',
          verifiedBy: null,
          verifiedAt: since,
          until: NEVER_ENDS,
        },
      ])
    }
    await addRoleAssignments(
      names.roles.map(({ role, wide = false }) => ({
        _id: randomId(),
        communityId,
        accountId,
        role,
        scopeKind: wide ? ('community' as const) : ('grid' as const),
        gridId: wide ? null : gridId,
        buildingId: null,
        unit: null,
        from: since,
        to: null,
        source: '测试',
        assignedBy: null,
        endedBy: null,
        endReason: null,
      })),
    )
    const { token } = await openSession({ accountId, communityId }, now)
    return { accountId, token }
  }
  const many = (count: number, build: () => Promise<TestPerson>): Promise<TestPerson[]> =>
    Promise.all(Array.from({ length: count }, build))

  const chair = await person({
    home: true,
    roles: [{ role: 'councilChair' }, { role: 'councilMember' }],
  })
  const others = await many(members - 1, () =>
    person({ home: true, roles: [{ role: 'councilMember' }] }),
  )
  return {
    ...place,
    residents: await many(residents, () => person({ home: true, roles: [] })),
    worker: await person({ home: false, roles: [{ role: 'gridWorker' }] }),
    gridSecretary: await person({ home: false, roles: [{ role: 'gridSecretary' }] }),
    chair,
    members: [chair, ...others],
    secretary: await person({
      home: false,
      roles: [{ role: 'communitySecretary', wide: true }],
    }),
  }
}
