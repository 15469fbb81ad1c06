import type { EventNotices, NoticeRow } from './notice'
import { AGENDA_NOTICES } from './notices/agenda.notices'
import { CHECK_NOTICES } from './notices/checks.notices'
import { COUNCIL_NOTICES } from './notices/council.notices'
import { MEDIA_NOTICES } from './notices/media.notices'
import { MEETING_NOTICES } from './notices/meetings.notices'
import { PEOPLE_NOTICES } from './notices/people.notices'
import { VOTE_NOTICES } from './notices/votes.notices'
import { WORK_NOTICES } from './notices/work.notices'
import { FEEDBACK_NOTICES } from './notices/feedback.notices'

/**
 * Whom every event is told, in which words, and where the notice leads; or why it is told nobody. An
 * event that is not in it cannot be recorded.
 */
const MATRIX = {
  ...AGENDA_NOTICES,
  ...COUNCIL_NOTICES,
  ...VOTE_NOTICES,
  ...MEETING_NOTICES,
  ...WORK_NOTICES,
  ...PEOPLE_NOTICES,
  ...CHECK_NOTICES,
  ...MEDIA_NOTICES,
  ...FEEDBACK_NOTICES,
}

/** Everything that can be recorded as having happened. */
export type EventType = keyof typeof MATRIX

export const NOTICE_MATRIX: Readonly<Record<EventType, EventNotices>> = MATRIX

const rows = new Map<string, EventNotices>(Object.entries(MATRIX))

/**
 * The notices of an event, the most important first: whoever belongs to two audiences is told once,
 * by the first of them.
 */
export function noticeRows(type: string): readonly NoticeRow[] {
  const event = rows.get(type)
  if (event === undefined || !('told' in event)) return []
  return [...event.told].sort((a, b) => a.importance - b.importance)
}
