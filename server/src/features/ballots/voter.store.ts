import type { PaperOrigin } from '@linyi/shared/domain/ballots/ballot'
import type { RollUnit, Weight } from '@linyi/shared/domain/ballots/electorate'
import { AppError } from '../../platform/http/app-error'
import { randomId } from '../../platform/ids'
import type { BallotDocument, BallotRef } from './ballot.store'
import { VoterModel, type VoterDocument } from './voter.model'

export type { VoterDocument } from './voter.model'

const WAITING_MAX = 50
const OWN_UNITS_MAX = 50
const BUILDING_MAX = 1000
const ROLL_BATCH = 1000
const CLOSED_REVISION = -1

/** Writes the frozen roll, in the running transaction. */
export async function insertRoll(
  { communityId, _id: ballotId, closesAt }: BallotDocument,
  units: readonly RollUnit[],
): Promise<void> {
  const votes = new Map<string, number>()
  for (const caster of units.flatMap((unit) => unit.casters)) {
    votes.set(caster, (votes.get(caster) ?? 0) + 1)
  }
  for (let from = 0; from < units.length; from += ROLL_BATCH) {
    await VoterModel.insertMany(
      units.slice(from, from + ROLL_BATCH).map(({ key, ...unit }) => ({
        ...unit,
        _id: randomId(),
        communityId,
        ballotId,
        unit: key,
        isOneOfSeveral: unit.casters.some((caster) => (votes.get(caster) ?? 0) > 1),
        hasCast: false,
        isRecused: false,
        flats: unit.flats ?? 1,
        origin: null,
        revision: 0,
        closesAt,
      })),
      { lean: true },
    )
  }
}

/** The votes a person may cast in a ballot: usually one, several for who answers for several homes. */
export async function votersOf(
  { communityId, _id }: BallotRef,
  accountId: string,
): Promise<VoterDocument[]> {
  return VoterModel.find({ communityId, ballotId: _id, casters: accountId })
    .sort({ unit: 1 })
    .limit(OWN_UNITS_MAX)
    .lean()
}

export async function findVoter(
  { communityId, _id }: BallotRef,
  unit: string,
): Promise<VoterDocument | null> {
  return VoterModel.findOne({ communityId, ballotId: _id, unit }).lean()
}

/** The votes of a building, for who goes from door to door. */
export async function votersInBuilding(
  { communityId, _id }: BallotRef,
  buildingId: string,
): Promise<VoterDocument[]> {
  return VoterModel.find({
    communityId,
    ballotId: _id,
    hasCast: { $in: [true, false] },
    buildingId,
  })
    .limit(BUILDING_MAX)
    .lean()
}

/** One vote that may be cast now, for the first time. */
export interface FirstVote {
  readonly accountId: string
  readonly unit: string | undefined
  readonly origin: PaperOrigin
  readonly now: Date
}

/**
 * Marks a unit's vote as cast if it is the unit's first, the roll is open and nobody stepped aside:
 * one conditional write that no second request can pass. Null when any of it does not hold.
 */
export async function takeFirstVote(
  { communityId, _id }: BallotRef,
  { accountId, unit, origin, now }: FirstVote,
): Promise<VoterDocument | null> {
  return VoterModel.findOneAndUpdate(
    {
      communityId,
      ballotId: _id,
      casters: accountId,
      ...(unit === undefined ? { isOneOfSeveral: false } : { unit }),
      hasCast: false,
      isRecused: false,
      revision: { $gte: 0 },
      closesAt: { $gt: now },
    },
    { $set: { hasCast: true, origin }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean()
}

/** The votes that these people may still cast for the first time. */
export async function firstVotersAmong(
  { communityId, _id }: BallotRef,
  accountIds: readonly string[],
): Promise<VoterDocument[]> {
  return VoterModel.find({
    communityId,
    ballotId: _id,
    casters: { $in: [...accountIds] },
    hasCast: false,
    isRecused: false,
    revision: { $gte: 0 },
  }).lean()
}

/**
 * Marks several votes as cast, each as it was read.
 *
 * @throws AppError `request.conflict` when one of them changed meanwhile: then none is marked
 */
export async function takeFirstVotes(
  { communityId, _id: ballotId }: BallotRef,
  voters: readonly VoterDocument[],
  origin: PaperOrigin,
): Promise<void> {
  const result = await VoterModel.bulkWrite(
    voters.map(({ unit, revision }) => ({
      updateOne: {
        filter: { communityId, ballotId, unit, revision },
        update: { $set: { hasCast: true, origin }, $inc: { revision: 1 } },
      },
    })),
  )
  if (result.matchedCount !== voters.length) throw new AppError('request.conflict')
}

/** Marks a vote as cast, or cast again, as it was read. @returns false when it changed meanwhile */
export async function takeVote(voter: VoterDocument, origin: PaperOrigin): Promise<boolean> {
  const { communityId, ballotId, unit, revision } = voter
  const result = await VoterModel.updateOne(
    { communityId, ballotId, unit, revision },
    { $set: { hasCast: true, origin }, $inc: { revision: 1 } },
  )
  return result.matchedCount === 1
}

/** Takes a vote off both sides of the fraction. @returns false when it changed meanwhile */
export async function recuseVoter(voter: VoterDocument): Promise<boolean> {
  const { communityId, ballotId, unit, revision } = voter
  const result = await VoterModel.updateOne(
    { communityId, ballotId, unit, revision, hasCast: false },
    { $set: { isRecused: true }, $inc: { revision: 1 } },
  )
  return result.matchedCount === 1
}

/** A vote that was cast, and who was to cast it; of a household nobody knows who of them did. */
export type CastVote = Pick<VoterDocument, 'unit' | 'casters' | 'buildingId'>

/**
 * The votes that were cast, once the roll is closed and never before: whoever could ask while it is
 * open would learn when somebody voted.
 */
export async function votesCast({ communityId, _id }: BallotRef): Promise<CastVote[]> {
  const cast = { communityId, ballotId: _id, hasCast: true, revision: CLOSED_REVISION }
  const votes: CastVote[] = await VoterModel.find(cast)
    .select({ _id: 0, unit: 1, casters: 1, buildingId: 1 })
    .lean()
  return votes.sort((a, b) => (a.unit < b.unit ? -1 : 1))
}

/** Votes on the roll that are cast. */
export async function turnoutOf({ communityId, _id }: BallotRef): Promise<number> {
  return VoterModel.countDocuments({ communityId, ballotId: _id, hasCast: true })
}

/** Whether anybody but this unit has still to vote. */
export async function areOthersMissing(
  { communityId, _id }: BallotRef,
  unit: string,
): Promise<boolean> {
  const missing = { communityId, ballotId: _id, hasCast: false, isRecused: false }
  return (await VoterModel.countDocuments({ ...missing, unit: { $ne: unit } }).limit(1)) > 0
}

/** Heads and area of a part of the roll. */
export async function weightOfRoll(
  { communityId, _id }: BallotRef,
  part: { readonly hasCast: true } | { readonly isRecused: true },
): Promise<Weight> {
  const [sums] = await VoterModel.aggregate<{ heads: number; areaCm2: number }>([
    { $match: { communityId, ballotId: _id, ...part } },
    { $group: { _id: null, heads: { $sum: 1 }, areaCm2: { $sum: '$areaCm2' } } },
  ])
  return { heads: sums?.heads ?? 0, areaCm2: sums?.areaCm2 ?? 0 }
}

/** Votes that are still missing and that somebody with an account could cast. */
export async function missingVotes({ communityId, _id }: BallotRef): Promise<number> {
  return VoterModel.countDocuments({
    communityId,
    ballotId: _id,
    hasCast: false,
    isRecused: false,
    casters: { $ne: [] },
  })
}

/** The votes that these units have in these ballots. */
export async function votersOfEntries(
  communityId: string,
  entries: readonly { readonly ballotId: string; readonly unit: string }[],
): Promise<VoterDocument[]> {
  return VoterModel.find({
    communityId,
    ballotId: { $in: [...new Set(entries.map(({ ballotId }) => ballotId))] },
    unit: { $in: [...new Set(entries.map(({ unit }) => unit))] },
  }).lean()
}

/** How many stand on the roll in each building. */
export async function rollByBuilding({
  communityId,
  _id,
}: BallotRef): Promise<{ readonly buildingId: string; readonly figure: number }[]> {
  return byBuilding({ communityId, ballotId: _id })
}

/** How many have voted in each building. */
export async function turnoutByBuilding({
  communityId,
  _id,
}: BallotRef): Promise<{ readonly buildingId: string; readonly figure: number }[]> {
  return byBuilding({ communityId, ballotId: _id, hasCast: true })
}

async function byBuilding(
  part: Readonly<Record<string, unknown>>,
): Promise<{ readonly buildingId: string; readonly figure: number }[]> {
  const rows = await VoterModel.aggregate<{ _id: string | null; figure: number }>([
    { $match: part },
    { $group: { _id: '$buildingId', figure: { $sum: 1 } } },
  ])
  return rows.flatMap(({ _id: buildingId, figure }) =>
    buildingId === null ? [] : [{ buildingId, figure }],
  )
}

/** Open ballots that still wait for a person's vote, the soonest first. */
export async function waitingBallotIds(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<string[]> {
  const rows = await VoterModel.find({
    communityId,
    casters: accountId,
    hasCast: false,
    closesAt: { $gt: now },
  })
    .sort({ closesAt: 1 })
    .limit(WAITING_MAX)
    .lean()
  const waiting = rows.filter((row) => !row.isRecused && row.revision >= 0)
  return [...new Set(waiting.map((row) => row.ballotId))]
}

/** Lets a roll close later: the end of a vote is asked of the roll. */
export async function extendRoll({ communityId, _id }: BallotRef, closesAt: Date): Promise<void> {
  await VoterModel.updateMany({ communityId, ballotId: _id }, { $set: { closesAt } })
}

/**
 * Closes the roll: every row is written, so that a paper on its way at this moment and the count
 * meet in a write conflict instead of passing each other. How often and by which way somebody voted
 * is forgotten: where one vote came on paper, it would name the paper.
 */
export async function closeRoll({ communityId, _id }: BallotRef): Promise<void> {
  await VoterModel.updateMany(
    { communityId, ballotId: _id },
    { $set: { revision: CLOSED_REVISION, origin: null } },
  )
}
