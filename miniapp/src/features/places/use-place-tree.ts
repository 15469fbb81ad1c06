import type { TreeBuilding, TreeGrid } from '@linyi/shared/contract/places.contract'
import { useRead } from '@/platform/use-api'

export type TreeEstate = TreeGrid['estates'][number]

/** The map of the community with its counts. */
export function usePlaceTree() {
  const read = useRead('places.tree', {})
  return {
    tree: read.data ?? null,
    canKeep: read.data?.abilities.keep.allowed ?? false,
    error: read.error,
    retry: () => void read.refetch(),
  }
}

/** A building of the map with the estate and grid around it. */
export function findInTree(
  grids: readonly TreeGrid[],
  buildingId: string,
): { grid: TreeGrid; estate: TreeEstate; building: TreeBuilding } | null {
  for (const grid of grids) {
    for (const estate of grid.estates) {
      const building = estate.buildings.find((one) => one.id === buildingId)
      if (building) return { grid, estate, building }
    }
  }
  return null
}

/** All buildings of the map, in its order. */
export function allBuildings(grids: readonly TreeGrid[]): TreeBuilding[] {
  return grids.flatMap((grid) => grid.estates.flatMap((estate) => estate.buildings))
}
