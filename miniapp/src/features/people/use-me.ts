import type { Me } from '@linyi/shared/contract/people.contract'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '@/platform/api-error'
import { useRead } from '@/platform/use-api'

/** Who is signed in: name, homes, roles and the community. */
export function useMe(): UseQueryResult<Me, ApiError> {
  return useRead('people.me', {})
}
