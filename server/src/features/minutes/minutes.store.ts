import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import {
  ConfirmationModel,
  CorrectionModel,
  MinutesModel,
  type ConfirmationDocument,
  type CorrectionDocument,
  type MinutesDocument,
} from './minutes.model'

export type { ConfirmationDocument, CorrectionDocument, MinutesDocument } from './minutes.model'

/** Everybody in a room, three corrections each. */
const ROWS_MAX = 500
const OWN_MAX = 1000

export async function findMinutes(
  communityId: string,
  meetingId: string,
): Promise<MinutesDocument | null> {
  return MinutesModel.findOne({ communityId, meetingId }).lean()
}

/**
 * Writes the first draft; a unique index keeps a meeting from having two.
 *
 * @throws AppError `minutes.wrong_status`
 */
export async function insertMinutes(minutes: MinutesDocument): Promise<void> {
  try {
    await MinutesModel.create(minutes)
  } catch (error) {
    if (isDuplicateKey(error, 'minutes_of_meeting')) throw new AppError('minutes.wrong_status')
    throw error
  }
}

/**
 * Writes a change that was decided on the minutes as they were read.
 *
 * @throws AppError `request.conflict`
 */
export async function writeMinutes(
  { communityId, _id, version, signatures }: MinutesDocument,
  change: Partial<
    Pick<
      MinutesDocument,
      'status' | 'content' | 'correctionsUntil' | 'signatures' | 'hash' | 'sealedAt'
    >
  >,
): Promise<void> {
  mustHaveMatched(
    await MinutesModel.updateOne(
      { communityId, _id, version, signatures: { $size: signatures.length } },
      { $set: change, $inc: { version: 1 } },
    ),
  )
}

export async function confirmationsOf({
  communityId,
  meetingId,
}: MinutesDocument): Promise<ConfirmationDocument[]> {
  return ConfirmationModel.find({ communityId, meetingId })
    .sort({ accountId: 1 })
    .limit(ROWS_MAX)
    .lean()
}

/**
 * Records a confirmation, once for each person.
 *
 * @throws AppError `minutes.already_confirmed`
 */
export async function insertConfirmation(row: ConfirmationDocument): Promise<void> {
  try {
    await ConfirmationModel.create(row)
  } catch (error) {
    if (isDuplicateKey(error, 'minutesConfirmations_once')) {
      throw new AppError('minutes.already_confirmed')
    }
    throw error
  }
}

export async function correctionsOf({
  communityId,
  meetingId,
}: MinutesDocument): Promise<CorrectionDocument[]> {
  return CorrectionModel.find({ communityId, meetingId }).sort({ _id: 1 }).limit(ROWS_MAX).lean()
}

/** What is kept of the minutes of one meeting. */
export interface MinutesRecord {
  readonly minutes: MinutesDocument | null
  readonly confirmations: readonly ConfirmationDocument[]
  readonly corrections: readonly CorrectionDocument[]
}

/** The same of several meetings whose minutes are not sealed, read together. */
export async function recordsOf(
  communityId: string,
  meetingIds: readonly string[],
): Promise<(meetingId: string) => MinutesRecord> {
  const filter = { communityId, meetingId: { $in: [...meetingIds] } }
  const [minutes, confirmations, corrections] = await Promise.all([
    MinutesModel.find(filter).lean<MinutesDocument[]>(),
    ConfirmationModel.find(filter).limit(OWN_MAX).lean<ConfirmationDocument[]>(),
    CorrectionModel.find(filter).limit(OWN_MAX).lean<CorrectionDocument[]>(),
  ])
  return (meetingId) => ({
    minutes: minutes.find((one) => one.meetingId === meetingId) ?? null,
    confirmations: confirmations.filter((one) => one.meetingId === meetingId),
    corrections: corrections.filter((one) => one.meetingId === meetingId),
  })
}

export async function insertCorrection(row: CorrectionDocument): Promise<void> {
  await CorrectionModel.create(row)
}

/** Answers a correction. @throws AppError `request.conflict` when somebody else has meanwhile */
export async function answerCorrection(
  { communityId, _id }: CorrectionDocument,
  answer: Pick<CorrectionDocument, 'isAccepted' | 'answer' | 'answeredBy'>,
): Promise<void> {
  mustHaveMatched(
    await CorrectionModel.updateOne({ communityId, _id, isAccepted: null }, { $set: answer }),
  )
}

/** What somebody confirmed and wished to have corrected. */
export async function ownMinutes(
  communityId: string,
  accountId: string,
): Promise<{
  readonly confirmations: readonly ConfirmationDocument[]
  readonly corrections: readonly CorrectionDocument[]
}> {
  const [confirmations, corrections] = await Promise.all([
    ConfirmationModel.find({ communityId, accountId })
      .limit(OWN_MAX)
      .lean<ConfirmationDocument[]>(),
    CorrectionModel.find({ communityId, accountId }).limit(OWN_MAX).lean<CorrectionDocument[]>(),
  ])
  return { confirmations, corrections }
}

/** When somebody signed the minutes of these meetings. */
export async function signaturesIn(
  communityId: string,
  meetingIds: readonly string[],
  accountId: string,
): Promise<{ readonly meetingId: string; readonly at: Date }[]> {
  const rows = await MinutesModel.find({ communityId, meetingId: { $in: [...meetingIds] } })
    .select({ meetingId: 1, signatures: 1 })
    .lean<Pick<MinutesDocument, 'meetingId' | 'signatures'>[]>()
  return rows.flatMap(({ meetingId, signatures }) =>
    signatures
      .filter((signature) => signature.accountId === accountId)
      .map(({ at }) => ({ meetingId, at })),
  )
}

/** Gives what one account said to minutes to another, which it has become. */
export async function moveReadings(communityId: string, from: string, to: string): Promise<void> {
  const filter = { communityId, accountId: from }
  await ConfirmationModel.updateMany(filter, { $set: { accountId: to } })
  await CorrectionModel.updateMany(filter, { $set: { accountId: to } })
}
