import type { GridView } from '@linyi/shared/contract/places.contract'
import { useRead } from '@/platform/use-api'
import { useGrids } from './use-grids'

/** Where somebody can raise a matter: the grids of their homes, and the buildings to tap on. */
export function useRaisePlaces() {
  const me = useRead('people.me', {})
  const grids = useGrids()
  const homeGridIds = [...new Set(me.data?.homes.map((home) => home.gridId) ?? [])]
  return {
    homeGridId: homeGridIds[0] ?? null,
    /** Known to have no verified home here: whoever only works here raises nothing. */
    hasNoHome: me.data?.homes.length === 0,
    /** More than one only for people with homes in several grids. */
    grids: grids.filter((grid) => homeGridIds.includes(grid.id)),
    placesOf: (gridId: string | null) => placeNames(grids.find((grid) => grid.id === gridId)),
  }
}

/** `杏林苑3号楼`: the places people mean most often; an estate without buildings stands for itself. */
function placeNames(grid: GridView | undefined): readonly string[] {
  return (grid?.estates ?? []).flatMap((estate) =>
    estate.buildings.length === 0
      ? [estate.name]
      : estate.buildings.map((building) => building.name),
  )
}
