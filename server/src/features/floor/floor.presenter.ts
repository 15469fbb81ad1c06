import type {
  FloorState,
  MotionAbilities,
  MotionView,
  SpeechView,
} from '@linyi/shared/contract/floor.contract'
import {
  actingChairOf,
  motionLaidAside,
  motionOnFloor,
  pendingPoint,
  presides,
} from '@linyi/shared/domain/floor/floor-view'
import type { Motion, Speech } from '@linyi/shared/domain/floor/motion'
import { speakingNow, turnsTaken, waitingSpeeches } from '@linyi/shared/domain/floor/speakers'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { toAbility } from '../../platform/http/ability'
import { floorPolicy, motionPolicy, standpointOf, type Standpoint } from './floor.policy'
import type { Sitting } from './sitting.rules'

/** How far the vote that runs has come; null while there is none on papers. */
export type Turnout = number | null

/** Reasons that only say: this act does not belong to this step, or is another person's. */
const SILENT: readonly string[] = [
  'floor.wrong_status',
  'floor.not_chair',
  'floor.not_mover',
  'floor.not_recorder',
  'floor.motion_not_found',
  'floor.dissent_late',
]

const nameIn = ({ sitting }: Standpoint, key: string): string => sitting.names.get(key) ?? '成员'

const maybeName = (standpoint: Standpoint, key: string | null): string | null =>
  key === null ? null : nameIn(standpoint, key)

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
  { facts }: Standpoint,
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

function presentMotion(standpoint: Standpoint, motion: Motion, turnout: Turnout): MotionView {
  const { sitting, seat } = standpoint
  return {
    id: motion.id,
    entryId: motion.entryId,
    itemId: motion.itemId,
    kind: motion.kind,
    amends: motion.amends,
    text: motion.text,
    movedText: motion.movedText === motion.text ? null : motion.movedText,
    mover: nameIn(standpoint, motion.moverId),
    isMine: motion.moverId === seat.accountId,
    seconder: maybeName(standpoint, motion.seconderId),
    status: motion.status,
    movedAt: motion.movedAt.toISOString(),
    actingChair: maybeName(standpoint, motion.actingChairId),
    isTakenOver: motion.isTakenOver,
    vote: presentVote(standpoint, motion, turnout),
    decidedAt: motion.decidedAt?.toISOString() ?? null,
    dissents: sitting.dissents
      .filter(({ motionId }) => motionId === motion.id)
      .map(({ accountId, reason }) => ({ name: nameIn(standpoint, accountId), reason })),
    abilities: abilitiesOf(standpoint, motion),
  }
}

function presentSpeech(standpoint: Standpoint, speech: Speech): SpeechView {
  const { floor, seat } = standpoint
  const { id, motionId, accountId, stance, status, requestedAt } = speech
  const taken = turnsTaken(floor, motionId, accountId)
  return {
    id,
    motionId,
    name: nameIn(standpoint, accountId),
    isMine: accountId === seat.accountId,
    stance,
    status,
    turn: status === 'waiting' ? taken + 1 : taken,
    requestedAt: requestedAt.toISOString(),
  }
}

function presentSpeaker(standpoint: Standpoint): FloorState['speaker'] {
  const speech = speakingNow(standpoint.floor)
  const startedAt = speech?.startedAt ?? null
  if (speech === null || startedAt === null) return null
  return {
    ...presentSpeech(standpoint, speech),
    startedAt: startedAt.toISOString(),
    remainingMs: speech.remainingMs,
    runningSince: speech.runningSince?.toISOString() ?? null,
  }
}

function presentPoint(standpoint: Standpoint): FloorState['point'] {
  const point = pendingPoint(standpoint.floor)
  if (point === null) return null
  const { id, accountId, text, raisedAt, ruling, answer } = point
  return {
    id,
    name: nameIn(standpoint, accountId),
    text,
    raisedAt: raisedAt.toISOString(),
    ruling,
    answer,
  }
}

function presentMine(standpoint: Standpoint): FloorState['mine'] {
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

/** The floor of a meeting as one person sees it at `now`. */
export function presentFloor(
  sitting: Sitting,
  turnout: Turnout,
  actor: Actor,
  now: Date,
): FloorState {
  const standpoint = standpointOf(sitting, actor, now)
  const { meeting, chairIds } = sitting
  const { floor, facts } = standpoint
  const { rules } = facts
  const acting = actingChairOf(floor)
  const onFloor = motionOnFloor(floor)
  const counted = floor.motions.filter(
    ({ kind, status }) => kind === 'main' && status !== 'withdrawn' && status !== 'lapsed',
  )
  return {
    meetingId: meeting._id,
    revision: meeting.revision,
    now: now.toISOString(),
    isInSession: facts.isInSession,
    hasQuorum: facts.hasQuorum,
    entryId: facts.entryId,
    presiding: {
      name: maybeName(standpoint, acting ?? chairIds[0] ?? null),
      isActing: acting !== null,
    },
    onFloorId: onFloor?.id ?? null,
    asideId: motionLaidAside(floor)?.id ?? null,
    motions: floor.motions.map((motion) => presentMotion(standpoint, motion, turnout)),
    speaker: presentSpeaker(standpoint),
    queue: waitingSpeeches(floor, onFloor, facts).map((one) => presentSpeech(standpoint, one)),
    point: presentPoint(standpoint),
    rules: {
      speechSeconds: rules.speechSeconds,
      speechesPerMotion: rules.speechesPerMotion,
      motionsMax: rules.motionsMax,
      motionsLeft: Math.max(0, rules.motionsMax - counted.length),
      basis: meeting.rules.floor.basis,
    },
    mine: presentMine(standpoint),
  }
}
