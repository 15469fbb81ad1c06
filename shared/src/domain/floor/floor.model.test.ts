import fc from 'fast-check'
import type { FloorEvent } from './floor'
import { happening, play } from './testing/happenings'
import { World } from './testing/world'

/**
 * A meeting played at random: people press what they may and what they may not, come and go, step
 * aside; the network loses, doubles and reorders what it carries, and screens sleep and wake. After
 * every act the rules of order hold, judged by words of their own and not by the code under test; in
 * the end every screen shows what the service holds.
 */

const RUNS = 5000

describe('a meeting at random', () => {
  const accepted = new Map<string, number>()

  it(`keeps the rules of order, and all screens come to the same state, ${String(RUNS)} times`, () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 20, maxLength: 120, size: 'max' }), (day) => {
        const world = new World()
        for (const what of day) {
          play(world, what)
          for (const screen of world.screens) if (what.pick % 4 !== 0) screen.deliver(what.wait)
        }
        for (const screen of world.screens) screen.settle(world.message)
        for (const screen of world.screens) expect(screen.shown).toEqual(world.message)
        for (const [type, times] of world.accepted) {
          accepted.set(type, (accepted.get(type) ?? 0) + times)
        }
      }),
      { numRuns: RUNS },
    )
  }, 120_000)

  it('has come by every act, so that nothing was true for want of trying', () => {
    const acts: readonly FloorEvent['type'][] = [
      'move',
      'amend',
      'takeOver',
      'second',
      'state',
      'lapse',
      'withdraw',
      'requestSpeech',
      'withdrawSpeech',
      'giveFloor',
      'endSpeech',
      'raisePoint',
      'rulePoint',
      'handOver',
      'closeDebate',
      'put',
      'askAgain',
      'object',
      'declareConsensus',
      'postpone',
      'refer',
      'decide',
    ]
    expect([...accepted.keys()].sort()).toEqual([...acts].sort())
    expect(Math.min(...accepted.values())).toBeGreaterThan(10)
  })
})
