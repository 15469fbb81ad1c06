import type { ItemInfo, ItemRecord } from '@linyi/shared/contract/agenda.contract'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ApiError } from '@/platform/api-error'
import { useRead } from '@/platform/use-api'

/** One item with its timeline and what I may do with it now. */
export function useItem(itemId: string): UseQueryResult<ItemInfo, ApiError> {
  return useRead('agenda.info', { itemId })
}

const RECORDS_SHOWN = 50

/** The newest entries of the handling record; the timeline shows their pictures. */
export function useItemRecords(item: ItemInfo | undefined): readonly ItemRecord[] {
  const read = useRead(
    'agenda.records',
    { itemId: item?.id ?? '', limit: RECORDS_SHOWN },
    { enabled: item !== undefined && item.records > 0 },
  )
  return read.data?.items ?? []
}
