import type { Notice } from '@linyi/shared/contract/inbox.contract'
import { go } from '@/platform/navigate'
import { useCommand, useRead, useReadPages } from '@/platform/use-api'

/** How many notices I have not read; nought while nobody knows. */
export function useUnread(): number {
  return useRead('inbox.unread', {}).data?.unread ?? 0
}

/** My notices and what is done with them. */
export function useNotices(show: 'all' | 'unread') {
  const read = useReadPages('inbox.list', { show, limit: 20 })
  const unread = useUnread()
  const readOne = useCommand('inbox.read')
  const readAll = useCommand('inbox.readAll')
  const newest = read.data?.pages[0]?.items[0]
  return {
    read,
    unread,
    isReading: readAll.isPending,
    error: readAll.error?.message ?? null,
    /** Opens the page a notice is about; that it was read is said on the way, and not waited for. */
    open: ({ id, isRead, page }: Notice) => {
      if (!isRead) readOne.mutate({ noticeId: id })
      if (page.name !== 'notices') go.notice(page)
    },
    readAll: () => {
      if (newest !== undefined) readAll.mutate({ upTo: newest.id })
    },
  }
}
