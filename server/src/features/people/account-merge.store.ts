import { ERASED_NAME } from '@linyi/shared/domain/people/erase.rules'
import { moveIdentity } from '../../platform/auth/identity.store'
import { moveSessions } from '../../platform/auth/session.store'
import { AccountModel, type AccountDocument } from './account.model'
import { phoneOf, realNameOf, sealIdentity } from './account.store'
import { ConsentModel } from './consent.model'
import { forgetDesks } from './desk-sign-in.store'
import { RevealModel } from './reveal.model'

/**
 * Lets somebody whom staff registered without a phone go on in the account that staff made, which has
 * the history: name, phone, consent, persona, devices and the binding to WeChat of the new account move
 * there, and the new one remains as a pointer without personal data.
 */
export async function mergeIdentity(
  fresh: AccountDocument,
  survivor: AccountDocument,
): Promise<void> {
  const { communityId } = fresh
  await AccountModel.updateOne(
    { communityId, _id: fresh._id },
    {
      $set: {
        status: 'merged',
        mergedInto: survivor._id,
        nameSealed: '',
        nameMasked: ERASED_NAME,
        nameIndex: [],
        phoneSealed: null,
        phoneMasked: null,
        phoneIndex: [],
        birthYear: null,
        nickname: null,
        avatar: null,
        personaId: null,
        personaHint: null,
      },
    },
  )
  await AccountModel.updateOne(
    { communityId, _id: survivor._id },
    {
      $set: {
        ...sealIdentity(
          survivor._id,
          realNameOf(fresh),
          phoneOf(fresh) ?? phoneOf(survivor),
          survivor.searchScopes,
        ),
        status: 'active',
        birthYear: survivor.birthYear ?? fresh.birthYear,
        nickname: fresh.nickname ?? survivor.nickname,
        avatar: fresh.avatar ?? survivor.avatar,
        consentVersion: fresh.consentVersion,
        consentedAt: fresh.consentedAt,
        personaId: fresh.personaId ?? survivor.personaId,
        personaHint: fresh.personaHint ?? survivor.personaHint,
      },
    },
  )
  await moveSessions(communityId, fresh._id, survivor._id)
  await moveIdentity(communityId, fresh._id, survivor._id)
  await forgetDesks(communityId, fresh._id)
}

/** What was agreed to and who looked at the data goes with the person. */
export async function movePersonalRecords(
  communityId: string,
  from: string,
  to: string,
): Promise<void> {
  await ConsentModel.updateMany({ communityId, accountId: from }, { $set: { accountId: to } })
  await RevealModel.updateMany({ communityId, subjectId: from }, { $set: { subjectId: to } })
}
