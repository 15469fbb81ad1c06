import { addRuleSet } from '@linyi/server/features/councils/index'
import { addBuildings, addCommunity, addEstate, addGrid } from '@linyi/server/features/places/index'
import { newId } from '@linyi/server/platform/ids'
import type { Role } from '@linyi/shared/domain/people/role'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import { addPeople, type PersonOptions, type TestPerson } from './residents'

export type { TestPerson } from './residents'

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
  const grid = { kind: 'grid', gridId } as const
  let doors = 0
  const neighbour = (...roles: readonly Role[]): PersonOptions => {
    doors += 1
    return {
      home: { ...place, door: String(100 + doors) },
      roles: roles.map((role) => ({ role, scope: grid })),
    }
  }
  const [worker, gridSecretary, secretary, chair, ...others] = await addPeople(communityId, now, [
    { roles: [{ role: 'gridWorker', scope: grid }] },
    { roles: [{ role: 'gridSecretary', scope: grid }] },
    { roles: [{ role: 'communitySecretary', scope: { kind: 'community' } }] },
    neighbour('councilChair', 'councilMember'),
    ...Array.from({ length: members - 1 }, () => neighbour('councilMember')),
    ...Array.from({ length: residents }, () => neighbour()),
  ])
  if (!worker || !gridSecretary || !secretary || !chair) throw new Error('an office is empty')
  return {
    ...place,
    residents: others.slice(members - 1),
    worker,
    gridSecretary,
    chair,
    members: [chair, ...others.slice(0, members - 1)],
    secretary,
  }
}
