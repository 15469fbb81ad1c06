import {
  isSamePerson,
  plainName,
  type RollIdentity,
} from '@linyi/shared/domain/households/claim.rules'
import { maskName, maskPhone } from '@linyi/shared/domain/people/masking'
import { olderThan } from '../../platform/db/keyset'
import { newId } from '../../platform/ids'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import { namePartsOf, phonePartsOf } from '../people/index'
import { omittedAmong } from './roll-omission.store'
import { RollEntryModel, type RollEntryDocument } from './roll.model'
import type { RollPerson } from './roll.rules'

export type { RollEntryDocument } from './roll.model'

const CHUNK = 1000
const ENTRIES_PER_HOUSEHOLD_MAX = 50

/** A checked row of the roll with the household it belongs to. */
export interface RollPlacedPerson extends Omit<RollPerson, 'row'> {
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
}

const nameContext = (entryId: string): string => `rollName:${entryId}`
const phoneContext = (entryId: string): string => `rollPhone:${entryId}`
const personWords = (householdId: string, name: string): string =>
  `${householdId} ${plainName(name)}`

/** What of an entry is sealed or hashed, under the key that seals now. */
function sealEntry(
  entryId: string,
  { householdId, gridId, realName, phone }: RollPlacedPerson,
): Pick<
  RollEntryDocument,
  'nameSealed' | 'nameMasked' | 'personIndex' | 'nameIndex' | 'phoneSealed' | 'phoneMasked'
> & { phoneIndex: string[] } {
  const cipher = fieldCipher()
  const hashed = (parts: readonly string[], context: string): string[] =>
    ['', gridId].flatMap((scope) => parts.map((part) => cipher.index(`${scope}${part}`, context)))
  return {
    nameSealed: cipher.seal(realName, nameContext(entryId)),
    nameMasked: maskName(realName),
    personIndex: cipher.index(personWords(householdId, realName), 'rollPerson'),
    nameIndex: hashed(namePartsOf(realName), 'rollName'),
    phoneSealed: phone === null ? null : cipher.seal(phone, phoneContext(entryId)),
    phoneMasked: phone === null ? null : maskPhone(phone),
    phoneIndex: hashed(phonePartsOf(phone), 'rollPhone'),
  }
}

/** Name and phone of an entry in clear; for comparing, never for showing. */
export function identityOf(entry: Pick<RollEntryDocument, '_id' | 'nameSealed' | 'phoneSealed'>): {
  readonly name: string
  readonly phone: string | null
} {
  const cipher = fieldCipher()
  return {
    name: cipher.open(entry.nameSealed, nameContext(entry._id)),
    phone:
      entry.phoneSealed === null ? null : cipher.open(entry.phoneSealed, phoneContext(entry._id)),
  }
}

/** The entries of a door. */
export async function rollOfHousehold(
  communityId: string,
  householdId: string,
): Promise<RollEntryDocument[]> {
  return RollEntryModel.find({ communityId, householdId })
    .sort({ _id: -1 })
    .limit(ENTRIES_PER_HOUSEHOLD_MAX)
    .lean()
}

/** A page of the entries of a door. */
export async function rollPageOfHousehold(
  communityId: string,
  householdId: string,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<RollEntryDocument[]> {
  return RollEntryModel.find({ communityId, householdId, ...olderThan(page.after) })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** A page of the entries with that name or phone, in these grids or (null) in all of the community. */
export async function searchRoll(
  communityId: string,
  text: string,
  gridIds: readonly string[] | null,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<RollEntryDocument[]> {
  const words = text.replaceAll(/\s+/gu, '')
  const isPhone = /^\d+$/.test(words)
  const hashes = (gridIds ?? ['']).flatMap((scope) =>
    fieldCipher().indexes(`${scope}${words}`, isPhone ? 'rollPhone' : 'rollName'),
  )
  const field = isPhone ? 'phoneIndex' : 'nameIndex'
  return RollEntryModel.find({ communityId, [field]: { $in: hashes }, ...olderThan(page.after) })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** The entries of somebody at these doors: the same name, and the same number where there is one. */
export async function rollEntriesOf(
  communityId: string,
  householdIds: readonly string[],
  person: RollIdentity,
): Promise<RollEntryDocument[]> {
  const rows = await RollEntryModel.find({
    communityId,
    householdId: { $in: [...householdIds] },
  }).lean()
  return rows.filter((row) => isSamePerson(person, identityOf(row)))
}

/** Takes entries off the roll. */
export async function dropRollEntries(communityId: string, ids: readonly string[]): Promise<void> {
  await RollEntryModel.deleteMany({ communityId, _id: { $in: [...ids] } })
}

/** What an import of the roll changed. */
export interface RollChange {
  readonly inserted: number
  readonly changed: number
  readonly unchanged: number
  /** People who had their account erased and are not written again. */
  readonly leftOut: number
}

/**
 * Brings the roll up to a checked sheet, in the running transaction: new people are added, those whose
 * phone, birth year or relation differ are changed, nobody is deleted. The same sheet again changes
 * nothing. Who had their account erased is not written again (personal information law, art. 47).
 */
export async function replaceRoll(
  communityId: string,
  people: readonly RollPlacedPerson[],
  now: Date,
): Promise<RollChange> {
  const total = { inserted: 0, changed: 0, unchanged: 0, leftOut: 0 }
  for (let start = 0; start < people.length; start += CHUNK) {
    const change = await replaceChunk(communityId, people.slice(start, start + CHUNK), now)
    total.inserted += change.inserted
    total.changed += change.changed
    total.unchanged += change.unchanged
    total.leftOut += change.leftOut
  }
  return total
}

async function replaceChunk(
  communityId: string,
  people: readonly RollPlacedPerson[],
  now: Date,
): Promise<RollChange> {
  const householdIds = [...new Set(people.map((person) => person.householdId))]
  const known = new Map<string, RollEntryDocument>()
  for (const entry of await RollEntryModel.find({
    communityId,
    householdId: { $in: householdIds },
  }).lean()) {
    known.set(personWords(entry.householdId, identityOf(entry).name), entry)
  }
  const isKnown = (person: RollPlacedPerson): boolean =>
    known.has(personWords(person.householdId, person.realName))
  const leftOut = await omittedAmong(
    communityId,
    people.filter((person) => !isKnown(person)),
  )
  const fresh: RollEntryDocument[] = []
  const updates: { _id: string; set: Partial<RollEntryDocument> }[] = []
  for (const person of people) {
    if (leftOut.has(person)) continue
    const entry = known.get(personWords(person.householdId, person.realName))
    const { realName: _name, phone: _phone, ...plain } = person
    if (entry === undefined) {
      const _id = newId(now)
      fresh.push({ _id, communityId, ...plain, ...sealEntry(_id, person), updatedAt: now })
    } else if (
      identityOf(entry).phone !== person.phone ||
      entry.birthYear !== person.birthYear ||
      entry.relation !== person.relation
    ) {
      updates.push({
        _id: entry._id,
        set: { ...plain, ...sealEntry(entry._id, person), updatedAt: now },
      })
    }
  }
  if (fresh.length > 0) await RollEntryModel.insertMany(fresh)
  if (updates.length > 0) {
    await RollEntryModel.bulkWrite(
      updates.map(({ _id, set }) => ({
        updateOne: { filter: { communityId, _id }, update: { $set: set } },
      })),
    )
  }
  return {
    inserted: fresh.length,
    changed: updates.length,
    unchanged: people.length - fresh.length - updates.length - leftOut.size,
    leftOut: leftOut.size,
  }
}

registerSealedRows(RollEntryModel, {
  sealed: ['nameSealed', 'phoneSealed'],
  madeOf: ['householdId', 'gridId'],
  reseal: (entry) => {
    const { name, phone } = identityOf(entry)
    return sealEntry(entry._id, { ...entry, realName: name, phone })
  },
})
