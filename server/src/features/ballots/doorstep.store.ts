import type { DoorOutcome } from '@linyi/shared/domain/ballots/doorstep'
import type { Mark } from '@linyi/shared/domain/ballots/method'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { randomId } from '../../platform/ids'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import type { BallotRef } from './ballot.store'
import { DoorVisitModel, PaperEntryModel, type PaperEntryDocument } from './doorstep.model'

export type { PaperEntryDocument } from './doorstep.model'

const PENDING_MAX = 200

/**
 * Keeps what the first person read until a second confirms it.
 *
 * @throws AppError `ballots.paper_pending` when one of this unit waits already
 */
export async function addPaperEntry(
  { communityId, _id: ballotId }: BallotRef,
  entry: Omit<PaperEntryDocument, '_id' | 'communityId' | 'ballotId' | 'markSealed'>,
  mark: Mark,
): Promise<void> {
  const _id = randomId()
  const markSealed = fieldCipher().seal(mark, _id)
  try {
    await PaperEntryModel.insertMany([{ _id, communityId, ballotId, ...entry, markSealed }])
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('ballots.paper_pending')
    throw error
  }
}

export async function findPaperEntry(
  { communityId, _id }: BallotRef,
  unit: string,
): Promise<(PaperEntryDocument & { readonly mark: Mark }) | null> {
  const entry = await PaperEntryModel.findOne({ communityId, ballotId: _id, unit }).lean()
  return entry === null ? null : { ...entry, mark: fieldCipher().open(entry.markSealed, entry._id) }
}

export async function paperEntries(
  { communityId, _id }: BallotRef,
  limit = PENDING_MAX,
): Promise<PaperEntryDocument[]> {
  return PaperEntryModel.find({ communityId, ballotId: _id }).limit(limit).lean()
}

/** What waits behind the doors of these buildings, in all ballots that are open. */
export async function paperEntriesIn(
  communityId: string,
  buildingIds: readonly string[],
): Promise<PaperEntryDocument[]> {
  return PaperEntryModel.find({ communityId, buildingId: { $in: [...buildingIds] } })
    .limit(PENDING_MAX)
    .lean()
}

/** What of these units is entered and waits. */
export async function paperEntriesOf(
  { communityId, _id }: BallotRef,
  units: readonly string[],
): Promise<PaperEntryDocument[]> {
  const filter = { communityId, ballotId: _id, unit: { $in: [...units] } }
  return PaperEntryModel.find(filter).lean()
}

export async function removePaperEntry(
  { communityId, _id }: BallotRef,
  unit: string,
): Promise<void> {
  await PaperEntryModel.deleteOne({ communityId, ballotId: _id, unit })
}

export async function setDoorVisit(
  { communityId, _id: ballotId }: BallotRef,
  unit: string,
  outcome: DoorOutcome,
): Promise<void> {
  await DoorVisitModel.updateOne(
    { communityId, ballotId, unit },
    { $set: { outcome }, $setOnInsert: { _id: randomId() } },
    { upsert: true },
  )
}

export async function doorVisits(
  { communityId, _id }: BallotRef,
  units: readonly string[],
): Promise<Map<string, DoorOutcome>> {
  const rows = await DoorVisitModel.find({
    communityId,
    ballotId: _id,
    unit: { $in: [...units] },
  }).lean()
  return new Map(rows.map((row) => [row.unit, row.outcome]))
}

/** Takes these entries and all visits away. */
export async function clearDoorstep(
  { communityId, _id }: BallotRef,
  entries: readonly PaperEntryDocument[],
): Promise<void> {
  const units = entries.map(({ unit }) => unit)
  await PaperEntryModel.deleteMany({ communityId, ballotId: _id, unit: { $in: units } })
  await DoorVisitModel.deleteMany({ communityId, ballotId: _id })
}

registerSealedRows(PaperEntryModel, {
  sealed: ['markSealed'],
  reseal: ({ _id, markSealed }) => ({ markSealed: fieldCipher().reseal(markSealed, _id) }),
})
