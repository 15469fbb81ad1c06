import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { BallotModel, type BallotDocument } from './ballot.model'

export type { BallotDocument, BallotFloor } from './ballot.model'

export type BallotRef = Pick<BallotDocument, 'communityId' | '_id'>

const DUE_MAX = 50
const OFFICE_MAX = 50

export async function findBallot(
  communityId: string,
  ballotId: string,
): Promise<BallotDocument | null> {
  return BallotModel.findOne({ communityId, _id: ballotId }).lean()
}

export async function ballotsByIds(
  communityId: string,
  ids: readonly string[],
): Promise<BallotDocument[]> {
  return BallotModel.find({ communityId, _id: { $in: [...ids] } }).lean()
}

const votingOver = (communityId: string, now: Date) =>
  ({ communityId, status: 'open', closesAt: { $lte: now } }) as const

const challengeOver = (communityId: string, now: Date) =>
  ({ communityId, status: 'certified', challengeUntil: { $lte: now } }) as const

export const ballotsDue: DueLooks = (communityId, now) => [
  lookAt(BallotModel, votingOver(communityId, now)),
  lookAt(BallotModel, challengeOver(communityId, now)),
]

/** Ballots whose closing time is over and that are not counted yet. */
export async function dueBallots(communityId: string, now: Date): Promise<BallotDocument[]> {
  return BallotModel.find(votingOver(communityId, now)).sort({ closesAt: 1 }).limit(DUE_MAX).lean()
}

/** A vote that runs by its own dates, as everybody may know of it; one on the floor of a meeting lasts minutes. */
export type RunningBallot = Pick<
  BallotDocument,
  '_id' | 'itemNumber' | 'gridId' | 'effect' | 'closesAt' | 'electorate'
>

/** The votes that run now, the one that closes first at the head. */
export async function runningBallots(
  communityId: string,
  now: Date,
  limit: number,
): Promise<RunningBallot[]> {
  return BallotModel.find({ communityId, status: 'open', closesAt: { $gt: now }, floor: null })
    .select({ itemNumber: 1, gridId: 1, effect: 1, closesAt: 1, electorate: 1 })
    .sort({ closesAt: 1 })
    .limit(limit)
    .lean()
}

/** Confirmed results that nobody can challenge any more. */
export async function unchallengedBallots(
  communityId: string,
  now: Date,
): Promise<BallotDocument[]> {
  return BallotModel.find(challengeOver(communityId, now))
    .sort({ challengeUntil: 1 })
    .limit(DUE_MAX)
    .lean()
}

/**
 * Counted ballots that wait for signatures, the oldest first. What was voted on the floor of a meeting
 * is confirmed with its minutes.
 */
export async function ballotsToConfirm(communityId: string): Promise<BallotDocument[]> {
  return BallotModel.find({ communityId, status: 'tallied', 'floor.meetingId': null })
    .sort({ closesAt: 1 })
    .limit(OFFICE_MAX)
    .lean()
}

/** Ballots whose result somebody doubts, the oldest first. */
export async function challengedBallots(communityId: string): Promise<BallotDocument[]> {
  return BallotModel.find({ communityId, status: 'challenged' })
    .sort({ closesAt: 1 })
    .limit(OFFICE_MAX)
    .lean()
}

export async function insertBallot(ballot: BallotDocument): Promise<void> {
  await BallotModel.create(ballot)
}

/** What may be written on a ballot after its opening. Text, roll, rules and method never. */
export type BallotChange = Partial<
  Pick<
    BallotDocument,
    | 'status'
    | 'closesAt'
    | 'extension'
    | 'remindedAt'
    | 'origins'
    | 'key'
    | 'verdict'
    | 'hall'
    | 'root'
    | 'signatures'
    | 'challengeUntil'
    | 'challenges'
    | 'voidReason'
  >
>

/**
 * Writes a change to a ballot as it was read: another change in between is a conflict.
 *
 * @throws AppError `request.conflict`
 */
export async function writeBallot(
  { communityId, _id, status, closesAt, remindedAt, signatures, challenges }: BallotDocument,
  change: BallotChange,
): Promise<void> {
  mustHaveMatched(
    await BallotModel.updateOne(
      {
        communityId,
        _id,
        status,
        closesAt,
        remindedAt,
        signatures: { $size: signatures.length },
        challenges: { $size: challenges.length },
      },
      { $set: change },
    ),
  )
}

/** What stays as it is while a ballot is open: enough to take a paper without reading it again. */
export type OpenBallot = Pick<
  BallotDocument,
  '_id' | 'communityId' | 'opensAt' | 'secrecy' | 'method' | 'rules' | 'drawn' | 'gridId'
> & { readonly key: string }

const KEPT_MS = 2_000
const KEPT_MAX = 100
const kept = new Map<string, { readonly ballot: OpenBallot; readonly until: number }>()

/**
 * The unchanging part of an open ballot, kept in memory for two seconds. When it closes, is extended
 * or annulled is asked of the roll in the vote's own transaction, never of this copy.
 */
export async function findOpenBallot(
  communityId: string,
  ballotId: string,
): Promise<OpenBallot | null> {
  const known = kept.get(ballotId)
  const now = performance.now()
  if (known !== undefined && now < known.until && known.ballot.communityId === communityId) {
    return known.ballot
  }
  kept.delete(ballotId)
  const ballot = await findBallot(communityId, ballotId)
  if (ballot?.key === undefined || ballot.key === null) return null
  if (kept.size >= KEPT_MAX) kept.clear()
  const open = { ...ballot, key: ballot.key }
  kept.set(ballotId, { ballot: open, until: now + KEPT_MS })
  return open
}
