import type { z } from 'zod'
import { actionsOperations } from './actions.contract'
import { agendaOperations } from './agenda.contract'
import { agendaStaffOperations } from './agenda-staff.contract'
import { agendaStepsOperations } from './agenda-steps.contract'
import { ballotsOperations } from './ballots.contract'
import { checksOperations } from './checks.contract'
import { checksDownOperations } from './checks-down.contract'
import { checksReportsOperations } from './checks-reports.contract'
import { checksMediaOperations } from './checks-media.contract'
import { councilsOperations } from './councils.contract'
import { demoOperations } from './demo.contract'
import { guestOperations } from './guest.contract'
import { householdOfficeOperations } from './household-office.contract'
import { householdsOperations } from './households.contract'
import { floorOperations } from './floor.contract'
import { floorVotesOperations } from './floor-votes.contract'
import { inboxOperations } from './inbox.contract'
import { listeningOperations } from './listening.contract'
import { measuresOperations } from './measures.contract'
import { meetingsOperations } from './meetings.contract'
import { meetingsDoorOperations } from './meetings-door.contract'
import { messagesOperations } from './messages.contract'
import { minutesOperations } from './minutes.contract'
import type { Operation } from './operation'
import { statementsOperations } from './statements.contract'
import { outcomesOperations } from './outcomes.contract'
import { peopleOperations } from './people.contract'
import { ratingsOperations } from './ratings.contract'
import { photosOperations } from './photos.contract'
import { placesOperations } from './places.contract'
import { requestsOperations } from './requests.contract'
import { resolutionsOperations } from './resolutions.contract'
import { rolesOperations } from './roles.contract'
import { signInOperations } from './sign-in.contract'
import { voicesOperations } from './voices.contract'
import { feedbackOperations } from './feedback.contract'

/** Every operation of the service by name; the one list that all generated parts are made from. */
export const OPERATIONS = {
  ...peopleOperations,
  ...signInOperations,
  ...placesOperations,
  ...guestOperations,
  ...rolesOperations,
  ...councilsOperations,
  ...checksMediaOperations,
  ...householdsOperations,
  ...householdOfficeOperations,
  ...photosOperations,
  ...voicesOperations,
  ...agendaOperations,
  ...statementsOperations,
  ...agendaStaffOperations,
  ...agendaStepsOperations,
  ...listeningOperations,
  ...meetingsOperations,
  ...meetingsDoorOperations,
  ...floorOperations,
  ...floorVotesOperations,
  ...minutesOperations,
  ...ballotsOperations,
  ...resolutionsOperations,
  ...actionsOperations,
  ...ratingsOperations,
  ...measuresOperations,
  ...outcomesOperations,
  ...checksOperations,
  ...checksReportsOperations,
  ...checksDownOperations,
  ...inboxOperations,
  ...messagesOperations,
  ...requestsOperations,
  ...demoOperations,
  ...feedbackOperations,
} as const satisfies Record<`${string}.${string}`, Operation>

export type Operations = typeof OPERATIONS
export type OperationName = keyof Operations
export type QueryName = {
  [Name in OperationName]: Operations[Name]['kind'] extends 'query' ? Name : never
}[OperationName]
export type CommandName = Exclude<OperationName, QueryName>

/** What a caller sends, before defaults and conversions. */
export type RequestInput<Name extends OperationName> = z.input<Operations[Name]['request']>
/** What a handler receives, validated and converted. */
export type RequestOf<Name extends OperationName> = z.output<Operations[Name]['request']>
/** What a caller receives, stripped to the schema. */
export type ResponseOf<Name extends OperationName> = z.output<Operations[Name]['response']>
