import type { FeatureRoutes } from '../../platform/http/handler'
import { buildingInfo, joinableCommunities, placesOverview } from './places.queries'

export const placesRoutes = {
  'places.communities': () => joinableCommunities(),
  'places.building': (input, { actor }) => buildingInfo(input, actor),
  'places.overview': (_input, { actor, now }) => placesOverview(actor, now),
} satisfies FeatureRoutes
