import { createHmac } from 'node:crypto'
import type { Choice } from '@linyi/shared/domain/ballots/ballot'
import type { MotionTally, MotionVerdict } from '@linyi/shared/domain/ballots/ballot.tally'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { AppError } from '../../platform/http/app-error'
import { randomId } from '../../platform/ids'
import {
  BallotModel,
  PaperModel,
  VoterModel,
  type BallotDocument,
  type VoterDocument,
} from './ballot.model'

export type { BallotDocument } from './ballot.model'

type BallotRef = Pick<BallotDocument, 'communityId' | '_id'>

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

/** Ballots whose closing time is over and that are not counted yet. */
export async function dueBallots(communityId: string, now: Date): Promise<BallotDocument[]> {
  return BallotModel.find({ communityId, status: 'open', closesAt: { $lte: now } })
    .sort({ closesAt: 1 })
    .limit(50)
    .lean()
}

/** Writes a ballot and its frozen roll, in the running transaction. */
export async function insertBallot(
  ballot: BallotDocument,
  electorIds: readonly string[],
): Promise<void> {
  await BallotModel.create(ballot)
  await VoterModel.insertMany(
    electorIds.map((accountId) => ({
      _id: randomId(),
      communityId: ballot.communityId,
      ballotId: ballot._id,
      accountId,
      hasCast: false,
      revision: 0,
      closesAt: ballot.closesAt,
    })),
  )
}

export async function findVoter(
  { communityId, _id }: BallotRef,
  accountId: string,
): Promise<VoterDocument | null> {
  return VoterModel.findOne({ communityId, ballotId: _id, accountId }).lean()
}

/** People on the roll who have voted. */
export async function turnoutOf({ communityId, _id }: BallotRef): Promise<number> {
  return VoterModel.countDocuments({ communityId, ballotId: _id, hasCast: true })
}

/** Open ballots that still wait for a person's vote, the soonest first. */
export async function waitingBallotIds(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<string[]> {
  const rows = await VoterModel.find({
    communityId,
    accountId,
    hasCast: false,
    closesAt: { $gt: now },
  })
    .sort({ closesAt: 1 })
    .limit(50)
    .select({ ballotId: 1 })
    .lean()
  return rows.map((row) => row.ballotId)
}

/** The name of a voter's paper: only the ballot's key leads from one to the other. */
function unitKeyOf(key: string, accountId: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(accountId).digest('base64url')
}

/**
 * Puts a paper into the box, or changes the one that is there, in the running transaction.
 *
 * The roll is written with a condition and the paper under a unique index: two papers of one voter
 * cannot both be there, however many requests arrive at once. Neither record holds a time.
 *
 * @throws AppError `ballots.already_cast` when a first paper meets one that is there
 */
export async function putPaper(
  ballot: BallotDocument & { readonly key: string },
  voter: VoterDocument,
  choice: Choice,
): Promise<void> {
  const { communityId, _id: ballotId, key } = ballot
  const paper = { communityId, ballotId, unitKey: unitKeyOf(key, voter.accountId) }
  mustHaveMatched(
    await VoterModel.updateOne(
      { communityId, ballotId, accountId: voter.accountId, revision: voter.revision },
      { $set: { hasCast: true }, $inc: { revision: 1 } },
    ),
  )
  if (voter.hasCast) {
    mustHaveMatched(await PaperModel.updateOne(paper, { $set: { choice } }))
    return
  }
  try {
    await PaperModel.create({ _id: randomId(), ...paper, choice })
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('ballots.already_cast')
    throw error
  }
}

/** Counts the papers by choice, from the index alone. */
export async function countChoices({ communityId, _id }: BallotRef): Promise<MotionTally> {
  const count = (choice: Choice): Promise<number> =>
    PaperModel.countDocuments({ communityId, ballotId: _id, choice })
  const [yes, no, abstain] = [await count('yes'), await count('no'), await count('abstain')]
  return { yes, no, abstain, spoilt: 0 }
}

const CLOSED_REVISION = -1

/**
 * Closes the roll: every row is written, so that a paper on its way at this moment and the count
 * meet in a write conflict instead of passing each other. How often somebody voted is forgotten.
 */
export async function closeRoll({ communityId, _id }: BallotRef): Promise<void> {
  await VoterModel.updateMany(
    { communityId, ballotId: _id },
    { $set: { revision: CLOSED_REVISION } },
  )
}

/**
 * Takes the papers out of the box and puts them back by choice under new names, so that neither
 * their order nor their age tells when they were cast.
 */
export async function shufflePapers({ communityId, _id }: BallotRef): Promise<void> {
  const papers = await PaperModel.find({ communityId, ballotId: _id }).select({ choice: 1 }).lean()
  await PaperModel.deleteMany({ communityId, ballotId: _id })
  const choices = papers.map((paper) => paper.choice).sort()
  await PaperModel.insertMany(
    choices.map((choice) => ({
      _id: randomId(),
      communityId,
      ballotId: _id,
      unitKey: randomId(),
      choice,
    })),
  )
}

/** Writes the result and destroys the key; from now on no paper leads back to a person. */
export async function sealTally(
  { communityId, _id }: BallotRef,
  verdict: MotionVerdict,
): Promise<void> {
  mustHaveMatched(
    await BallotModel.updateOne(
      { communityId, _id, status: 'open' },
      { $set: { status: 'tallied', verdict, key: null } },
    ),
  )
}
