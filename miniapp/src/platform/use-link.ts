import {
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type {
  CommandName,
  QueryName,
  RequestInput,
  ResponseOf,
} from '@linyi/shared/contract/operations'
import { useState } from 'react'
import { api } from './api'
import type { ApiError } from './api-error'
import { queryClient } from './query-client'
import { TapKey } from './tap-key'

/** Reads what a signed link leads to, whoever is signed in on this phone. */
export function useLinkRead<Name extends QueryName>(
  name: Name,
  input: RequestInput<Name>,
  link: string | null,
): UseQueryResult<ResponseOf<Name>, ApiError> {
  return useQuery<ResponseOf<Name>, ApiError>({
    queryKey: [name, input, link],
    queryFn: () => api.query(name, input, link ?? ''),
    enabled: link !== null,
  })
}

/** A command of whoever holds a signed link; repeated under the same number until it is answered. */
export function useLinkCommand<Name extends CommandName>(
  name: Name,
  link: string,
): UseMutationResult<ResponseOf<Name>, ApiError, RequestInput<Name>> {
  const [tap] = useState(() => new TapKey())
  return useMutation<ResponseOf<Name>, ApiError, RequestInput<Name>>({
    mutationFn: (input) => api.command(name, input, tap.keyFor(input), link),
    onSuccess: () => {
      tap.answered()
      void queryClient.invalidateQueries()
    },
    onError: (error) => {
      if (error.isAnswered) tap.answered()
    },
  })
}
