import { AccountModel } from '@linyi/server/features/people/account.model'
import { addResidencies } from '@linyi/server/features/people/index'
import { RevealModel } from '@linyi/server/features/people/reveal.model'
import { addHouseholds } from '@linyi/server/features/places/index'
import { newId } from '@linyi/server/platform/ids'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import { buildCommunity, type TestCommunity, type TestPerson } from '../support/factories'
import { addPerson, addPlace, type TestBuilding } from '../support/residents'
import { startTestService, type TestService } from '../support/test-service'

/** A service and its people are made first; the machine may be busy. */
const STARTING_MS = 30_000

/** Who finds residents, who is shown their real data, and what they learn of it. */
describe('residents’ data', () => {
  let service: TestService
  let community: TestCommunity
  let elsewhere: TestBuilding
  let wang: TestPerson
  let ouyang: TestPerson
  let lead: TestPerson
  let foreign: TestPerson

  const namesFor = async (token: string, text: string): Promise<string[]> => {
    const { items } = await service.as(token).query('people.search', { text })
    return items.map((item) => item.id)
  }

  beforeAll(async () => {
    service = await startTestService()
    const now = service.clock.now()
    community = await buildCommunity(now)
    const { communityId, gridId, buildingId } = community
    elsewhere = await addPlace(communityId, now, { code: '13', building: '东苑2号楼' })
    wang = await addPerson(communityId, now, {
      realName: '王小明',
      phone: '13955551234',
      home: { communityId, gridId, buildingId, unit: 2, door: '801' },
    })
    ouyang = await addPerson(communityId, now, {
      realName: '王大力',
      phone: '13955559876',
      home: { ...elsewhere, door: '802' },
    })
    lead = await addPerson(communityId, now, {
      roles: [{ role: 'buildingLead', scope: { kind: 'building', gridId, buildingId } }],
    })
    const other = await buildCommunity(now, { residents: 1, members: 1 })
    foreign = await addPerson(other.communityId, now, { realName: '王小明', phone: '13955551234' })
  }, STARTING_MS)
  afterAll(() => service.stop())

  describe('people.search', () => {
    it.each(['王小明', '王', '小明', '13955551234', '1234', ' 王 小明 '])(
      'finds by %s on sealed fields',
      async (text) => {
        const found = await namesFor(community.secretary.token, text)

        expect(found).toContain(wang.accountId)
        expect(found).not.toContain(foreign.accountId)
      },
    )

    it.each(['王小', '明', '13955', '5555', '张三'])(
      'does not find by a piece such as %s',
      async (text) => {
        expect(await namesFor(community.secretary.token, text)).not.toContain(wang.accountId)
      },
    )

    it('ends at the place of the office', async () => {
      const secretary = await namesFor(community.secretary.token, '王')
      const worker = await namesFor(community.worker.token, '王')
      const building = await namesFor(lead.token, '王')

      expect(secretary).toEqual(expect.arrayContaining([wang.accountId, ouyang.accountId]))
      expect(worker).toEqual([wang.accountId])
      expect(building).toEqual([wang.accountId])
    })

    it('shows masked names and phones and no door', async () => {
      const answer = await service.as(community.worker.token).query('people.search', { text: '王' })

      expect(answer.items).toEqual([
        {
          id: wang.accountId,
          name: '王**',
          phone: '139****1234',
          homes: ['测试苑1号楼 2单元'],
          roles: [],
          isAssisted: false,
        },
      ])
    })

    it('refuses residents and those whose office gives them no data', async () => {
      for (const { token } of [wang, community.chair]) {
        expect(await service.as(token).refusal('people.search', { text: '王' })).toMatchObject({
          code: 'people.not_staff',
          status: 403,
        })
      }
    })

    it('goes on page by page', async () => {
      const as = service.as(community.secretary.token)
      const first = await as.query('people.search', { text: '王', limit: 1 })
      const second = await as.query('people.search', {
        text: '王',
        limit: 1,
        after: first.next ?? '',
      })

      expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual(
        [wang.accountId, ouyang.accountId].sort(),
      )
      expect(second.next).toBeNull()
    })

    it('travels in no address, which every proxy would keep', async () => {
      const answer = await service
        .as(community.secretary.token)
        .send('GET', 'people.search', { query: { text: '王小明' } })

      expect(answer.status).toBe(404)
    })

    it.each(['nameIndex', 'phoneIndex'])('reads %s in the order of an index', async (field) => {
      const plan = JSON.stringify(
        await AccountModel.find({ communityId: 'c', [field]: 'x' })
          .sort({ _id: -1 })
          .limit(21)
          .explain('executionStats'),
      )

      expect(plan).toContain('IXSCAN')
      expect(plan).not.toContain('COLLSCAN')
      expect(plan).not.toContain('"stage":"SORT"')
    })
  })

  describe('people.reveal', () => {
    const asked = { purpose: 'contact' } as const

    it('shows the real data to the staff of the place, and the person learns of it', async () => {
      const data = await service
        .as(community.worker.token)
        .command('people.reveal', { ...asked, accountId: wang.accountId })
      const { items } = await service.as(wang.token).query('people.revealsOfMe', {})

      expect(data).toEqual({
        name: '王小明',
        phone: '13955551234',
        birthYear: 1980,
        homes: ['测试苑1号楼 2单元 801'],
      })
      expect(items).toHaveLength(1)
      expect(items[0]).toMatchObject({
        viewer: { name: '张三丰', role: '网格员' },
        purpose: '联系本人办理议题',
        fields: ['name', 'phone', 'home', 'birthYear'],
      })
      expect((await service.as(ouyang.token).query('people.revealsOfMe', {})).items).toEqual([])
    })

    it('tells a building’s lead the home in that building, and no other the person has', async () => {
      const now = service.clock.now()
      const { communityId, gridId, buildingId } = community
      const { accountId } = await addPerson(communityId, now, {
        realName: '郑两处',
        home: { communityId, gridId, buildingId, unit: 2, door: '805' },
      })
      const householdId = newId(now)
      await addHouseholds([{ _id: householdId, ...elsewhere, unit: 1, door: '909' }])
      await addResidencies([
        {
          _id: newId(now),
          ...elsewhere,
          householdId,
          unit: 1,
          accountId,
          relation: 'tenant',
          isDelegate: false,
          birthYear: 1980,
          basis: 'confirmation',
          verifiedBy: null,
          verifiedAt: now,
          until: NEVER_ENDS,
        },
      ])
      const shown = (token: string) =>
        service.as(token).command('people.reveal', { ...asked, accountId })

      const data = await shown(lead.token)
      const all = await shown(community.secretary.token)

      expect(data.homes).toEqual(['测试苑1号楼 2单元 805'])
      expect(all.homes).toHaveLength(2)
    })

    it('records a repetition of the same tap once', async () => {
      const as = service.as(community.secretary.token)
      const before = await RevealModel.countDocuments({ communityId: community.communityId })
      await as.command('people.reveal', { ...asked, accountId: wang.accountId }, 'one-tap-1')
      const again = await as.command(
        'people.reveal',
        { ...asked, accountId: wang.accountId },
        'one-tap-1',
      )

      expect(again.name).toBe('王小明')
      expect(await RevealModel.countDocuments({ communityId: community.communityId })).toBe(
        before + 1,
      )
    })

    it('refuses outside the place, to others, and tells no other community’s people', async () => {
      const refusal = (token: string, accountId: string) =>
        service.as(token).refusal('people.reveal', { ...asked, accountId })

      expect(await refusal(lead.token, ouyang.accountId)).toMatchObject({
        code: 'people.out_of_scope',
      })
      expect(await refusal(wang.token, ouyang.accountId)).toMatchObject({
        code: 'people.not_staff',
      })
      expect(await refusal(community.secretary.token, foreign.accountId)).toMatchObject({
        code: 'people.not_found',
      })
    })
  })

  it('people.me tells the verification, the home and what restrains', async () => {
    const { communityId } = community
    const now = service.clock.now()
    const guest = await addPerson(communityId, now, { phone: '13800001111', consentVersion: null })
    const observer = await addPerson(communityId, now, {
      roles: [{ role: 'observer', scope: { kind: 'community' } }],
    })

    expect(await service.as(wang.token).query('people.me', {})).toMatchObject({
      standing: 'resident',
      phoneMasked: '139****1234',
      homes: [{ text: '测试苑1号楼 2单元 801', relation: 'owner', isDelegate: true, until: null }],
      needsConsent: false,
      isObserver: false,
    })
    expect(await service.as(guest.token).query('people.me', {})).toMatchObject({
      standing: 'guest',
      needsConsent: true,
    })
    expect(await service.as(observer.token).query('people.me', {})).toMatchObject({
      isObserver: true,
    })
  })

  it('people.consent opens what the missing consent closed, once', async () => {
    const now = service.clock.now()
    const { token } = await addPerson(community.communityId, now, { consentVersion: '2020-01' })
    const as = service.as(token)

    expect(await as.refusal('agenda.list', {}, { method: 'GET' })).toMatchObject({
      code: 'people.consent_required',
    })
    expect(await as.refusal('people.consent', { version: '2020-01' })).toMatchObject({
      code: 'people.consent_outdated',
    })
    const { version } = await service.guest.query('people.privacyNotice', {})
    await as.command('people.consent', { version })
    expect((await as.query('agenda.list', {})).items).toEqual([])
  })
})
