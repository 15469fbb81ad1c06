import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { AppError } from '../../platform/http/app-error'
import { randomId } from '../../platform/ids'
import type { BallotRef } from './ballot.store'
import { PaperModel, type PaperDocument } from './voter.model'

const BATCH = 1000

/** A paper as it goes into the box. */
export type NewPaper = Pick<PaperDocument, 'name' | 'mark' | 'origin' | 'areaCm2'>

/**
 * Puts a first paper into the box, in the running transaction. Its name is unique in the ballot: two
 * papers of one unit cannot both be there, however many requests arrive at once.
 *
 * @throws AppError `ballots.already_cast` when there is one
 */
export async function putPaper(ballot: BallotRef, paper: NewPaper): Promise<void> {
  try {
    await putPapers(ballot, [paper])
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('ballots.already_cast')
    throw error
  }
}

/** Puts first papers of different units into the box, in the running transaction. */
export async function putPapers(
  { communityId, _id: ballotId }: BallotRef,
  papers: readonly NewPaper[],
): Promise<void> {
  await PaperModel.insertMany(
    papers.map((paper) => ({
      _id: randomId(),
      communityId,
      ballotId,
      ...paper,
      receipt: null,
      voter: null,
    })),
    { lean: true },
  )
}

/** Changes the paper that is there; where and when it was cast does not change with it. */
export async function replacePaper(
  { communityId, _id: ballotId }: BallotRef,
  { name, mark, origin }: NewPaper,
): Promise<void> {
  mustHaveMatched(
    await PaperModel.updateOne({ communityId, ballotId, name }, { $set: { mark, origin } }),
  )
}

export async function findPapers({ communityId, _id }: BallotRef): Promise<PaperDocument[]> {
  return PaperModel.find({ communityId, ballotId: _id }).lean()
}

/** What a counted paper keeps. */
export type CountedPaper = Pick<
  PaperDocument,
  'name' | 'mark' | 'origin' | 'areaCm2' | 'receipt' | 'voter'
>

/**
 * Takes all papers out of the box and puts these in their place, in the order of their random codes
 * and under new ids, so that neither order nor age tells when they were cast.
 */
export async function replaceBox(
  { communityId, _id: ballotId }: BallotRef,
  papers: readonly CountedPaper[],
): Promise<void> {
  await PaperModel.deleteMany({ communityId, ballotId })
  for (let from = 0; from < papers.length; from += BATCH) {
    await PaperModel.insertMany(
      papers
        .slice(from, from + BATCH)
        .map((paper) => ({ _id: randomId(), communityId, ballotId, ...paper })),
      { lean: true },
    )
  }
}
