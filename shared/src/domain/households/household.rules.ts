import { all, demand, type Decision } from '../decision'
import { holdsRoleInBuilding, isAdult, type Actor, type BuildingPlace } from '../people/actor'
import type { Relation } from '../people/residency'
import type { Role } from '../people/role'
import type { PeopleRules } from '../rules/rule-set'

export type MembershipReason = 'households.not_member'
export type InviteReason =
  | 'households.not_member'
  | 'households.not_manager'
  | 'households.owner_invites_owner'
  | 'households.too_many_invitations'
  | 'households.household_full'
export type DelegateReason =
  | 'households.not_member'
  | 'households.not_chooser'
  | 'households.delegate_not_adult'
export type RemoveReason =
  | 'households.not_member'
  | 'households.not_manager'
  | 'households.remove_self'
  | 'households.owner_protected'
export type AcceptReason =
  | 'households.already_member'
  | 'households.too_many_homes'
  | 'households.household_full'
export type KeeperReason = 'households.not_keeper' | 'households.own_residency'
export type AssistReason = 'households.not_assistant' | 'households.household_full'

/** Offices that end or limit residencies and look into the roll. */
export const KEEPERS: readonly Role[] = ['gridWorker', 'gridSecretary', 'communitySecretary']
/** Offices that register somebody without a phone. */
export const ASSISTANTS: readonly Role[] = ['gridWorker', 'buildingLead']

/** One person of a household. */
export interface Member {
  readonly accountId: string
  readonly relation: Relation
  readonly isDelegate: boolean
  readonly birthYear: number | null
}

const OWNERS: readonly Relation[] = ['owner', 'coOwner']

const isOwner = ({ relation }: Pick<Member, 'relation'>): boolean => OWNERS.includes(relation)

const selfAmong = (members: readonly Member[], accountId: string): Member | undefined =>
  members.find((member) => member.accountId === accountId)

/** Owners and the household's delegate look after its members. */
const managesHousehold = (member: Member | undefined): boolean =>
  member !== undefined && (isOwner(member) || member.isDelegate)

/** Only members see who lives there and leave it. */
export function canSeeHousehold(
  members: readonly Member[],
  accountId: string,
): Decision<MembershipReason> {
  return demand(selfAmong(members, accountId) !== undefined, 'households.not_member')
}

/** An owner or the delegate looks after the household's codes. */
export function canManage(
  members: readonly Member[],
  accountId: string,
): Decision<'households.not_member' | 'households.not_manager'> {
  const self = selfAmong(members, accountId)
  return all<'households.not_member' | 'households.not_manager'>(
    demand(self !== undefined, 'households.not_member'),
    demand(managesHousehold(self), 'households.not_manager'),
  )
}

/** An owner or the delegate invites, with few codes open at a time and room for the guest. */
export function canInvite(
  members: readonly Member[],
  accountId: string,
  openInvitations: number,
  rules: PeopleRules,
): Decision<InviteReason> {
  return all<InviteReason>(
    canManage(members, accountId),
    demand(openInvitations < rules.openInvitations, 'households.too_many_invitations'),
    demand(members.length < rules.membersPerHousehold, 'households.household_full'),
  )
}

/** What a code makes of the guest: nobody gives a say in the property that they have not themselves. */
export function canInviteAs(
  members: readonly Member[],
  accountId: string,
  relation: Relation,
): Decision<'households.owner_invites_owner'> {
  const self = selfAmong(members, accountId)
  return demand(
    !OWNERS.includes(relation) || (self !== undefined && isOwner(self)),
    'households.owner_invites_owner',
  )
}

/** Nobody joins a household twice, nor more homes and members than the rules allow. */
export function canAccept(
  members: readonly Member[],
  accountId: string,
  homes: number,
  rules: PeopleRules,
): Decision<AcceptReason> {
  return all<AcceptReason>(
    demand(selfAmong(members, accountId) === undefined, 'households.already_member'),
    demand(homes < rules.homesPerPerson, 'households.too_many_homes'),
    demand(members.length < rules.membersPerHousehold, 'households.household_full'),
  )
}

/**
 * Who says which member casts the household's one vote: its owners; where no owner has joined, the
 * delegate hands it on, and while there is none any adult of the household may begin.
 */
export function canChooseDelegate(
  members: readonly Member[],
  chooserId: string,
  chosenId: string,
  now: Date,
): Decision<DelegateReason> {
  const self = selfAmong(members, chooserId)
  const chosen = selfAmong(members, chosenId)
  const mayChoose =
    self !== undefined &&
    (isOwner(self) ||
      (!members.some(isOwner) &&
        (self.isDelegate || (!members.some((one) => one.isDelegate) && isAdult(self, now)))))
  return all<DelegateReason>(
    demand(self !== undefined && chosen !== undefined, 'households.not_member'),
    demand(mayChoose, 'households.not_chooser'),
    demand(chosen !== undefined && isAdult(chosen, now), 'households.delegate_not_adult'),
  )
}

/** An owner or the delegate removes a member; an owner's place is for the staff to judge. */
export function canRemove(
  members: readonly Member[],
  removerId: string,
  removedId: string,
): Decision<RemoveReason> {
  const self = selfAmong(members, removerId)
  const removed = selfAmong(members, removedId)
  return all<RemoveReason>(
    demand(self !== undefined && removed !== undefined, 'households.not_member'),
    demand(managesHousehold(self), 'households.not_manager'),
    demand(removerId !== removedId, 'households.remove_self'),
    demand(removed !== undefined && !isOwner(removed), 'households.owner_protected'),
  )
}

/** Staff of the place keep its residencies; the own one is for a colleague. */
export function canKeep(
  actor: Actor,
  residencies: readonly (BuildingPlace & { readonly accountId: string })[],
  now: Date,
): Decision<KeeperReason> {
  return all<KeeperReason>(
    demand(
      residencies.every((place) => holdsRoleInBuilding(actor, KEEPERS, place, now)),
      'households.not_keeper',
    ),
    demand(
      !residencies.some(({ accountId }) => accountId === actor.accountId),
      'households.own_residency',
    ),
  )
}

/** Staff of the place keep the residencies of a building. */
export function canKeepPlace(
  actor: Actor,
  place: BuildingPlace,
  now: Date,
): Decision<'households.not_keeper'> {
  return demand(holdsRoleInBuilding(actor, KEEPERS, place, now), 'households.not_keeper')
}

/** Whether somebody may see who lives in a building, masked. */
export function canListBuilding(
  actor: Actor,
  place: BuildingPlace,
  now: Date,
): Decision<'households.not_keeper'> {
  return demand(
    holdsRoleInBuilding(actor, [...KEEPERS, 'buildingLead'], place, now),
    'households.not_keeper',
  )
}

/** A grid worker or the building's lead registers somebody who has no phone. */
export function canAssist(
  actor: Actor,
  place: BuildingPlace,
  members: number,
  rules: PeopleRules,
  now: Date,
): Decision<AssistReason> {
  return all<AssistReason>(
    demand(holdsRoleInBuilding(actor, ASSISTANTS, place, now), 'households.not_assistant'),
    demand(members < rules.membersPerHousehold, 'households.household_full'),
  )
}

/** The first owner of a household speaks for it until the owners choose otherwise. */
export function becomesDelegate(
  newcomer: Pick<Member, 'relation' | 'birthYear'>,
  members: readonly Member[],
  now: Date,
): boolean {
  return isOwner(newcomer) && isAdult(newcomer, now) && !members.some((one) => one.isDelegate)
}
