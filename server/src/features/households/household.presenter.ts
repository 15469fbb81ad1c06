import type { FormerHome, Home, HomeMember } from '@linyi/shared/contract/households.contract'
import {
  canChooseDelegate,
  canInvite,
  canRemove,
} from '@linyi/shared/domain/households/household.rules'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import type { PeopleRules } from '@linyi/shared/domain/rules/rule-set'
import { toAbility } from '../../platform/http/ability'
import type { PastResidencyDocument, ResidencyDocument } from '../people/index'
import type { InvitationDocument } from './invitation.store'

/** The end of a residency, or null where it has none. */
export function endOf({ until }: Pick<ResidencyDocument, 'until'>): string | null {
  return until.getTime() === NEVER_ENDS.getTime() ? null : until.toISOString()
}

/** A household as its member sees it. */
export interface HomeFacts {
  readonly own: ResidencyDocument
  readonly place: string
  readonly gridName: string
  readonly members: readonly ResidencyDocument[]
  /** Real names: whoever lives together knows each other. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly isAssisted: boolean }>
  readonly invitations: readonly InvitationDocument[]
  readonly rules: PeopleRules
}

/** A home with its people, its open codes and what the reader may do. */
export function presentHome(home: HomeFacts, now: Date): Home {
  const { own, members, invitations } = home
  return {
    householdId: own.householdId,
    place: home.place,
    gridName: home.gridName,
    relation: own.relation,
    isDelegate: own.isDelegate,
    basis: own.basis,
    verifiedAt: own.verifiedAt.toISOString(),
    until: endOf(own),
    members: members.map((member) => presentMember(member, home, now)),
    invitations: invitations.map((invitation) => ({
      id: invitation._id,
      relation: invitation.relation,
      usesLeft: invitation.usesMax - invitation.uses,
      expiresAt: invitation.expiresAt.toISOString(),
      isMine: invitation.inviterId === own.accountId,
    })),
    abilities: {
      invite: toAbility(canInvite(members, own.accountId, invitations.length, home.rules)),
    },
  }
}

function presentMember(
  member: ResidencyDocument,
  { own, members, names }: HomeFacts,
  now: Date,
): HomeMember {
  const known = names.get(member.accountId)
  return {
    residencyId: member._id,
    name: known?.name ?? '已注销的居民',
    relation: member.relation,
    isDelegate: member.isDelegate,
    isMe: member.accountId === own.accountId,
    isAssisted: known?.isAssisted ?? false,
    until: endOf(member),
    abilities: {
      makeDelegate: toAbility(canChooseDelegate(members, own.accountId, member.accountId, now)),
      remove: toAbility(canRemove(members, own.accountId, member.accountId)),
    },
  }
}

/** A home that was left, with the reason that somebody wrote. */
export function presentFormerHome(past: PastResidencyDocument, place: string): FormerHome {
  return {
    id: past._id,
    place,
    relation: past.relation,
    endedAt: past.endedAt.toISOString(),
    endReason: past.endReason,
    note: past.endNote,
  }
}
