import type { CheckTray } from '@linyi/shared/domain/checks/check'
import type { LinkHolder } from '../../platform/auth/link-token'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { dueAfter, olderThan } from '../../platform/db/keyset'
import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import { CheckModel, type CheckDocument } from './check.model'

export type { CheckDocument, CheckRefused } from './check.model'

const RUN_PAGE = 50
const OWN_MAX = 2000

/** The command as it was sent, with the texts that others would see. */
export interface KeptCommand {
  readonly key: string
  readonly input: Readonly<Record<string, unknown>>
  readonly texts: readonly string[]
  /** Set for a body outside that came by its link. */
  readonly link: LinkHolder | null
}

const contextOf = (checkId: string): string => `contentChecks:${checkId}`

export function sealCommand(checkId: string, kept: KeptCommand): string {
  return fieldCipher().seal(JSON.stringify(kept), contextOf(checkId))
}

/** What a row keeps; null once it is kept there no longer. */
export function openCommand({
  _id,
  contentSealed,
}: Pick<CheckDocument, '_id' | 'contentSealed'>): KeptCommand | null {
  return contentSealed === ''
    ? null
    : (JSON.parse(fieldCipher().open(contentSealed, contextOf(_id))) as KeptCommand)
}

export async function findCheck(
  communityId: string,
  checkId: string,
): Promise<CheckDocument | null> {
  return CheckModel.findOne({ communityId, _id: checkId }).lean()
}

/** The row of a command that was kept before under the same key. */
export async function findKept(
  communityId: string,
  recordId: string,
): Promise<CheckDocument | null> {
  return CheckModel.findOne({ communityId, recordId }).lean()
}

/** The same request of the same person under another key, where it still waits. */
export async function findSameKept({
  communityId,
  authorId,
  operation,
  fingerprint,
}: Pick<
  CheckDocument,
  'communityId' | 'authorId' | 'operation' | 'fingerprint'
>): Promise<CheckDocument | null> {
  return CheckModel.findOne({
    communityId,
    authorId,
    operation,
    fingerprint,
    tray: { $in: ['waiting', 'appealed', 'run'] },
  }).lean()
}

/** Keeps a command; a unique index refuses the same one a second time. */
export async function insertCheck(check: CheckDocument): Promise<void> {
  await CheckModel.create(check)
}

/**
 * Writes a change that was decided on `check`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeCheck(
  { communityId, _id, version }: Pick<CheckDocument, 'communityId' | '_id' | 'version'>,
  change: Partial<Omit<CheckDocument, '_id' | 'communityId' | 'version'>>,
): Promise<void> {
  mustHaveMatched(
    await CheckModel.updateOne(
      { communityId, _id, version },
      { $set: change, $inc: { version: 1 } },
    ),
  )
}

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

const inGrids = (gridIds: readonly string[] | null): object =>
  gridIds === null ? {} : { gridId: { $in: [...gridIds] } }

/** One page and one more of a tray, in these grids (all of the community when null). */
export async function listChecks(
  communityId: string,
  tray: CheckTray,
  gridIds: readonly string[] | null,
  { after, limit }: Page,
): Promise<CheckDocument[]> {
  return CheckModel.find({ communityId, tray, ...inGrids(gridIds), ...dueAfter(after) })
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean()
}

/** How many wait in a tray, up to `most`, and when the first of them is due. */
export async function countChecks(
  communityId: string,
  tray: CheckTray,
  gridIds: readonly string[] | null,
  most: number,
): Promise<{ readonly count: number; readonly dueAt: Date | null }> {
  const filter = { communityId, tray, ...inGrids(gridIds) }
  const [count, first] = await Promise.all([
    CheckModel.countDocuments(filter).limit(most),
    CheckModel.findOne(filter).sort({ dueAt: 1, _id: 1 }).select({ dueAt: 1 }).lean(),
  ])
  return { count, dueAt: first?.dueAt ?? null }
}

/** One page and one more of what somebody has sent, the latest first. */
export async function checksOf(
  communityId: string,
  authorId: string,
  { after, limit }: Page,
): Promise<CheckDocument[]> {
  return CheckModel.find({ communityId, authorId, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

const cleared = (communityId: string) => ({ communityId, tray: 'run' }) as const

export const clearedDue: DueLooks = (communityId) => [lookAt(CheckModel, cleared(communityId))]

/** What was let pass and waits to be carried out. */
export async function clearedChecks(
  communityId: string,
  failed: readonly string[],
): Promise<CheckDocument[]> {
  return CheckModel.find({ ...cleared(communityId), _id: { $nin: [...failed] } })
    .sort({ dueAt: 1, _id: 1 })
    .limit(RUN_PAGE)
    .lean()
}

/** All that is kept of a person's texts. */
export async function allChecksOf(communityId: string, authorId: string): Promise<CheckDocument[]> {
  return CheckModel.find({ communityId, authorId }).sort({ _id: 1 }).limit(OWN_MAX).lean()
}

/** Whoever is gone asks for nothing any more. */
export async function deleteChecksOf(communityId: string, authorId: string): Promise<void> {
  await CheckModel.deleteMany({ communityId, authorId })
}

/** What waits goes with the account that somebody has become. */
export async function moveChecks(communityId: string, from: string, to: string): Promise<void> {
  await CheckModel.updateMany({ communityId, authorId: from }, { $set: { authorId: to } })
}

registerSealedRows(CheckModel, {
  sealed: ['contentSealed'],
  reseal: ({ _id, contentSealed }) => ({
    contentSealed: contentSealed === '' ? '' : fieldCipher().reseal(contentSealed, contextOf(_id)),
  }),
})
