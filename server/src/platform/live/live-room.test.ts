import type { ErrorCode } from '@linyi/shared/contract/errors'
import { allow, deny } from '@linyi/shared/domain/decision'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { systemClock } from '../clock'
import { LiveRoom, type LiveFollower } from './live-room'
import { defineLiveTopic } from './live-topic'

const COMMUNITY = 'c'.repeat(24)
const ID = 'b'.repeat(24)

const actorOf = (accountId: string): Actor => ({
  accountId,
  communityId: COMMUNITY,
  birthYear: 1970,
  consentVersion: '1',
  residencies: [],
  roles: [],
})

/** Somebody who writes down what was sent, and when. */
class Listener implements LiveFollower {
  isTaking = true
  readonly refusals: ErrorCode[] = []
  readonly frames: {
    readonly type: string
    readonly revision: number
    readonly present: number
    readonly at: number
  }[] = []

  constructor(readonly actor: Actor = actorOf('a')) {}

  send(text: string): void {
    const { type, revision, present } = JSON.parse(text) as Listener['frames'][number]
    this.frames.push({ type, revision, present, at: performance.now() })
  }

  refuse(_subject: unknown, code: ErrorCode): void {
    this.refusals.push(code)
  }

  get revisions(): number[] {
    return this.frames.map(({ revision }) => revision)
  }
}

describe('a followed subject', () => {
  let turnout: number
  let readings: number
  let isHidden: boolean
  let isDown: boolean
  let room: LiveRoom

  beforeEach(() => {
    jest.useFakeTimers()
    turnout = 1
    readings = 0
    isHidden = false
    isDown = false
    const topic = defineLiveTopic('ballot', {
      load: () => {
        readings += 1
        return isDown ? Promise.reject(new Error('down')) : Promise.resolve({ turnout })
      },
      mayFollow: () => (isHidden ? deny('live.not_found') : allow()),
      revisionOf: (loaded) => loaded.turnout,
      present: (loaded) => ({
        ...loaded,
        status: 'open',
        isOpen: true,
        closesAt: '2026-11-21T00:00:00.000Z',
        electorate: 10,
      }),
      countsPresent: true,
    })
    const subject = { communityId: COMMUNITY, topic: 'ballot', id: ID } as const
    room = new LiveRoom(subject, topic, { clock: systemClock, onFault: () => undefined })
  })
  afterEach(() => {
    room.close()
    jest.useRealTimers()
  })

  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

  it('is read once for all who begin to follow it together', async () => {
    const listeners = Array.from(
      { length: 300 },
      (_, index) => new Listener(actorOf(String(index))),
    )
    for (const listener of listeners) room.follow(listener, null)
    await pass(10)

    expect(readings).toBe(1)
    expect(new Set(listeners.map(({ frames }) => frames.length))).toEqual(new Set([1]))
    expect(room.accounts).toBe(300)
  })

  it('tells a change at once after a quiet time, then one a second, and always the last', async () => {
    const listener = new Listener()
    room.follow(listener, null)
    await pass(5000)
    const changedAt = performance.now()
    for (let change = 0; change < 30; change += 1) {
      turnout += 1
      room.changed()
      await pass(50)
    }
    await pass(5000)

    const [, first, ...later] = listener.frames
    expect((first?.at ?? 0) - changedAt).toBeLessThanOrEqual(5)
    expect(listener.revisions.at(-1)).toBe(31)
    expect(later).toHaveLength(2)
    for (const [index, frame] of later.entries()) {
      expect(frame.at - (listener.frames[index + 1]?.at ?? 0)).toBeGreaterThanOrEqual(1000)
    }
  })

  it('sends no state that the follower has, and none that is older', async () => {
    const [has, isAhead] = [new Listener(), new Listener()]
    room.follow(has, 1)
    room.follow(isAhead, 2)
    await pass(3000)
    expect(has.frames.map(({ type }) => type)).toEqual(['current'])
    expect(isAhead.frames).toEqual([])

    turnout = 3
    room.changed()
    await pass(3000)
    expect([has.revisions, isAhead.revisions]).toEqual([[1, 3], [3]])
  })

  it('keeps nothing for a phone that sleeps, and gives it the newest when it wakes', async () => {
    const listener = new Listener()
    room.follow(listener, null)
    await pass(10)
    listener.isTaking = false
    for (let change = 0; change < 5; change += 1) {
      turnout += 1
      room.changed()
      await pass(2000)
    }
    expect(listener.revisions).toEqual([1])

    listener.isTaking = true
    await pass(1000)
    expect(listener.revisions).toEqual([1, 6])
  })

  it('says who is there when somebody comes or goes, with the state only where it is new', async () => {
    const [first, second] = [new Listener(actorOf('a')), new Listener(actorOf('b'))]
    room.follow(first, null)
    await pass(2000)
    room.follow(second, null)
    await pass(2000)
    room.unfollow(second)
    room.setOthers(4)
    await pass(2000)

    expect(first.frames.map(({ type, present }) => [type, present])).toEqual([
      ['state', 1],
      ['current', 2],
      ['current', 1],
      ['current', 5],
    ])
    expect(second.frames).toHaveLength(1)
  })

  it('ends for those who may no longer see it, before they are sent anything more', async () => {
    const listener = new Listener()
    room.follow(listener, null)
    await pass(2000)
    isHidden = true
    turnout = 2
    room.changed()
    await pass(2000)

    expect(listener.revisions).toEqual([1])
    expect(listener.refusals).toEqual(['live.not_found'])
    expect(room.isEmpty).toBe(true)
  })

  it('is not read again for word of what has been read', async () => {
    const listener = new Listener()
    turnout = 5
    room.follow(listener, null)
    await pass(2000)
    room.heard(5)
    room.heard(4)
    await pass(2000)
    expect(readings).toBe(1)

    turnout = 6
    room.heard(6)
    await pass(2000)
    room.heard(null)
    await pass(2000)
    expect([readings, listener.revisions]).toEqual([3, [5, 6]])
  })

  it('is shown anew, of the same revision, to somebody who has become another', async () => {
    const [one, other] = [new Listener(actorOf('a')), new Listener(actorOf('b'))]
    room.follow(one, null)
    room.follow(other, null)
    await pass(2000)
    const before = [one, other].map(({ frames }) => frames.length)
    room.renew(one)
    await pass(2000)

    expect(one.revisions).toEqual([1, 1])
    expect([one, other].map(({ frames }, index) => frames.length - (before[index] ?? 0))).toEqual([
      1, 0,
    ])
  })

  it('outlives a database that is away for a while', async () => {
    const listener = new Listener()
    isDown = true
    room.follow(listener, null)
    await pass(3500)
    expect(readings).toBeLessThanOrEqual(5)
    isDown = false
    await pass(1500)

    expect(listener.revisions).toEqual([1])
  })
})
