import { fieldCipher } from '../../platform/privacy/field-keys'
import { RollEntryModel } from './roll.model'
import { identityOf } from './roll.store'

/** Those of the words that are the full name of somebody on the imported roll. */
export async function rollNamesAmong(
  communityId: string,
  words: ReadonlySet<string>,
): Promise<string[]> {
  const hashes = [...words].flatMap((word) => fieldCipher().indexes(word, 'rollName'))
  const entries = await RollEntryModel.find({ communityId, nameIndex: { $in: hashes } })
    .select({ nameSealed: 1, phoneSealed: 1 })
    .lean()
  return entries.map((entry) => identityOf(entry).name).filter((name) => words.has(name))
}
