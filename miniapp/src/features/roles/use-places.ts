import type { GridView } from '@linyi/shared/contract/places.contract'
import { useRead } from '@/platform/use-api'

/** A building with the grid it stands in. */
export interface PlacedBuilding {
  id: string
  name: string
  units: number
  gridId: string
}

/** The grids of my community, and all of their buildings. */
export function usePlaces(): {
  grids: readonly GridView[]
  buildings: readonly PlacedBuilding[]
} {
  const grids = useRead('places.overview', {}).data?.grids ?? []
  const buildings = grids.flatMap((grid) =>
    grid.estates.flatMap((estate) =>
      estate.buildings.map((building) => ({
        id: building.id,
        name: building.name,
        units: building.units,
        gridId: grid.id,
      })),
    ),
  )
  return { grids, buildings }
}
