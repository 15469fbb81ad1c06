import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import {
  PUBLIC_STATUSES,
  type OutcomeKind,
  type OutcomePhase,
} from '@linyi/shared/domain/outcomes/outcome'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { newerFirst, olderThan, timePosition } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import {
  OutcomeModel,
  OutcomeVersionModel,
  type OutcomeDocument,
  type OutcomeVersionDocument,
} from './outcome.model'

export type {
  OutcomeBallot,
  OutcomeDocument,
  OutcomeVersionDocument,
  OutcomeWords,
} from './outcome.model'

const DUE_MAX = 50

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

/** What a command may change of a publication; whether it is public follows. */
export type OutcomeFields = Partial<
  Omit<OutcomeDocument, '_id' | 'communityId' | 'version' | 'isPublic'>
>

/** A publication that residents have seen: it has its dates. */
export type PublicOutcome = OutcomeDocument & {
  readonly publishedAt: Date
  readonly publicityEndsAt: Date
}

/** @throws AppError `outcomes.already_published` when the unique index refuses a second one */
export async function insertOutcome(outcome: Omit<OutcomeDocument, 'isPublic'>): Promise<void> {
  try {
    await OutcomeModel.create({ ...outcome, isPublic: PUBLIC_STATUSES.includes(outcome.status) })
  } catch (error) {
    if (isDuplicateKey(error)) throw new AppError('outcomes.already_published')
    throw error
  }
}

export async function findOutcome(
  communityId: string,
  outcomeId: string,
): Promise<OutcomeDocument | null> {
  return OutcomeModel.findOne({ communityId, _id: outcomeId }).lean()
}

/** One that residents see; a draft is as if it were not there. */
export async function findPublicOutcome(
  communityId: string,
  outcomeId: string,
): Promise<PublicOutcome | null> {
  const outcome = await findOutcome(communityId, outcomeId)
  return outcome?.isPublic === true ? (outcome as PublicOutcome) : null
}

/**
 * A publication by its id alone: the address on a card that was passed on names nothing else, and
 * whoever opens it has no session that would tell the community.
 */
export async function findPassedOutcome(outcomeId: string): Promise<PublicOutcome | null> {
  const outcome = await OutcomeModel.findOne({ _id: outcomeId, isPublic: true })
    .setOptions({ acrossCommunities: true })
    .lean()
  return outcome as PublicOutcome | null
}

/** The paper of an item's round, or the draft that is open of a kind which may come again. */
export async function outcomeOfRound(
  communityId: string,
  { itemId, kind, round }: Pick<OutcomeDocument, 'itemId' | 'kind'> & { round: string | null },
): Promise<OutcomeDocument | null> {
  const which = round === null ? { isPublic: false } : { round }
  return OutcomeModel.findOne({ communityId, itemId, kind, ...which }).lean()
}

/**
 * Writes a change that was decided on `outcome`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeOutcome(
  outcome: OutcomeDocument,
  change: OutcomeFields,
): Promise<OutcomeDocument> {
  const { communityId, _id, version } = outcome
  const changed = { ...outcome, ...change, version: version + 1 }
  const isPublic = PUBLIC_STATUSES.includes(changed.status)
  mustHaveMatched(
    await OutcomeModel.updateOne(
      { communityId, _id, version },
      { $set: { ...change, isPublic }, $inc: { version: 1 } },
    ),
  )
  return { ...changed, isPublic }
}

/** Counts objections without naming a version: two who object at once both count. */
export async function countObjections(
  { communityId, _id }: Pick<OutcomeDocument, 'communityId' | '_id'>,
  by: Partial<Pick<OutcomeDocument, 'objections' | 'openObjections' | 'upheldObjections'>>,
): Promise<OutcomeDocument | null> {
  return OutcomeModel.findOneAndUpdate(
    { communityId, _id },
    { $inc: { ...by, version: 1 } },
    { returnDocument: 'after' },
  ).lean()
}

/** The filters of the wall; each combination has its index. */
export interface OutcomeFilter {
  readonly kind?: OutcomeKind | undefined
  readonly gridId?: string | undefined
  readonly phase?: OutcomePhase | undefined
}

/**
 * One page and one more of what residents see, newest first. Where one asks for what still runs, or for
 * what is final, in the order in which the notices end.
 */
export async function listPublished(
  communityId: string,
  { phase, ...filter }: OutcomeFilter,
  { after, limit }: Page,
  now: Date,
): Promise<PublicOutcome[]> {
  const given = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  )
  const order = orderOf(phase)
  const range = phase === undefined ? {} : phase === 'publicity' ? { after: now } : { until: now }
  const rows = await OutcomeModel.find({
    communityId,
    isPublic: true,
    ...given,
    ...newerFirst(order, after, range),
  })
    .sort({ [order]: -1, _id: -1 })
    .limit(limit + 1)
    .lean()
  return rows as PublicOutcome[]
}

const orderOf = (phase: OutcomePhase | undefined): 'publishedAt' | 'publicityEndsAt' =>
  phase === undefined ? 'publishedAt' : 'publicityEndsAt'

/** Where a page of the wall continues after a row. */
export function wallPosition(row: PublicOutcome, phase: OutcomePhase | undefined): string {
  return timePosition(row[orderOf(phase)], row._id)
}

/** One page and one more of what is not out yet, the latest first. */
export async function listDrafts(
  communityId: string,
  { after, limit }: Page,
): Promise<OutcomeDocument[]> {
  return OutcomeModel.find({ communityId, isPublic: false, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

const timeCome = (communityId: string, now: Date) =>
  ({ communityId, status: 'reviewed', publishAt: { $lte: now } }) as const

export const outcomesDue: DueLooks = (communityId, now) => [
  lookAt(OutcomeModel, timeCome(communityId, now)),
]

/** What goes out by itself and whose time has come. */
export async function dueOutcomes(communityId: string, now: Date): Promise<OutcomeDocument[]> {
  return OutcomeModel.find(timeCome(communityId, now)).sort({ publishAt: 1 }).limit(DUE_MAX).lean()
}

/** Whom residents were told to ask, the last time. */
export async function lastContact(communityId: string): Promise<string> {
  const last = await OutcomeModel.findOne({ communityId, isPublic: true })
    .sort({ publishedAt: -1, _id: -1 })
    .select({ contact: 1 })
    .lean()
  return last?.contact ?? ''
}

export async function insertVersion(version: OutcomeVersionDocument): Promise<void> {
  await OutcomeVersionModel.create(version)
}

/** One page and one more of what a publication said before it was corrected, the latest first. */
export async function listVersions(
  communityId: string,
  outcomeId: string,
  { after, limit }: Page,
): Promise<OutcomeVersionDocument[]> {
  return OutcomeVersionModel.find({ communityId, outcomeId, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** What a publication said in one of its earlier versions; null where there was no such version. */
export async function findVersion(
  communityId: string,
  outcomeId: string,
  versionNo: number,
): Promise<OutcomeVersionDocument | null> {
  return OutcomeVersionModel.findOne({ communityId, outcomeId, versionNo }).lean()
}

const EDITED_MAX = 500

/** Publications somebody wrote in: their pictures stay with them. */
export async function outcomesEditedBy(
  communityId: string,
  accountId: string,
): Promise<OutcomeDocument[]> {
  return OutcomeModel.find({ communityId, editorIds: accountId })
    .sort({ _id: -1 })
    .limit(EDITED_MAX)
    .lean()
}
