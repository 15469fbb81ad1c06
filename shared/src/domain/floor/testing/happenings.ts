import fc from 'fast-check'
import type { MotionStatus } from '../motion'
import { ON_FLOOR, presiderOf } from './oracle'
import { PEOPLE, type World } from './world'

/** One thing that happens; the numbers pick among what there is at that moment. */
export interface Happening {
  readonly kind: number
  readonly who: number
  readonly pick: number
  readonly wait: number
}

export const happening: fc.Arbitrary<Happening> = fc.noBias(
  fc.record({
    kind: fc.nat(999),
    who: fc.nat(PEOPLE.length - 1),
    pick: fc.nat(11),
    wait: fc.nat(40),
  }),
)

const one = <Value>(list: readonly Value[], pick: number): Value | undefined =>
  list[pick % Math.max(1, list.length)]

const CONCRETE = ['在3号楼东侧装十个充电口。', '每周三上午清理一次楼道杂物。', '停车问题']

type Act = (world: World, happening: Happening) => void

const open = ({ floor }: World) => floor.motions.find(({ status }) => ON_FLOOR.includes(status))

const person = (pick: number): string => one(PEOPLE, pick) ?? 'chair'

/** Mostly the one whose act it is, now and then anybody. */
const presider = (world: World, { who, pick }: Happening): string =>
  pick === 11 ? person(who) : presiderOf(world.floor)

/** Mostly the motion on the floor, now and then another or none. */
const target = (world: World, { pick }: Happening): string =>
  (pick === 10 ? one(world.floor.motions, pick)?.id : open(world)?.id) ?? 'none'

const inStatus = ({ floor }: World, status: MotionStatus, pick: number): string =>
  (
    one(
      floor.motions.filter((motion) => motion.status === status),
      pick,
    ) ?? one(floor.motions, pick)
  )?.id ?? 'none'

const handsOf = ({ pick }: Happening) => ({ yes: pick % 6, no: (pick * 5) % 3 })

const doTo =
  (type: 'closeDebate' | 'askAgain' | 'declareConsensus'): Act =>
  (world, what) => {
    world.command(presider(world, what), { type, motionId: target(world, what) })
  }

/** What can happen, and how often of a hundred. */
const ACTS: readonly (readonly [number, Act])[] = [
  [
    7,
    (world, { who, pick }) => {
      const entryId = world.facts.entryId ?? ''
      const itemId = pick % 2 === 0 ? `item${String(world.entry)}` : null
      const text = one(CONCRETE, pick) ?? ''
      world.command(person(who), { type: 'move', id: world.newId(), entryId, itemId, text })
    },
  ],
  [
    11,
    (world, { who, pick }) => {
      world.command(person(who), { type: 'second', motionId: inStatus(world, 'moved', pick) })
    },
  ],
  [
    9,
    (world, what) => {
      const motionId = inStatus(world, 'seconded', what.pick)
      world.command(presider(world, what), { type: 'state', motionId })
    },
  ],
  [
    4,
    (world, what) => {
      const text = one(CONCRETE, what.wait) ?? ''
      const motionId = target(world, what)
      world.command(person(what.who), { type: 'amend', id: world.newId(), motionId, text })
    },
  ],
  [
    2,
    (world, { who, pick }) => {
      const amendments = world.floor.motions.filter(({ amends }) => amends !== null)
      const motionId = one(amendments, pick)?.id ?? 'none'
      world.command(open(world)?.moverId ?? person(who), { type: 'takeOver', motionId })
    },
  ],
  [
    10,
    (world, { who, pick }) => {
      const stance = one(['for', 'against', 'neutral'] as const, pick) ?? 'neutral'
      world.command(person(who), { type: 'requestSpeech', id: world.newId(), stance })
    },
  ],
  [
    1,
    (world, { who }) => {
      world.command(person(who), { type: 'withdrawSpeech' })
    },
  ],
  [
    12,
    (world, what) => {
      const waiting = world.floor.speeches.filter(({ status }) => status === 'waiting')
      const speechId = one(waiting, what.pick)?.id ?? 'none'
      world.command(presider(world, what), { type: 'giveFloor', speechId })
    },
  ],
  [
    4,
    (world, what) => {
      const speech = world.floor.speeches.find(({ status }) => status === 'speaking')
      const by = what.pick % 2 === 0 ? speech?.accountId : undefined
      const speechId = speech?.id ?? 'none'
      world.command(by ?? presider(world, what), { type: 'endSpeech', speechId })
    },
  ],
  [
    2,
    (world, { who }) => {
      world.command(person(who), { type: 'raisePoint', id: world.newId(), text: '程序问题' })
    },
  ],
  [
    4,
    (world, what) => {
      const pointId = world.floor.points.find(({ ruling }) => ruling === null)?.id ?? 'none'
      const ruling = what.pick % 2 === 0 ? 'upheld' : 'overruled'
      world.command(presider(world, what), { type: 'rulePoint', pointId, ruling, answer: '' })
    },
  ],
  [
    2,
    (world, { who, pick }) => {
      world.command(pick === 11 ? person(who) : 'chair', { type: 'handOver', to: person(who) })
    },
  ],
  [6, doTo('closeDebate')],
  [
    8,
    (world, what) => {
      const way = one(['hands', 'consensus', 'consensus', 'secret'] as const, what.pick) ?? 'hands'
      const ballotId = way === 'secret' ? world.newId() : null
      const motionId = target(world, what)
      world.command(presider(world, what), { type: 'put', motionId, way, ballotId, closesAt: null })
    },
  ],
  [
    4,
    (world, what) => {
      const hands = handsOf(what)
      const result = hands.yes > hands.no ? 'passed' : 'notPassed'
      const by = what.pick % 3 === 0 ? 'recorder' : presider(world, what)
      const tally = { ...hands, abstain: 0 }
      world.command(by, {
        type: 'decide',
        motionId: target(world, what),
        result,
        tally,
        sentence: '',
      })
    },
  ],
  [3, doTo('askAgain')],
  [3, doTo('declareConsensus')],
  [
    1,
    (world, what) => {
      world.command(person(what.who), { type: 'object', motionId: target(world, what) })
    },
  ],
  [
    1,
    (world, what) => {
      const by = open(world)?.moverId ?? person(what.who)
      if (what.pick % 3 === 0) {
        world.command(by, { type: 'withdraw', motionId: target(world, what) })
      } else if (what.pick % 3 === 1) {
        world.command(presider(world, what), {
          type: 'lapse',
          motionId: one(world.floor.motions, what.pick)?.id ?? 'none',
        })
      } else {
        const type = what.who % 2 === 0 ? 'postpone' : 'refer'
        const hands = { yes: 3, no: what.who % 3 }
        world.command(presider(world, what), { type, motionId: target(world, what), hands })
      }
    },
  ],
  [
    2,
    (world, { who, pick }) => {
      const name = person(who)
      world.attend(() => {
        if (!world.present.has(name)) world.present.add(name)
        else if (pick % 2 === 0) world.present.delete(name)
      })
    },
  ],
  [
    1,
    (world, { who, pick }) => {
      const name = person(who)
      world.attend(() => {
        if (!world.recused.delete(name) && pick % 3 === 0) world.recused.add(name)
      })
    },
  ],
  [
    4,
    (world) => {
      if (world.hasQuorum) world.isSuspended = false
      world.tell()
    },
  ],
  [
    1,
    (world) => {
      if (open(world) === undefined) world.entry += 1
      world.tell()
    },
  ],
  [
    2,
    (world) => {
      world.repeat()
    },
  ],
  [
    3,
    (world, { who, pick }) => {
      const screen = one(world.screens, who)
      if (pick % 3 === 0) screen?.sleep()
      else screen?.wake(world.message)
    },
  ],
]

const BY_WEIGHT = ACTS.flatMap(([weight, act]) => Array.from({ length: weight }, () => act))

/** What brings a motion to the floor, as a meeting does that wants to get on. */
function getOn(world: World, what: Happening): void {
  const { motions } = world.floor
  const seconded = motions.find(({ status }) => status === 'seconded')
  const moved = motions.find(({ status }) => status === 'moved')
  const who = what.who % 2 === 0 ? 1 : 2
  if (seconded !== undefined) {
    world.command('chair', { type: 'state', motionId: seconded.id })
  } else if (moved !== undefined) {
    world.command(moved.moverId === person(who) ? 'zhao' : person(who), {
      type: 'second',
      motionId: moved.id,
    })
  } else {
    ACTS[0]?.[1](world, { ...what, who })
  }
}

/** Plays one happening. */
export function play(world: World, what: Happening): void {
  world.now = new Date(world.now.getTime() + what.wait * 1000)
  if (open(world) === undefined && what.pick < 7) {
    getOn(world, what)
    return
  }
  one(BY_WEIGHT, what.kind)?.(world, what)
}
