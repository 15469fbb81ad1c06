import type { FeatureRoutes } from '../../platform/http/handler'
import { wasDone } from '../../platform/http/idempotency'

export const requestsRoutes = {
  'requests.outcome': async ({ operation, key }, { actor }) => ({
    isDone: await wasDone({ accountId: actor.accountId, operation, key }),
  }),
} satisfies FeatureRoutes
