import path from 'node:path'
import { openBallotOf } from '../support/ballots'
import { buildCommunity } from '../support/factories'
import { at, passHours } from '../support/story'
import { startTestService, type TestService } from '../support/test-service'
import { closeAll, launchWeapp } from './host'

const DIST = path.join(__dirname, '../../miniapp/dist/weapp')
const BUILT_FOR = 'http://127.0.0.1:3000'
/** Below the ten seconds after which a page without a socket reads again. */
const AT_ONCE_MS = 7_000

/** A ballot page while neighbours vote: WeChat’s socket, a phone that sleeps, a lift without network. */
describe('the turnout on a phone', () => {
  let service: TestService

  beforeAll(async () => {
    service = await startTestService()
  }, 60_000)
  afterAll(async () => {
    await closeAll()
    await service.stop()
  })

  it('moves while others vote, after a sleep and after a lost network, until the result', async () => {
    const community = await buildCommunity(service.clock.now(), { residents: 6, members: 1 })
    const ballotId = await openBallotOf(service, community, {})
    const cast = (index: number) =>
      service
        .as(at(community.residents, index).token)
        .command('ballots.cast', { ballotId, choice: 'yes' })
    const phone = await launchWeapp({
      dist: DIST,
      origins: { [BUILT_FOR]: service.url },
      url: `/features/ballots/pages/ballot/index?id=${ballotId}`,
      backgroundCut: 200,
      storage: { 'linyi.session': JSON.stringify(at(community.residents, 0).token) },
    })
    await phone.waitForText('已有 0 人参加')
    await phone.waitFor(async () => (await phone.calls('connectSocket')).length === 1)
    await cast(1)
    await phone.waitForText('已有 1 人参加', AT_ONCE_MS)

    // WeChat cuts the sockets of a mini-program in the background
    await phone.toBackground()
    await cast(2)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await phone.toForeground()
    await phone.waitForText('已有 2 人参加', AT_ONCE_MS)
    await cast(3)
    await phone.waitForText('已有 3 人参加', AT_ONCE_MS)

    await phone.setOnline(false)
    await cast(4)
    await phone.setOnline(true)
    await phone.waitForText('已有 4 人参加', AT_ONCE_MS)

    passHours(service, 25)
    await phone.waitForText('表决结果', AT_ONCE_MS)
    expect(await phone.errors()).toEqual([])
    expect(await phone.missing()).toEqual([])
  }, 60_000)
})
