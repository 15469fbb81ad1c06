import { randomInt } from 'node:crypto'
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  isUsable,
  type Tries,
} from '@linyi/shared/domain/households/invitation.rules'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { randomId } from '../../platform/ids'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { CodeTriesModel, InvitationModel, type InvitationDocument } from './invitation.model'

export type { InvitationDocument } from './invitation.model'

const INVITATIONS_PER_HOUSEHOLD_MAX = 50
const INVITATIONS_OF_PERSON_MAX = 500

/** A new code, drawn without bias. */
export function drawCode(): string {
  return Array.from(
    { length: CODE_LENGTH },
    () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? '',
  ).join('')
}

/** Adds an invitation; of its code only the keyed hash is kept. */
export async function addInvitation({
  code,
  ...invitation
}: Omit<InvitationDocument, 'codeIndex'> & { readonly code: string }): Promise<void> {
  await InvitationModel.create({
    ...invitation,
    codeIndex: fieldCipher().index(code, 'invitation'),
  })
}

export async function findInvitation(
  communityId: string,
  invitationId: string,
): Promise<InvitationDocument | null> {
  return InvitationModel.findOne({ communityId, _id: invitationId }).lean()
}

/** The invitation of a code as people typed it, or null; whether it still works is judged apart. */
export async function findInvitationByCode(
  communityId: string,
  code: string,
): Promise<InvitationDocument | null> {
  return InvitationModel.findOne({
    communityId,
    codeIndex: { $in: fieldCipher().indexes(code, 'invitation') },
  }).lean()
}

/** The codes of a household that still work. */
export async function openInvitations(
  communityId: string,
  householdId: string,
  now: Date,
): Promise<InvitationDocument[]> {
  const rows = await InvitationModel.find({ communityId, householdId, expiresAt: { $gt: now } })
    .sort({ expiresAt: 1 })
    .limit(INVITATIONS_PER_HOUSEHOLD_MAX)
    .lean()
  return rows.filter((row) => isUsable(row, now))
}

/** @throws AppError `request.conflict` when somebody else used or revoked it meanwhile */
export async function spendInvitation({
  communityId,
  _id,
  uses,
}: InvitationDocument): Promise<void> {
  mustHaveMatched(
    await InvitationModel.updateOne(
      { communityId, _id, uses, revokedAt: null },
      { $inc: { uses: 1 } },
    ),
  )
}

/** Takes a code back; doing so twice is no fault. */
export async function closeInvitation(
  communityId: string,
  invitationId: string,
  now: Date,
): Promise<void> {
  await InvitationModel.updateOne(
    { communityId, _id: invitationId, revokedAt: null },
    { $set: { revokedAt: now } },
  )
}

/** Takes back the codes that people gave out for households they no longer belong to. */
export async function closeInvitationsOf(
  communityId: string,
  inviterIds: readonly string[],
  householdIds: readonly string[],
  now: Date,
): Promise<void> {
  await InvitationModel.updateMany(
    {
      communityId,
      inviterId: { $in: [...inviterIds] },
      householdId: { $in: [...householdIds] },
      revokedAt: null,
    },
    { $set: { revokedAt: now } },
  )
}

export async function codeTriesOf(communityId: string, accountId: string): Promise<Tries | null> {
  return CodeTriesModel.findOne({ communityId, accountId }).lean()
}

/** Writes how often somebody has guessed since when. */
export async function writeCodeTries(
  communityId: string,
  accountId: string,
  { wrong, since }: Tries,
): Promise<void> {
  await CodeTriesModel.updateOne(
    { communityId, accountId },
    { $set: { wrong, since }, $setOnInsert: { _id: randomId() } },
    { upsert: true },
  )
}

/** Forgets the wrong codes of an account that goes into another one. */
export async function dropCodeTries(communityId: string, accountId: string): Promise<void> {
  await CodeTriesModel.deleteOne({ communityId, accountId })
}

/** The codes somebody gave out. */
export async function invitationsOf(
  communityId: string,
  inviterId: string,
): Promise<InvitationDocument[]> {
  return InvitationModel.find({ communityId, inviterId }).limit(INVITATIONS_OF_PERSON_MAX).lean()
}

/** Takes back every code somebody gave out. */
export async function closeAllInvitationsOf(
  communityId: string,
  inviterId: string,
  now: Date,
): Promise<void> {
  await InvitationModel.updateMany(
    { communityId, inviterId, revokedAt: null },
    { $set: { revokedAt: now } },
  )
}
