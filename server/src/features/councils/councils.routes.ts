import type { FeatureRoutes } from '../../platform/http/handler'
import { approveCandidate } from './commands/approve-candidate'
import { declineCandidate } from './commands/decline-candidate'
import { recommendMember } from './commands/recommend-member'
import { recordTraining } from './commands/record-training'
import { withdrawCandidate } from './commands/withdraw-candidate'
import { candidates, councilPage } from './council-page.queries'

export const councilsRoutes = {
  'councils.show': ({ gridId }, { actor, now }) => councilPage(gridId, actor, now),
  'councils.recommend': recommendMember,
  'councils.candidates': (input, { actor, now }) => candidates(input, actor, now),
  'councils.approve': approveCandidate,
  'councils.decline': declineCandidate,
  'councils.withdraw': withdrawCandidate,
  'councils.recordTraining': recordTraining,
} satisfies FeatureRoutes
