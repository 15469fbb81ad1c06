import { assignmentsOfBuilding, endRoleAssignment } from '@linyi/server/features/people/index'
import {
  tellAssisted,
  tellDispute,
  tellJoining,
  tellLeadsEnd,
  type PhoneFor,
} from '../support/households-story'
import { appointLead } from '../support/households'
import { startTestService, type TestService } from '../support/test-service'
import { openWeappPhone } from '../support/weapp-phone'
import { closeAll } from './host'

/** People and their homes in the built mini-program, against the real service. */
describe('people and their homes in the mini-program', () => {
  let service: TestService
  let findings: unknown[]

  beforeEach(async () => {
    service = await startTestService({ demo: true })
    findings = []
  }, 60_000)
  afterEach(async () => {
    await closeAll()
    await service.stop()
    expect(findings).toEqual([])
  })

  const phoneFor: PhoneFor = async (persona) => {
    const phone = await openWeappPhone(service.url)
    if (persona !== null) {
      await phone.tap(persona)
      await phone.sees('杏林社区')
    }
    return {
      ...phone,
      close: async () => {
        findings.push(...(await phone.app.errors()), ...(await phone.app.missing()))
        await phone.close()
      },
    }
  }

  it('takes a new resident from the first screen to a verified home', async () => {
    await tellJoining(phoneFor)
  }, 120_000)

  it('settles a door that two people claim', async () => {
    await tellDispute(phoneFor)
  }, 120_000)

  it('makes one of an assisted elder and the account her daughter opens for her', async () => {
    await tellAssisted(phoneFor)
  }, 120_000)

  it('takes the queue from a building lead in the minute the term ends', async () => {
    const now = service.clock.now()
    const building = await demoBuilding(service, '铁路小区3号楼')
    await dismissLeads(building, now)
    const end = new Date(now.getTime() + 3_600_000)
    await appointLead(building, now, end, {
      personaId: 'test-lead',
      personaHint: '任期快到的楼栋长',
    })
    await tellLeadsEnd(service, phoneFor, '赵国栋')
  }, 120_000)
})

/** The story has leads of its own; there is one for each building. */
async function dismissLeads(
  { communityId, buildingId }: { readonly communityId: string; readonly buildingId: string },
  now: Date,
): Promise<void> {
  for (const row of await assignmentsOfBuilding(communityId, buildingId, now)) {
    if (row.role !== 'buildingLead') continue
    await endRoleAssignment(communityId, row._id, {
      by: row.accountId,
      reason: '任期已满',
      at: now,
    })
  }
}

/** Where a building of the demo community stands. */
async function demoBuilding(service: TestService, name: string) {
  const { token } = await service.guest.command('people.signIn', { personaId: 'chen-hao' })
  const { community, grids } = await service.as(token).query('places.overview', {})
  for (const grid of grids) {
    const building = grid.estates
      .flatMap((estate) => estate.buildings)
      .find((one) => one.name === name)
    if (building !== undefined) {
      return { communityId: community.id, gridId: grid.id, buildingId: building.id }
    }
  }
  throw new Error(`the demo has no ${name}`)
}
