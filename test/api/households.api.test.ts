import { buildCommunity, type TestCommunity } from '../support/factories'
import {
  appointLead,
  buildDoor,
  claimOf,
  putOnRoll,
  sendCommand,
  signUp,
} from '../support/households'
import { at, itemText, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import type { ApiClient } from '../support/api-client'
import { wordsIn } from '../support/words-in'
import { openSession } from '@linyi/server/platform/auth/session.store'

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
    putOnRoll(community, { householdId, realName, phone }, service.clock.now())

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
      const { id: accountId } = await guest.query('people.me', {})
      passHours(service, 33 * 24)
      const { communityId } = community
      const again = async (owner: { readonly accountId: string }) =>
        service.as(
          (await openSession({ accountId: owner.accountId, communityId }, service.clock.now()))
            .token,
        )
      const office = await again(community.worker)

      const { items } = await office.query('households.claims', {})
      const late = await office.refusal('households.confirmClaim', { claimId })
      const { claims } = await (await again({ accountId })).query('households.mine', {})

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
      expect(wordsIn(items)).not.toMatch(/501|小芳|13800001111/)
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
})
