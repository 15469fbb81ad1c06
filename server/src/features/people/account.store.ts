import { maskName, maskPhone } from '@linyi/shared/domain/people/masking'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { AccountModel, type AccountDocument, type AccountStatus } from './account.model'
import { namePartsOf, phonePartsOf } from './search-parts.rules'

export type { AccountDocument } from './account.model'

/** A person to be added, with name and phone in clear; they are sealed before they are written. */
export interface NewAccount {
  readonly _id: string
  readonly communityId: string
  readonly status?: AccountStatus
  readonly realName: string
  readonly phone?: string | null
  readonly birthYear: number | null
  readonly consentVersion: string | null
  readonly personaId?: string | null
  readonly personaHint?: string | null
  readonly createdAt: Date
}

const nameContext = (accountId: string): string => `name:${accountId}`
const phoneContext = (accountId: string): string => `phone:${accountId}`

export async function addAccounts(accounts: readonly NewAccount[]): Promise<void> {
  await AccountModel.insertMany(
    accounts.map(({ realName, phone = null, status = 'active', ...account }) => ({
      ...account,
      status,
      consentedAt: account.consentVersion === null ? null : account.createdAt,
      nameSealed: fieldCipher().seal(realName, nameContext(account._id)),
      nameMasked: maskName(realName),
      nameIndex: namePartsOf(realName).map((part) => fieldCipher().index(part, 'name')),
      phoneSealed: phone === null ? null : fieldCipher().seal(phone, phoneContext(account._id)),
      phoneMasked: phone === null ? null : maskPhone(phone),
      phoneIndex: phonePartsOf(phone).map((part) => fieldCipher().index(part, 'phone')),
    })),
  )
}

/**
 * The real name of an account. Only for the person, and for office-holders acting in office. An
 * erased account has none left and answers with its public name.
 */
export function realNameOf(
  account: Pick<AccountDocument, '_id' | 'nameSealed' | 'nameMasked'>,
): string {
  return account.nameSealed === ''
    ? account.nameMasked
    : fieldCipher().open(account.nameSealed, nameContext(account._id))
}

/** The phone number of an account, or null. Under the same condition as the real name. */
export function phoneOf(account: Pick<AccountDocument, '_id' | 'phoneSealed'>): string | null {
  return account.phoneSealed === null
    ? null
    : fieldCipher().open(account.phoneSealed, phoneContext(account._id))
}

export async function findAccount(
  communityId: string,
  accountId: string,
): Promise<AccountDocument | null> {
  return AccountModel.findOne({ communityId, _id: accountId }).lean()
}

export async function accountsByIds(
  communityId: string,
  accountIds: readonly string[],
): Promise<AccountDocument[]> {
  return AccountModel.find({ communityId, _id: { $in: [...accountIds] } }).lean()
}

/** The people one may be in the demo, in every community of it. */
export async function personaAccounts(): Promise<AccountDocument[]> {
  return AccountModel.find({ personaId: { $type: 'string' } })
    .setOptions({ acrossCommunities: true })
    .sort({ _id: 1 })
    .limit(100)
    .lean()
}

/** Notes the version of the privacy notice that somebody has agreed to. */
export async function saveConsent(
  communityId: string,
  accountId: string,
  consentVersion: string,
  now: Date,
): Promise<void> {
  await AccountModel.updateOne(
    { communityId, _id: accountId },
    { $set: { consentVersion, consentedAt: now } },
  )
}
