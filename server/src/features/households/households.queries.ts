import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canListBuilding, KEEPERS } from '@linyi/shared/domain/households/household.rules'
import { VERIFIERS } from '@linyi/shared/domain/households/claim.rules'
import { isUsable, plainCode } from '@linyi/shared/domain/households/invitation.rules'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role, RoleScope } from '@linyi/shared/domain/people/role'
import { drawCode } from '../../platform/codes/draw-code'
import { cutPage } from '../../platform/db/keyset'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { ruleSetAt } from '../councils/index'
import {
  accountsByIds,
  pastResidenciesOf,
  realNameOf,
  residenciesIn,
  residenciesOf,
  residenciesOfBuilding,
} from '../people/index'
import { buildingNames, findBuilding, findHousehold, gridsByIds, homesOf } from '../places/index'
import { presentClaimCard, presentOwnClaim } from './claim.presenter'
import { claimsOf, queuedClaims } from './claim.store'
import { endOf, presentFormerHome, presentHome } from './household.presenter'
import { findInvitationByCode, openInvitations } from './invitation.store'
import { rollPageOfHousehold, searchRoll } from './roll.store'

const FORMER_SHOWN = 10

/** A person's homes with everybody who lives there, their claims and the homes they left. */
export async function myHouseholds(
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'households.mine'>> {
  const { communityId, accountId } = actor
  const [own, claims, former, grids, { people }] = await Promise.all([
    residenciesOf(communityId, accountId, now),
    claimsOf(communityId, accountId),
    pastResidenciesOf(communityId, accountId),
    gridsByIds(
      communityId,
      actor.residencies.map(({ gridId }) => gridId),
    ),
    ruleSetAt(communityId, now),
  ])
  const households = await Promise.all(
    own.map(async (residency) => ({
      residency,
      members: await residenciesIn(communityId, residency.householdId, now),
      invitations: await openInvitations(communityId, residency.householdId, now),
    })),
  )
  const memberIds = households.flatMap(({ members }) => members.map((member) => member.accountId))
  const [accounts, homes] = await Promise.all([
    accountsByIds(communityId, [...new Set(memberIds)]),
    homesOf(communityId, [
      ...new Set([...own, ...claims, ...former].map(({ householdId }) => householdId)),
    ]),
  ])
  const names = new Map(
    accounts.map((account) => [
      account._id,
      { name: realNameOf(account), isAssisted: account.status === 'assisted' },
    ]),
  )
  const places = new Map(homes.map((home) => [home.householdId, home.text]))
  const placeOf = (householdId: string): string => places.get(householdId) ?? ''
  return {
    homes: households.map(({ residency, members, invitations }) =>
      presentHome(
        {
          own: residency,
          place: placeOf(residency.householdId),
          gridName: grids.find((grid) => grid._id === residency.gridId)?.name ?? '',
          members,
          names,
          invitations,
          rules: people,
        },
        now,
      ),
    ),
    claims: claims.map((claim) => presentOwnClaim(claim, placeOf(claim.householdId), now)),
    former: former
      .slice(0, FORMER_SHOWN)
      .map((past) => presentFormerHome(past, placeOf(past.householdId))),
  }
}

/** The places of the offices in force, the widest alone where it holds the others. */
function scopesOf(actor: Actor, offices: readonly Role[], now: Date): readonly RoleScope[] {
  const scopes = actor.roles
    .filter((held) => offices.includes(held.role) && isInForce(held, now))
    .map((held) => held.scope)
  const wide = scopes.find((scope) => scope.kind === 'community')
  if (wide !== undefined) return [wide]
  const grids = scopes.filter((scope) => scope.kind === 'grid')
  const inner = scopes.filter(
    (scope) =>
      scope.kind !== 'grid' &&
      scope.kind !== 'community' &&
      !grids.some((grid) => grid.gridId === scope.gridId),
  )
  return [...grids, ...inner]
}

/**
 * What waits to be verified in the caller's places, the first claim first.
 *
 * @throws AppError `households.not_verifier`
 */
export async function claimQueue(
  { after, limit }: RequestOf<'households.claims'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'households.claims'>> {
  const { communityId } = actor
  const scopes = scopesOf(actor, VERIFIERS, now)
  if (scopes.length === 0) throw new AppError('households.not_verifier')
  const { rows, next } = cutPage(await queuedClaims(actor, scopes, { after, limit }, now), limit)
  const [accounts, buildings] = await Promise.all([
    accountsByIds(
      communityId,
      rows.map((claim) => claim.accountId),
    ),
    buildingNames(communityId, [...new Set(rows.map((claim) => claim.buildingId))]),
  ])
  const names = new Map(accounts.map((account) => [account._id, account.nameMasked]))
  return {
    items: rows.map((claim) =>
      presentClaimCard(
        claim,
        names.get(claim.accountId) ?? '',
        buildings.get(claim.buildingId) ?? '',
      ),
    ),
    next,
  }
}

/** More than a screen tells anyway; the list has all of them. */
const COUNTED_MAX = 49

/** How much waits to be verified by this person, and by when the first answer is due. */
export async function claimsWaitingFor(
  actor: Actor,
  now: Date,
): Promise<{ readonly count: number; readonly dueAt: Date | null }> {
  const scopes = scopesOf(actor, VERIFIERS, now)
  if (scopes.length === 0) return { count: 0, dueAt: null }
  const claims = await queuedClaims(actor, scopes, { after: undefined, limit: COUNTED_MAX }, now)
  return { count: claims.length, dueAt: claims[0]?.answerBy ?? null }
}

/**
 * The verified residents of a building for its staff, masked.
 *
 * @throws AppError `places.not_found`, `households.not_keeper`
 */
export async function buildingResidents(
  { buildingId, after, limit }: RequestOf<'households.residents'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'households.residents'>> {
  const { communityId } = actor
  const { gridId } = found(await findBuilding(communityId, buildingId), 'places.not_found')
  ensure(canListBuilding(actor, { gridId, buildingId }, now))
  const { rows, next } = cutPage(
    await residenciesOfBuilding(communityId, { buildingId }, { after, limit }, now),
    limit,
  )
  const accounts = await accountsByIds(
    communityId,
    rows.map((row) => row.accountId),
  )
  const byId = new Map(accounts.map((account) => [account._id, account]))
  return {
    items: rows.map((row) => ({
      residencyId: row._id,
      accountId: row.accountId,
      name: byId.get(row.accountId)?.nameMasked ?? '',
      unit: row.unit,
      relation: row.relation,
      isDelegate: row.isDelegate,
      isAssisted: byId.get(row.accountId)?.status === 'assisted',
      basis: row.basis,
      verifiedAt: row.verifiedAt.toISOString(),
      until: endOf(row),
    })),
    next,
  }
}

/**
 * The roll by door, name or phone, masked; within the grids of the caller's office.
 *
 * @throws AppError `households.not_keeper`, `places.not_found`, `households.door_unknown`
 */
export async function rollSearch(
  { text, place, after, limit }: RequestOf<'households.roll'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'households.roll'>> {
  const { communityId } = actor
  const page = { after, limit }
  const scopes = scopesOf(actor, KEEPERS, now)
  if (scopes.length === 0) throw new AppError('households.not_keeper')
  const grids = scopes.flatMap((scope) => (scope.kind === 'grid' ? [scope.gridId] : []))
  const gridIds = scopes[0]?.kind === 'community' ? null : grids
  let entries
  if (place === undefined) entries = await searchRoll(communityId, text ?? '', gridIds, page)
  else {
    found(await findBuilding(communityId, place.buildingId), 'places.not_found')
    const household = found(await findHousehold(communityId, place), 'households.door_unknown')
    const isOurs = gridIds === null || gridIds.includes(household.gridId)
    if (!isOurs) throw new AppError('households.not_keeper')
    entries = await rollPageOfHousehold(communityId, household._id, page)
  }
  const { rows, next } = cutPage(entries, limit)
  const buildings = await buildingNames(communityId, [
    ...new Set(rows.map((entry) => entry.buildingId)),
  ])
  return {
    items: rows.map((entry) => ({
      id: entry._id,
      name: entry.nameMasked,
      phone: entry.phoneMasked,
      place: `${buildings.get(entry.buildingId) ?? ''} ${String(entry.unit)}单元`,
      relation: entry.relation,
    })),
    next,
  }
}

/** Where the pages take in a code of a household. */
const CODE_PAGE = '/#/features/households/pages/code/index'

/**
 * A code that somebody has just made, to be scanned by whom it is for. Of other codes nothing is said.
 *
 * @throws AppError `households.invitation_not_found`
 */
export async function invitationCode(
  { code: typed, site }: RequestOf<'households.invitationCode'>,
  { communityId, accountId }: Actor,
  now: Date,
): Promise<ResponseOf<'households.invitationCode'>> {
  const code = plainCode(typed)
  const invitation = await findInvitationByCode(communityId, code)
  if (invitation?.inviterId !== accountId || !isUsable(invitation, now)) {
    throw new AppError('households.invitation_not_found')
  }
  const text = `${site}${CODE_PAGE}?code=${code}`
  return { qr: await drawCode({ scene: { kind: 'household', code }, text }) }
}
