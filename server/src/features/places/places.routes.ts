import type { FeatureRoutes } from '../../platform/http/handler'
import { placesOverview } from './places.queries'

export const placesRoutes = {
  'places.overview': (_input, { actor, now }) => placesOverview(actor, now),
} satisfies FeatureRoutes
