import type { Floor, FloorEvent } from '../floor'
import { floorRulesOf } from '../floor.rules'
import { MEETING_DEFAULT } from '../../meetings/meeting.rules'
import type { MotionStatus, Speech } from '../motion'
import type { World } from './world'

export const ON_FLOOR: readonly MotionStatus[] = ['onFloor', 'debate', 'closed', 'put']
/** Shorter figures, so that a short day comes to their ends. */
export const RULES = {
  ...floorRulesOf(MEETING_DEFAULT),
  motionsMax: 3,
  amendmentsPerMotion: 2,
  speechSeconds: 60,
}

/** Said by hand and not by `expect`, of which a run would need some millions. */
export function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`broken: ${rule}`)
}

const isOver = (speech: Speech, now: Date): boolean =>
  speech.runningSince !== null &&
  now.getTime() - speech.runningSince.getTime() >= speech.remainingMs

/** Who presides, by the words of A2.5: the chair until somebody else was asked to, for that motion. */
export function presiderOf(floor: Floor): string {
  const open = floor.motions.find(({ status }) => ON_FLOOR.includes(status))
  const aside = floor.motions.find(({ status }) => status === 'amending')
  return open?.actingChairId ?? aside?.actingChairId ?? 'chair'
}

/** The rules of order, judged on what was and what is. */
export function mustKeepOrder(world: World, before: Floor, event: FloorEvent, by: string): void {
  const { floor, now } = world
  const { motions, speeches, points } = floor
  const onFloor = motions.filter(({ status }) => ON_FLOOR.includes(status))
  const aside = motions.filter(({ status }) => status === 'amending')
  const main = motions.filter(
    ({ kind, status }) => kind === 'main' && !['withdrawn', 'lapsed'].includes(status),
  )
  const speaking = speeches.filter(({ status }) => status === 'speaking')
  const pending = points.filter(({ ruling }) => ruling === null)

  must(onFloor.length <= 1, 'one motion has the floor')
  must(
    (aside[0]?.id ?? null) === (onFloor[0]?.amends ?? null) && aside.length <= 1,
    'a motion stands aside while its amendment has the floor, and only then',
  )
  must(main.length <= RULES.motionsMax, 'no more motions than the rule allows')
  must(speaking.length <= 1, 'one person speaks')
  must(pending.length <= 1, 'one point of order waits')
  for (const speech of speaking) {
    must(speech.motionId === onFloor[0]?.id, 'what is spoken about has the floor')
    must((speech.runningSince === null) === (pending.length === 1), 'a point stops the clock')
    must(speech.remainingMs <= RULES.speechSeconds * 1000, 'nobody has more than the time')
    must(!isOver(speech, now), 'nobody speaks beyond the time')
  }
  mustKeepTurns(floor)
  for (const motion of motions) {
    const old = before.motions.find(({ id }) => id === motion.id)
    const isPastSecond = !['moved', 'withdrawn', 'lapsed'].includes(motion.status)
    must(
      !isPastSecond || motion.isTakenOver || motion.seconderId !== null,
      'nothing gets further without a second',
    )
    must(motion.seconderId !== motion.moverId, 'nobody seconds the own motion')
    must(
      old === undefined
        ? motion.status === 'moved'
        : old.status === motion.status || NEXT[old.status].includes(motion.status),
      `the step ${old?.status ?? 'none'} to ${motion.status} is in A4.2`,
    )
    must(old?.status !== 'decided' || old === motion, 'what is decided stays')
  }
  mustBeDueTo(world, before, event, by)
}

function mustKeepTurns({ motions, speeches }: Floor): void {
  const turns = new Map<string, number>()
  const waits = new Set<string>()
  for (const { motionId, accountId, status } of speeches) {
    const whose = `${motionId} ${accountId}`
    if (status === 'done' || status === 'speaking') turns.set(whose, (turns.get(whose) ?? 0) + 1)
    if (status !== 'waiting') continue
    must(!waits.has(whose), 'one hand a person')
    waits.add(whose)
    const motion = motions.find(({ id }) => id === motionId)
    must(
      ['onFloor', 'debate', 'amending'].includes(motion?.status ?? ''),
      'nobody waits to speak on what is no longer debated',
    )
  }
  must(
    [...turns.values()].every((count) => count <= RULES.speechesPerMotion),
    'nobody has more turns than the rule allows',
  )
}

const NEXT: Readonly<Record<MotionStatus, readonly MotionStatus[]>> = {
  moved: ['seconded', 'decided', 'withdrawn', 'lapsed'],
  seconded: ['onFloor', 'decided', 'withdrawn', 'lapsed'],
  onFloor: ['debate', 'amending', 'closed', 'withdrawn', 'postponed', 'referred'],
  debate: ['amending', 'closed', 'withdrawn', 'postponed', 'referred'],
  amending: ['debate'],
  closed: ['put', 'postponed', 'referred'],
  put: ['decided', 'debate'],
  decided: [],
  withdrawn: [],
  lapsed: [],
  postponed: [],
  referred: [],
}

const BY_PRESIDER: readonly string[] = [
  'state',
  'lapse',
  'giveFloor',
  'rulePoint',
  'closeDebate',
  'put',
  'askAgain',
  'declareConsensus',
  'postpone',
  'refer',
]
const BY_OTHERS: readonly string[] = ['move', 'amend', 'second', 'requestSpeech', 'raisePoint']
const WITH_QUORUM: readonly string[] = ['put', 'askAgain', 'declareConsensus', 'postpone', 'refer']

/** What particular acts ask for: who, in which moment, in which order. */
function mustBeDueTo(world: World, before: Floor, event: FloorEvent, by: string): void {
  const presider = presiderOf(before)
  must(!BY_PRESIDER.includes(event.type) || by === presider, 'who presides does the chair’s acts')
  must(!WITH_QUORUM.includes(event.type) || world.hasQuorum, 'nothing is voted on without quorum')
  if (BY_OTHERS.includes(event.type)) {
    must(by !== presider, 'who presides is neutral')
    must(world.present.has(by) && !world.isSuspended, 'those present act while the meeting runs')
  }
  if (event.type === 'declareConsensus') {
    const motion = world.floor.motions.find(({ id }) => id === event.motionId)
    must(motion?.vote?.asked === 2, 'all were asked twice')
  }
  if (event.type === 'decide') {
    const way = before.motions.find(({ id }) => id === event.motionId)?.vote?.way
    must(way === 'secret' || world.hasQuorum, 'hands are counted with a quorum')
  }
  if (event.type === 'giveFloor') mustBeNext(world, before, event.speechId)
}

/** Not yet spoken first, then the other side, then who asked first. */
function mustBeNext(world: World, before: Floor, speechId: string): void {
  const called = before.speeches.find(({ id }) => id === speechId)
  if (called === undefined) throw new Error('nobody was called')
  const onIt = before.speeches.filter(({ motionId }) => motionId === called.motionId)
  const hasSpoken = (name: string): boolean =>
    onIt.some(({ accountId, startedAt }) => accountId === name && startedAt !== null)
  const last = onIt
    .filter(({ startedAt, stance }) => startedAt !== null && stance !== 'neutral')
    .sort((a, b) => Number(a.startedAt) - Number(b.startedAt))
    .at(-1)?.stance
  const others = onIt.filter(
    ({ id, status, accountId, stance }) =>
      id !== called.id &&
      status === 'waiting' &&
      world.present.has(accountId) &&
      (!world.recused.has(accountId) || stance === 'neutral'),
  )
  for (const other of others) {
    const isNew = !hasSpoken(other.accountId)
    must(!isNew || !hasSpoken(called.accountId), 'who has not spoken comes first')
    if (isNew === hasSpoken(called.accountId)) continue
    const isOpposite = last !== undefined && other.stance !== last && other.stance !== 'neutral'
    must(!isOpposite || called.stance !== last, 'the sides alternate')
    must(
      other.stance !== called.stance || other.requestedAt >= called.requestedAt,
      'of one side who asked first is called first',
    )
  }
}
