import type { FeatureRoutes } from '../../platform/http/handler'
import { appealMedia } from './commands/appeal-media'
import { passMedia, refuseMedia } from './commands/decide-media'
import { takeDown } from './commands/take-down'
import { itemMedia } from './item-media.queries'
import { mediaQueue, ownMedia } from './media.queries'

export const mediaRoutes = {
  'checks.media': (input, { actor, now }) => mediaQueue(input, actor, now),
  'checks.passMedia': passMedia,
  'checks.refuseMedia': refuseMedia,
  'checks.ownMedia': (input, { actor, now }) => ownMedia(input, actor, now),
  'checks.appealMedia': appealMedia,
  'checks.itemMedia': (input, { actor, now }) => itemMedia(input, actor, now),
  'checks.takeDown': takeDown,
} satisfies FeatureRoutes
