import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { canRead, readableGrids } from '@linyi/shared/domain/roles/assignment.rules'
import { coverageOf, type Serving } from '@linyi/shared/domain/roles/coverage.rules'
import { cutPage, newerThan } from '../../platform/db/keyset'
import { ensure } from '../../platform/http/app-error'
import { assignmentsInForce, type RoleAssignmentDocument } from '../people/index'
import { buildingsOf, gridsOf } from '../places/index'

function serving(rows: readonly RoleAssignmentDocument[]): Serving[] {
  return rows.flatMap(({ buildingId, unit }) => (buildingId === null ? [] : [{ buildingId, unit }]))
}

/**
 * How far buildings have their one lead and stair units their volunteer, and every gap (4.8). It
 * costs the buildings and the people who serve them, never the residents.
 *
 * @throws AppError `roles.not_reader`
 */
export async function coverage(
  { gridId, after, limit }: RequestOf<'roles.coverage'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'roles.coverage'>> {
  ensure(canRead(actor, gridId ?? null, now))
  const { communityId } = actor
  const reach = gridId === undefined ? readableGrids(actor, now) : [gridId]
  const [allGrids, allBuildings, leads, volunteers] = await Promise.all([
    gridsOf(communityId),
    buildingsOf(communityId),
    assignmentsInForce(communityId, 'buildingLead', now, gridId),
    assignmentsInForce(communityId, 'unitVolunteer', now, gridId),
  ])
  const grids = allGrids.filter((grid) => reach === null || reach.includes(grid._id))
  const gridNames = new Map(grids.map((grid) => [grid._id, grid.name]))
  const buildings = allBuildings.filter((building) => gridNames.has(building.gridId))
  const names = new Map(buildings.map((building) => [building._id, building.name]))
  const covered = coverageOf(
    buildings.map(({ _id, gridId: inGrid, units }) => ({ id: _id, gridId: inGrid, units })),
    serving(leads),
    serving(volunteers),
  )
  const { _id: position } = newerThan(after)
  const gaps = covered.gaps
    .map((gap) => ({
      ...gap,
      _id: gap.buildingId,
      unitsWithout: [...gap.unitsWithout],
      buildingName: names.get(gap.buildingId) ?? '',
      gridName: gridNames.get(gap.gridId) ?? '',
    }))
    .sort((a, b) => (a._id < b._id ? -1 : 1))
    .filter((gap) => position === undefined || gap._id > position.$gt)
  const { rows, next } = cutPage(gaps.slice(0, limit + 1), limit)
  const totals = new Map(covered.grids.map((grid) => [grid.gridId, grid]))
  return {
    items: rows.map(({ _id, ...gap }) => ({ id: _id, ...gap })),
    next,
    grids: grids.map((grid) => ({
      gridName: grid.name,
      ...(totals.get(grid._id) ?? {
        gridId: grid._id,
        buildings: 0,
        buildingsLed: 0,
        units: 0,
        unitsServed: 0,
      }),
    })),
  }
}
