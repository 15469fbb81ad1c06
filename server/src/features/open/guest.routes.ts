import type { FeatureRoutes } from '../../platform/http/handler'
import {
  openFront,
  openGrids,
  openItemList,
  openMeetings,
  openOutcomes,
  openPublication,
  openPulse,
} from './guest.queries'

/** What the app reads for somebody who has not signed in. */
export const guestRoutes = {
  'open.front': (input, { now }) => openFront(input, now),
  'open.pulse': (input, { now }) => openPulse(input, now),
  'open.grids': (input) => openGrids(input),
  'open.outcomes': (input, { now }) => openOutcomes(input, now),
  'open.outcome': (input, { now }) => openPublication(input, now),
  'open.items': (input) => openItemList(input),
  'open.meetings': (input, { now }) => openMeetings(input, now),
} satisfies FeatureRoutes
