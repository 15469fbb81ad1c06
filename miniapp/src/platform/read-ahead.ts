import type { QueryName, RequestInput } from '@linyi/shared/contract/operations'
import { api } from './api'
import { onOpening } from './moves'
import { PATHS } from './paths'
import { queryClient } from './query-client'
import { sessionToken } from './session'

/** Asks for what a page will show. What goes wrong is for the page to ask again and to tell. */
function readAhead<Name extends QueryName>(name: Name, input: RequestInput<Name>): void {
  const asked = { queryKey: [name, input], queryFn: () => api.query(name, input) }
  queryClient.query(asked).catch(() => undefined)
}

/** What the page of one thing asks first, in the words that its own hooks ask it with. */
const FIRST_READS: Readonly<Record<string, (id: string) => void>> = {
  [PATHS.item]: (itemId) => {
    readAhead('agenda.info', { itemId })
  },
  [PATHS.ballot]: (ballotId) => {
    readAhead('ballots.info', { ballotId })
  },
  [PATHS.meeting]: (meetingId) => {
    readAhead('meetings.info', { meetingId })
  },
  [PATHS.outcome]: (outcomeId) => {
    readAhead('outcomes.info', { outcomeId })
  },
  [PATHS.resolution]: (resolutionId) => {
    readAhead('resolutions.info', { resolutionId })
  },
  [PATHS.action]: (actionId) => {
    readAhead('actions.info', { actionId })
  },
  [PATHS.listening]: (listeningId) => {
    readAhead('listening.info', { listeningId })
  },
}

/**
 * Begins to read what a page shows while it is being opened: WeChat takes a quarter of a second for that,
 * and a browser has to fetch the page's code first.
 */
export function readAheadOfPages(): void {
  onOpening((path, id) => {
    if (sessionToken() !== null) FIRST_READS[path]?.(id)
  })
}
