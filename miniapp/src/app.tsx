import './platform/aria'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useDemoClock, useMe } from './features/people'
import { queryClient } from './platform/query-client'
import { startPlatform } from './platform/start'
import './app.scss'
import './platform/browser'

startPlatform()

/** The whole app: what has been read is shared by all pages. */
export default function App({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <FollowServiceClock>{children}</FollowServiceClock>
    </QueryClientProvider>
  )
}

/** A demo turns its clock forward; every remaining time on every page follows it. */
function FollowServiceClock({ children }: { children: ReactNode }) {
  const me = useMe()
  useDemoClock({ enabled: me.data?.isDemo === true })
  return <>{children}</>
}
