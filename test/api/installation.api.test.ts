import { findCommunity, foundCommunity } from '@linyi/server/features/places/index'
import { appointStreet } from '@linyi/server/features/roles/index'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { startTestService, type TestService } from '../support/test-service'

describe('the first people of an installation', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())

  const now = () => service.clock.now()
  const named = async (name: string) => {
    const founded = await foundCommunity({ streetName: '新街道', name }, now())
    return { ...founded, communityId: founded.id }
  }
  const registered = async (communityId: string, phone: string, birthYear = 1980) => {
    const { token } = await service.guest.command('people.register', {
      communityId,
      realName: '沈立军',
      phone,
      birthYear,
      consentVersion: PRIVACY_VERSION,
    })
    return service.as(token)
  }

  it('are officers of the street, by their registered number, who appoint the secretary', async () => {
    const { communityId } = await named('一号社区')
    const officer = await registered(communityId, '13900000001')
    await expect(appointStreet({ communityId, phone: '13900000001' }, now())).resolves.toBe(
      'appointed',
    )
    const { roles } = await officer.query('people.me', {})
    expect(roles.map(({ role }) => role)).toContain('streetOfficer')
    const second = await registered(communityId, '13900000002')
    const { id: accountId } = await second.query('people.me', {})
    await officer.command('roles.assign', {
      accountId,
      role: 'communitySecretary',
      scope: { kind: 'community' },
      source: '街道党工委任命',
    })
    const me = await second.query('people.me', {})
    expect(me.isStaff).toBe(true)
  })

  it('belong to a community that is opened once, under the street that is there', async () => {
    const first = await named('二号社区')
    await expect(named('二号社区')).resolves.toMatchObject({ id: first.id, isNew: false })
    const third = await named('三号社区')
    const [a, b] = await Promise.all([findCommunity(first.id), findCommunity(third.id)])
    expect(a?.streetId).toBe(b?.streetId)
  })

  it('are not taken from a number that nobody or more than one has, nor under age, nor twice', async () => {
    const { communityId } = await named('四号社区')
    const appoint = (phone: string) => appointStreet({ communityId, phone }, now())
    await expect(appoint('13900000003')).resolves.toBe('unclear')
    await registered(communityId, '13900000003')
    await expect(appoint('13900000003')).resolves.toBe('appointed')
    await expect(appoint('13900000003')).resolves.toBe('alreadyHeld')
    await registered(communityId, '13900000003')
    await expect(appoint('13900000003')).resolves.toBe('unclear')
    await registered(communityId, '13900000004', now().getFullYear() - 15)
    await expect(appoint('13900000004')).resolves.toBe('tooYoung')
  })
})
