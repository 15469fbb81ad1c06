import { focusManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

const FRESH_MS = 5_000
/** Reading a long list anew asks once for each of its pages. */
const LONG_LIST_FRESH_MS = 5 * 60_000
const LONG_LIST_PAGES = 3
/** A page below the one in view holds nothing: what it has read waits here until it is shown again. */
const KEPT_MS = 30 * 60_000

/** What has been read. `platform/api` repeats reads itself, and WeChat tells no network state. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, gcTime: KEPT_MS, retry: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

if (process.env.TARO_ENV === 'weapp') {
  focusManager.setEventListener((setFocused) => {
    Taro.onAppShow(() => {
      setFocused(true)
    })
    Taro.onAppHide(() => {
      setFocused(false)
    })
    return () => undefined
  })
}

/** How long a list of so many pages counts as fresh. */
export function freshFor(pages: number): number {
  return pages > LONG_LIST_PAGES ? LONG_LIST_FRESH_MS : FRESH_MS
}

/** Reads again what the page in view shows; called by pull to refresh. */
export async function refreshAll(): Promise<void> {
  await queryClient.invalidateQueries()
}

/** Forgets everything read: another person sits here now. */
export function forgetAll(): void {
  queryClient.clear()
}
