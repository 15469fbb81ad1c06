import type { Role } from '../people/role'

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
