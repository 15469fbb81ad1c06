import type {
  FloorState,
  MotionAbilities,
  MotionView,
  SpeakerView,
  SpeechView,
} from '@linyi/shared/contract/floor.contract'
import {
  actingChairOf,
  motionLaidAside,
  motionOnFloor,
  pendingPoint,
  presides,
} from '@linyi/shared/domain/floor/floor-view'
import type { Seat } from '@linyi/shared/domain/floor/floor'
import type { Motion, Speech } from '@linyi/shared/domain/floor/motion'
import { speakingNow, turnsTaken, waitingSpeeches } from '@linyi/shared/domain/floor/speakers'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { toAbility } from '../../platform/http/ability'
import {
  floorPolicy,
  motionPolicy,
  outlookOf,
  standpointIn,
  type Outlook,
  type Standpoint,
} from './floor.policy'
import { representedIn, type RoomNames, type Sitting } from './sitting.rules'

/** How far the vote that runs has come; null while there is none on papers. */
export type Turnout = number | null

/** A sitting with what its page shows beside the rules: read once for all who look. */
export interface FloorReading {
  readonly sitting: Sitting
  readonly names: RoomNames
  readonly turnout: Turnout
}

/** Reasons that only say: this act does not belong to this step, or is another person's. */
const SILENT: readonly string[] = [
  'floor.wrong_status',
  'floor.not_chair',
  'floor.not_mover',
  'floor.not_recorder',
  'floor.motion_not_found',
  'floor.dissent_late',
]

const nameIn = (names: RoomNames, key: string): string => names.get(key) ?? '成员'

const maybeName = (names: RoomNames, key: string | null): string | null =>
  key === null ? null : nameIn(names, key)

/** What the reader may do with a motion; what is not theirs or not its turn is left out. */
function abilitiesOf(standpoint: Standpoint, motion: Motion): MotionAbilities {
  const asked = Object.entries(motionPolicy).map(
    ([name, may]) => [name, may(standpoint, motion)] as const,
  )
  return Object.fromEntries(
    asked
      .filter(([, decision]) => decision.allowed || !SILENT.includes(decision.reason))
      .map(([name, decision]) => [name, toAbility(decision)]),
  )
}

const SECOND_MS = 1000

function presentVote(
  { facts }: Outlook,
  { vote, status }: Motion,
  turnout: Turnout,
): MotionView['vote'] {
  if (vote === null) return null
  const { openedAt, closesAt, askedAt, tally, ballotId } = vote
  const pause = facts.rules.consensusPauseSeconds * SECOND_MS
  const isAsking = status === 'put' && askedAt !== null
  return {
    way: vote.way,
    electors: vote.electors,
    members: vote.members,
    ballotId,
    openedAt: openedAt.toISOString(),
    closesAt: closesAt?.toISOString() ?? null,
    turnout: status === 'put' && ballotId !== null ? turnout : null,
    asked: vote.asked,
    nextAskAt: isAsking ? new Date(askedAt.getTime() + pause).toISOString() : null,
    result: vote.result,
    tally: tally === null ? null : { yes: tally.yes, no: tally.no, abstain: tally.abstain },
    sentence: vote.sentence,
  }
}

/** What everybody reads of a motion. */
function presentMotion(
  outlook: Outlook,
  motion: Motion,
  { sitting, names, turnout }: FloorReading,
): Omit<MotionView, 'isMine' | 'abilities'> {
  return {
    id: motion.id,
    entryId: motion.entryId,
    itemId: motion.itemId,
    kind: motion.kind,
    amends: motion.amends,
    text: motion.text,
    movedText: motion.movedText === motion.text ? null : motion.movedText,
    mover: nameIn(names, motion.moverId),
    seconder: maybeName(names, motion.seconderId),
    status: motion.status,
    movedAt: motion.movedAt.toISOString(),
    actingChair: maybeName(names, motion.actingChairId),
    isTakenOver: motion.isTakenOver,
    vote: presentVote(outlook, motion, turnout),
    decidedAt: motion.decidedAt?.toISOString() ?? null,
    dissents: sitting.dissents
      .filter(({ motionId }) => motionId === motion.id)
      .map(({ accountId, reason }) => ({ name: nameIn(names, accountId), reason })),
  }
}

/** Somebody's wish to speak, with whose it is, which only they are told. */
interface Voiced<View> {
  readonly accountId: string
  readonly view: View
}

const ownView = <View extends object>(
  { accountId, view }: Voiced<View>,
  { seat }: Standpoint,
): View & { isMine: boolean } => ({ ...view, isMine: accountId === seat.accountId })

function presentSpeech(
  { floor }: Outlook,
  speech: Speech,
  names: RoomNames,
): Voiced<Omit<SpeechView, 'isMine'>> {
  const { id, motionId, accountId, stance, status, requestedAt } = speech
  const taken = turnsTaken(floor, motionId, accountId)
  return {
    accountId,
    view: {
      id,
      motionId,
      name: nameIn(names, accountId),
      stance,
      status,
      turn: status === 'waiting' ? taken + 1 : taken,
      requestedAt: requestedAt.toISOString(),
    },
  }
}

function presentSpeaker(
  outlook: Outlook,
  names: RoomNames,
): Voiced<Omit<SpeakerView, 'isMine'>> | null {
  const speech = speakingNow(outlook.floor)
  const startedAt = speech?.startedAt ?? null
  if (speech === null || startedAt === null) return null
  const { accountId, view } = presentSpeech(outlook, speech, names)
  return {
    accountId,
    view: {
      ...view,
      startedAt: startedAt.toISOString(),
      remainingMs: speech.remainingMs,
      runningSince: speech.runningSince?.toISOString() ?? null,
    },
  }
}

function presentPoint({ floor }: Outlook, names: RoomNames): FloorState['point'] {
  const point = pendingPoint(floor)
  if (point === null) return null
  const { id, accountId, text, raisedAt, ruling, answer } = point
  return {
    id,
    name: nameIn(names, accountId),
    text,
    raisedAt: raisedAt.toISOString(),
    ruling,
    answer,
  }
}

function presentMine(standpoint: Standpoint, votesFor: string | null): FloorState['mine'] {
  const { floor, facts, seat } = standpoint
  const onFloor = motionOnFloor(floor)
  const taken = onFloor === null ? 0 : turnsTaken(floor, onFloor.id, seat.accountId)
  const own = floor.speeches.find(
    ({ accountId, status }) => accountId === seat.accountId && status === 'waiting',
  )
  const may = (name: Exclude<keyof typeof floorPolicy, 'dissent' | 'actFor'>) =>
    toAbility(floorPolicy[name](standpoint))
  return {
    isPresent: seat.isPresent,
    isMember: seat.isMember,
    isRecused: seat.isRecused,
    presides: presides(floor, seat),
    turnsLeft: Math.max(0, facts.rules.speechesPerMotion - taken),
    waitingSpeechId: own?.id ?? null,
    votesFor,
    abilities: {
      move: may('move'),
      requestSpeech: may('requestSpeech'),
      withdrawSpeech: may('withdrawSpeech'),
      giveFloor: may('giveFloor'),
      endSpeech: may('endSpeech'),
      raisePoint: may('raisePoint'),
      rulePoint: may('rulePoint'),
      handOver: may('handOver'),
    },
  }
}

/** What everybody reads of a floor, without what is only theirs. */
function presentCommon(outlook: Outlook, reading: FloorReading) {
  const { sitting, names } = reading
  const { meeting, chairIds } = sitting
  const { floor, facts, now } = outlook
  const { rules } = facts
  const acting = actingChairOf(floor)
  const onFloor = motionOnFloor(floor)
  const counted = floor.motions.filter(
    ({ kind, status }) => kind === 'main' && status !== 'withdrawn' && status !== 'lapsed',
  )
  return {
    head: {
      meetingId: meeting._id,
      revision: meeting.revision,
      now: now.toISOString(),
      isInSession: facts.isInSession,
      hasQuorum: facts.hasQuorum,
      entryId: facts.entryId,
      presiding: {
        name: maybeName(names, acting ?? chairIds[0] ?? null),
        isActing: acting !== null,
      },
      onFloorId: onFloor?.id ?? null,
      asideId: motionLaidAside(floor)?.id ?? null,
    },
    motions: floor.motions.map((motion) => ({
      motion,
      view: presentMotion(outlook, motion, reading),
    })),
    represented: new Map(
      [...representedIn(sitting)].map(([holder, key]) => [holder, nameIn(names, key)]),
    ),
    speaker: presentSpeaker(outlook, names),
    queue: waitingSpeeches(floor, onFloor, facts).map((one) => presentSpeech(outlook, one, names)),
    point: presentPoint(outlook, names),
    rules: {
      speechSeconds: rules.speechSeconds,
      speechesPerMotion: rules.speechesPerMotion,
      motionsMax: rules.motionsMax,
      motionsLeft: Math.max(0, rules.motionsMax - counted.length),
      basis: meeting.rules.floor.basis,
    },
  }
}

type Common = ReturnType<typeof presentCommon>

function presentFor(
  standpoint: Standpoint,
  { head, motions, represented, speaker, queue, point, rules }: Common,
): FloorState {
  const { seat } = standpoint
  return {
    ...head,
    motions: motions.map(({ motion, view }) => ({
      ...view,
      isMine: motion.moverId === seat.accountId,
      abilities: abilitiesOf(standpoint, motion),
    })),
    speaker: speaker === null ? null : ownView(speaker, standpoint),
    queue: queue.map((one) => ownView(one, standpoint)),
    point,
    rules,
    mine: presentMine(standpoint, represented.get(seat.accountId) ?? null),
  }
}

/** Everybody whom anything on the floor is about, now or before: what they may do is their own. */
function accountsOn(
  { floor: { motions, speeches, points }, sitting }: Outlook,
  { represented }: Common,
): Set<string> {
  return new Set([
    ...represented.keys(),
    ...motions.flatMap(({ moverId, seconderId, actingChairId }) =>
      [moverId, seconderId, actingChairId].flatMap((key) => key ?? []),
    ),
    ...[...speeches, ...points, ...sitting.dissents].map(({ accountId }) => accountId),
  ])
}

/** All that the rules ask of somebody whom the floor does not know. */
const seatKindOf = ({ accountId: _id, ...seat }: Seat): string => JSON.stringify(seat)

/**
 * The floor of a meeting at `now`, for each who looks. Whom the floor knows sees it by themselves; of the
 * others all with the same kind of seat see the same, and are given the same object.
 */
export function floorViewsAt(reading: FloorReading, now: Date): (actor: Actor) => FloorState {
  const outlook = outlookOf(reading.sitting, now)
  const common = presentCommon(outlook, reading)
  const known = accountsOn(outlook, common)
  const shared = new Map<string, FloorState>()
  return (actor) => {
    const standpoint = standpointIn(outlook, actor)
    if (known.has(actor.accountId)) return presentFor(standpoint, common)
    const kind = seatKindOf(standpoint.seat)
    const state = shared.get(kind) ?? presentFor(standpoint, common)
    shared.set(kind, state)
    return state
  }
}

/** The floor of a meeting as one person sees it at `now`. */
export function presentFloor(reading: FloorReading, actor: Actor, now: Date): FloorState {
  return floorViewsAt(reading, now)(actor)
}
