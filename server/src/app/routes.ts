import type { AdjustableClock } from '../platform/clock'
import type { FileStore } from '../platform/files/file-store'
import type { AllRoutes } from '../platform/http/handler'
import { actionsRoutes, itemWork } from '../features/actions/actions.routes'
import { agendaRoutes } from '../features/agenda/agenda.routes'
import { ballotsRoutes } from '../features/ballots/ballots.routes'
import { mediaRoutes } from '../features/checks/checks-media.routes'
import { checksRoutes } from '../features/checks/checks.routes'
import { useHeldCommands } from '../features/checks/index'
import { councilsRoutes } from '../features/councils/councils.routes'
import { demoRoutes } from '../features/demo/demo.routes'
import { floorRoutes } from '../features/floor/floor.routes'
import { householdsRoutes } from '../features/households/households.routes'
import { inboxRoutes } from '../features/inbox/inbox.routes'
import { messagesRoutes } from '../features/messages/messages.routes'
import { minutesRoutes } from '../features/minutes/minutes.routes'
import { guestRoutes } from '../features/open/guest.routes'
import { outcomesRoutes } from '../features/outcomes/outcomes.routes'
import { peopleRoutes } from '../features/people/people.routes'
import { photosRoutes } from '../features/photos/photos.routes'
import { placesRoutes } from '../features/places/places.routes'
import { listeningRoutes } from '../features/listening/listening.routes'
import { measuresRoutes } from '../features/measures/measures.routes'
import { meetingsRoutes } from '../features/meetings/meetings.routes'
import { ratingsRoutes } from '../features/ratings/ratings.routes'
import { requestsRoutes } from '../features/requests/requests.routes'
import { resolutionsRoutes } from '../features/resolutions/resolutions.routes'
import { statementsRoutes } from '../features/statements/statements.routes'
import { rolesRoutes } from '../features/roles/roles.routes'
import { voicesRoutes } from '../features/voices/voices.routes'
import { feedbackRoutes } from '../features/feedback/feedback.routes'
import './item-followers'
import { usePersonalData } from './personal-data'

/** What the handlers need that is not in the request. */
export interface RouteAdapters {
  readonly isDemo: boolean
  readonly files: FileStore
  readonly clock: AdjustableClock
  /** Whether owners decide here, because the operator's platform is the official one (A2.4). */
  readonly ownersDecide?: boolean
}

/** The handler of every operation; one that is missing does not compile. */
export function allRoutes({
  isDemo,
  files,
  clock,
  ownersDecide = false,
}: RouteAdapters): AllRoutes {
  usePersonalData(files)
  const routes: AllRoutes = {
    ...peopleRoutes(isDemo),
    ...placesRoutes,
    ...guestRoutes,
    ...householdsRoutes,
    ...photosRoutes(files),
    ...voicesRoutes(files),
    ...rolesRoutes,
    ...councilsRoutes,
    ...mediaRoutes,
    ...agendaRoutes(itemWork),
    ...actionsRoutes(files),
    ...resolutionsRoutes,
    ...ratingsRoutes,
    ...measuresRoutes,
    ...statementsRoutes,
    ...listeningRoutes,
    ...meetingsRoutes,
    ...ballotsRoutes(ownersDecide),
    ...floorRoutes,
    ...minutesRoutes,
    ...outcomesRoutes,
    ...checksRoutes,
    ...inboxRoutes,
    ...messagesRoutes,
    ...requestsRoutes,
    ...demoRoutes(clock),
    ...feedbackRoutes,
  }
  useHeldCommands(routes)
  return routes
}
