import { dueAfterDays } from '../calendar/deadline'
import type { HolidayCalendar } from '../calendar/holidays'
import type { Role } from '../people/role'
import type { BallotRules } from '../rules/ballot-rules'

/** Two people of different offices confirm a result: of a council, or of a poll (A4.3). */
export const COUNCIL_CERTIFIERS: readonly Role[] = ['councilChair', 'recorder']
export const POLL_CERTIFIERS: readonly Role[] = [
  'gridSecretary',
  'communitySecretary',
  'supervisor',
]
export const CERTIFIERS: readonly Role[] = [...COUNCIL_CERTIFIERS, ...POLL_CERTIFIERS]

/** Who counts again and who annuls. */
export const BALLOT_KEEPERS: readonly Role[] = ['supervisor', 'communitySecretary']

/** Who knocks at doors for a ballot and enters papers, each in the own building or grid. */
export const CANVASSERS: readonly Role[] = [
  'unitVolunteer',
  'buildingLead',
  'gridWorker',
  'gridSecretary',
]

/** Who asks those who have not voted to do so; nobody is told who that is. */
export const REMINDERS: readonly Role[] = [
  'councilChair',
  'gridSecretary',
  'communitySecretary',
  'gridWorker',
]

/** The side of a pair an office stands on: two secretaries are one side. */
export function sideOf(role: Role): string {
  return role === 'gridSecretary' || role === 'communitySecretary' ? 'secretary' : role
}

/** What decides by when an office has done its part. */
export interface OfficeFacts {
  readonly closesAt: Date
  readonly challenges: readonly { readonly at: Date; readonly answeredAt: Date | null }[]
  readonly rules: Pick<BallotRules, 'challengeDays'>
}

/**
 * Until when the two offices confirm a result: they have as many days as the electors have to doubt
 * it, counted from the close, or from the recount that begins the signing anew (A2.4: three days).
 */
export function confirmUntil(
  { closesAt, challenges, rules }: OfficeFacts,
  calendar: HolidayCalendar,
): Date {
  const counted = challenges.reduce(
    (latest, { answeredAt }) => (answeredAt !== null && answeredAt > latest ? answeredAt : latest),
    closesAt,
  )
  return dueAfterDays(counted, rules.challengeDays, calendar)
}

/**
 * Until when a doubt is answered, counted from the oldest that waits (A2.3: three days), or from `now` where
 * none waits yet.
 */
export function answerUntil(
  { closesAt, challenges, rules }: OfficeFacts,
  calendar: HolidayCalendar,
  now: Date = closesAt,
): Date {
  const oldest = challenges.find(({ answeredAt }) => answeredAt === null)?.at ?? now
  return dueAfterDays(oldest, rules.challengeDays, calendar)
}
