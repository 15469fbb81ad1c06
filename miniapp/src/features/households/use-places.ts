import { useRead } from '@/platform/use-api'

/** A building with its estate and stair units, for choosing a home. */
export interface BuildingChoice {
  id: string
  name: string
  units: number
  estateId: string
}

/** The estates and buildings of my community. */
export function usePlaces() {
  const read = useRead('places.overview', {})
  const estates = (read.data?.grids ?? []).flatMap((grid) => grid.estates)
  const buildings: readonly BuildingChoice[] = estates.flatMap((estate) =>
    estate.buildings.map(({ id, name, units }) => ({ id, name, units, estateId: estate.id })),
  )
  return {
    estates,
    buildings,
    isLoading: read.isPending,
    error: read.error,
    retry: () => void read.refetch(),
  }
}
