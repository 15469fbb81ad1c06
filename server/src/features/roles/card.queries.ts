import type { ResponseOf } from '@linyi/shared/contract/operations'
import { allow, deny } from '@linyi/shared/domain/decision'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { CARD_ROLES } from '@linyi/shared/domain/roles/assignment'
import { drawCode } from '../../platform/codes/draw-code'
import { toAbility } from '../../platform/http/ability'
import { found } from '../../platform/http/app-error'
import {
  accountsByIds,
  assignmentsOfBuilding,
  publicNames,
  type RoleAssignmentDocument,
} from '../people/index'
import {
  findBuilding,
  findCommunity,
  findGrid,
  findPublicBuilding,
  type BuildingDocument,
} from '../places/index'
import {
  inCardOrder,
  presentCardBuilding,
  presentCardPerson,
  presentPassersCard,
} from './card.presenter'

const CARDS_MAX = 20
/** Where the pages show the public card; the printed code carries it for years. */
const PUBLIC_CARD_PAGE = '/#/features/roles/pages/public-card/index'

async function placeOf(building: BuildingDocument) {
  const [community, grid] = await Promise.all([
    findCommunity(building.communityId),
    findGrid(building.communityId, building.gridId),
  ])
  return presentCardBuilding(building, grid?.name ?? '', found(community, 'places.not_found'))
}

async function peopleOf(building: BuildingDocument, now: Date): Promise<RoleAssignmentDocument[]> {
  const rows = await assignmentsOfBuilding(building.communityId, building._id, now)
  return inCardOrder(rows.filter((row) => CARD_ROLES.includes(row.role)))
}

/** The buildings the caller lives in or serves. */
export async function myCards(actor: Actor, now: Date): Promise<ResponseOf<'roles.cards'>> {
  const served = actor.roles.flatMap((held) =>
    isInForce(held, now) && 'buildingId' in held.scope ? [held.scope.buildingId] : [],
  )
  const lived = actor.residencies.map((home) => home.buildingId)
  const ids = [...new Set([...lived, ...served])].slice(0, CARDS_MAX)
  const buildings = await Promise.all(ids.map((id) => findBuilding(actor.communityId, id)))
  const standing = buildings.filter((building) => building !== null)
  return { items: await Promise.all(standing.map(placeOf)) }
}

/**
 * 党员服务公示牌: who is in charge of the building and of each stair unit (4.9).
 *
 * @throws AppError `places.not_found`
 */
export async function serviceCard(
  buildingId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'roles.card'>> {
  const { communityId } = actor
  const building = found(await findBuilding(communityId, buildingId), 'places.not_found')
  const rows = await peopleOf(building, now)
  const ids = rows.map((row) => row.accountId)
  const [place, names, accounts] = await Promise.all([
    placeOf(building),
    publicNames(communityId, ids),
    accountsByIds(communityId, ids),
  ])
  const account = new Map(accounts.map((one) => [one._id, one]))
  const served = new Set(rows.map((row) => row.unit))
  const units = Array.from({ length: building.units }, (_, index) => index + 1)
  return {
    building: place,
    people: rows.map((row) =>
      presentCardPerson(row, building, names.get(row.accountId), account.get(row.accountId), {
        actor,
        now,
      }),
    ),
    hasLead: rows.some((row) => row.role === 'buildingLead'),
    unitsWithout: units.filter((unit) => !served.has(unit)),
    abilities: {
      setCardPhoto: toAbility(ids.includes(actor.accountId) ? allow() : deny('roles.not_on_card')),
    },
  }
}

/**
 * The same card for whoever scans the code in the stairwell.
 *
 * @throws AppError `places.not_found`
 */
export async function publicCard(
  buildingId: string,
  now: Date,
): Promise<ResponseOf<'roles.publicCard'>> {
  const building = found(await findPublicBuilding(buildingId), 'places.not_found')
  const rows = await peopleOf(building, now)
  const [place, names] = await Promise.all([
    placeOf(building),
    publicNames(
      building.communityId,
      rows.map((row) => row.accountId),
    ),
  ])
  return {
    building: place,
    people: rows.map((row) => presentPassersCard(row, names.get(row.accountId))),
  }
}

/**
 * The code for a printed card: it opens the public page of the building, without an identifier of
 * anybody in it.
 *
 * @throws AppError `places.not_found`
 */
export async function poster(
  buildingId: string,
  site: string,
  actor: Actor,
): Promise<ResponseOf<'roles.poster'>> {
  const building = found(await findBuilding(actor.communityId, buildingId), 'places.not_found')
  const address = `${site}${PUBLIC_CARD_PAGE}?id=${building._id}`
  // level Q still reads with a quarter of the print worn off
  const qr = await drawCode({
    scene: { kind: 'card', id: building._id },
    text: address,
    level: 'Q',
  })
  return { building: await placeOf(building), address, qr }
}
