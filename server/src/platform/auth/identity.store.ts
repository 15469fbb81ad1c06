import { isDuplicateKey } from '../db/mongo-errors'
import { AppError } from '../http/app-error'
import { randomId, randomToken, sha256 } from '../ids'
import { fieldCipher } from '../privacy/field-keys'
import { registerSealedRows } from '../privacy/sealed-rows'
import { IdentityModel, SignInTicketModel, type IdentityDocument } from './identity.model'

const CONTEXT = 'identities.openid'

const contextOf = (identityId: string): string => `${CONTEXT}:${identityId}`

/** Whose account it is. */
export interface IdentityOwner {
  readonly communityId: string
  readonly accountId: string
}

/** The account of a WeChat user, or null for somebody new. */
export async function identityByOpenid(openid: string): Promise<IdentityOwner | null> {
  const found = await IdentityModel.findOne({
    openidIndex: { $in: fieldCipher().indexes(openid, CONTEXT) },
  }).lean()
  return found === null ? null : { communityId: found.communityId, accountId: found.accountId }
}

/**
 * Says that this WeChat user is this account, once for both.
 *
 * @throws AppError `people.wechat_taken` when the WeChat user has an account by now
 */
export async function bindIdentity(
  openid: string,
  { communityId, accountId }: IdentityOwner,
  now: Date,
): Promise<void> {
  const _id = randomId()
  try {
    await IdentityModel.create({
      _id,
      communityId,
      accountId,
      openidSealed: fieldCipher().seal(openid, contextOf(_id)),
      openidIndex: fieldCipher().indexes(openid, CONTEXT),
      boundAt: now,
    })
  } catch (error) {
    if (isDuplicateKey(error, 'identities')) throw new AppError('people.wechat_taken')
    throw error
  }
}

/** Forgets who the account is in WeChat. */
export async function unbindIdentity(communityId: string, accountId: string): Promise<void> {
  await IdentityModel.deleteMany({ communityId, accountId })
}

/** Gives who somebody is in WeChat to the account they have become. */
export async function moveIdentity(communityId: string, from: string, to: string): Promise<void> {
  await IdentityModel.updateOne({ communityId, accountId: from }, { $set: { accountId: to } })
}

/** Since when an account is bound to WeChat; null where it never came through it. */
export async function boundSince(communityId: string, accountId: string): Promise<Date | null> {
  const row = await IdentityModel.findOne({ communityId, accountId }).select({ boundAt: 1 }).lean()
  return row?.boundAt ?? null
}

/** The openid of an account; null where it never came through WeChat. */
export async function openidOf(communityId: string, accountId: string): Promise<string | null> {
  return (await openidsOf(communityId, [accountId])).get(accountId) ?? null
}

/** The openids of accounts; those that never came through WeChat are left out. */
export async function openidsOf(
  communityId: string,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: IdentityDocument[] = await IdentityModel.find({
    communityId,
    accountId: { $in: [...accountIds] },
  }).lean()
  return new Map(
    rows.map(({ _id, accountId, openidSealed }) => [
      accountId,
      fieldCipher().open(openidSealed, contextOf(_id)),
    ]),
  )
}

const TICKET_MS = 10 * 60 * 1000

/**
 * Gives somebody new a ticket for one registration. It holds nothing of theirs; what WeChat said is
 * kept sealed beside its hash.
 */
export async function openTicket(openid: string, now: Date): Promise<string> {
  const ticket = randomToken()
  const _id = sha256(ticket)
  const openidSealed = fieldCipher().seal(openid, _id)
  await SignInTicketModel.create({
    _id,
    openidSealed,
    expiresAt: new Date(now.getTime() + TICKET_MS),
  })
  return ticket
}

/**
 * Takes a ticket, in the transaction of the registration: one that fails leaves it valid.
 *
 * @throws AppError `people.ticket_over`
 */
export async function takeTicket(ticket: string, now: Date): Promise<string> {
  const row = await SignInTicketModel.findOneAndDelete({
    _id: sha256(ticket),
    expiresAt: { $gt: now },
  }).lean()
  if (row === null) throw new AppError('people.ticket_over')
  return fieldCipher().open(row.openidSealed, row._id)
}

registerSealedRows(IdentityModel, {
  sealed: ['openidSealed'],
  reseal: ({ _id, openidSealed }) => {
    const openid = fieldCipher().open(openidSealed, contextOf(_id))
    return {
      openidSealed: fieldCipher().seal(openid, contextOf(_id)),
      openidIndex: fieldCipher().indexes(openid, CONTEXT),
    }
  },
})
