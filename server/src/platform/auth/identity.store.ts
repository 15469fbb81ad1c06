import { fieldCipher } from '../privacy/field-keys'
import { IdentityModel, type IdentityDocument } from './identity.model'

const CONTEXT = 'identities.openid'

/** Whose account it is. */
export interface IdentityOwner {
  readonly communityId: string
  readonly accountId: string
}

/** The account of a WeChat user, or null for somebody new. */
export async function identityByOpenid(openid: string): Promise<IdentityOwner | null> {
  const found = await IdentityModel.findOne({
    _id: { $in: fieldCipher().indexes(openid, CONTEXT) },
  }).lean()
  return found === null ? null : { communityId: found.communityId, accountId: found.accountId }
}

/** Says that this WeChat user is this account, once for both. */
export async function bindIdentity(
  openid: string,
  { communityId, accountId }: IdentityOwner,
  now: Date,
): Promise<void> {
  const cipher = fieldCipher()
  await IdentityModel.create({
    _id: cipher.index(openid, CONTEXT),
    communityId,
    accountId,
    openidSealed: cipher.seal(openid, CONTEXT),
    boundAt: now,
  })
}

/** Forgets who the account is in WeChat. */
export async function unbindIdentity({ communityId, accountId }: IdentityOwner): Promise<void> {
  await IdentityModel.deleteMany({ communityId, accountId })
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
    rows.map(({ accountId, openidSealed }) => [
      accountId,
      fieldCipher().open(openidSealed, CONTEXT),
    ]),
  )
}
