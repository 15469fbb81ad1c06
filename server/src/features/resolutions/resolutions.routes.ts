import type { FeatureRoutes } from '../../platform/http/handler'
import { annulResolution, supersedeResolution } from './commands/annul-resolution'
import { recordEntrusterReply, reportToEntruster } from './commands/answer-entruster'
import { arrangeResolution } from './commands/arrange-resolution'
import { explainDissent, recordDissent } from './commands/explain-dissent'
import { resolutionsDissents, resolutionsInfo, resolutionsList } from './resolutions.queries'

export const resolutionsRoutes = {
  'resolutions.list': (input, { actor, now }) => resolutionsList(input, actor, now),
  'resolutions.info': ({ resolutionId }, { actor, now }) =>
    resolutionsInfo(resolutionId, actor, now),
  'resolutions.dissents': (input, { actor, now }) => resolutionsDissents(input, actor, now),
  'resolutions.arrange': arrangeResolution,
  'resolutions.recordDissent': recordDissent,
  'resolutions.explainDissent': explainDissent,
  'resolutions.supersede': supersedeResolution,
  'resolutions.annul': annulResolution,
  'resolutions.reportToEntruster': reportToEntruster,
  'resolutions.recordEntrusterReply': recordEntrusterReply,
} satisfies FeatureRoutes
