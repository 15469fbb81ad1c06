import { recount } from '@linyi/shared/domain/ballots/box'
import { createHash } from 'node:crypto'
import mongoose from 'mongoose'
import { boxOf, homesOfPeople, openBallotOf, recountFile } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Six homes; one owner has three of them, two people own one together, and one is sold meanwhile. */
describe('an owners’ ballot with three flats of one owner and a sale', () => {
  let service: TestService
  let community: TestCommunity

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 8, members: 1 })
  }, 60_000)
  afterAll(() => service.stop())

  it('counts heads and area by the roll of the opening day', async () => {
    const people = [community.chair, ...community.residents]
    const homes = await homesOfPeople(people)
    const residencies = mongoose.connection.collection('residencies')
    const wang = at(community.residents, 5)
    const buyer = at(community.residents, 6)
    // the homes of residents 6 and 7 are Wang's too; the buyer lives elsewhere until the sale
    await residencies.updateMany(
      { householdId: { $in: [homes[7], homes[8]] } },
      { $set: { accountId: wang.accountId, isDelegate: false } },
    )
    await residencies.updateOne(
      { accountId: at(community.residents, 4).accountId },
      { $set: { relation: 'coOwner', householdId: homes[4] ?? '', isDelegate: false } },
    )
    await service.as(community.secretary.token).command('ballots.setAreas', {
      flats: homes.map((householdId) => ({
        householdId,
        areaCm2: 900_000,
        source: 'register' as const,
      })),
    })
    const ballotId = await openBallotOf(service, community, { effect: 'owners' }, 6 * 24)
    const chair = service.as(community.chair.token)

    const opened = await chair.query('ballots.info', { ballotId })
    // 9 homes: Wang's three are one head, home 5 lost its owner to the joint one
    expect(opened).toMatchObject({
      effect: 'advisory',
      unit: 'ownerUnit',
      secrecy: 'open',
      electorate: 7,
      areaText: '810 ㎡',
    })
    expect(opened.banner).toContain('不是业主大会表决')

    // Wang sells one flat during the vote: the roll stays, the buyer is told so
    await residencies.updateOne(
      { householdId: homes[7] ?? '' },
      { $set: { accountId: buyer.accountId } },
    )
    const refusal = await service
      .as(buyer.token)
      .refusal('ballots.cast', { ballotId, choice: 'no' })
    await service.as(wang.token).command('ballots.cast', { ballotId, choice: 'yes' })
    const twice = await service.as(wang.token).refusal('ballots.cast', { ballotId, choice: 'yes' })
    expect([refusal.code, twice.code]).toEqual(['ballots.not_elector', 'ballots.already_cast'])

    // co-owners are one vote: the second of them comes too late
    await service
      .as(at(community.residents, 3).token)
      .command('ballots.cast', { ballotId, choice: 'yes' })
    const coOwner = await service
      .as(at(community.residents, 4).token)
      .refusal('ballots.cast', { ballotId, choice: 'no' })
    expect(coOwner.code).toBe('ballots.already_cast')

    for (const index of [0, 1, 2]) {
      await service
        .as(at(community.residents, index).token)
        .command('ballots.cast', { ballotId, choice: index === 0 ? 'yes' : 'no' })
    }
    passHours(service, 6 * 24)
    const { verdict } = await chair.query('ballots.info', { ballotId })

    // five of seven heads and seven of nine flats took part: both reach two thirds
    expect(verdict?.bars.map(({ key, figure, isReached }) => [key, figure, isReached])).toEqual([
      ['turnout', '5 人 / 7 人', true],
      ['turnoutArea', '630 ㎡ / 810 ㎡', true],
      ['yes', '3 人 / 5 人', true],
      ['yesArea', '450 ㎡ / 630 ㎡', true],
    ])
    expect(verdict?.result).toBe('passed')
    expect(verdict?.sentence).toContain('赞成的人数和面积都达到规定，供业主参考')
    const box = await boxOf(service, community.chair.token, ballotId)
    expect(recount(box, sha256).faults).toEqual([])
    expect(box.papers.map((paper) => paper.voter)).toEqual(Array(5).fill(null))
    const counted = await recountFile(box)
    expect(counted).toContain('参加人数 5 人 / 7 人（至少 5 人才有效：已达到）')
    expect(counted).toContain('赞成面积（要过半数） 450 ㎡ / 630 ㎡（至少 315.01 ㎡：已达到）')
  }, 60_000)

  it('does not open while a flat has no area', async () => {
    const other = await buildCommunity(service.clock.now(), { residents: 5, members: 1 })

    await expect(openBallotOf(service, other, { effect: 'owners' }, 6 * 24)).rejects.toThrow(
      'ballots.areas_missing',
    )
  }, 60_000)
})
