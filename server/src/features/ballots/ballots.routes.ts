import type { FeatureRoutes } from '../../platform/http/handler'
import { ballotsInfo } from './ballots.queries'
import { castVote } from './commands/cast-vote'
import { openBallot } from './commands/open-ballot'

export const ballotsRoutes = {
  'ballots.open': openBallot,
  'ballots.info': ({ ballotId }, { actor, now }) => ballotsInfo(ballotId, actor, now),
  'ballots.cast': castVote,
} satisfies FeatureRoutes
