/** The demo community. Places and people are invented; the matters are those of the seed reports. */
export const COMMUNITY = { name: '杏林社区', streetName: '望湖街道' } as const

export interface StoryEstate {
  readonly name: string
  /** Null where nobody manages the estate: lamps and drains are then everybody's and nobody's. */
  readonly propertyCompany: string | null
  readonly buildings: number
  readonly units: number
}

export interface StoryGrid {
  /** A label on the street's map; neither the first nor the last of a series. */
  readonly code: string
  readonly estates: readonly StoryEstate[]
}

export const GRIDS: readonly StoryGrid[] = [
  {
    code: '8',
    estates: [
      { name: '杏林苑', propertyCompany: '惠邻物业', buildings: 4, units: 3 },
      { name: '铁路小区', propertyCompany: null, buildings: 3, units: 2 },
    ],
  },
  {
    code: '13',
    estates: [
      { name: '湖畔里', propertyCompany: '安居物业', buildings: 3, units: 3 },
      { name: '纺织厂宿舍', propertyCompany: null, buildings: 3, units: 2 },
    ],
  },
]

/** Zones across the grids, for the winter's safety checks. */
export const ZONES = ['铁路片区', '湖畔片区'] as const

/** Doors of every stair unit: so many floors with two doors each. */
export const FLOORS = 6

/** Buildings with a Party group, and the doors where its meeting point is. */
export const PARTY_GROUPS: readonly {
  readonly building: string
  readonly meetingPoint: { readonly unit: number; readonly door: string } | null
}[] = [
  { building: '杏林苑1号楼', meetingPoint: null },
  { building: '杏林苑2号楼', meetingPoint: { unit: 1, door: '101' } },
  { building: '铁路小区2号楼', meetingPoint: { unit: 2, door: '102' } },
  { building: '湖畔里1号楼', meetingPoint: null },
]
