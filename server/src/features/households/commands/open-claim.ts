import { officeAt, SETTLERS, VERIFIERS } from '@linyi/shared/domain/households/claim.rules'
import { canSettle, canVerify } from '@linyi/shared/domain/households/claim.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { RevealedField } from '@linyi/shared/domain/people/reveal'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import {
  accountsByIds,
  phoneOf,
  realNameOf,
  recordReveal,
  residenciesIn,
  type AccountDocument,
} from '../../people/index'
import { homesOf } from '../../places/index'
import type { OpenedFile } from '../claim-file.rules'
import { findClaim, noteOf, openClaimsOfDoor, type ClaimDocument } from '../claim.store'
import { identityOf, rollOfHousehold } from '../roll.store'

/**
 * Opens a claim for the office that decides on it. Whose real data that shows is written down, so that
 * they read who looked and why; in a dispute the other claimants and the people who live there are
 * shown too, for they are weighed against each other.
 *
 * @throws AppError `households.claim_not_found`, `households.claim_closed` and the reasons of
 *   `canVerify` or, in a dispute, `canSettle`
 */
export async function openClaim(claimId: string, actor: Actor, now: Date): Promise<OpenedFile> {
  const { communityId } = actor
  const claim = found(await findClaim(communityId, claimId), 'households.claim_not_found')
  const isDispute = claim.status === 'disputed'
  ensure(isDispute ? canSettle(actor, claim, [claim.accountId], now) : canVerify(actor, claim, now))
  if (!claim.isOpen) throw new AppError('households.claim_closed')
  const members = await residenciesIn(communityId, claim.householdId, now)
  const rivals = await openClaimsOfDoor(communityId, claim.householdId)
  const roll = await rollOfHousehold(communityId, claim.householdId)
  const homes = await homesOf(communityId, [claim.householdId])
  const claims = isDispute ? rivals : [claim]
  const accounts = await accountsByIds(communityId, [
    ...new Set([...claims, ...members].map(({ accountId }) => accountId)),
  ])
  const byId = new Map(accounts.map((account) => [account._id, account]))
  const accountOf = (accountId: string): AccountDocument =>
    found(byId.get(accountId), 'households.claim_not_found')
  const shown = isDispute ? members : []
  await recordOpening(actor, claim, [...claims, ...shown], now)
  return {
    claim,
    place: homes[0]?.text ?? '',
    claims: claims.map((one) => {
      const account = accountOf(one.accountId)
      return {
        claim: one,
        realName: realNameOf(account),
        phone: phoneOf(account),
        birthYear: account.birthYear,
        note: noteOf(one),
      }
    }),
    members: members.map((member) => {
      const account = accountOf(member.accountId)
      return {
        residencyId: member._id,
        name: isDispute ? realNameOf(account) : account.nameMasked,
        relation: member.relation,
        basis: member.basis,
        verifiedAt: member.verifiedAt,
        isAssisted: account.status === 'assisted',
      }
    }),
    memberAccounts: members,
    roll: roll.map(identityOf),
  }
}

async function recordOpening(
  actor: Actor,
  claim: ClaimDocument,
  people: readonly { readonly accountId: string }[],
  now: Date,
): Promise<void> {
  const offices = claim.status === 'disputed' ? SETTLERS : VERIFIERS
  const office = found(officeAt(actor, offices, claim, now), 'households.not_verifier')
  const fields: readonly RevealedField[] = ['name', 'phone', 'home', 'birthYear']
  const subjects = new Set(people.map(({ accountId }) => accountId))
  subjects.delete(actor.accountId)
  for (const subjectId of subjects) {
    await recordReveal({
      communityId: actor.communityId,
      subjectId,
      viewerId: actor.accountId,
      viewerRole: office,
      purpose: claim.status === 'disputed' ? '处理同一户的几份住址申请' : '核实住址申请',
      fields,
      at: now,
    })
  }
}
