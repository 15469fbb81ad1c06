import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import type { Counters } from '@linyi/shared/domain/measures/counters'
import { SENIOR_FROM } from '@linyi/shared/domain/measures/people'
import { coverageOf } from '@linyi/shared/domain/roles/coverage.rules'
import { assignmentsInForce, residenciesInArea, type RollResidency } from '../../people/index'
import { buildingsOf } from '../../places/index'
import { putRow, takeResidentsDay, WHOLE } from '../measure.store'

interface Counted {
  readonly people: ReadonlySet<string>
  readonly tenants: ReadonlySet<string>
  readonly seniors: ReadonlySet<string>
  readonly byBuilding: ReadonlyMap<string, ReadonlySet<string>>
}

function count(residencies: readonly RollResidency[], year: number): Counted {
  const byBuilding = new Map<string, Set<string>>()
  for (const { buildingId, accountId } of residencies) {
    const building = byBuilding.get(buildingId) ?? new Set<string>()
    byBuilding.set(buildingId, building.add(accountId))
  }
  const ids = (all: readonly RollResidency[]) => new Set(all.map(({ accountId }) => accountId))
  return {
    people: ids(residencies),
    tenants: ids(residencies.filter(({ relation }) => relation === 'tenant')),
    seniors: ids(
      residencies.filter(({ birthYear }) => birthYear !== null && year - birthYear >= SENIOR_FROM),
    ),
    byBuilding,
  }
}

const figuresOf = ({ people, tenants, seniors, byBuilding }: Counted): Counters => ({
  people: people.size,
  tenants: tenants.size,
  seniors: seniors.size,
  ...Object.fromEntries([...byBuilding].map(([id, all]) => [`b_${id}`, all.size])),
})

/**
 * Counts once a day who lives where and which buildings have their lead: what shares are taken of.
 * It costs the roll, once, and no reader. Of several instances one does it.
 */
export async function countResidents(communityId: string, now: Date): Promise<void> {
  const day = dayOf(now)
  if (!(await takeResidentsDay(communityId, day))) return
  const [residencies, buildings, leads, volunteers] = await Promise.all([
    residenciesInArea(communityId, {}, now),
    buildingsOf(communityId),
    assignmentsInForce(communityId, 'buildingLead', now),
    assignmentsInForce(communityId, 'unitVolunteer', now),
  ])
  const serving = (rows: typeof leads) =>
    rows.flatMap(({ buildingId, unit }) => (buildingId === null ? [] : [{ buildingId, unit }]))
  const { grids } = coverageOf(
    buildings.map(({ _id, gridId, units }) => ({ id: _id, gridId, units })),
    serving(leads),
    serving(volunteers),
  )
  const covered = (gridId: string | null): Counters => {
    const own = grids.filter((grid) => gridId === null || grid.gridId === gridId)
    const sum = (name: 'buildings' | 'buildingsLed' | 'units' | 'unitsServed'): number =>
      own.reduce((all, grid) => all + grid[name], 0)
    return {
      buildings: sum('buildings'),
      buildingsLed: sum('buildingsLed'),
      units: sum('units'),
      unitsServed: sum('unitsServed'),
    }
  }
  const year = now.getUTCFullYear()
  const gridIds = new Set([
    ...residencies.map(({ gridId }) => gridId),
    ...grids.map(({ gridId }) => gridId),
  ])
  const place = { facet: 'residents', span: day } as const
  const whole = { ...figuresOf(count(residencies, year)), ...covered(null) }
  await putRow(communityId, { ...place, gridId: WHOLE }, whole)
  for (const gridId of gridIds) {
    const own = residencies.filter((residency) => residency.gridId === gridId)
    const figures = { ...figuresOf(count(own, year)), ...covered(gridId) }
    await putRow(communityId, { ...place, gridId }, figures)
  }
}
