import type { GridView } from '@linyi/shared/contract/places.contract'
import { useRead } from '@/platform/use-api'

/** The grids of my community with their estates and buildings. */
export function useGrids(): readonly GridView[] {
  return useRead('places.overview', {}).data?.grids ?? []
}
