import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import type { Role, RoleScope } from '@linyi/shared/domain/people/role'
import { buildCommunity, type TestCommunity, type TestPerson } from '../factories'
import { addPerson, addPlace, type TestBuilding } from '../residents'
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
  const community = await buildCommunity(now, { residents: 5, members: 2 })
  const { communityId, gridId, buildingId } = community
  const elsewhere = await addPlace(communityId, now, { code: '13', building: '东苑2号楼' })
  let door = 200
  const home = () => {
    door += 1
    return { communityId, gridId, buildingId, unit: 2, door: String(door) }
  }
  const holder = (role: Role, scope: RoleScope, isAtHome = false) =>
    addPerson(communityId, now, { home: isAtHome ? home() : null, roles: [{ role, scope }] })
  const grid = { kind: 'grid', gridId } as const
  const wide = { kind: 'community' } as const
  return {
    service,
    community,
    elsewhere,
    bystander: await addPerson(communityId, now, { phone: '13900007777', home: home() }),
    people: {
      noSession: null,
      noConsent: await addPerson(communityId, now, { consentVersion: null, home: home() }),
      guest: await addPerson(communityId, now, { consentVersion: PRIVACY_VERSION }),
      neighbour: await addPerson(communityId, now, { home: { ...elsewhere, door: '901' } }),
      resident: at(community.residents, 4),
      partyMember: await holder('partyMember', grid, true),
      unitVolunteer: await holder(
        'unitVolunteer',
        { kind: 'stairUnit', gridId, buildingId, unit: 2 },
        true,
      ),
      buildingLead: await holder('buildingLead', { kind: 'building', gridId, buildingId }, true),
      councilMember: at(community.members, 1),
      recorder: await holder('recorder', grid, true),
      councilChair: community.chair,
      gridWorker: community.worker,
      gridSecretary: community.gridSecretary,
      communitySecretary: community.secretary,
      supervisor: await holder('supervisor', wide),
      streetOfficer: await holder('streetOfficer', wide),
      propertyCompany: await holder('propertyCompany', grid),
      observer: await holder('observer', wide),
    },
  }
}
