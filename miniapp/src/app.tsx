import './platform/aria'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient } from './platform/query-client'
import './app.scss'

if (process.env.TARO_ENV === 'h5') void import('./styles/h5.scss')

/** The whole app: what has been read is shared by all pages. */
export default function App({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
