import { useSession } from '@/platform/session'
import { useRead } from '@/platform/use-api'
import { useLookedAt } from './use-looked-at'

/** The grids whose notices hang on the wall; empty until they are known. */
export function useWallGrids(): readonly { readonly id: string; readonly name: string }[] {
  const isGuest = useSession((session) => session.token === null)
  const own = useRead('places.overview', {}).data?.grids
  const { id: communityId } = useLookedAt(isGuest)
  const open = useRead(
    'open.grids',
    { communityId },
    { isPublic: true, enabled: isGuest && communityId !== '' },
  ).data?.items
  return (isGuest ? open : own) ?? []
}
