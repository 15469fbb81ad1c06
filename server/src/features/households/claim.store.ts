import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import { OPEN_CLAIM_STATUSES, type ClaimStatus } from '@linyi/shared/domain/households/claim'
import type { RoleScope } from '@linyi/shared/domain/people/role'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { newerThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import { ClaimModel, type ClaimDocument } from './claim.model'

export type { ClaimDocument } from './claim.model'

const CLAIMS_PER_DOOR_MAX = 50
const CLAIMS_SHOWN_MAX = 10
const DUE_AT_ONCE = 50

const noteContext = (claimId: string): string => `claimNote:${claimId}`

/** A claim to be added, its note in clear. */
export type NewClaim = Omit<ClaimDocument, 'noteSealed' | 'slot' | 'isOpen'> & {
  readonly note: string
}

/** The note of a claim, for the claimant and for the office that decides. */
export function noteOf({ _id, noteSealed }: ClaimDocument): string | null {
  return noteSealed === null ? null : fieldCipher().open(noteSealed, noteContext(_id))
}

const isOpenStatus = (status: ClaimStatus): boolean => OPEN_CLAIM_STATUSES.includes(status)

/**
 * Adds a claim, in the lowest free slot of the person.
 *
 * @throws AppError `households.already_claimed` when the unique index refuses a second one
 */
export async function addClaim({ note, ...claim }: NewClaim): Promise<ClaimDocument> {
  const taken = new Set(
    (await openClaimsOf(claim.communityId, claim.accountId)).map(({ slot }) => slot),
  )
  let slot = 0
  while (taken.has(slot)) slot += 1
  const row: ClaimDocument = {
    ...claim,
    noteSealed: note === '' ? null : fieldCipher().seal(note, noteContext(claim._id)),
    isOpen: isOpenStatus(claim.status),
    slot,
  }
  try {
    await ClaimModel.create(row)
  } catch (error) {
    if (isDuplicateKey(error, 'claims_once')) throw new AppError('households.already_claimed')
    if (isDuplicateKey(error, 'claims_slots')) throw new AppError('request.conflict')
    throw error
  }
  return row
}

export async function findClaim(
  communityId: string,
  claimId: string,
): Promise<ClaimDocument | null> {
  return ClaimModel.findOne({ communityId, _id: claimId }).lean()
}

/** The claims of a person that nobody has decided. */
export async function openClaimsOf(
  communityId: string,
  accountId: string,
): Promise<ClaimDocument[]> {
  return ClaimModel.find({ communityId, accountId, isOpen: true }).lean()
}

/** The latest claims of a person, newest first. */
export async function claimsOf(communityId: string, accountId: string): Promise<ClaimDocument[]> {
  return ClaimModel.find({ communityId, accountId })
    .sort({ _id: -1 })
    .limit(CLAIMS_SHOWN_MAX)
    .lean()
}

/** The claims of a door that nobody has decided, the first one first. */
export async function openClaimsOfDoor(
  communityId: string,
  householdId: string,
): Promise<ClaimDocument[]> {
  return ClaimModel.find({ communityId, householdId, isOpen: true })
    .sort({ _id: 1 })
    .limit(CLAIMS_PER_DOOR_MAX)
    .lean()
}

/** The part of the queue that a scope reaches. A building's lead is not put between two neighbours. */
function queueFilter(scope: RoleScope): Readonly<Record<string, unknown>> {
  switch (scope.kind) {
    case 'community':
      return { isOpen: true }
    case 'grid':
      return { gridId: scope.gridId, isOpen: true }
    case 'building':
      return { buildingId: scope.buildingId, status: 'pending' }
    case 'stairUnit':
      return { buildingId: scope.buildingId, unit: scope.unit, status: 'pending' }
  }
}

/**
 * One page and one more of what waits in these scopes, the first claim first. Each scope is read in
 * the order of its index and the few of them are merged, so that a page costs the same however long
 * the queue is. Somebody's own claim is for a colleague and does not stand in their queue.
 */
export async function queuedClaims(
  { communityId, accountId }: { readonly communityId: string; readonly accountId: string },
  scopes: readonly RoleScope[],
  page: { readonly after: string | undefined; readonly limit: number },
  now: Date,
): Promise<ClaimDocument[]> {
  const parts = await Promise.all(
    scopes.map((scope) =>
      ClaimModel.find({
        communityId,
        ...queueFilter(scope),
        expiresAt: { $gt: now },
        accountId: { $ne: accountId },
        ...newerThan(page.after),
      })
        .sort({ _id: 1 })
        .limit(page.limit + 1)
        .lean(),
    ),
  )
  const merged = new Map(parts.flat().map((claim) => [claim._id, claim]))
  return [...merged.values()].sort((a, b) => (a._id < b._id ? -1 : 1)).slice(0, page.limit + 1)
}

const claimsOver = (communityId: string, now: Date) =>
  ({ communityId, isOpen: true, expiresAt: { $lte: now } }) as const

export const claimsDue: DueLooks = (communityId, now) => [
  lookAt(ClaimModel, claimsOver(communityId, now)),
]

/** The first claims whose time is over, but for these. */
export async function dueClaims(
  communityId: string,
  now: Date,
  except: readonly string[],
): Promise<ClaimDocument[]> {
  const others = except.length === 0 ? {} : { _id: { $nin: [...except] } }
  return ClaimModel.find({ ...claimsOver(communityId, now), ...others })
    .sort({ expiresAt: 1 })
    .limit(DUE_AT_ONCE)
    .lean()
}

/** What changes with the status of a claim. */
export interface ClaimDecision {
  readonly by: string | null
  readonly reason: string | null
  readonly at: Date
}

/**
 * Writes the next status of a claim, and only if nobody changed it since it was read.
 *
 * @throws AppError `request.conflict`
 */
export async function writeClaimStatus(
  claim: ClaimDocument,
  status: ClaimStatus,
  decision: ClaimDecision | null,
): Promise<ClaimDocument> {
  const change = {
    status,
    isOpen: isOpenStatus(status),
    ...(decision === null
      ? {}
      : { decidedAt: decision.at, decidedBy: decision.by, reason: decision.reason }),
  }
  mustHaveMatched(
    await ClaimModel.updateOne(
      { communityId: claim.communityId, _id: claim._id, version: claim.version },
      { $set: change, $inc: { version: 1 } },
    ),
  )
  return { ...claim, ...change, version: claim.version + 1 }
}

/** Gives the claims of one account to another, which it has become. */
export async function moveClaims(communityId: string, from: string, to: string): Promise<void> {
  await ClaimModel.updateMany({ communityId, accountId: from }, { $set: { accountId: to } })
}

const OWN_MAX = 500

/** Every claim somebody ever made. */
export async function allClaimsOf(
  communityId: string,
  accountId: string,
): Promise<ClaimDocument[]> {
  return ClaimModel.find({ communityId, accountId }).sort({ _id: 1 }).limit(OWN_MAX).lean()
}

/** Forgets what somebody wrote in their claims and what staff wrote to them. */
export async function clearClaimTexts(communityId: string, accountId: string): Promise<void> {
  await ClaimModel.updateMany(
    { communityId, accountId },
    { $set: { noteSealed: null, reason: null, photos: [] } },
  )
}

registerSealedRows(ClaimModel, {
  sealed: ['noteSealed'],
  reseal: ({ _id, noteSealed }) => {
    if (noteSealed === null) return {}
    return { noteSealed: fieldCipher().reseal(noteSealed, noteContext(_id)) }
  },
})
