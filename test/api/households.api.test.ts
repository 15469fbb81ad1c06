import { buildCommunity, type TestCommunity } from '../support/factories'
import { appointLead, buildDoor, claimOf, sendCommand, signUp } from '../support/households'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import type { ApiClient } from '../support/api-client'
import { checkRoll, replaceRoll } from '@linyi/server/features/households/index'
import { inTransaction } from '@linyi/server/platform/db/transaction'

const DAY_HOURS = 24

describe('households', () => {
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
    inTransaction(() =>
      replaceRoll(
        community.communityId,
        [
          {
            householdId,
            gridId: community.gridId,
            buildingId: community.buildingId,
            unit: 2,
            realName,
            phone,
            birthYear: 1980,
            relation: 'owner',
          },
        ],
        service.clock.now(),
      ),
    )

  describe('households.claim', () => {
    it('waits for a person and says by when, and gives no right before', async () => {
      const guest = await newcomer()

      const made = await claim(guest)
      const mine = await guest.query('households.mine', {})
      const raised = await guest.refusal('agenda.raise', itemText(community.gridId))

      expect(made.status).toBe('pending')
      expect(mine.homes).toEqual([])
      expect(mine.claims).toMatchObject([
        { id: made.id, place: '测试苑1号楼 2单元 501', status: 'pending', reason: null },
      ])
      expect(mine.claims[0]?.next).toContain('前核实')
      expect(raised.code).toBe('agenda.not_resident')
    })

    it('asks for a door that exists and does not tell which do', async () => {
      const guest = await newcomer()

      expect(await guest.refusal('households.claim', claimOf(community, '999'))).toMatchObject({
        code: 'households.door_unknown',
        status: 422,
      })
    })

    it('is let in at once by the roll when name and phone are equal', async () => {
      await onRoll('钱小芳', '13800001111')

      const made = await claim(await newcomer('钱小芳', '13800001111'))
      const half = await claim(await newcomer('钱小芳', '13800002222'))

      expect(made.status).toBe('confirmed')
      expect(half.status).toBe('disputed')
    })

    it('lets a second person of the roll in beside the first', async () => {
      await onRoll('钱小芳', '13800001111')
      await onRoll('孙伟', '13800002222')
      await claim(await newcomer('钱小芳', '13800001111'))
      const second = await newcomer('孙伟', '13800002222')

      expect((await claim(second)).status).toBe('confirmed')
      const { homes } = await second.query('households.mine', {})
      expect(homes[0]?.members.map(({ name, isDelegate }) => [name, isDelegate])).toEqual([
        ['钱小芳', true],
        ['孙伟', false],
      ])
    })

    it('counts once for a door and stops at three, also when they are sent at once', async () => {
      const guest = await newcomer()
      for (const door of ['601', '602', '603', '604', '605']) {
        await buildDoor(community, door, service.clock.now())
      }

      const same = await Promise.all(
        Array.from({ length: 5 }, () =>
          sendCommand(guest, 'households.claim', claimOf(community, '501')),
        ),
      )
      const many = await Promise.all(
        ['601', '602', '603', '604', '605'].map((door) =>
          sendCommand(guest, 'households.claim', claimOf(community, door)),
        ),
      )

      expect(same.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(many.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(2)
      const { claims } = await guest.query('households.mine', {})
      expect(claims.length).toBeLessThanOrEqual(3)
    })

    it('disputes a door for both when two claim it in the same instant', async () => {
      const guests = [await newcomer('钱小芳'), await newcomer('孙伟', '13800002222')]

      await Promise.all(
        guests.map((guest) => sendCommand(guest, 'households.claim', claimOf(community, '501'))),
      )

      const { items } = await worker.query('households.claims', {})
      expect(items.map((item) => item.status)).toEqual(['disputed', 'disputed'])
    })

    it('ends by itself after thirty days', async () => {
      const guest = await newcomer()
      const { id: claimId } = await claim(guest)
      passHours(service, 33 * DAY_HOURS)

      const { items } = await worker.query('households.claims', {})
      const late = await worker.refusal('households.confirmClaim', { claimId })
      const { claims } = await guest.query('households.mine', {})

      expect(items).toEqual([])
      expect(late.code).toBe('households.claim_closed')
      expect(claims[0]).toMatchObject({ status: 'expired', answerBy: null })
    })

    it('is taken back by the claimant alone', async () => {
      const guest = await newcomer()
      const { id: claimId } = await claim(guest)

      const foreign = await (
        await newcomer('孙伟')
      ).refusal('households.withdrawClaim', { claimId })
      await guest.command('households.withdrawClaim', { claimId })
      const again = await guest.refusal('households.withdrawClaim', { claimId })

      expect(foreign.code).toBe('households.claim_not_found')
      expect(again.code).toBe('households.claim_closed')
      expect((await claim(guest)).status).toBe('pending')
    })
  })

  describe('verifying', () => {
    it('shows the queue masked, and the opened claim in full with a record of it', async () => {
      const guest = await newcomer()
      const { id: claimId } = await claim(guest)

      const { items } = await worker.query('households.claims', {})
      const file = await worker.command('households.openClaim', { claimId })
      const seen = await guest.query('people.revealsOfMe', {})

      expect(items).toMatchObject([{ name: '钱**', place: '测试苑1号楼 2单元' }])
      expect(JSON.stringify(items)).not.toMatch(/501|小芳|13800001111/)
      expect(file).toMatchObject({
        place: '测试苑1号楼 2单元 501',
        claimants: [{ realName: '钱小芳', phone: '13800001111', rollMatch: 'noRoll' }],
      })
      expect(seen.items).toHaveLength(1)
    })

    it('is the part of the building’s lead and the grid’s worker, never of a resident', async () => {
      const lead = await appointLead(community, service.clock.now())
      const { id: claimId } = await claim(await newcomer())
      const resident = service.as(at(community.residents, 0).token)

      expect((await resident.refusal('households.claims', {}, { method: 'GET' })).code).toBe(
        'households.not_verifier',
      )
      for (const name of ['households.openClaim', 'households.confirmClaim'] as const) {
        expect((await resident.refusal(name, { claimId })).code).toBe('households.not_verifier')
      }
      const { status } = await service
        .as(lead.token)
        .command('households.confirmClaim', { claimId })
      expect(status).toBe('confirmed')
    })

    it('gives the rights of a resident at once, and the vote of the household to its owner', async () => {
      const guest = await newcomer()
      const { id: claimId } = await claim(guest)
      await worker.command('households.confirmClaim', { claimId })

      const { homes } = await guest.query('households.mine', {})
      const raised = await guest.command('agenda.raise', itemText(community.gridId))

      expect(homes).toMatchObject([{ isDelegate: true, relation: 'owner', basis: 'confirmation' }])
      expect(raised.id).toMatch(/^[0-9a-f]{24}$/)
    })

    it('is done by one of two who tap together', async () => {
      const { id: claimId } = await claim(await newcomer())
      const answers = await Promise.all([
        sendCommand(worker, 'households.confirmClaim', { claimId }),
        sendCommand(service.as(community.secretary.token), 'households.refuseClaim', {
          claimId,
          reason: '请带房产证到服务站',
        }),
      ])

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    })

    it('tells the claimant why not', async () => {
      const guest = await newcomer()
      const { id: claimId } = await claim(guest)
      await worker.command('households.refuseClaim', { claimId, reason: '门牌与楼栋不符' })

      const { claims } = await guest.query('households.mine', {})

      expect(claims[0]).toMatchObject({ status: 'refused', reason: '门牌与楼栋不符' })
    })

    it('is not done by the claimant in office', async () => {
      await buildDoor(community, '701', service.clock.now())
      const { id: claimId } = await claim(worker, '701')

      const own = await worker.refusal('households.confirmClaim', { claimId })
      const { items } = await worker.query('households.claims', {})

      expect(own.code).toBe('households.own_claim')
      expect(items).toEqual([])
    })

    it('pages the queue from the first claim on, without losing one', async () => {
      const ids: string[] = []
      for (let index = 0; index < 5; index += 1) {
        passHours(service, 0.01)
        await buildDoor(community, `80${String(index)}`, service.clock.now())
        ids.push((await claim(await newcomer(), `80${String(index)}`)).id)
      }

      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await worker.query('households.claims', { limit: 2, after })
        seen.push(...page.items.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after !== undefined)

      expect(seen).toEqual(ids)
    })

    it('stands in the inbox as one card', async () => {
      const { id: claimId } = await claim(await newcomer())

      const { items } = await worker.query('inbox.tasks', {})
      await worker.command('households.confirmClaim', { claimId })

      expect(items).toMatchObject([{ kind: 'verify', count: 1 }])
      expect((await worker.query('inbox.tasks', {})).items).toEqual([])
    })
  })

  describe('households.settle', () => {
    const dispute = async () => {
      const first = await newcomer('钱小芳')
      const second = await newcomer('孙伟', '13800002222')
      return { first, second, claims: [await claim(first), await claim(second)] }
    }
    const decide = (claims: readonly { id: string }[], accepted: readonly boolean[]) =>
      claims.map(({ id: claimId }, index) => ({
        claimId,
        isAccepted: accepted[index] ?? false,
        reason: accepted[index] === true ? '已上门核实' : '租约已经到期',
      }))

    it('is for one, for several or for none, each with a reason', async () => {
      const { first, second, claims } = await dispute()

      const answer = await worker.command('households.settle', {
        householdId,
        decisions: decide(claims, [true, false]),
      })

      expect(answer).toEqual({ accepted: 1, refused: 1 })
      const mine = await first.query('households.mine', {})
      const theirs = await second.query('households.mine', {})
      expect(mine.homes).toHaveLength(1)
      expect(theirs.homes).toEqual([])
      expect(theirs.claims[0]).toMatchObject({ status: 'refused', reason: '租约已经到期' })
    })

    it('lets both in who live together, with one delegate', async () => {
      const { first, claims } = await dispute()
      await worker.command('households.settle', {
        householdId,
        decisions: decide(claims, [true, true]),
      })

      const { homes } = await first.query('households.mine', {})

      expect(homes[0]?.members.map(({ isDelegate }) => isDelegate)).toEqual([true, false])
    })

    it('keeps the lead out, and the simple way closed', async () => {
      const lead = service.as((await appointLead(community, service.clock.now())).token)
      const { claims } = await dispute()
      const [one] = claims
      const body = { householdId, decisions: decide(claims, [true, false]) }

      expect((await lead.query('households.claims', {})).items).toEqual([])
      expect((await lead.refusal('households.openClaim', { claimId: one?.id })).code).toBe(
        'households.not_settler',
      )
      expect((await lead.refusal('households.settle', body)).code).toBe('households.not_settler')
      expect((await worker.refusal('households.confirmClaim', { claimId: one?.id })).code).toBe(
        'households.claim_disputed',
      )
    })

    it('decides on nobody unseen', async () => {
      const { claims } = await dispute()
      const body = { householdId, decisions: decide(claims.slice(0, 1), [true]) }

      expect((await worker.refusal('households.settle', body)).code).toBe(
        'households.dispute_changed',
      )
    })

    it('ends the residency that turns out to be wrong, and tells why', async () => {
      const tenant = await newcomer('周涛', '13800003333')
      const { id: claimId } = await claim(tenant)
      await worker.command('households.confirmClaim', { claimId })
      const owner = await newcomer('钱小芳')
      const made = await claim(owner)
      expect(made.status).toBe('disputed')
      const file = await worker.command('households.openClaim', { claimId: made.id })

      await worker.command('households.settle', {
        householdId,
        decisions: decide([made], [true]),
        endedResidencyIds: file.members.map(({ residencyId }) => residencyId),
        endNote: '租约到期，房东收回',
      })

      const gone = await tenant.query('households.mine', {})
      expect(gone.homes).toEqual([])
      expect(gone.former).toMatchObject([{ endReason: 'revoked', note: '租约到期，房东收回' }])
      expect((await owner.query('households.mine', {})).homes[0]?.members).toHaveLength(1)
    })
  })

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
