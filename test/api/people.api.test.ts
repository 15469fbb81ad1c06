import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { startTestService, type TestService } from '../support/test-service'

/** A service and its people are made first; the machine may be busy. */
const STARTING_MS = 30_000

/** Somebody who comes to the first screen. */
const newcomer = (communityId: string) => ({
  communityId,
  realName: '钱小雨',
  phone: '13900001234',
  birthYear: 1990,
  consentVersion: PRIVACY_VERSION,
})

describe('people', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now())
  }, STARTING_MS)
  afterAll(() => service.stop())

  describe('people.register', () => {
    it('makes a guest, who has read the notice and lives nowhere yet', async () => {
      const { token } = await service.guest.command(
        'people.register',
        newcomer(community.communityId),
      )

      const me = await service.as(token).query('people.me', {})

      expect(me).toMatchObject({ name: '钱小雨', homes: [], roles: [], isStaff: false })
    })

    it('asks for consent to the notice of today', async () => {
      const refusal = await service.guest.refusal('people.register', {
        ...newcomer(community.communityId),
        consentVersion: '2020-01',
      })

      expect(refusal).toMatchObject({ code: 'people.consent_outdated', status: 409 })
    })

    it('takes nobody who may still be under 14', async () => {
      const year = service.clock.now().getUTCFullYear()

      const refusal = await service.guest.refusal('people.register', {
        ...newcomer(community.communityId),
        birthYear: year - 14,
      })

      expect(refusal).toMatchObject({ code: 'people.too_young', status: 403 })
    })

    it('knows only communities that there are', async () => {
      const refusal = await service.guest.refusal('people.register', newcomer('0'.repeat(24)))

      expect(refusal).toMatchObject({ code: 'places.not_found' })
    })

    it('has one address, so that none goes uncounted', async () => {
      const { communityId } = community
      for (const spelling of ['people.register/', 'People.Register', '%70eople.register']) {
        const answer = await service.guest.send('POST', spelling, { body: newcomer(communityId) })
        expect([spelling, answer.status]).toEqual([spelling, 404])
      }
    })

    it.each([
      ['realName', '34012319900101'],
      ['realName', '钱'],
      ['phone', '12345'],
      ['phone', '139000012345'],
      ['birthYear', 1850],
    ])('refuses %s %s', async (field, value) => {
      const refusal = await service.guest.refusal('people.register', {
        ...newcomer(community.communityId),
        [field]: value,
      })

      expect(refusal.code).toBe('request.invalid')
      expect(refusal.details?.map(({ path }) => path)).toEqual([field])
    })
  })

  it('people.privacyNotice tells everybody what is kept and why, in the version that is agreed to', async () => {
    const notice = await service.guest.query('people.privacyNotice', {})

    expect(notice.version).toBe(PRIVACY_VERSION)
    expect(notice.sections.length).toBeGreaterThan(4)
  })
})
