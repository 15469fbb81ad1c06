import { all, demand, type Decision } from '../decision'
import { PARTY_LEVELS, type PartyLevel, type PartyPlace } from './party-unit'

export type PartyReason = 'places.party_level_wrong' | 'places.party_place_wrong'

/** A unit of the tree as the rules see it. */
export interface PartyNode extends PartyPlace {
  readonly level: PartyLevel
}

/** The level right above, or null for the top of the tree. */
export function levelAbove(level: PartyLevel): PartyLevel | null {
  return PARTY_LEVELS[PARTY_LEVELS.indexOf(level) - 1] ?? null
}

/** Which parts of a place a level names: the community none, the household all three. */
function placesNamed(level: PartyLevel): readonly (keyof PartyPlace)[] {
  const parts = ['gridId', 'buildingId', 'householdId'] as const
  return parts.slice(0, PARTY_LEVELS.indexOf(level))
}

/**
 * Whether a unit stands rightly in the tree 社区党总支—网格党支部—楼栋党小组—党员中心户: under a unit of the
 * level right above, in a place inside that unit's place, and naming exactly the place its own level
 * asks for (4.5).
 */
export function canStandUnder(unit: PartyNode, parent: PartyNode | null): Decision<PartyReason> {
  const named = placesNamed(unit.level)
  const parts: readonly (keyof PartyPlace)[] = ['gridId', 'buildingId', 'householdId']
  const isInside =
    parent === null || placesNamed(parent.level).every((part) => unit[part] === parent[part])
  return all<PartyReason>(
    demand((parent?.level ?? null) === levelAbove(unit.level), 'places.party_level_wrong'),
    demand(
      parts.every((part) => (unit[part] !== null) === named.includes(part)) && isInside,
      'places.party_place_wrong',
    ),
  )
}
