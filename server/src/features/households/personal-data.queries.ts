import { CLAIM_STATUS_TEXT } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { found } from '../../platform/http/app-error'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { findAccount, pastResidenciesOf, phoneOf, realNameOf, residenciesOf } from '../people/index'
import { homesOf } from '../places/index'
import { allClaimsOf, noteOf } from './claim.store'
import { forgetClaims } from './commands/forget-claims'
import {
  closeAllInvitationsOf,
  codeTriesOf,
  dropCodeTries,
  invitationsOf,
} from './invitation.store'
import { omitFromRoll } from './roll-omission.store'
import { dropRollEntries, identityOf, rollEntriesOf } from './roll.store'

/** Claims with their notes. When the account goes, open ones are withdrawn and what was said is gone. */
export const claimsData: PersonalDataPart = {
  title: '住址申请',
  collections: ['claims'],
  give: async (communityId, accountId) => {
    const claims = await allClaimsOf(communityId, accountId)
    const homes = await homesOf(communityId, [...new Set(claims.map((one) => one.householdId))])
    const places = new Map(homes.map((home) => [home.householdId, home.text]))
    return claims.map((claim) => ({
      住址: places.get(claim.householdId) ?? '',
      关系: RELATION_TEXT[claim.relation],
      说明: noteOf(claim),
      状态: CLAIM_STATUS_TEXT[claim.status],
      答复: claim.reason,
      申请时间: claim.madeAt.toISOString(),
    }))
  },
  erase: forgetClaims,
}

/** The entries of the roll that are this person, at the homes they have and had. */
async function ownRoll(communityId: string, accountId: string, now: Date) {
  const account = found(await findAccount(communityId, accountId), 'session.expired')
  const homes = await residenciesOf(communityId, accountId, now)
  const former = await pastResidenciesOf(communityId, accountId)
  const doors = [...new Set([...homes, ...former].map(({ householdId }) => householdId))]
  const person = { name: realNameOf(account), phone: phoneOf(account) }
  return { doors, name: person.name, entries: await rollEntriesOf(communityId, doors, person) }
}

/** What the office knew before the person signed up. It goes with the account, as name and phone do. */
export const rollData: PersonalDataPart = {
  title: '居民名册',
  collections: ['rollEntries'],
  give: async (communityId, accountId, now) => {
    const { entries } = await ownRoll(communityId, accountId, now)
    const homes = await homesOf(communityId, [...new Set(entries.map((one) => one.householdId))])
    const places = new Map(homes.map((home) => [home.householdId, home.text]))
    return entries.map((entry) => ({
      住址: places.get(entry.householdId) ?? '',
      姓名: identityOf(entry).name,
      手机号: identityOf(entry).phone,
      出生年份: entry.birthYear,
      关系: RELATION_TEXT[entry.relation],
      更新时间: entry.updatedAt.toISOString(),
    }))
  },
  erase: async (communityId, accountId, now) => {
    const { doors, name, entries } = await ownRoll(communityId, accountId, now)
    await dropRollEntries(
      communityId,
      entries.map(({ _id }) => _id),
    )
    await omitFromRoll(
      communityId,
      doors.map((householdId) => ({ householdId, realName: name })),
      now,
    )
  },
}

/** Codes somebody gave out, and how often they guessed. They end with the account. */
export const invitationsData: PersonalDataPart = {
  title: '邀请码',
  collections: ['invitations', 'codeTries'],
  give: async (communityId, accountId) => {
    const tries = await codeTriesOf(communityId, accountId)
    const invitations = await invitationsOf(communityId, accountId)
    return {
      发出的邀请码: invitations.map(({ relation, createdAt, uses }) => ({
        关系: RELATION_TEXT[relation],
        生成时间: createdAt.toISOString(),
        用过次数: uses,
      })),
      输错次数: tries?.wrong ?? 0,
    }
  },
  erase: async (communityId, accountId, now) => {
    await closeAllInvitationsOf(communityId, accountId, now)
    await dropCodeTries(communityId, accountId)
  },
}
