import type { FeatureRoutes } from '../../platform/http/handler'
import { publishOutcome } from './commands/publish-outcome'
import { outcomesInfo, outcomesList } from './outcomes.queries'

export const outcomesRoutes = {
  'outcomes.publish': publishOutcome,
  'outcomes.list': (input, { actor, now }) => outcomesList(input, actor, now),
  'outcomes.info': ({ outcomeId }, { actor, now }) => outcomesInfo(outcomeId, actor, now),
} satisfies FeatureRoutes
