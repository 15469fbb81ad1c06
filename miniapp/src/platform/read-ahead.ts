import type { RequestInput } from '@linyi/shared/contract/operations'
import { FIRST_READS } from '../../config/first-reads'
import { api } from './api'
import { onOpening } from './moves'
import { queryClient } from './query-client'
import { sessionToken } from './session'

type FirstRead = (typeof FIRST_READS)[keyof typeof FIRST_READS]

/** Asks for what a page will show. What goes wrong is for the page to ask again and to tell. */
function readAhead([name, key]: FirstRead, id: string): void {
  const input = { [key]: id } as unknown as RequestInput<FirstRead[0]>
  const asked = { queryKey: [name, input], queryFn: () => api.query(name, input) }
  queryClient.query(asked).catch(() => undefined)
}

const hasFirstRead = (path: string): path is keyof typeof FIRST_READS => path in FIRST_READS

/**
 * Begins to read what a page shows while it is being opened: WeChat takes a quarter of a second for that,
 * and a browser has to fetch the page's code first.
 */
export function readAheadOfPages(): void {
  onOpening((path, id) => {
    if (sessionToken() !== null && hasFirstRead(path)) readAhead(FIRST_READS[path], id)
  })
}
