import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '@/platform/api-error'
import { useRead } from '@/platform/use-api'

/** One item with its timeline and what I may do with it now. */
export function useItem(itemId: string): UseQueryResult<ItemInfo, ApiError> {
  return useRead('agenda.info', { itemId })
}
