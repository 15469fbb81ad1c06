import type {
  CardBuilding,
  CardPerson,
  PublicCardPerson,
} from '@linyi/shared/contract/roles.contract'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { seesOfficeNames } from '@linyi/shared/domain/roles/contact.rules'
import { toAbility } from '../../platform/http/ability'
import type { AccountDocument, PublicName, RoleAssignmentDocument } from '../people/index'
import { presentPhoto } from '../photos/index'
import type { BuildingDocument } from '../places/index'
import { rolesPolicy } from './roles.policy'

/** The place a card stands for. */
export function presentCardBuilding(
  building: Pick<BuildingDocument, '_id' | 'communityId' | 'name'>,
  gridName: string,
  community: { readonly name: string; readonly streetName: string },
): CardBuilding {
  return {
    id: building._id,
    name: building.name,
    gridName,
    communityId: building.communityId,
    communityName: community.name,
    officeName: `${community.streetName}${community.name}居民委员会`,
  }
}

/** The lead first, then the volunteers by the number over their stairs. */
export function inCardOrder(rows: readonly RoleAssignmentDocument[]): RoleAssignmentDocument[] {
  return [...rows].sort((a, b) => (a.unit ?? 0) - (b.unit ?? 0))
}

function presentPublicPerson(row: RoleAssignmentDocument, name: string): PublicCardPerson {
  return {
    name,
    role: row.role,
    unit: row.unit,
    photo: row.photo === null ? null : presentPhoto(row.photo),
    duties: [...row.duties],
  }
}

/**
 * Somebody on the card for whoever passes by: in full only with that person's word (A2.8), and never
 * a telephone.
 */
export function presentPassersCard(
  row: RoleAssignmentDocument,
  name: PublicName | undefined,
): PublicCardPerson {
  const shown = row.isNamePublic ? name?.full : name?.masked
  return presentPublicPerson(row, shown ?? '')
}

/** Somebody on the card for a neighbour who is signed in. */
export function presentCardPerson(
  row: RoleAssignmentDocument,
  building: BuildingDocument,
  name: PublicName | undefined,
  account: Pick<AccountDocument, 'phoneMasked'> | undefined,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): CardPerson {
  const isKnown = row.isNamePublic || seesOfficeNames(actor, now)
  return {
    ...presentPublicPerson(row, (isKnown ? name?.full : name?.masked) ?? ''),
    assignmentId: row._id,
    accountId: row.accountId,
    phoneMasked: row.isPhoneShown ? (account?.phoneMasked ?? null) : null,
    isMe: row.accountId === actor.accountId,
    abilities: { call: toAbility(rolesPolicy.call(actor, building, row, now)) },
  }
}
