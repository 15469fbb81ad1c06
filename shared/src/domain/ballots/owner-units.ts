import type { RollUnit } from './electorate'

/** Where an area comes from: the register, else the survey, else the contract (interpretation, 8). */
export const AREA_SOURCES = ['register', 'survey', 'contract'] as const
export type AreaSource = (typeof AREA_SOURCES)[number]

export const AREA_SOURCE_TEXT: Record<AreaSource, string> = {
  register: '不动产登记簿',
  survey: '测绘面积',
  contract: '房屋买卖合同',
}

/** One flat with its exclusive area and the accounts of those who own it. */
export interface OwnedFlat {
  readonly householdId: string
  readonly buildingId: string
  /** Whole square centimetres, so that no rounding decides a vote. */
  readonly areaCm2: number
  /** Owner and co-owners who are verified; empty where none has an account. */
  readonly ownerIds: readonly string[]
  /** One name for flats that belong to one owner without an account: the developer's unsold ones. */
  readonly ownerKey: string | null
}

function keyOf({ ownerIds, ownerKey, householdId }: OwnedFlat): string {
  if (ownerKey !== null) return `owner:${ownerKey}`
  if (ownerIds.length === 0) return `flat:${householdId}`
  return `people:${[...new Set(ownerIds)].sort().join('+')}`
}

/**
 * The owners' roll: several flats of one owner are one head with the sum of their areas, co-owners
 * are one head together, and the developer's unsold flats are one head (interpretation of the Civil
 * Code on exclusive parts, art. 8 and 9). An owner casts one paper for all of it.
 *
 * A flat whose owner has no account stays on the roll: it counts in both wholes and can vote on
 * paper. Who buys a flat after the opening is not on the roll; the seller's vote stands.
 */
export function ownerRoll(flats: readonly OwnedFlat[]): RollUnit[] {
  const units = new Map<string, RollUnit>()
  for (const flat of flats) {
    const key = keyOf(flat)
    const known = units.get(key)
    units.set(key, {
      key,
      casters: [...new Set([...(known?.casters ?? []), ...flat.ownerIds])].sort(),
      areaCm2: (known?.areaCm2 ?? 0) + flat.areaCm2,
      buildingId: known?.buildingId ?? flat.buildingId,
      householdId: known?.householdId ?? flat.householdId,
      flats: (known?.flats ?? 0) + 1,
    })
  }
  return [...units.values()]
}
