import mongoose from 'mongoose'
import { oneOfEachHousehold } from '@linyi/shared/domain/agenda/item-merge'
import { pictureOf } from '../support/agenda-story'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, itemText } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

describe('signatures on paper', () => {
  let service: TestService
  let community: TestCommunity
  let itemId: string
  let picture: string

  beforeAll(async () => {
    service = await startTestService()
  })
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 6 })
    itemId = (await resident(0).command('agenda.raise', itemText(community.gridId))).id
    await worker().command('agenda.admit', { itemId, basis: 'practicalProblem' })
    picture = await pictureOf(worker())
  })

  const resident = (index: number) => service.as(at(community.residents, index).token)
  const worker = () => service.as(community.worker.token)
  const accountOf = (index: number) => at(community.residents, index).accountId
  const residencies = () => mongoose.connection.collection('residencies')

  /** Lets one resident live in the home of another. */
  async function moveIn(index: number, to: number): Promise<void> {
    const { communityId } = community
    const home = await residencies().findOne({ communityId, accountId: accountOf(to) })
    await residencies().updateOne(
      { communityId, accountId: accountOf(index) },
      { $set: { householdId: home?.['householdId'] as string, isDelegate: false } },
    )
  }

  const sheet = (...indexes: readonly number[]) => ({
    itemId,
    accountIds: indexes.map(accountOf),
    photoIds: [picture],
  })
  const entered = async (...indexes: readonly number[]): Promise<string> =>
    (await worker().command('agenda.addPaperEndorsements', sheet(...indexes))).sheetId
  const confirm = (sheetId: string) =>
    service.as(community.secretary.token).send('POST', 'agenda.confirmPaperEndorsements', {
      body: { itemId, sheetId, isRight: true },
      key: `confirm-${sheetId}`,
    })
  const endorsers = async () => (await resident(0).query('agenda.info', { itemId })).endorsers

  it('the rule: of each household the first counts, and none of one that has signed', () => {
    const support = (accountId: string, householdId: string) => ({ accountId, householdId })
    const all = [support('a', '1'), support('b', '1'), support('c', '2'), support('d', '3')]

    expect(oneOfEachHousehold(all, new Set(['3'])).map(({ accountId }) => accountId)).toEqual([
      'a',
      'c',
    ])
  })

  it('two of one household do not stand on one sheet', async () => {
    await moveIn(2, 1)

    expect(await worker().refusal('agenda.addPaperEndorsements', sheet(1, 2))).toMatchObject({
      code: 'agenda.household_signed',
      status: 409,
    })
  })

  it('a household whose signature is counted does not sign again, but taps for itself', async () => {
    await moveIn(2, 1)
    await confirm(await entered(1))

    expect(await worker().refusal('agenda.addPaperEndorsements', sheet(2, 3))).toMatchObject({
      code: 'agenda.household_signed',
    })
    await resident(2).command('agenda.endorse', { itemId })
    expect(await endorsers()).toBe(2)
  })

  it('a sheet entered before counts only the households that are new by then', async () => {
    await moveIn(2, 1)
    const [first, second] = [await entered(1), await entered(2, 3)]
    await confirm(first)

    expect(await confirm(second)).toMatchObject({ status: 200, body: { counted: 1, endorsers: 2 } })
  })

  it('two sheets of one household confirmed at the same moment count once', async () => {
    for (const index of [2, 3, 4, 5]) await moveIn(index, 1)
    const sheets = [await entered(1), await entered(2), await entered(3), await entered(4)]

    const answers = await Promise.all(sheets.map(confirm))

    const counted = answers.map(({ body }) => (body as { counted?: number }).counted ?? 0)
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await endorsers()).toBe(1)
    expect(await mongoose.connection.collection('endorsements').countDocuments({ itemId })).toBe(1)
  })

  it('the database itself refuses a second one of a household, and keeps no home of who has left', async () => {
    await confirm(await entered(1))
    const rows = mongoose.connection.collection<{ _id: string }>('endorsements')
    const row = await rows.findOne({ itemId, origin: 'paper' })
    const copy = { ...row, _id: 'e'.repeat(24), accountId: accountOf(2) }

    await expect(rows.insertOne(copy)).rejects.toMatchObject({ code: 11000 })
    await resident(1).command('people.eraseMe', { phrase: '注销账号' })
    expect(await rows.findOne({ itemId })).toMatchObject({ householdId: null })
    expect(await endorsers()).toBe(1)
  })
})
