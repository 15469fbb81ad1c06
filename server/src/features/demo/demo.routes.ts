import type { AdjustableClock } from '../../platform/clock'
import type { FeatureRoutes } from '../../platform/http/handler'
import { advanceClock } from './commands/advance-clock'

export const demoRoutes = (clock: AdjustableClock) =>
  ({
    'demo.clock': () => Promise.resolve({ now: clock.now().toISOString() }),
    'demo.advance': ({ hours }) => advanceClock(hours, clock),
  }) satisfies FeatureRoutes
