import type { FeatureRoutes } from '../../platform/http/handler'
import { cancelListening } from './commands/cancel-listening'
import { endListening } from './commands/end-listening'
import { openListening } from './commands/open-listening'
import { planListening } from './commands/plan-listening'
import { takeRemark } from './commands/take-remark'
import { listeningInfo, listeningList, listeningRemarks } from './listening.queries'

export const listeningRoutes = {
  'listening.list': (input, { actor, now }) => listeningList(input, actor, now),
  'listening.info': (input, { actor, now }) => listeningInfo(input, actor, now),
  'listening.remarks': (input, { actor, now }) => listeningRemarks(input, actor, now),
  'listening.plan': planListening,
  'listening.open': openListening,
  'listening.end': endListening,
  'listening.cancel': cancelListening,
  'listening.remark': takeRemark,
} satisfies FeatureRoutes
