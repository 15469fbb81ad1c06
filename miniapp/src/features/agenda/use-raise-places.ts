import type { GridView } from '@linyi/shared/contract/places.contract'
import { FILERS } from '@linyi/shared/domain/agenda/item.rules'
import type { Role } from '@linyi/shared/domain/people/role'
import { useRead } from '@/platform/use-api'
import { useGrids } from './use-grids'

/** Offices of the whole community; the others have grids. */
const EVERYWHERE: readonly Role[] = ['communitySecretary', 'streetOfficer']

/** Where somebody can raise a matter: the grids of their homes or office, and buildings to tap on. */
export function useRaisePlaces() {
  const me = useRead('people.me', {}).data
  const grids = useGrids()
  const homeGridIds = [...new Set(me?.homes.map((home) => home.gridId) ?? [])]
  const roles = me?.roles.map(({ role }) => role) ?? []
  const isFiler = roles.some((role) => FILERS.includes(role))
  const isEverywhere = roles.some((role) => EVERYWHERE.includes(role))
  const officeNames = me?.roles.map(({ scopeText }) => scopeText) ?? []
  const officeGrids = grids.filter(({ name }) => officeNames.includes(name)).map(({ id }) => id)
  const idsFor = (isOnBehalf: boolean): readonly string[] => {
    if (!isOnBehalf) return homeGridIds
    if (isEverywhere) return grids.map(({ id }) => id)
    // a building lead's office lies in the grid of their home
    return officeGrids.length > 0 ? officeGrids : homeGridIds
  }
  return {
    isLoading: me === undefined,
    isFiler,
    /** Known to have no verified home here: such a person raises nothing of their own. */
    hasNoHome: me?.homes.length === 0,
    /** The grid that is meant while none is chosen. */
    firstGridId: (isOnBehalf: boolean): string | null => idsFor(isOnBehalf)[0] ?? null,
    gridsFor: (isOnBehalf: boolean) => grids.filter(({ id }) => idsFor(isOnBehalf).includes(id)),
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
