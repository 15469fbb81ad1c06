import { ERASED_NAME } from '@linyi/shared/domain/people/erase.rules'
import { maskName, maskPhone } from '@linyi/shared/domain/people/masking'
import { olderThan } from '../../platform/db/keyset'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import {
  AccountModel,
  type AccountAvatar,
  type AccountDocument,
  type AccountStatus,
} from './account.model'
import { namePartsOf, phonePartsOf } from './search-parts.rules'

export type { AccountAvatar, AccountDocument } from './account.model'

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

type Identity = Pick<
  AccountDocument,
  'nameSealed' | 'nameMasked' | 'nameIndex' | 'phoneSealed' | 'phoneMasked' | 'phoneIndex'
>

/** Hashes of every part, alone and together with each place, so that a search within a place is one look. */
function indexOf(
  parts: readonly string[],
  scopes: readonly string[],
  context: 'name' | 'phone',
): string[] {
  return ['', ...scopes].flatMap((scope) =>
    parts.map((part) => fieldCipher().index(`${scope}${part}`, context)),
  )
}

/** Name and phone of an account as the database keeps them. */
export function sealIdentity(
  accountId: string,
  realName: string,
  phone: string | null,
  scopes: readonly string[],
): Identity {
  return {
    nameSealed: fieldCipher().seal(realName, nameContext(accountId)),
    nameMasked: maskName(realName),
    nameIndex: indexOf(namePartsOf(realName), scopes, 'name'),
    phoneSealed: phone === null ? null : fieldCipher().seal(phone, phoneContext(accountId)),
    phoneMasked: phone === null ? null : maskPhone(phone),
    phoneIndex: indexOf(phonePartsOf(phone), scopes, 'phone'),
  }
}

export async function addAccounts(accounts: readonly NewAccount[]): Promise<void> {
  await AccountModel.insertMany(
    accounts.map(({ realName, phone = null, status = 'active', ...account }) => ({
      ...account,
      status,
      consentedAt: account.consentVersion === null ? null : account.createdAt,
      searchScopes: [],
      ...sealIdentity(account._id, realName, phone, []),
    })),
  )
}

/** Lets people be found in these places, and in no other. */
export async function setSearchScopes(
  communityId: string,
  scopes: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const accounts = await accountsByIds(communityId, [...scopes.keys()])
  const changes = accounts.flatMap((account) => {
    const searchScopes = [...(scopes.get(account._id) ?? [])].sort()
    if (account.nameSealed === '') return []
    const { nameIndex, phoneIndex } = sealIdentity(
      account._id,
      realNameOf(account),
      phoneOf(account),
      searchScopes,
    )
    return [
      {
        updateOne: {
          filter: { communityId, _id: account._id },
          update: { $set: { searchScopes, nameIndex, phoneIndex } },
        },
      },
    ]
  })
  if (changes.length > 0) await AccountModel.bulkWrite(changes)
}

/** The people of these places, or of the whole community where `scopes` is null, by name or phone. */
export async function searchAccounts(
  communityId: string,
  text: string,
  scopes: readonly string[] | null,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<AccountDocument[]> {
  const words = text.replaceAll(/\s+/gu, '')
  const isPhone = /^\d+$/.test(words)
  const context = isPhone ? 'phone' : 'name'
  const hashes = (scopes ?? ['']).flatMap((scope) =>
    fieldCipher().indexes(`${scope}${words}`, context),
  )
  const field = isPhone ? 'phoneIndex' : 'nameIndex'
  return AccountModel.find({ communityId, [field]: { $in: hashes }, ...olderThan(page.after) })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
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

/** The parts of accounts that their names are made of. */
export type NamedAccount = Pick<
  AccountDocument,
  '_id' | 'nameSealed' | 'nameMasked' | 'nickname' | 'avatar'
>

/** The parts of accounts that {@link realNameOf}, the masked name and the nickname are made of. */
export async function namesOfAccounts(
  communityId: string,
  accountIds: readonly string[],
): Promise<NamedAccount[]> {
  return AccountModel.find({ communityId, _id: { $in: [...accountIds] } })
    .select({ nameSealed: 1, nameMasked: 1, nickname: 1, avatar: 1 })
    .lean()
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

/** Sets how somebody stands under what they say. */
export async function saveProfile(
  communityId: string,
  accountId: string,
  profile: { readonly nickname: string | null; readonly avatar: AccountAvatar | null },
): Promise<void> {
  await AccountModel.updateOne({ communityId, _id: accountId }, { $set: profile })
}

/** Takes name, phone and year of birth out of an account for good. */
export async function clearIdentity(communityId: string, accountId: string): Promise<void> {
  await AccountModel.updateOne(
    { communityId, _id: accountId },
    {
      $set: {
        status: 'erased',
        nameSealed: '',
        nameMasked: ERASED_NAME,
        nameIndex: [],
        phoneSealed: null,
        phoneMasked: null,
        phoneIndex: [],
        searchScopes: [],
        birthYear: null,
        nickname: null,
        avatar: null,
        personaId: null,
        personaHint: null,
      },
    },
  )
}

registerSealedRows(AccountModel, {
  sealed: ['nameSealed', 'phoneSealed'],
  madeOf: ['searchScopes'],
  reseal: (account) =>
    sealIdentity(account._id, realNameOf(account), phoneOf(account), account.searchScopes),
})

/** Those of them who use the service themselves: not erased, not merged, not registered for them. */
export async function activeAmong(
  communityId: string,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await AccountModel.find({
    communityId,
    _id: { $in: [...accountIds] },
    status: 'active',
  })
    .select({ _id: 1 })
    .lean()
  return new Set(rows.map(({ _id }) => _id))
}
