import type { FeatureRoutes } from '../../platform/http/handler'
import { rateItem } from './commands/rate-item'
import { recordCallback } from './commands/record-callback'
import { ratingsInfo } from './ratings.queries'

export const ratingsRoutes = {
  'ratings.info': (input, { actor, now }) => ratingsInfo(input, actor, now),
  'ratings.rate': rateItem,
  'ratings.recordCallback': recordCallback,
} satisfies FeatureRoutes
