/** How long the words of a place may be. */
export const PLACE_LIMITS = {
  code: 12,
  name: 40,
  company: 40,
  door: 12,
  units: 40,
  /** Buildings put into a zone at once. */
  zoneBuildings: 200,
} as const

/** What staff keep of a community, from the grid down to the door, and the zones across it. */
export const PLACE_KINDS = ['grid', 'zone', 'estate', 'building', 'household', 'partyUnit'] as const

export type PlaceKind = (typeof PLACE_KINDS)[number]

export const PLACE_KIND_TEXT: Record<PlaceKind, string> = {
  grid: '网格',
  zone: '片区',
  estate: '小区',
  building: '楼栋',
  household: '房屋',
  partyUnit: '党组织',
}

/**
 * One text for what people write in several ways: full-width figures and letters, spaces at the ends
 * and in between. Without it the same building would be kept twice.
 */
export function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()
}

/**
 * A door as it is kept: `５０１ 室`, `501室` and `501` are the same door. Whoever types their door by
 * hand must find the one that staff entered.
 */
export function plainDoor(door: string): string {
  return door
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replace(/(?:室|号|房)$/u, '')
    .toUpperCase()
}

/** `1号楼` of 杏林苑 is kept as `杏林苑1号楼`, so that the name says where it stands wherever it is read. */
export function buildingName(estate: string, building: string): string {
  return building.startsWith(estate) ? building : `${estate}${building}`
}

/** Labels in the order people expect: 8 before 13, 2号楼 before 10号楼. */
export function compareLabels(a: string, b: string): number {
  return a.localeCompare(b, 'zh', { numeric: true })
}
