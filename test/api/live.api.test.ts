import { LIVE_FOLLOWED_MAX, LIVE_FRAME_MAX } from '@linyi/shared/contract/live.contract'
import { openBallotOf } from '../support/ballots'
import { buildCommunity, type TestCommunity } from '../support/factories'
import { LiveClient } from '../support/live-client'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'

const NO_ID = '0'.repeat(24)

/** What changes while people watch, over real sockets. */
describe('live', () => {
  let service: TestService
  let community: TestCommunity
  let clients: LiveClient[]

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 8, openItemsPerPerson: 100 })
  }, 60_000)
  afterAll(() => service.stop())
  beforeEach(() => {
    clients = []
  })
  afterEach(() => {
    for (const client of clients) client.cut()
  })

  const connect = async (token: string | null): Promise<LiveClient> => {
    const client = await LiveClient.open(service.url, token)
    clients.push(client)
    return client
  }
  const tokenOf = (index: number): string => at(community.residents, index).token
  const cast = (index: number, ballotId: string) =>
    service.as(tokenOf(index)).command('ballots.cast', { ballotId, choice: 'yes' })
  const turnoutAt = (client: LiveClient, ballotId: string): unknown =>
    client.shown(ballotId)?.['turnout']

  it('shows everybody who watches how many have voted, at once, and nothing of the result', async () => {
    const ballotId = await openBallotOf(service, community, {})
    const watchers = await Promise.all([0, 1, 2].map((index) => connect(tokenOf(index))))
    for (const watcher of watchers) watcher.follow('ballot', ballotId)
    await Promise.all(watchers.map((one) => one.until(() => one.states(ballotId).length === 1)))
    await cast(3, ballotId)
    await Promise.all(watchers.map((one) => one.until(() => turnoutAt(one, ballotId) === 1)))

    const words = JSON.stringify(watchers.map(({ frames }) => frames))
    expect(words).not.toMatch(/verdict|tally|yes|building|account/i)
  })

  it('tells at most once a second, and always the last', async () => {
    const ballotId = await openBallotOf(service, community, {})
    const watcher = await connect(tokenOf(0))
    watcher.follow('ballot', ballotId)
    await watcher.until(() => watcher.states(ballotId).length === 1)
    for (let index = 0; index < 8; index += 1) await cast(index, ballotId)
    await watcher.until(() => turnoutAt(watcher, ballotId) === 8)

    const times = watcher.times.filter((_time, index) => watcher.frames[index]?.type === 'state')
    const gaps = times.slice(1).map((time, index) => time - at(times, index))
    expect(Math.min(...gaps)).toBeGreaterThan(900)
  })

  it('closes a ballot on the screen when its time is over', async () => {
    const ballotId = await openBallotOf(service, community, {})
    const watcher = await connect(tokenOf(0))
    watcher.follow('ballot', ballotId)
    await watcher.until(() => watcher.states(ballotId).length === 1)
    passHours(service, 25)
    await watcher.until(() => watcher.shown(ballotId)?.['status'] === 'tallied')

    expect(watcher.shown(ballotId)).toMatchObject({ isOpen: false })
  })

  it('sends nobody what they have, and says so', async () => {
    const ballotId = await openBallotOf(service, community, {})
    await cast(0, ballotId)
    const first = await connect(tokenOf(1))
    first.follow('ballot', ballotId)
    await first.until(() => first.states(ballotId).length === 1)
    const have = at(first.states(ballotId), 0).revision
    const second = await connect(tokenOf(1))
    second.follow('ballot', ballotId, have)
    await second.until(() => second.frames.some(({ type }) => type === 'current'))

    expect(second.states(ballotId)).toEqual([])
  })

  it('stops telling whoever does not follow any longer', async () => {
    const ballotId = await openBallotOf(service, community, {})
    const [stays, leaves] = [await connect(tokenOf(0)), await connect(tokenOf(1))]
    for (const client of [stays, leaves]) {
      client.follow('ballot', ballotId)
      await client.until(() => client.states(ballotId).length === 1)
    }
    leaves.say({ type: 'unfollow', topic: 'ballot', id: ballotId })
    leaves.say({ type: 'ping' })
    await leaves.until(() => leaves.frames.some(({ type }) => type === 'pong'))
    await cast(2, ballotId)
    await stays.until(() => turnoutAt(stays, ballotId) === 1)

    expect(leaves.states(ballotId)).toHaveLength(1)
  })

  describe('the door', () => {
    it('opens at its address alone', async () => {
      const answer = await fetch(`${service.url}/live`)

      expect(answer.status).toBe(404)
      await expect(LiveClient.open(`${service.url}/elsewhere`)).rejects.toThrow('404')
    })

    it('is shut for a token nobody was given, and for one that follows before its hello', async () => {
      const [stranger, hasty] = [await connect(null), await connect(null)]
      stranger.say({ type: 'hello', token: 'x'.repeat(43) })
      hasty.follow('ballot', NO_ID)
      await stranger.until(() => stranger.closedWith !== null)
      await hasty.until(() => hasty.closedWith !== null)

      expect([stranger.refusals, stranger.closedWith]).toEqual([['session.expired'], 4401])
      expect([hasty.refusals, hasty.closedWith]).toEqual([['live.hello_first'], 4401])
    })

    it('does not tell a ballot of another community from none', async () => {
      const other = await buildCommunity(service.clock.now(), { residents: 4 })
      const ballotId = await openBallotOf(service, other, {})
      const watcher = await connect(tokenOf(0))
      watcher.follow('ballot', ballotId)
      watcher.follow('ballot', NO_ID)
      await watcher.until(() => watcher.refusals.length === 2)

      expect(watcher.refusals).toEqual(['live.not_found', 'live.not_found'])
      expect(watcher.closedWith).toBeNull()
    })

    it('closes behind somebody who signs out, at once', async () => {
      const ballotId = await openBallotOf(service, community, {})
      const [leaver, other] = [await connect(tokenOf(6)), await connect(tokenOf(1))]
      for (const client of [leaver, other]) {
        client.follow('ballot', ballotId)
        await client.until(() => client.states(ballotId).length === 1)
      }
      await service.as(tokenOf(6)).command('people.signOut', {})
      await leaver.until(() => leaver.closedWith !== null)

      expect(leaver.closedWith).toBe(4401)
      expect(other.closedWith).toBeNull()
    })
  })

  describe('a hostile connection', () => {
    const ATTACKS: Readonly<Record<string, (client: LiveClient) => void>> = {
      'no JSON': (client) => client.write('{bad'),
      'no frame': (client) => client.write('[]'),
      'a frame nobody knows': (client) => client.write('{"type":"shout"}'),
      'a field nobody knows': (client) => client.write('{"type":"ping","much":1}'),
      'a topic nobody knows': (client) =>
        client.write(JSON.stringify({ type: 'follow', topic: 'votes', id: NO_ID, have: null })),
      'an id that is a query': (client) =>
        client.write(JSON.stringify({ type: 'follow', topic: 'ballot', id: { $ne: '' }, have: 1 })),
      bytes: (client) => client.write(Buffer.from('{"type":"ping"}')),
      'a frame that is too large': (client) => client.write(' '.repeat(LIVE_FRAME_MAX + 1)),
      'more than anybody types': (client) => {
        for (let index = 0; index < 100; index += 1) client.say({ type: 'ping' })
      },
    }

    it('is closed alone, whatever it sends', async () => {
      const ballotId = await openBallotOf(service, community, {})
      const watcher = await connect(tokenOf(1))
      watcher.follow('ballot', ballotId)
      await watcher.until(() => watcher.states(ballotId).length === 1)
      const closed: Record<string, number | null> = {}
      for (const [what, attack] of Object.entries(ATTACKS)) {
        const hostile = await connect(tokenOf(0))
        attack(hostile)
        await hostile.until(() => hostile.closedWith !== null)
        closed[what] = hostile.closedWith
      }
      await cast(2, ballotId)
      await watcher.until(() => turnoutAt(watcher, ballotId) === 1)

      const tooLarge = 'a frame that is too large'
      expect(closed).toEqual(
        Object.fromEntries(
          Object.keys(ATTACKS).map((what) => [what, what === tooLarge ? 1009 : 1008]),
        ),
      )
      expect(watcher.closedWith).toBeNull()
    })

    it('follows no more than a person can look at', async () => {
      const watcher = await connect(tokenOf(0))
      for (let index = 0; index <= LIVE_FOLLOWED_MAX; index += 1) {
        watcher.follow('ballot', index.toString(16).padStart(24, '0'))
      }
      await watcher.until(() => watcher.refusals.includes('live.too_many'))

      expect(watcher.closedWith).toBeNull()
    })
  })
})
