import { z } from 'zod'
import { BALLOT_STATUSES } from '../domain/ballots/ballot'
import { ERRORS, type ErrorCode } from './errors'
import { id, instant } from './fields'
import { floorState } from './floor-view.contract'
import { meetingLive } from './meetings-view.contract'

/** No frame of a client is larger than this, in bytes. */
export const LIVE_FRAME_MAX = 1024

/** Subjects that one socket may follow at a time. */
export const LIVE_FOLLOWED_MAX = 20

/** The service closes with this when the session is over: sign in before connecting again. */
export const LIVE_SIGNED_OUT = 4401

/**
 * What can be followed live, and the state that is sent of it. A state says what changes while people
 * watch; it is complete in itself, so that a frame that was missed is made good by the next.
 */
export const LIVE_TOPICS = {
  /** How many have voted so far. The result and parts of the turnout are no live figures. */
  ballot: z.object({
    status: z.enum(BALLOT_STATUSES),
    isOpen: z.boolean(),
    closesAt: instant,
    electorate: z.number().int(),
    turnout: z.number().int(),
  }),
  /** Where the meeting is, and whether enough members are there. */
  meeting: meetingLive,
  /** The motions, speakers and votes of a meeting, as each sees them. */
  floor: floorState,
} as const satisfies Record<string, z.ZodObject>

export type LiveTopicName = keyof typeof LIVE_TOPICS
export type LiveState<Name extends LiveTopicName> = z.output<(typeof LIVE_TOPICS)[Name]>

const topic = z.enum(Object.keys(LIVE_TOPICS) as [LiveTopicName, ...LiveTopicName[]])
const revision = z.number().int().min(0)

/** What a client sends, one JSON object to a frame. */
export const clientFrame = z.discriminatedUnion('type', [
  /** The first frame, and again after signing in as somebody else. */
  z.strictObject({ type: z.literal('hello'), token: z.string().regex(/^[\w-]{43}$/) }),
  /** `have` is the highest revision the client holds: what it has is not sent again. */
  z.strictObject({ type: z.literal('follow'), topic, id, have: revision.nullable() }),
  z.strictObject({ type: z.literal('unfollow'), topic, id }),
  z.strictObject({ type: z.literal('ping') }),
])

/**
 * What the service sends. Of two states of a subject the one with the higher revision holds,
 * whatever order they come in; `now` is the service's time, for clocks that run on the screen.
 */
export const serverFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), now: instant }),
  z.object({
    type: z.literal('state'),
    topic,
    id,
    revision,
    now: instant,
    /** Accounts that follow now, where a topic counts them. */
    present: z.number().int().nullable(),
    state: z.record(z.string(), z.unknown()),
  }),
  /** Nothing newer than this revision: sent instead of a state that the client has. */
  z.object({
    type: z.literal('current'),
    topic,
    id,
    revision,
    now: instant,
    present: z.number().int().nullable(),
  }),
  /** Of one subject when it names one, else of the last frame. */
  z.object({
    type: z.literal('refused'),
    topic: topic.optional(),
    id: id.optional(),
    error: z.object({
      code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
      message: z.string(),
    }),
  }),
  z.object({ type: z.literal('pong'), now: instant }),
])

export type ClientFrame = z.infer<typeof clientFrame>
export type ServerFrame = z.infer<typeof serverFrame>
