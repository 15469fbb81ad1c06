import type { FeatureRoutes } from '../../platform/http/handler'
import { inboxTasks } from './inbox.queries'

export const inboxRoutes = {
  'inbox.tasks': (_input, { actor, now }) => inboxTasks(actor, now),
} satisfies FeatureRoutes
