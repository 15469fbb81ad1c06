import type { LegalEffect, Secrecy } from './ballot'
import type { BallotMethod, MotionMethod } from './method'

/** Whose vote one paper is. */
export const ELECTORATE_UNITS = [
  'person',
  'household',
  'delegate',
  'member',
  'present',
  'ownerUnit',
] as const
export type ElectorateUnit = (typeof ELECTORATE_UNITS)[number]

export const ELECTORATE_UNIT_TEXT: Record<ElectorateUnit, string> = {
  person: '每人一票',
  household: '每户一票',
  delegate: '户代表每户一票',
  member: '议事会成员每人一票',
  present: '到会成员每人一票',
  ownerUnit: '业主按人数和面积',
}

/** The part of the community a ballot is for. */
export type Where =
  | { readonly kind: 'community' }
  | { readonly kind: 'grid'; readonly gridId: string }
  | { readonly kind: 'building'; readonly gridId: string; readonly buildingId: string }

/** Verified adults, each for themselves; older than eighteen where the matter asks for it. */
export interface PersonElectorate {
  readonly unit: 'person'
  readonly where: Where
  readonly minAge: number
}

/** One vote for a household: any adult of it may cast it, the first who does. */
export interface HouseholdElectorate {
  readonly unit: 'household'
  readonly where: Where
}

/** One vote for a household, cast by its delegate alone; a household without one has none. */
export interface DelegateElectorate {
  readonly unit: 'delegate'
  readonly where: Where
}

/** The members of a grid's council. */
export interface MemberElectorate {
  readonly unit: 'member'
  readonly where: { readonly kind: 'grid'; readonly gridId: string }
}

/** The members who are in the room of a meeting; drawn by the meeting from those checked in. */
export interface PresentElectorate {
  readonly unit: 'present'
  readonly where: { readonly kind: 'grid'; readonly gridId: string }
}

/** Owners, by heads and by exclusive area. */
export interface OwnerElectorate {
  readonly unit: 'ownerUnit'
  readonly where: Where
}

export type Electorate =
  | PersonElectorate
  | HouseholdElectorate
  | DelegateElectorate
  | MemberElectorate
  | PresentElectorate
  | OwnerElectorate

/**
 * What may be put to whom and how. A council decides by its members; a residents' meeting by
 * persons, households or delegates; owners decide by name on a motion, because an area in the box
 * would name its flat. None of them can be mistaken for another: it does not compile.
 */
export type BallotKind =
  | {
      readonly effect: 'advisory'
      readonly electorate: PersonElectorate | HouseholdElectorate | DelegateElectorate
      readonly method: BallotMethod
      readonly secrecy: Secrecy
    }
  | {
      readonly effect: 'council'
      readonly electorate: MemberElectorate | PresentElectorate
      readonly method: BallotMethod
      readonly secrecy: Secrecy
    }
  | {
      readonly effect: 'residents'
      readonly electorate: PersonElectorate | HouseholdElectorate | DelegateElectorate
      readonly method: BallotMethod
      readonly secrecy: Secrecy
    }
  | {
      /** Owners are asked; only the operator of an official platform may have them decide (A2.4). */
      readonly effect: 'advisory' | 'owners'
      readonly electorate: OwnerElectorate
      readonly method: MotionMethod
      readonly secrecy: 'open'
    }

const UNITS_OF: Record<LegalEffect, readonly ElectorateUnit[]> = {
  advisory: ['person', 'household', 'delegate', 'ownerUnit'],
  council: ['member', 'present'],
  residents: ['person', 'household', 'delegate'],
  owners: ['ownerUnit'],
}

/** Whether the four belong together: the same table for what comes over the wire. */
export function isBallotKind(kind: {
  readonly effect: LegalEffect
  readonly electorate: Electorate
  readonly method: BallotMethod
  readonly secrecy: Secrecy
}): kind is BallotKind {
  const { unit } = kind.electorate
  if (!UNITS_OF[kind.effect].includes(unit)) return false
  return unit !== 'ownerUnit' || (kind.method.kind === 'motion' && kind.secrecy === 'open')
}

/** Whether a council decides: its members know each other, and in an open vote each is named. */
export function isCouncilRoll({ unit }: Pick<Electorate, 'unit'>): boolean {
  return unit === 'member' || unit === 'present'
}

/** One vote on the roll: whose it is, who may cast it, and what it weighs. */
export interface RollUnit {
  /** The account, the household or the owners whose vote it is; unique in a ballot. */
  readonly key: string
  /** Who may cast it; the first paper is the unit's. */
  readonly casters: readonly string[]
  /** Exclusive area in whole cm²; 0 where area does not count. */
  readonly areaCm2: number
  /** Where to knock: for the canvassing board. */
  readonly buildingId: string | null
  readonly householdId: string | null
  /** Flats that one owner's vote stands for, where owners vote. */
  readonly flats?: number
}

/** Heads and area of a list of units. */
export interface Weight {
  readonly heads: number
  readonly areaCm2: number
}

export function weightOf(units: readonly Pick<RollUnit, 'areaCm2'>[]): Weight {
  return {
    heads: units.length,
    areaCm2: units.reduce((sum, unit) => sum + unit.areaCm2, 0),
  }
}

/**
 * The roll as it is hashed and published: one line for each unit, sorted, so that the same roll has
 * one form whatever order the database gave it in. It holds no names.
 */
export function rollText(units: readonly Pick<RollUnit, 'key' | 'areaCm2' | 'casters'>[]): string {
  return units
    .map(({ key, areaCm2, casters }) =>
      [key, String(areaCm2), ...[...casters].sort(byText)].join(' '),
    )
    .sort(byText)
    .join('\n')
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
