import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import type { Floor } from '@linyi/shared/domain/floor/floor'
import {
  FLOOR_STATUSES,
  type Motion,
  type PointOfOrder,
  type Speech,
} from '@linyi/shared/domain/floor/motion'
import type { MeetingDocument } from '../meetings/index'
import {
  DissentModel,
  MotionModel,
  PointModel,
  SpeechModel,
  type DissentDocument,
  type MotionDocument,
  type PointDocument,
  type SpeechDocument,
} from './floor.model'

export type { DissentDocument } from './floor.model'

type Whose = Pick<MeetingDocument, 'communityId' | '_id'>

const OWN_MAX = 2000
const DUE_MAX = 50

/**
 * All that is and was on the floor of a meeting. It is bounded by the rules: so many motions, so many
 * turns a person.
 */
export async function loadFloor({ communityId, _id: meetingId }: Whose): Promise<Floor> {
  const filter = { communityId, meetingId }
  const [motions, speeches, points] = await Promise.all([
    MotionModel.find(filter).sort({ _id: 1 }).lean<MotionDocument[]>(),
    SpeechModel.find(filter).sort({ _id: 1 }).lean<SpeechDocument[]>(),
    PointModel.find(filter).sort({ _id: 1 }).lean<PointDocument[]>(),
  ])
  return {
    motions: motions.map(motionOf),
    speeches: speeches.map(speechOf),
    points: points.map(pointOf),
  }
}

/** The row without what only the database needs. */
function motionOf(row: MotionDocument): Motion {
  const { _id: id, communityId: _community, meetingId: _meeting, hasFloor: _has, ...motion } = row
  return { id, ...motion }
}

function speechOf(row: SpeechDocument): Speech {
  const { _id: id, communityId: _c, meetingId: _m, isWaiting: _w, isSpeaking: _s, ...speech } = row
  return { id, ...speech }
}

function pointOf(row: PointDocument): PointOfOrder {
  const { _id: id, communityId: _c, meetingId: _m, isPending: _p, ...point } = row
  return { id, ...point }
}

/**
 * Writes what differs between two floors of a meeting whose turn has been taken. What leaves the
 * floor is written before what takes it, so that the index never sees two.
 */
export async function saveFloor(
  { communityId, _id: meetingId }: Whose,
  before: Floor,
  after: Floor,
): Promise<void> {
  const head = { communityId, meetingId }
  const motions = after.motions
    .filter((motion) => !before.motions.includes(motion))
    .map(({ id, ...motion }) => ({
      ...head,
      ...motion,
      _id: id,
      hasFloor: FLOOR_STATUSES.includes(motion.status),
    }))
  const speeches = after.speeches
    .filter((speech) => !before.speeches.includes(speech))
    .map(({ id, ...speech }) => ({
      ...head,
      ...speech,
      _id: id,
      isWaiting: speech.status === 'waiting',
      isSpeaking: speech.status === 'speaking',
    }))
  const points = after.points
    .filter((point) => !before.points.includes(point))
    .map(({ id, ...point }) => ({ ...head, ...point, _id: id, isPending: point.ruling === null }))
  await MotionModel.bulkWrite(
    [...motions.filter((row) => !row.hasFloor), ...motions.filter((row) => row.hasFloor)].map(
      upsert,
    ),
  )
  await SpeechModel.bulkWrite(
    [...speeches.filter((row) => !row.isSpeaking), ...speeches.filter((row) => row.isSpeaking)].map(
      upsert,
    ),
  )
  await PointModel.bulkWrite(points.map(upsert))
}

function upsert<Row extends { readonly _id: string; readonly communityId: string }>(row: Row) {
  const { _id, communityId, ...fields } = row
  return {
    updateOne: { filter: { communityId, _id }, update: { $set: fields }, upsert: true },
  }
}

export const votesDue: DueLooks = (communityId, now) => [
  lookAt(MotionModel, { communityId, status: 'put', 'vote.closesAt': { $lte: now } }),
]

/** Motions whose vote on papers runs, of any meeting. */
export async function votingMotions(
  communityId: string,
): Promise<{ readonly meetingId: string; readonly ballotId: string; readonly closesAt: Date }[]> {
  const rows = await MotionModel.find({ communityId, status: 'put' })
    .sort({ _id: 1 })
    .limit(DUE_MAX)
    .lean<MotionDocument[]>()
  return rows.flatMap(({ meetingId, vote }) => {
    const ballotId = vote?.ballotId ?? null
    const closesAt = vote?.closesAt ?? null
    return ballotId === null || closesAt === null ? [] : [{ meetingId, ballotId, closesAt }]
  })
}

/** Who did not agree, the first who said so first. */
export async function dissentsOf({
  communityId,
  _id: meetingId,
}: Whose): Promise<DissentDocument[]> {
  return DissentModel.find({ communityId, meetingId }).sort({ motionId: 1, accountId: 1 }).lean()
}

export async function insertDissent(dissent: DissentDocument): Promise<void> {
  await DissentModel.create(dissent)
}

/** What somebody moved, said and did not agree with, for the file they may take along. */
export async function ownFloor(
  communityId: string,
  accountId: string,
): Promise<{
  readonly motions: readonly MotionDocument[]
  readonly speeches: readonly SpeechDocument[]
  readonly points: readonly PointDocument[]
  readonly dissents: readonly DissentDocument[]
}> {
  const [motions, speeches, points, dissents] = await Promise.all([
    MotionModel.find({ communityId, moverId: accountId }).limit(OWN_MAX).lean<MotionDocument[]>(),
    SpeechModel.find({ communityId, accountId }).limit(OWN_MAX).lean<SpeechDocument[]>(),
    PointModel.find({ communityId, accountId }).limit(OWN_MAX).lean<PointDocument[]>(),
    DissentModel.find({ communityId, accountId }).limit(OWN_MAX).lean<DissentDocument[]>(),
  ])
  return { motions, speeches, points, dissents }
}

/** Gives the speeches of one account to another, which it has become; who moves or votes has a home. */
export async function moveSpeeches(communityId: string, from: string, to: string): Promise<void> {
  await SpeechModel.updateMany({ communityId, accountId: from }, { $set: { accountId: to } })
}
