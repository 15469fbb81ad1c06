import type {
  ClaimCard,
  Claimant,
  ClaimFile,
} from '@linyi/shared/contract/household-office.contract'
import type { OwnClaim } from '@linyi/shared/contract/households.contract'
import { rollMatchOf } from '@linyi/shared/domain/households/claim.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { toAbility } from '../../platform/http/ability'
import { presentPrivatePhoto } from '../photos/index'
import type { OpenedClaim, OpenedFile } from './claim-file.rules'
import type { ClaimDocument } from './claim.store'
import { claimPolicy } from './households.policy'

/** What the claimant reads: what happens next and by when, or how it ended. */
function nextText(claim: ClaimDocument): string {
  switch (claim.status) {
    case 'pending':
      return `楼栋长或网格员会在 ${deadlineText(claim.answerBy)} 前核实，核实后就能提议题、附议和投票。`
    case 'disputed':
      return `这一户还有别人申请或已有住户，网格员会在 ${deadlineText(claim.answerBy)} 前一起了解，再答复您。`
    case 'confirmed':
      return claim.decidedBy === null
        ? '您的姓名和手机号与居民名册一致，住址已经认证。'
        : '住址已经认证，可以提议题、附议和投票了。'
    case 'refused':
      return '这次没有通过。您可以按说明补充后重新申请，或直接联系网格员。'
    case 'withdrawn':
      return '您已经撤回这份申请。'
    case 'expired':
      return `到 ${deadlineText(claim.expiresAt)} 还没有核实，申请已经失效，请重新申请。`
  }
}

/** A claim as its claimant follows it. */
export function presentOwnClaim(claim: ClaimDocument, place: string, now: Date): OwnClaim {
  return {
    id: claim._id,
    place,
    relation: claim.relation,
    status: claim.status,
    madeAt: claim.madeAt.toISOString(),
    answerBy: claim.isOpen ? claim.answerBy.toISOString() : null,
    next: nextText(claim),
    reason: claim.reason,
    withdraw: toAbility(claimPolicy.withdraw(claim, now)),
  }
}

/** A claim in the queue. */
export function presentClaimCard(
  claim: ClaimDocument,
  name: string,
  buildingName: string,
): ClaimCard {
  return {
    id: claim._id,
    name,
    place: `${buildingName} ${String(claim.unit)}单元`,
    relation: claim.relation,
    status: claim.status,
    madeAt: claim.madeAt.toISOString(),
    answerBy: claim.answerBy.toISOString(),
    isAssisted: claim.assistedAccountId !== null,
  }
}

/** The file of a claim as the page of the office shows it, with what this reader may do. */
export function presentClaimFile(file: OpenedFile, actor: Actor, now: Date): ClaimFile {
  const { claim, claims, members } = file
  const all = claims.map((opened) => opened.claim)
  return {
    id: claim._id,
    householdId: claim.householdId,
    place: file.place,
    status: claim.status,
    answerBy: claim.answerBy.toISOString(),
    expiresAt: claim.expiresAt.toISOString(),
    claimants: claims.map((opened) => presentClaimant(opened, file.roll, now)),
    members: members.map(({ verifiedAt, ...member }) => ({
      ...member,
      verifiedAt: verifiedAt.toISOString(),
    })),
    abilities: {
      confirm: toAbility(claimPolicy.confirm(actor, claim, now)),
      refuse: toAbility(claimPolicy.refuse(actor, claim, now)),
      settle: toAbility(claimPolicy.settle(actor, all, file.memberAccounts, now)),
    },
  }
}

function presentClaimant(opened: OpenedClaim, roll: OpenedFile['roll'], now: Date): Claimant {
  const { claim, realName, phone } = opened
  return {
    claimId: claim._id,
    accountId: claim.accountId,
    realName,
    phone,
    birthYear: opened.birthYear,
    relation: claim.relation,
    note: opened.note,
    photos: claim.photos.map((photo) => presentPrivatePhoto(photo, now)),
    rollMatch: rollMatchOf({ name: realName, phone }, roll),
    isAssisted: claim.assistedAccountId !== null,
    madeAt: claim.madeAt.toISOString(),
  }
}
