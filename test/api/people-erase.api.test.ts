import { randomBytes } from 'node:crypto'
import mongoose from 'mongoose'
import { replaceRoll } from '@linyi/server/features/households/index'
import { inTransaction } from '@linyi/server/platform/db/transaction'
import { useFieldKeys } from '@linyi/server/platform/privacy/field-keys'
import { rotateKeys } from '@linyi/server/platform/privacy/rotation'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { buildDoor, claimOf, signUp } from '../support/households'
import { addPerson } from '../support/residents'
import { startTestService, type TestService } from '../support/test-service'

const PHRASE = { phrase: '注销账号' } as const
const OLD = `k1:${randomBytes(32).toString('base64')}`
const NEW = `k2:${randomBytes(32).toString('base64')}`

/** What is left of somebody who leaves, in the words of others and of the office. */
describe('an erased account', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService({ env: { FIELD_KEYS: OLD } })
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 2, members: 1 })
  })

  const rows = (collection: string) =>
    mongoose.connection
      .collection(collection)
      .find({ communityId: community.communityId })
      .toArray()

  it('stands on no roll any more, while the others of the door do', async () => {
    const now = service.clock.now()
    const householdId = await buildDoor(community, '501', now)
    const { communityId, gridId, buildingId } = community
    const place = { householdId, gridId, buildingId, unit: 2 }
    const person = { ...place, birthYear: 1980, relation: 'owner' as const }
    await inTransaction(() =>
      replaceRoll(
        communityId,
        [
          { ...person, realName: '钱小芳', phone: '13800001111' },
          { ...person, realName: '孙伟', phone: '13800002222' },
        ],
        now,
      ),
    )
    const guest = await signUp(service, community, '钱小芳')
    await guest.command('households.claim', claimOf(community, '501'))
    const file = await guest.query('people.exportMine', {})
    const content = Buffer.from(file.base64, 'base64').toString('utf8')

    await guest.command('people.eraseMe', PHRASE)

    const worker = service.as(community.worker.token)
    const search = (text: string) => worker.query('households.roll', { text })
    expect(JSON.parse(content)).toMatchObject({ 居民名册: [{ 姓名: '钱小芳' }] })
    expect((await search('钱小芳')).items).toEqual([])
    expect((await search('1111')).items).toEqual([])
    expect((await search('孙伟')).items).toHaveLength(1)
  })

  it('is left out by the next import of the roll, which says how many; the others of the name are not', async () => {
    const { communityId, gridId, buildingId } = community
    const now = service.clock.now()
    const [here, there] = [
      await buildDoor(community, '501', now),
      await buildDoor(community, '502', now),
    ]
    const row = (householdId: string, realName: string) => ({
      ...{ householdId, gridId, buildingId, unit: 2, realName, phone: null },
      ...{ birthYear: null, relation: 'family' as const },
    })
    const roll = [row(here, '钱 小芳'), row(here, '孙伟'), row(there, '钱小芳')]
    const bring = () => inTransaction(() => replaceRoll(communityId, roll, now))
    const guest = await signUp(service, community, '钱小芳')
    const { id: claimId } = await guest.command('households.claim', claimOf(community, '501'))
    await service.as(community.worker.token).command('households.confirmClaim', { claimId })
    // the office imports the roll for the first time only after that
    await guest.command('people.eraseMe', PHRASE)

    const first = await bring()
    useFieldKeys(`${NEW},${OLD}`, service.dataDir)
    await rotateKeys([communityId])
    useFieldKeys(NEW, service.dataDir)
    const second = await bring()
    useFieldKeys(`${NEW},${OLD}`, service.dataDir)

    expect(first).toEqual({ inserted: 2, changed: 0, unchanged: 0, leftOut: 1 })
    expect(second).toEqual({ inserted: 0, changed: 0, unchanged: 2, leftOut: 1 })
    const left = JSON.stringify([await rows('rollOmissions'), await rows('rollOmissionKeys')])
    expect(left).not.toContain(here)
    expect(left).not.toContain('钱')
  })

  it('leaves no year of birth and no words about the person with the homes it had', async () => {
    await buildDoor(community, '501', service.clock.now())
    const guest = await signUp(service, community, '钱小芳')
    const { id: claimId } = await guest.command('households.claim', claimOf(community, '501'))
    const worker = service.as(community.worker.token)
    await worker.command('households.confirmClaim', { claimId })
    const { items } = await worker.query('households.residents', {
      buildingId: community.buildingId,
    })
    await worker.command('households.revoke', {
      residencyIds: items.filter(({ unit }) => unit === 2).map(({ residencyId }) => residencyId),
      reason: '钱小芳已经搬走',
    })

    await guest.command('people.eraseMe', PHRASE)

    expect(await rows('pastResidencies')).toMatchObject([{ birthYear: null, endNote: null }])
  })

  it('leaves which offices it held and when, and none of the words said about them', async () => {
    const { gridId, communityId } = community
    const secretary = service.as(community.secretary.token)
    const person = await addPerson(communityId, service.clock.now(), { realName: '钱小芳' })
    const { id: assignmentId } = await secretary.command('roles.assign', {
      accountId: person.accountId,
      role: 'gridWorker',
      scope: { kind: 'grid', gridId },
      source: '钱小芳毛遂自荐',
    })
    await secretary.command('roles.end', { assignmentId, reason: '钱小芳身体不好' })

    await service.as(person.token).command('people.eraseMe', PHRASE)

    const held = (await rows('roleAssignments')).filter(
      ({ accountId }) => accountId === person.accountId,
    )
    expect(held).toMatchObject([{ role: 'gridWorker', endReason: null, source: '本人已注销' }])
    expect(JSON.stringify([held, await rows('events')])).not.toContain('钱小芳')
  })

  it('leaves no recommendation in words, and how it was decided known', async () => {
    const [first] = community.residents
    const neighbour = service.as(first?.token ?? '')
    const { gridId } = community
    const { id: candidateId } = await neighbour.command('councils.recommend', {
      gridId,
      constituency: 'residentDelegate',
      reason: '钱小芳热心',
    })
    const secretary = service.as(community.gridSecretary.token)
    await secretary.command('councils.decline', { candidateId, reply: '请钱小芳下次再来' })

    await neighbour.command('people.eraseMe', PHRASE)

    expect(await rows('councilCandidates')).toMatchObject([
      { reason: '', reply: null, status: 'declined' },
    ])
    expect(JSON.stringify(await rows('events'))).not.toContain('钱小芳')
  })
})
