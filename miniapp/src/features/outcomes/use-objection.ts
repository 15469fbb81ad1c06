import type { OutcomeObjection } from '@linyi/shared/contract/outcomes.contract'
import { useEffect } from 'react'
import { useReadPages } from '@/platform/use-api'
import { OBJECTIONS_TEXT } from './objections.text'

const PAGE_SIZE = 50

/** One objection out of those to a publication; further pages are read until it is there. */
export function useObjection(outcomeId: string, objectionId: string | null) {
  const read = useReadPages('outcomes.objections', { outcomeId, limit: PAGE_SIZE })
  const { data, hasNextPage, isFetching, fetchNextPage } = read
  const found: OutcomeObjection | undefined = data?.pages
    .flatMap(({ items }) => items)
    .find(({ id }) => id === objectionId)
  const isSearching = data !== undefined && found === undefined
  useEffect(() => {
    if (isSearching && hasNextPage && !isFetching) void fetchNextPage()
  }, [isSearching, hasNextPage, isFetching, fetchNextPage])
  return {
    data: found,
    error: read.error ?? (isSearching && !hasNextPage ? new Error(OBJECTIONS_TEXT.unknown) : null),
    refetch: read.refetch,
  }
}
