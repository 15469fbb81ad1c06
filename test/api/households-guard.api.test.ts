import { replaceRoll } from '@linyi/server/features/households/index'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import type { Relation } from '@linyi/shared/domain/people/residency'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { buildDoor, claimOf, signUp } from '../support/households'
import { startTestService, type TestService } from '../support/test-service'

/** What somebody may try who wants into a household, or to learn who lives in it. */
describe('a door', () => {
  let service: TestService
  let community: TestCommunity
  let householdId: string
  let worker: ApiClient

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 2, members: 1 })
    householdId = await buildDoor(community, '501', service.clock.now())
    worker = service.as(community.worker.token)
  })

  const newcomer = (name = '钱小芳', birthYear = 1980) =>
    signUp(service, community, name, { birthYear })
  const claim = (client: ApiClient, relation: Relation = 'owner') =>
    client.command('households.claim', claimOf(community, '501', { relation }))
  const verified = async (name: string, relation: Relation): Promise<ApiClient> => {
    const client = await newcomer(name)
    const { id: claimId } = await claim(client, relation)
    await worker.command('households.confirmClaim', { claimId })
    return client
  }
  const onRoll = (relation: Relation = 'owner') =>
    inTransaction(() =>
      replaceRoll(
        community.communityId,
        [
          {
            householdId,
            gridId: community.gridId,
            buildingId: community.buildingId,
            unit: 2,
            realName: '钱小芳',
            phone: '13800001111',
            birthYear: 1980,
            relation,
          },
        ],
        service.clock.now(),
      ),
    )

  it.each([
    ['asks for more than the roll gives', 'tenant', 1980],
    ['was born in another year', 'owner', 1955],
  ] as const)(
    'is not opened by the roll to somebody who %s',
    async (_what, relation, birthYear) => {
      await onRoll(relation)

      expect((await claim(await newcomer('钱小芳', birthYear))).status).toBe('pending')
    },
  )

  it('is opened to one person by one entry of the roll, and disputed for the next of that name', async () => {
    await onRoll()

    expect((await claim(await newcomer())).status).toBe('confirmed')
    expect((await claim(await newcomer())).status).toBe('disputed')
  })

  it('is not there to be tried: six claims in a day, also when each is taken back', async () => {
    const guest = await newcomer()
    for (let count = 0; count < 6; count += 1) {
      const { id } = await claim(guest)
      await guest.command('households.withdrawClaim', { claimId: id })
    }

    const refusal = await guest.refusal('households.claim', claimOf(community, '501'))

    expect(refusal).toMatchObject({ code: 'households.claims_of_day', status: 429 })
  })

  it('gives nobody a say in the property that the inviter has not: a tenant invites no owner', async () => {
    const tenant = await verified('钱小芳', 'tenant')
    const { homes } = await tenant.query('households.mine', {})
    const residencyId = homes[0]?.members[0]?.residencyId ?? ''
    await tenant.command('households.setDelegate', { residencyId })

    for (const relation of ['owner', 'coOwner']) {
      const refusal = await tenant.refusal('households.invite', { householdId, relation })
      expect(refusal).toMatchObject({ code: 'households.owner_invites_owner', status: 403 })
    }
    await tenant.command('households.invite', { householdId, relation: 'tenant' })
  })

  it('is taken from nobody without a reason that they read', async () => {
    await verified('周涛', 'tenant')
    const { id: claimId } = await claim(await newcomer())
    const { members } = await worker.command('households.openClaim', { claimId })

    const refusal = await worker.refusal('households.settle', {
      householdId,
      decisions: [{ claimId, isAccepted: true, reason: '已核实' }],
      endedResidencyIds: members.map(({ residencyId }) => residencyId),
    })

    expect(refusal).toMatchObject({ code: 'request.invalid', details: [{ path: 'endNote' }] })
  })

  it('does not make two of an elder whom staff registered, by a code of the family', async () => {
    const host = await verified('钱小芳', 'owner')
    await worker.command('households.assist', {
      ...claimOf(community, '501', { relation: 'family' }),
      realName: '李秀英',
      phone: null,
      birthYear: 1945,
      consent: {
        way: 'oral',
        witness: '王建国',
        at: service.clock.now().toISOString(),
        photoId: null,
      },
    })
    const { code } = await host.command('households.invite', { householdId, relation: 'family' })
    const mother = await newcomer('李秀英', 1945)

    const refusal = await mother.refusal('households.acceptInvitation', { code })

    expect(refusal).toMatchObject({ code: 'households.claim_instead', status: 409 })
    expect((await claim(mother, 'family')).status).toBe('pending')
  })
})
