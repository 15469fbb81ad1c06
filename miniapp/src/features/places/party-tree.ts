import type { PartyUnitView } from '@linyi/shared/contract/places.contract'

/** A unit of the Party tree with how deep it stands. */
export interface PartyBranch {
  unit: PartyUnitView
  depth: number
}

/** The tree from the top, each unit followed by what stands below it. */
export function branchesOf(units: readonly PartyUnitView[]): PartyBranch[] {
  const below = (parentId: string | null, depth: number): PartyBranch[] =>
    units
      .filter((unit) => unit.parentId === parentId)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}
