import { focusManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

const FRESH_MS = 5_000

/** What has been read. `platform/api` repeats reads itself, and WeChat tells no network state. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: false, networkMode: 'always' },
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

/** Reads again what visible pages show and what may be old; called when a page comes back. */
export function refreshStale(): void {
  void queryClient.refetchQueries({ type: 'active', stale: true })
}

/** Reads again what visible pages show; called by pull to refresh. */
export async function refreshAll(): Promise<void> {
  await queryClient.invalidateQueries()
}

/** Forgets everything read: another person sits here now. */
export function forgetAll(): void {
  queryClient.clear()
}
