import type { Electorate, RollUnit, Where } from '@linyi/shared/domain/ballots/electorate'
import { ownerRoll } from '@linyi/shared/domain/ballots/owner-units'
import { latestAdultBirthYear } from '@linyi/shared/domain/people/age'
import { AppError } from '../../platform/http/app-error'
import { councilMemberIds } from '../councils/index'
import { residenciesInArea, type RollResidency } from '../people/index'
import { buildingsOf, openHouseholdsIn } from '../places/index'
import { flatAreasIn } from './flat-area.store'

const ADULT_AGE = 18

function areaOf(where: Where): { gridId?: string; buildingId?: string } {
  switch (where.kind) {
    case 'community':
      return {}
    case 'grid':
      return { gridId: where.gridId }
    case 'building':
      return { gridId: where.gridId, buildingId: where.buildingId }
  }
}

/** Old enough at `now`: eighteen, or what the matter asks for beyond it. */
function isOldEnough(minAge: number, now: Date): (residency: RollResidency) => boolean {
  const latest = latestAdultBirthYear(now) - (minAge - ADULT_AGE)
  return ({ birthYear }) => birthYear !== null && birthYear <= latest
}

/** A roll, and what keeps others from standing on it. */
export interface DrawnRoll {
  readonly units: readonly RollUnit[]
  /** Homes that nobody answers for, where delegates are asked. */
  readonly delegatesMissing: number
  /** Flats whose area is not known, where owners are asked. */
  readonly areasMissing: number
}

const complete = (units: readonly RollUnit[]): DrawnRoll => ({
  units,
  delegatesMissing: 0,
  areasMissing: 0,
})

/**
 * Draws the roll of a ballot by its rule, from the residencies and offices in force at `now`. Who
 * moves in later is not on it.
 *
 * @throws AppError `ballots.kind_unfit` for the roll of a meeting
 */
export async function drawRoll(
  communityId: string,
  electorate: Electorate,
  now: Date,
): Promise<DrawnRoll> {
  switch (electorate.unit) {
    case 'member': {
      const ids = await councilMemberIds(communityId, electorate.where.gridId, now)
      return complete(
        ids.map((id) => ({
          key: id,
          casters: [id],
          areaCm2: 0,
          buildingId: null,
          householdId: null,
        })),
      )
    }
    case 'present':
      // who is in the room, the meeting knows
      throw new AppError('ballots.kind_unfit')
    case 'person':
      return complete(
        personRoll(await adultsIn(communityId, electorate.where, electorate.minAge, now)),
      )
    case 'household':
    case 'delegate':
      return householdRoll(
        await adultsIn(communityId, electorate.where, ADULT_AGE, now),
        electorate.unit === 'delegate',
      )
    case 'ownerUnit':
      return ownersIn(communityId, electorate.where, now)
  }
}

async function adultsIn(
  communityId: string,
  where: Where,
  minAge: number,
  now: Date,
): Promise<RollResidency[]> {
  const rows = await residenciesInArea(communityId, areaOf(where), now)
  return rows.filter(isOldEnough(minAge, now))
}

/** Somebody with two homes votes once, at the first of them. */
function personRoll(residencies: readonly RollResidency[]): RollUnit[] {
  const people = new Map<string, RollUnit>()
  const ordered = [...residencies].sort((a, b) => (a.householdId < b.householdId ? -1 : 1))
  for (const { accountId, buildingId, householdId } of ordered) {
    if (people.has(accountId)) continue
    people.set(accountId, {
      key: accountId,
      casters: [accountId],
      areaCm2: 0,
      buildingId,
      householdId,
    })
  }
  return [...people.values()]
}

function householdRoll(residencies: readonly RollResidency[], isByDelegate: boolean): DrawnRoll {
  const lived = new Set(residencies.map(({ householdId }) => householdId))
  const homes = new Map<string, RollUnit>()
  for (const { accountId, buildingId, householdId, isDelegate } of residencies) {
    if (isByDelegate && !isDelegate) continue
    const casters = [...(homes.get(householdId)?.casters ?? []), accountId].sort()
    homes.set(householdId, { key: householdId, casters, areaCm2: 0, buildingId, householdId })
  }
  return { ...complete([...homes.values()]), delegatesMissing: lived.size - homes.size }
}

async function ownersIn(communityId: string, where: Where, now: Date): Promise<DrawnRoll> {
  const area = areaOf(where)
  const [known, residencies, buildings] = await Promise.all([
    flatAreasIn(communityId, area),
    residenciesInArea(communityId, area, now),
    buildingsOf(communityId),
  ])
  const there = buildings.filter(
    (building) =>
      (area.gridId === undefined || building.gridId === area.gridId) &&
      (area.buildingId === undefined || building._id === area.buildingId),
  )
  const open = await openHouseholdsIn(
    communityId,
    there.map((building) => building._id),
  )
  // a flat that was closed, such as one of two that became one, is nobody's any more
  const standing = new Set(open.map((household) => household._id))
  const flats = known.filter(({ householdId }) => standing.has(householdId))
  const owners = new Map<string, string[]>()
  for (const { householdId, accountId, relation } of residencies) {
    if (relation !== 'owner' && relation !== 'coOwner') continue
    owners.set(householdId, [...(owners.get(householdId) ?? []), accountId])
  }
  const units = ownerRoll(
    flats.map(({ householdId, buildingId, areaCm2, ownerKey }) => ({
      householdId,
      buildingId,
      areaCm2,
      ownerKey,
      ownerIds: owners.get(householdId) ?? [],
    })),
  )
  return { ...complete(units), areasMissing: standing.size - flats.length }
}
