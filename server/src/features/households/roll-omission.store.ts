import { createHmac, randomBytes } from 'node:crypto'
import { plainName } from '@linyi/shared/domain/households/claim.rules'
import { newId } from '../../platform/ids'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import { RollOmissionKeyModel, RollOmissionModel } from './roll-omission.model'

const KEY_BYTES = 32

/** Somebody at a door. */
export interface PersonAtDoor {
  readonly householdId: string
  readonly realName: string
}

const keyContext = (communityId: string): string => `rollOmissionKey:${communityId}`

const openKey = (communityId: string, sealed: string): Buffer =>
  Buffer.from(fieldCipher().open(sealed, keyContext(communityId)), 'base64')

const sealKey = (communityId: string, key: Buffer): string =>
  fieldCipher().seal(key.toString('base64'), keyContext(communityId))

function hashOf(key: Buffer, { householdId, realName }: PersonAtDoor): string {
  return createHmac('sha256', key)
    .update(`${householdId} ${plainName(realName)}`)
    .digest('base64url')
}

/** From now on no import writes these people at these doors. */
export async function omitFromRoll(
  communityId: string,
  people: readonly PersonAtDoor[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return
  const { keySealed } = await RollOmissionKeyModel.findOneAndUpdate(
    { communityId },
    {
      $setOnInsert: { _id: communityId, keySealed: sealKey(communityId, randomBytes(KEY_BYTES)) },
    },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  const key = openKey(communityId, keySealed)
  await RollOmissionModel.bulkWrite(
    [...new Set(people.map((person) => hashOf(key, person)))].map((personHash) => ({
      updateOne: {
        filter: { communityId, personHash },
        update: { $setOnInsert: { _id: newId(now) } },
        upsert: true,
      },
    })),
  )
}

/** Of these people, those who had their account erased. */
export async function omittedAmong<Person extends PersonAtDoor>(
  communityId: string,
  people: readonly Person[],
): Promise<ReadonlySet<Person>> {
  const kept = await RollOmissionKeyModel.findOne({ communityId }).lean()
  if (kept === null) return new Set()
  const key = openKey(communityId, kept.keySealed)
  const hashes = new Map(people.map((person) => [person, hashOf(key, person)]))
  const rows = await RollOmissionModel.find({
    communityId,
    personHash: { $in: [...hashes.values()] },
  }).lean()
  const omitted = new Set(rows.map(({ personHash }) => personHash))
  return new Set(people.filter((person) => omitted.has(hashes.get(person) ?? '')))
}

registerSealedRows(RollOmissionKeyModel, {
  sealed: ['keySealed'],
  reseal: ({ communityId, keySealed }) => ({
    keySealed: sealKey(communityId, openKey(communityId, keySealed)),
  }),
})
