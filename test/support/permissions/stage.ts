import type { Role, RoleScope } from '@linyi/shared/domain/people/role'
import { buildCommunity, type TestCommunity, type TestPerson } from '../factories'
import { addPeople, addPlace, type PersonOptions, type TestBuilding } from '../residents'
import { at } from '../story'
import type { TestService } from '../test-service'
import type { Caller } from './table'

/** A community with one of everybody. */
export interface Stage {
  readonly service: TestService
  readonly community: TestCommunity
  readonly elsewhere: TestBuilding
  /** `null` for whoever comes without a session. */
  readonly people: Readonly<Record<Caller, TestPerson | null>>
  /** A resident whom nobody plays: what is asked is about this person. */
  readonly bystander: TestPerson
}

/** Builds a community in which every caller is somebody else. */
export async function buildStage(service: TestService): Promise<Stage> {
  const now = service.clock.now()
  const community = await buildCommunity(now, {
    residents: 5,
    members: 2,
    // one neighbour raises all that the rows of this table are about
    openItemsPerPerson: 100,
    // and nobody waits for the day of a meeting
    noticeDays: 0,
  })
  const { communityId, gridId, buildingId } = community
  const elsewhere = await addPlace(communityId, now, { code: '13', building: '东苑2号楼' })
  let door = 200
  const home = () => {
    door += 1
    return { communityId, gridId, buildingId, unit: 2, door: String(door) }
  }
  const holder = (role: Role, scope: RoleScope, isAtHome = false): PersonOptions => ({
    home: isAtHome ? home() : null,
    roles: [{ role, scope }],
  })
  const grid = { kind: 'grid', gridId } as const
  const wide = { kind: 'community' } as const
  const stairs = { kind: 'stairUnit', gridId, buildingId, unit: 2 } as const
  const added = await addPeople(communityId, now, [
    { phone: '13900007777', home: home() },
    { consentVersion: null, home: home() },
    {},
    { home: { ...elsewhere, door: '901' } },
    holder('partyMember', grid, true),
    holder('unitVolunteer', stairs, true),
    holder('buildingLead', { kind: 'building', gridId, buildingId }, true),
    holder('recorder', grid, true),
    holder('supervisor', wide),
    holder('streetOfficer', wide),
    holder('propertyCompany', grid),
    holder('observer', wide),
  ])
  return {
    service,
    community,
    elsewhere,
    bystander: at(added, 0),
    people: {
      noSession: null,
      noConsent: at(added, 1),
      guest: at(added, 2),
      neighbour: at(added, 3),
      resident: at(community.residents, 4),
      partyMember: at(added, 4),
      unitVolunteer: at(added, 5),
      buildingLead: at(added, 6),
      councilMember: at(community.members, 1),
      recorder: at(added, 7),
      councilChair: community.chair,
      gridWorker: community.worker,
      gridSecretary: community.gridSecretary,
      communitySecretary: community.secretary,
      supervisor: at(added, 8),
      streetOfficer: at(added, 9),
      propertyCompany: at(added, 10),
      observer: at(added, 11),
    },
  }
}
