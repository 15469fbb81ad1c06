import { randomUUID } from 'node:crypto'
import { OPERATIONS } from '@linyi/shared/contract/operations'
import mongoose from 'mongoose'
import { openBallotOf } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

type Row = Readonly<Record<string, unknown>>

/** Everything in the database that somebody with all of it could read. */
async function everything(): Promise<ReadonlyMap<string, readonly Row[]>> {
  const collections = (await mongoose.connection.db?.listCollections().toArray()) ?? []
  const rows = await Promise.all(
    collections.map(async ({ name }) => {
      const list = await mongoose.connection.collection(name).find({}).toArray()
      return [name, list] as const
    }),
  )
  return new Map(rows)
}

/** What somebody tries who wants to vote twice, too late or elsewhere, or to learn how others voted. */
describe('attacks on a ballot', () => {
  let service: TestService
  let community: TestCommunity
  let ballotId: string

  beforeAll(async () => {
    service = await startTestService()
  }, 60_000)
  afterAll(() => service.stop())
  beforeEach(async () => {
    community = await buildCommunity(service.clock.now(), { residents: 8 })
    ballotId = await openBallotOf(service, community, { effect: 'council' })
  }, 60_000)

  const cast = (index: number, choice: string, key: string = randomUUID()) =>
    service
      .as(at(community.members, index).token)
      .send('POST', 'ballots.cast', { body: { ballotId, choice }, key })

  it('a request that is played again changes nothing, whatever choice it carries', async () => {
    const key = randomUUID()
    await cast(1, 'yes', key)

    const replays = await Promise.all([
      ...Array.from({ length: 20 }, () => cast(1, 'no', key)),
      ...Array.from({ length: 20 }, () => cast(1, 'no')),
    ])

    expect(replays.filter(({ status }) => status === 200)).toHaveLength(20)
    const papers = await mongoose.connection.collection('ballotPapers').find({ ballotId }).toArray()
    expect(papers.map((paper) => paper['mark'] as string)).toEqual(['yes'])
  })

  it('a token of another community finds no such ballot', async () => {
    const other = await buildCommunity(service.clock.now(), { residents: 1 })

    const refusal = await service
      .as(other.chair.token)
      .refusal('ballots.cast', { ballotId, choice: 'yes' })

    expect(refusal).toMatchObject({ code: 'ballots.not_found', status: 404 })
  })

  it('a vote is taken until the last millisecond and refused at the closing instant', async () => {
    const closesAt = Date.parse(
      (await service.as(community.chair.token).query('ballots.info', { ballotId })).closesAt,
    )
    // the service's clock runs on, so the roll's own end is moved instead: to just now, and beyond
    const until = (instant: number) =>
      mongoose.connection
        .collection('ballotVoters')
        .updateMany({ ballotId }, { $set: { closesAt: new Date(instant) } })
    await until(service.clock.now().getTime() - 1)
    await mongoose.connection
      .collection<{ _id: string }>('ballots')
      .updateOne(
        { _id: ballotId },
        { $set: { closesAt: new Date(service.clock.now().getTime() - 1) } },
      )
    const late = await cast(1, 'yes')
    await until(closesAt)

    expect(late).toMatchObject({ status: 409, body: { error: { code: 'ballots.closed' } } })
    const papers = mongoose.connection.collection('ballotPapers')
    expect(await papers.countDocuments({ ballotId })).toBe(0)
  })

  it('no operation tells staff a choice while the ballot is open', async () => {
    await cast(1, 'no')
    await cast(2, 'no')
    const offices = [
      community.secretary,
      community.worker,
      community.gridSecretary,
      community.chair,
    ]
    const queries = Object.entries(OPERATIONS).filter(
      ([, operation]) => operation.kind === 'query' && 'ballotId' in operation.request.shape,
    )
    expect(queries.length).toBeGreaterThan(2)

    for (const { token } of offices) {
      for (const [name] of queries) {
        const answer = await service.as(token).send('GET', name, { query: { ballotId } })
        const text = JSON.stringify(answer.body)
        expect(text).not.toMatch(/"(?:no|mark|tally)":/)
        expect(text).not.toContain('"receipts":[{')
      }
    }
  })

  it('after the close the whole database leads from no voter to a paper', async () => {
    const choices = ['yes', 'no', 'abstain', 'yes', 'no', 'yes', 'no']
    for (const [index, choice] of choices.entries()) await cast(index, choice)
    // while it is open whoever reads the key can: this is said on the ballot's page
    const before = await everything()
    const key = before.get('ballots')?.find((row) => row['_id'] === ballotId)?.['key']
    expect(typeof key).toBe('string')

    passHours(service, 24)
    await service.as(community.chair.token).query('ballots.info', { ballotId })
    await service.sealer.sealNow()
    const after = await everything()

    const roll = (after.get('ballotVoters') ?? []).filter((row) => row['ballotId'] === ballotId)
    const papers = (after.get('ballotPapers') ?? []).filter((row) => row['ballotId'] === ballotId)
    expect([roll.length, papers.length]).toEqual([7, 7])
    // no value but those all share stands on both sides
    const shared = new Set<unknown>([ballotId, community.communityId])
    const valuesOf = (row: Row): unknown[] =>
      Object.values(row)
        .flat()
        .filter((value) => typeof value === 'string' && !shared.has(value))
    const voters = new Set(roll.flatMap(valuesOf))
    expect(papers.flatMap(valuesOf).filter((value) => voters.has(value))).toEqual([])
    // neither the key, nor a name a paper had, nor a code beside a person is anywhere else
    const gone = (before.get('ballotPapers') ?? [])
      .filter((row) => row['ballotId'] === ballotId)
      .flatMap((row) => [row['_id'], row['name']])
    const text = JSON.stringify([...after])
    for (const value of [key, ...gone]) expect(text).not.toContain(String(value))
    for (const [name, rows] of after) {
      if (name === 'ballotPapers') continue
      const codes = papers.map((paper) => String(paper['receipt']))
      const found = rows.filter((row) => codes.some((code) => JSON.stringify(row).includes(code)))
      expect([name, found]).toEqual([name, []])
    }
    // the roll has forgotten how and how often, and the box is in the order of random codes
    expect(
      new Set(roll.map((row) => `${String(row['revision'])} ${String(row['origin'])}`)),
    ).toEqual(new Set(['-1 null']))
    const codes = papers.map((paper) => String(paper['receipt']))
    expect(codes).toEqual([...codes].sort())
  })
})
