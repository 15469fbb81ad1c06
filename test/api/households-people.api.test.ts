import { buildCommunity, type TestCommunity } from '../support/factories'
import { buildDoor, claimOf, putOnRoll, sendCommand, signUp } from '../support/households'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import type { ApiClient } from '../support/api-client'
import { checkRoll } from '@linyi/server/features/households/index'

const DAY_HOURS = 24

describe('the people of a household', () => {
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

  const newcomer = (name = '钱小芳', phone = '13800001111') =>
    signUp(service, community, name, { phone })
  const claim = async (client: ApiClient, door = '501') =>
    client.command('households.claim', claimOf(community, door))
  const onRoll = (realName: string, phone: string | null) =>
    putOnRoll(community, { householdId, realName, phone }, service.clock.now())

  describe('a household among its own people', () => {
    const owner = async (): Promise<ApiClient> => {
      const client = await newcomer()
      const { id: claimId } = await claim(client)
      await worker.command('households.confirmClaim', { claimId })
      return client
    }

    it('lets its own in by a code, as often as it says and no longer than it says', async () => {
      const host = await owner()
      const { code } = await host.command('households.invite', { householdId, relation: 'family' })
      const guest = await newcomer('钱多多', '13800004444')

      const joined = await guest.command('households.acceptInvitation', {
        code: ` ${code.toLowerCase()} `,
      })
      const twice = await guest.refusal('households.acceptInvitation', { code })
      passHours(service, 73)
      const late = await (await newcomer('晚到')).command('households.acceptInvitation', { code })

      expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/)
      expect(joined).toMatchObject({ isAccepted: true, place: '测试苑1号楼 2单元 501' })
      expect(twice.code).toBe('households.already_member')
      expect(late).toMatchObject({ isAccepted: false, place: null })
    })

    it('stops guessing at five wrong codes in a day', async () => {
      const guest = await newcomer('猜码人')
      const guess = (code: string) => guest.command('households.acceptInvitation', { code })

      for (const left of [4, 3, 2, 1, 0]) {
        expect(await guess('ACDEFGHJ')).toMatchObject({ isAccepted: false, triesLeft: left })
      }
      const host = await owner()
      const { code } = await host.command('households.invite', { householdId, relation: 'family' })
      const refusal = await guest.refusal('households.acceptInvitation', { code })
      passHours(service, DAY_HOURS)

      expect(refusal).toMatchObject({ code: 'households.too_many_tries', status: 429 })
      expect(await guess(code)).toMatchObject({ isAccepted: true })
    })

    it('takes a code back, and closes those of somebody who leaves', async () => {
      const host = await owner()
      const { id, code } = await host.command('households.invite', {
        householdId,
        relation: 'family',
      })
      await host.command('households.revokeInvitation', { invitationId: id })
      const guest = await newcomer('钱多多')
      const first = await guest.command('households.acceptInvitation', { code })
      const open = await host.command('households.invite', { householdId, relation: 'family' })
      await host.command('households.leave', { householdId })
      const second = await guest.command('households.acceptInvitation', { code: open.code })

      expect([first.isAccepted, second.isAccepted]).toEqual([false, false])
      expect((await host.query('households.mine', {})).former).toMatchObject([
        { endReason: 'movedOut' },
      ])
    })

    it('is opened by owners and the delegate only', async () => {
      const host = await owner()
      const { code } = await host.command('households.invite', { householdId, relation: 'tenant' })
      const tenant = await newcomer('租客')
      await tenant.command('households.acceptInvitation', { code })

      const { homes } = await tenant.query('households.mine', {})
      const refusal = await tenant.refusal('households.invite', { householdId, relation: 'family' })
      const stranger = await (
        await newcomer('路人')
      ).refusal('households.invite', { householdId, relation: 'family' })

      expect(homes[0]?.abilities.invite).toMatchObject({ reason: 'households.not_manager' })
      expect(refusal.code).toBe('households.not_manager')
      expect(stranger.code).toBe('households.not_member')
    })

    it('has one delegate, whom the owner chooses, also when two are chosen at once', async () => {
      const host = await owner()
      for (const name of ['钱多多', '钱满满']) {
        const { id, code } = await host.command('households.invite', {
          householdId,
          relation: 'family',
        })
        await (await newcomer(name)).command('households.acceptInvitation', { code })
        await host.command('households.revokeInvitation', { invitationId: id })
      }
      const { homes } = await host.query('households.mine', {})
      const others = homes[0]?.members.filter(({ isMe }) => !isMe) ?? []

      await Promise.all(
        others.map(({ residencyId }) =>
          sendCommand(host, 'households.setDelegate', { residencyId }),
        ),
      )

      const after = await host.query('households.mine', {})
      expect(after.homes[0]?.members.filter(({ isDelegate }) => isDelegate)).toHaveLength(1)
    })

    it('lets the owner remove a relative with a reason, and never an owner', async () => {
      const host = await owner()
      const { code } = await host.command('households.invite', { householdId, relation: 'family' })
      const relative = await newcomer('钱多多')
      await relative.command('households.acceptInvitation', { code })
      const { homes } = await relative.query('households.mine', {})
      const member = homes[0]?.members.find(({ isMe }) => isMe)
      const ownerRow = homes[0]?.members.find(({ isMe }) => !isMe)

      expect(ownerRow?.abilities.remove).toMatchObject({ allowed: false })
      await host.command('households.removeMember', {
        residencyId: member?.residencyId ?? '',
        reason: '已经搬去外地',
      })

      expect((await relative.query('households.mine', {})).former).toMatchObject([
        { endReason: 'movedOut', note: '已经搬去外地' },
      ])
    })
  })

  describe('keeping the residencies of a building', () => {
    it('lists them masked, and ends one or many with a reason, all or none', async () => {
      const { items } = await worker.query('households.residents', {
        buildingId: community.buildingId,
      })
      const ids = items.map(({ residencyId }) => residencyId)

      const half = await worker.refusal('households.revoke', {
        residencyIds: [...ids, '0'.repeat(24)],
        reason: '名册更正',
      })
      const answer = await worker.command('households.revoke', {
        residencyIds: ids,
        reason: '名册更正',
      })

      expect(items[0]).toMatchObject({ name: '张**', unit: 1 })
      expect(half.code).toBe('households.member_not_found')
      expect(answer.ended).toBe(3)
      const left = await service.as(at(community.residents, 0).token).query('households.mine', {})
      expect(left.former).toMatchObject([{ endReason: 'revoked', note: '名册更正' }])
    })

    it('ends all of one relation in a building', async () => {
      const place = { buildingId: community.buildingId, reason: '整栋搬迁' }

      const tenants = await worker.command('households.revokeBuilding', {
        ...place,
        relation: 'tenant',
      })
      const owners = await worker.command('households.revokeBuilding', {
        ...place,
        relation: 'owner',
      })

      expect([tenants, owners]).toEqual([
        { ended: 0, hasMore: false },
        { ended: 3, hasMore: false },
      ])
    })

    it('ends a lease at its minute, and keeps the count of adults right', async () => {
      const { items } = await worker.query('households.residents', {
        buildingId: community.buildingId,
      })
      const tenant = at(community.residents, 0)
      const row = items.find(({ accountId }) => accountId === tenant.accountId)
      const until = new Date(service.clock.now().getTime() + 3_600_000).toISOString()
      await worker.command('households.setUntil', {
        residencyIds: [row?.residencyId ?? ''],
        until,
      })
      const client = service.as(tenant.token)
      const before = await client.query('households.mine', {})
      passHours(service, 1)
      const after = await client.query('households.mine', {})
      const { grids } = await client.query('places.overview', {})

      expect(before.homes[0]?.until).toBe(until)
      expect(after).toMatchObject({ homes: [], former: [{ endReason: 'expired' }] })
      expect(grids[0]?.adults).toBe(2)
      expect(
        (
          await worker.refusal('households.setUntil', {
            residencyIds: [at(items, 1).residencyId],
            until: '2020-01-01T00:00:00.000Z',
          })
        ).code,
      ).toBe('households.until_past')
    })

    it('is not the part of residents, nor of staff of another grid', async () => {
      const other = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
      const resident = service.as(at(community.residents, 0).token)
      const query = { buildingId: community.buildingId }

      expect((await resident.refusal('households.residents', query, { method: 'GET' })).code).toBe(
        'households.not_keeper',
      )
      expect(
        (
          await service
            .as(other.worker.token)
            .refusal('households.residents', query, { method: 'GET' })
        ).code,
      ).toBe('places.not_found')
    })
  })

  describe('households.assist', () => {
    const elder = () => ({
      buildingId: community.buildingId,
      unit: 2,
      door: '501',
      realName: '李秀英',
      phone: null,
      birthYear: 1945,
      relation: 'owner' as const,
      consent: {
        way: 'oral' as const,
        witness: '王建国',
        at: service.clock.now().toISOString(),
        photoId: null,
      },
    })

    it('registers an elder without a phone with consent and witness, once', async () => {
      await worker.command('households.assist', elder())

      const { items } = await worker.query('households.residents', {
        buildingId: community.buildingId,
      })
      const again = await worker.refusal('households.assist', elder())
      const young = await worker.refusal('households.assist', {
        ...elder(),
        realName: '李小宝',
        birthYear: 2015,
      })
      const resident = service.as(at(community.residents, 0).token)

      expect(items.filter(({ isAssisted }) => isAssisted)).toMatchObject([{ name: '李**' }])
      expect(again.code).toBe('households.already_registered')
      expect(young.code).toBe('people.too_young')
      expect((await resident.refusal('households.assist', elder())).code).toBe(
        'households.not_assistant',
      )
    })

    it('is claimed later: one person, the account with the history', async () => {
      const { accountId } = await worker.command('households.assist', elder())
      const daughter = await newcomer('李秀英', '13900009999')

      const made = await claim(daughter)
      const { items } = await worker.query('households.claims', {})
      await worker.command('households.confirmClaim', { claimId: made.id })

      expect(made.status).toBe('pending')
      expect(items).toMatchObject([{ isAssisted: true }])
      const me = await daughter.query('people.me', {})
      const mine = await daughter.query('households.mine', {})
      expect(me.id).toBe(accountId)
      expect(mine.homes[0]?.members).toMatchObject([
        { name: '李秀英', isMe: true, isDelegate: true, isAssisted: false },
      ])
      expect(mine.claims).toMatchObject([{ status: 'confirmed' }])
      await daughter.command('agenda.raise', itemText(community.gridId))
    })

    it('is not taken over by the roll alone, and not by another name', async () => {
      await onRoll('李秀英', '13900009999')
      await worker.command('households.assist', elder())

      expect((await claim(await newcomer('李秀英', '13900009999'))).status).toBe('pending')
      expect((await claim(await newcomer('李秀芳', '13900008888'))).status).toBe('disputed')
    })
  })

  describe('the roll', () => {
    it('is checked row by row, in the words of the sheet', () => {
      const row = { door: 'd', phone: '', birthYear: '', relation: '' }
      const { people, faults } = checkRoll(
        [
          { ...row, row: 2, name: '钱小芳', phone: '13800001111', birthYear: '1980' },
          { ...row, row: 3, name: '钱 小芳' },
          { ...row, row: 4, name: 'A1', phone: '123', birthYear: '80', relation: '朋友' },
          { ...row, row: 5, name: '钱小宝', birthYear: '2020' },
          { ...row, row: 6, name: '钱小芳', door: 'other', relation: '租户' },
        ],
        service.clock.now(),
      )

      expect(people.map((person) => [person.row, person.relation])).toEqual([
        [2, 'family'],
        [6, 'tenant'],
      ])
      expect(faults.map(({ row: at, column }) => [at, column])).toEqual([
        [3, '姓名'],
        [4, '姓名'],
        [4, '手机'],
        [4, '出生年'],
        [4, '关系'],
        [5, '出生年'],
      ])
    })

    it('is brought up to a sheet: new and changed rows, nothing deleted, twice changes nothing', async () => {
      expect(await onRoll('钱小芳', '13800001111')).toMatchObject({ inserted: 1 })
      expect(await onRoll('钱小芳', '13800001111')).toMatchObject({ unchanged: 1 })
      expect(await onRoll('钱小芳', '13800005555')).toMatchObject({ changed: 1 })
    })

    it('is searched by name, family name, phone, last four figures and door, masked', async () => {
      await onRoll('钱小芳', '13800001111')
      const found = async (input: object) => (await worker.query('households.roll', input)).items

      for (const text of ['钱小芳', '钱', '小芳', '13800001111', '1111']) {
        expect(await found({ text })).toMatchObject([{ name: '钱**', phone: '138****1111' }])
      }
      expect(await found({ text: '小' })).toEqual([])
      expect(
        await found({ place: { buildingId: community.buildingId, unit: 2, door: '501' } }),
      ).toHaveLength(1)
      const other = await buildCommunity(service.clock.now(), { residents: 1, members: 1 })
      const elsewhere = service.as(other.worker.token)
      expect((await elsewhere.query('households.roll', { text: '钱小芳' })).items).toEqual([])
    })
  })
})
