import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { QueryName, RequestInput, ResponseOf } from '@linyi/shared/contract/operations'
import { api } from './api'
import type { ApiError } from './api-error'
import { useSession } from './session'

/** Reads one operation for several inputs at once: all answers or none. */
export function useReadAll<Name extends QueryName>(
  name: Name,
  inputs: readonly RequestInput<Name>[],
): UseQueryResult<readonly ResponseOf<Name>[], ApiError> {
  const isSignedIn = useSession((session) => session.token !== null)
  return useQuery<readonly ResponseOf<Name>[], ApiError>({
    queryKey: [name, 'all', inputs],
    queryFn: () => Promise.all(inputs.map((input) => api.query(name, input))),
    enabled: isSignedIn && inputs.length > 0,
  })
}
