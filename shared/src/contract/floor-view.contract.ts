import { z } from 'zod'
import { BALLOT_RESULTS } from '../domain/ballots/ballot'
import {
  MOTION_KINDS,
  MOTION_STATUSES,
  RULINGS,
  SPEECH_STATUSES,
  STANCES,
  VOTE_WAYS,
} from '../domain/floor/motion'
import { ability, id, instant } from './fields'

const count = z.number().int()

/** How it stands with the vote on a motion. */
const vote = z.object({
  way: z.enum(VOTE_WAYS),
  /** Who may vote of those present, and all members the quorum is held against. */
  electors: count,
  members: count,
  /** The ballot to vote on by phone; `ballots.cast` takes the vote. */
  ballotId: id.nullable(),
  openedAt: instant,
  closesAt: instant.nullable(),
  /** How many have voted so far; of a show of hands there is no figure before the count. */
  turnout: count.nullable(),
  /** How often the chair has asked for objections, and from when on the next step may follow. */
  asked: count,
  nextAskAt: instant.nullable(),
  result: z.enum(BALLOT_RESULTS).nullable(),
  tally: z.object({ yes: count, no: count, abstain: count }).nullable(),
  /** How it came out and why, in one sentence. */
  sentence: z.string().nullable(),
})

/** What the caller may do with a motion now; an act that does not belong to its step is absent. */
const motionAbilities = z.object({
  second: ability.optional(),
  amend: ability.optional(),
  takeOver: ability.optional(),
  takeUp: ability.optional(),
  lapse: ability.optional(),
  withdraw: ability.optional(),
  closeDebate: ability.optional(),
  put: ability.optional(),
  putByBallot: ability.optional(),
  askAgain: ability.optional(),
  object: ability.optional(),
  declareConsensus: ability.optional(),
  recordHands: ability.optional(),
  closeVote: ability.optional(),
  postpone: ability.optional(),
  refer: ability.optional(),
  dissent: ability.optional(),
})

const motion = z.object({
  id,
  entryId: id,
  itemId: id.nullable(),
  kind: z.enum(MOTION_KINDS),
  /** The motion that an amendment would change. */
  amends: id.nullable(),
  text: z.string(),
  /** As it was moved, when an amendment has changed it since. */
  movedText: z.string().nullable(),
  mover: z.string(),
  isMine: z.boolean(),
  seconder: z.string().nullable(),
  status: z.enum(MOTION_STATUSES),
  movedAt: instant,
  /** Who presides in the chair's place until it is decided. */
  actingChair: z.string().nullable(),
  isTakenOver: z.boolean(),
  vote: vote.nullable(),
  decidedAt: instant.nullable(),
  /** Members who wished to be recorded by name as not agreeing. */
  dissents: z.array(z.object({ name: z.string(), reason: z.string() })),
  abilities: motionAbilities,
})

/** Somebody in the queue or with the word. */
const speech = z.object({
  id,
  motionId: id,
  name: z.string(),
  isMine: z.boolean(),
  stance: z.enum(STANCES),
  status: z.enum(SPEECH_STATUSES),
  /** The first or the second turn on this motion. */
  turn: count,
  requestedAt: instant,
})

/** Who has the word. On the screen the clock runs from `runningSince` by the service's time. */
const speaker = speech.extend({
  startedAt: instant,
  /** Milliseconds left when the clock last stood still. */
  remainingMs: count,
  /** Null while it stands still for a point of order. */
  runningSince: instant.nullable(),
})

const point = z.object({
  id,
  name: z.string(),
  text: z.string(),
  raisedAt: instant,
  ruling: z.enum(RULINGS).nullable(),
  answer: z.string().nullable(),
})

/** The floor of a meeting as one person sees it: complete in itself. */
export const floorState = z.object({
  meetingId: id,
  /** Grows with every change that people see. */
  revision: count,
  /** The service's time, for the clocks on the screen. */
  now: instant,
  isInSession: z.boolean(),
  hasQuorum: z.boolean(),
  entryId: id.nullable(),
  /** Who presides now. */
  presiding: z.object({ name: z.string().nullable(), isActing: z.boolean() }),
  /** The motion that has the floor, and the one that stands aside for it. */
  onFloorId: id.nullable(),
  asideId: id.nullable(),
  /** In the order in which they were moved. */
  motions: z.array(motion),
  speaker: speaker.nullable(),
  /** In the order in which they get the word. */
  queue: z.array(speech),
  point: point.nullable(),
  rules: z.object({
    speechSeconds: count,
    speechesPerMotion: count,
    motionsMax: count,
    motionsLeft: count,
    basis: z.string(),
  }),
  mine: z.object({
    isPresent: z.boolean(),
    isMember: z.boolean(),
    isRecused: z.boolean(),
    presides: z.boolean(),
    /** Turns left on the motion on the floor. */
    turnsLeft: count,
    waitingSpeechId: id.nullable(),
    /** The member whom the reader represents: a vote on papers asks for that member's, too. */
    votesFor: z.string().nullable(),
    abilities: z.object({
      move: ability,
      requestSpeech: ability,
      withdrawSpeech: ability,
      giveFloor: ability,
      endSpeech: ability,
      raisePoint: ability,
      rulePoint: ability,
      handOver: ability,
    }),
  }),
})

export type FloorState = z.infer<typeof floorState>
export type MotionView = z.infer<typeof motion>
export type MotionAbilities = z.infer<typeof motionAbilities>
export type SpeechView = z.infer<typeof speech>
export type SpeakerView = z.infer<typeof speaker>
