import { CLAIM_STATUS_TEXT } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { homesOf } from '../places/index'
import { allClaimsOf, noteOf } from './claim.store'
import { forgetClaims } from './commands/forget-claims'
import {
  closeAllInvitationsOf,
  codeTriesOf,
  dropCodeTries,
  invitationsOf,
} from './invitation.store'

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
