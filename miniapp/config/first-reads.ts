import type { QueryName } from '@linyi/shared/contract/operations'
import type { PATHS } from '../src/platform/paths'

type PagePath = (typeof PATHS)[keyof typeof PATHS]

/** What every page of somebody signed in asks first. */
export const FIRST_READ = 'people.me' satisfies QueryName

/**
 * What the page of one thing asks first, and the name that its number has there, in the words of the page's
 * own hooks. It is read while the page is being opened (`src/platform/read-ahead.ts`), and in a browser
 * before the app itself has come (`boot-script.ts`).
 */
export const FIRST_READS = {
  '/features/agenda/pages/item/index': ['agenda.info', 'itemId'],
  '/features/ballots/pages/ballot/index': ['ballots.info', 'ballotId'],
  '/features/meetings/pages/meeting/index': ['meetings.info', 'meetingId'],
  '/features/outcomes/pages/outcome/index': ['outcomes.info', 'outcomeId'],
  '/features/resolutions/pages/resolution/index': ['resolutions.info', 'resolutionId'],
  '/features/actions/pages/action/index': ['actions.info', 'actionId'],
  '/features/listening/pages/session/index': ['listening.info', 'listeningId'],
} as const satisfies Partial<Record<PagePath, readonly [QueryName, string]>>
