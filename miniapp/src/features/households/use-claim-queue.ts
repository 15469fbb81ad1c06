import { useReadPages } from '@/platform/use-api'

const PAGE_SIZE = 30

/** The claims that wait for me, the first one first. */
export function useClaimQueue() {
  const read = useReadPages('households.claims', { limit: PAGE_SIZE })
  return { read, claims: read.data?.pages.flatMap((page) => page.items) ?? [] }
}
