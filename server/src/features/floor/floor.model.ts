import type { Motion, PointOfOrder, Speech } from '@linyi/shared/domain/floor/motion'
import {
  MOTION_KINDS,
  MOTION_STATUSES,
  RULINGS,
  SPEECH_STATUSES,
  STANCES,
} from '@linyi/shared/domain/floor/motion'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const maybeTime = { type: Date, default: null } as const
const flag = { type: Boolean, required: true } as const

interface OfMeeting extends CommunityDocument {
  readonly meetingId: string
}

/** A motion as it is stored: what the domain knows of it, and what the indexes need. */
export interface MotionDocument extends OfMeeting, Omit<Motion, 'id'> {
  /** One motion at a time has the floor of a meeting: a unique index says so, too (A2.5). */
  readonly hasFloor: boolean
}

export const MotionModel = defineCommunityModel<MotionDocument>(
  'floorMotions',
  {
    meetingId: text,
    entryId: text,
    itemId: maybeText,
    kind: { type: String, required: true, enum: MOTION_KINDS },
    amends: maybeText,
    text,
    movedText: text,
    moverId: text,
    seconderId: maybeText,
    status: { type: String, required: true, enum: MOTION_STATUSES },
    movedAt: time,
    actingChairId: maybeText,
    vote: { type: Schema.Types.Mixed, default: null },
    decidedAt: maybeTime,
    isTakenOver: flag,
    hasFloor: flag,
  },
  [
    { name: 'floorMotions_list', fields: { communityId: 1, meetingId: 1, _id: 1 } },
    {
      name: 'floorMotions_one_on_floor',
      fields: { communityId: 1, meetingId: 1, hasFloor: 1 },
      unique: true,
      partialFilterExpression: { hasFloor: true },
    },
    { name: 'floorMotions_voting', fields: { communityId: 1, status: 1, _id: 1 } },
    { name: 'floorMotions_mover', fields: { communityId: 1, moverId: 1, _id: -1 } },
  ],
)

/** A wish to speak and the speech it became. */
export interface SpeechDocument extends OfMeeting, Omit<Speech, 'id'> {
  readonly isWaiting: boolean
  readonly isSpeaking: boolean
}

export const SpeechModel = defineCommunityModel<SpeechDocument>(
  'floorSpeeches',
  {
    meetingId: text,
    motionId: text,
    accountId: text,
    stance: { type: String, required: true, enum: STANCES },
    status: { type: String, required: true, enum: SPEECH_STATUSES },
    requestedAt: time,
    startedAt: maybeTime,
    remainingMs: { type: Number, required: true },
    runningSince: maybeTime,
    endedAt: maybeTime,
    isWaiting: flag,
    isSpeaking: flag,
  },
  [
    { name: 'floorSpeeches_list', fields: { communityId: 1, meetingId: 1, _id: 1 } },
    {
      name: 'floorSpeeches_one_hand',
      fields: { communityId: 1, motionId: 1, accountId: 1 },
      unique: true,
      partialFilterExpression: { isWaiting: true },
    },
    {
      name: 'floorSpeeches_one_speaker',
      fields: { communityId: 1, meetingId: 1, isSpeaking: 1 },
      unique: true,
      partialFilterExpression: { isSpeaking: true },
    },
    { name: 'floorSpeeches_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
  ],
)

export interface PointDocument extends OfMeeting, Omit<PointOfOrder, 'id'> {
  readonly isPending: boolean
}

export const PointModel = defineCommunityModel<PointDocument>(
  'floorPoints',
  {
    meetingId: text,
    motionId: text,
    accountId: text,
    text,
    raisedAt: time,
    ruling: { type: String, enum: [...RULINGS, null], default: null },
    answer: maybeText,
    ruledAt: maybeTime,
    isPending: flag,
  },
  [
    { name: 'floorPoints_list', fields: { communityId: 1, meetingId: 1, _id: 1 } },
    {
      name: 'floorPoints_one_pending',
      fields: { communityId: 1, meetingId: 1, isPending: 1 },
      unique: true,
      partialFilterExpression: { isPending: true },
    },
    { name: 'floorPoints_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
  ],
)

/** A member who wishes to be recorded as not agreeing with what was decided. */
export interface DissentDocument extends OfMeeting {
  readonly motionId: string
  readonly accountId: string
  readonly reason: string
  readonly at: Date
}

export const DissentModel = defineCommunityModel<DissentDocument>(
  'floorDissents',
  { meetingId: text, motionId: text, accountId: text, reason: text, at: time },
  [
    {
      name: 'floorDissents_once',
      fields: { communityId: 1, meetingId: 1, motionId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'floorDissents_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
  ],
)
