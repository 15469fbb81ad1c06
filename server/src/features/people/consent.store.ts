import type { ConsentWay } from '@linyi/shared/domain/people/consent'
import { newId } from '../../platform/ids'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import { ConsentModel, type ConsentDocument } from './consent.model'

export type { ConsentDocument } from './consent.model'

const CONSENTS_PER_PERSON_MAX = 50

/** A consent as a command reports it. */
export interface NewConsent {
  readonly communityId: string
  readonly accountId: string
  readonly version: string
  readonly way: ConsentWay
  readonly takenBy?: string | null
  readonly witness?: string | null
  readonly photoId?: string | null
  readonly at: Date
}

const witnessContext = (consentId: string): string => `witness:${consentId}`

/** Writes down that somebody agreed, inside the running transaction. */
export async function recordConsent({
  witness = null,
  takenBy = null,
  photoId = null,
  ...consent
}: NewConsent): Promise<void> {
  const _id = newId(consent.at)
  await ConsentModel.create({
    _id,
    ...consent,
    takenBy,
    photoId,
    witnessSealed: witness === null ? null : fieldCipher().seal(witness, witnessContext(_id)),
  })
}

/** The consents of a person, newest first. */
export async function consentsOf(
  communityId: string,
  accountId: string,
): Promise<ConsentDocument[]> {
  return ConsentModel.find({ communityId, accountId })
    .sort({ _id: -1 })
    .limit(CONSENTS_PER_PERSON_MAX)
    .lean()
}

/** Takes the witnesses' names out of the consents of a person who leaves; that they agreed stays proven. */
export async function forgetWitnesses(communityId: string, accountId: string): Promise<void> {
  await ConsentModel.updateMany({ communityId, accountId }, { $set: { witnessSealed: null } })
}

registerSealedRows(ConsentModel, {
  sealed: ['witnessSealed'],
  reseal: ({ _id, witnessSealed }) => {
    if (witnessSealed === null) return {}
    return { witnessSealed: fieldCipher().reseal(witnessSealed, witnessContext(_id)) }
  },
})
