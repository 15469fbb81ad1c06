/** A building with the numbers over its stairs' doors: 1 to `units`. */
export interface CoveredBuilding {
  readonly id: string
  readonly gridId: string
  readonly units: number
}

/** Somebody who serves a building, or a stair unit of it, now. */
export interface Serving {
  readonly buildingId: string
  readonly unit: number | null
}

/** What a building still lacks. */
export interface CoverageGap {
  readonly buildingId: string
  readonly gridId: string
  /** How many leads it has; exactly one is right. */
  readonly leads: number
  readonly unitsWithout: readonly number[]
}

/** How far a grid is covered. */
export interface GridCoverage {
  readonly gridId: string
  readonly buildings: number
  readonly buildingsLed: number
  readonly units: number
  readonly unitsServed: number
}

/**
 * 「一栋楼一名党员总负责、一个单元一名党员志愿者」 (4.8): every building exactly one lead, every stair unit at
 * least one volunteer. The gaps keep the order of the buildings.
 */
export function coverageOf(
  buildings: readonly CoveredBuilding[],
  leads: readonly Serving[],
  volunteers: readonly Serving[],
): { readonly grids: readonly GridCoverage[]; readonly gaps: readonly CoverageGap[] } {
  const leadsOf = new Map<string, number>()
  for (const { buildingId } of leads) {
    leadsOf.set(buildingId, (leadsOf.get(buildingId) ?? 0) + 1)
  }
  const served = new Set(
    volunteers.map(({ buildingId, unit }) => `${buildingId} ${String(unit ?? '')}`),
  )
  const grids = new Map<string, GridCoverage>()
  const gaps: CoverageGap[] = []
  for (const { id, gridId, units } of buildings) {
    const count = leadsOf.get(id) ?? 0
    const numbers = Array.from({ length: units }, (_, index) => index + 1)
    const unitsWithout = numbers.filter((unit) => !served.has(`${id} ${String(unit)}`))
    if (count !== 1 || unitsWithout.length > 0) {
      gaps.push({ buildingId: id, gridId, leads: count, unitsWithout })
    }
    const grid = grids.get(gridId)
    grids.set(gridId, {
      gridId,
      buildings: (grid?.buildings ?? 0) + 1,
      buildingsLed: (grid?.buildingsLed ?? 0) + (count === 1 ? 1 : 0),
      units: (grid?.units ?? 0) + units,
      unitsServed: (grid?.unitsServed ?? 0) + units - unitsWithout.length,
    })
  }
  return { grids: [...grids.values()], gaps }
}
