import { InboxEntryModel } from '@linyi/server/features/inbox/inbox.model'
import { AllowanceModel } from '@linyi/server/features/messages/allowance.model'
import { DeliveryModel } from '@linyi/server/features/messages/delivery.model'
import { MessageModel } from '@linyi/server/features/messages/message.model'
import { AGREED, MessageStorm, until } from '../support/message-storm'

/** `npm run torture -- messages` has ten thousand; three minutes of a processor are too much for every run. */
const PEOPLE = Number(process.env['STORM_PEOPLE'] ?? 1_500)
const REFUSING = 0.3
/** As many as two services ask for at once. */
const IN_FLIGHT = 128

/**
 * A whole town is to be told, three people in ten of whom turn it down, while WeChat is busy, runs out of
 * its quotas, and the service is killed. Two services share the work until they are killed; whatever happens, nobody hears
 * twice, nothing is lost from an inbox, and the ledger says what was used.
 */
describe('a storm of messages', () => {
  let storm: MessageStorm
  beforeAll(async () => {
    storm = await MessageStorm.prepare(PEOPLE, REFUSING)
  }, 180_000)
  afterAll(() => storm.end())

  const waiting = () =>
    MessageModel.countDocuments({
      communityId: storm.communityId,
      state: { $in: ['queued', 'sending'] },
    })

  it('ends right after bursts of -1, a kill -9, and the quotas of a minute and of a day', async () => {
    const { fake } = storm
    await storm.start(2)
    fake.fail('sendMessage', { errcode: -1 }, 40)
    await storm.received(PEOPLE * 0.1)
    // three tries of every message in flight: these wait and go later
    fake.fail('sendMessage', { errcode: -1 }, 200)
    await storm.received(PEOPLE * 0.25)
    await storm.kill()

    await storm.start(1, { minutes: 2 })
    await storm.received(PEOPLE * 0.4)
    fake.fail('sendMessage', { errcode: 45011 })
    fake.fail('sendMessage', { errcode: 45009 })
    await until(() => fake.faults.list().every(({ faults }) => faults.length === 0))
    await storm.quiet(1_000)
    const onTheDay = await waiting()
    await storm.stopServices()

    await storm.start(1, { days: 1 })
    await until(async () => (await waiting()) === 0)
    await storm.stopServices()

    expect(onTheDay).toBeGreaterThan(0)
  }, 300_000)

  it('reached nobody twice, and everybody who takes messages but the few of unknown fate', async () => {
    const { recipients, communityId, fake } = storm
    const rows = await MessageModel.find({ communityId }).select({ state: 1 }).lean()
    const count = (state: string): number => rows.filter((row) => row.state === state).length
    const times = new Map<string, number>()
    for (const { openid } of fake.phones.received) times.set(openid, (times.get(openid) ?? 0) + 1)
    const refusing = recipients.filter(({ isRefusing }) => isRefusing).length

    expect(Math.max(...times.values())).toBe(1)
    expect(count('sent') + count('refused') + count('unknown')).toBe(PEOPLE)
    expect(count('unknown')).toBeLessThanOrEqual(IN_FLIGHT)
    expect(times.size).toBeGreaterThanOrEqual(count('sent'))
    expect(times.size).toBeLessThanOrEqual(count('sent') + count('unknown'))
    expect(count('refused')).toBeGreaterThanOrEqual(refusing - count('unknown'))
    expect(count('refused')).toBeLessThanOrEqual(refusing)
  })

  it('left a ledger that says what was used, and counts that add up', async () => {
    const { communityId } = storm
    const [rows, allowances, delivery] = await Promise.all([
      MessageModel.find({ communityId }).select({ accountId: 1, state: 1 }).lean(),
      AllowanceModel.find({ communityId }).lean(),
      DeliveryModel.findOne({ communityId }).lean(),
    ])
    const left = new Map(allowances.map(({ accountId, remaining }) => [accountId, remaining]))
    const wrong = rows.filter(
      ({ accountId, state }) => left.get(accountId) !== (state === 'refused' ? 0 : AGREED - 1),
    )
    const count = (state: string): number => rows.filter((row) => row.state === state).length

    expect(wrong.slice(0, 3)).toEqual([])
    expect(delivery).toMatchObject({
      told: PEOPLE,
      n: { waiting: 0, sent: count('sent'), refused: count('refused') },
    })
    expect(delivery?.n.unknown ?? 0).toBe(count('unknown'))
  })

  it('lost no entry of an inbox', async () => {
    expect(await InboxEntryModel.countDocuments({ communityId: storm.communityId })).toBe(PEOPLE)
  })
})
