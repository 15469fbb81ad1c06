import type { HeldRole } from '@linyi/shared/domain/people/actor'
import { holdsPublicOffice } from '@linyi/shared/domain/people/office.rules'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { AccountModel } from './account.model'
import { realNameOf } from './account.store'
import { rolesOfAccounts } from './role-assignment.store'

/** Full names of people with an account, told apart by whether a public office names them anyway. */
export interface KnownNames {
  readonly residents: readonly string[]
  readonly officials: readonly string[]
}

/**
 * Those of the words that are the full name of somebody with an account. They are found by their
 * keyed hashes, so that nobody's name is opened who is not named.
 */
export async function accountNamesAmong(
  communityId: string,
  words: ReadonlySet<string>,
  now: Date,
): Promise<KnownNames> {
  const hashes = [...words].flatMap((word) => fieldCipher().indexes(word, 'name'))
  const accounts = await AccountModel.find({ communityId, nameIndex: { $in: hashes } })
    .select({ nameSealed: 1, nameMasked: 1 })
    .lean()
  // A hash may be that of a given name alone; only who is named in full is named.
  const named = accounts.flatMap((account) => {
    const name = realNameOf(account)
    return words.has(name) ? [{ id: account._id, name }] : []
  })
  const ids = named.map(({ id }) => id)
  const roles =
    ids.length === 0 ? new Map<string, HeldRole[]>() : await rolesOfAccounts(communityId, ids)
  const isOfficial = ({ id }: { readonly id: string }): boolean =>
    holdsPublicOffice(roles.get(id) ?? [], now)
  return {
    residents: named.filter((one) => !isOfficial(one)).map(({ name }) => name),
    officials: named.filter(isOfficial).map(({ name }) => name),
  }
}
