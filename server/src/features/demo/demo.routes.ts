import type { AdjustableClock } from '../../platform/clock'
import type { FeatureRoutes } from '../../platform/http/handler'

const HOUR_MS = 60 * 60 * 1000

export const demoRoutes = (clock: AdjustableClock) =>
  ({
    'demo.clock': () => Promise.resolve({ now: clock.now().toISOString() }),
    'demo.advance': ({ hours }) => {
      clock.advance(hours * HOUR_MS)
      return Promise.resolve({ now: clock.now().toISOString() })
    },
  }) satisfies FeatureRoutes
