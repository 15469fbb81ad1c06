import type { FeatureRoutes } from '../../platform/http/handler'
import { measuresItems, measuresSeries, measuresSummary } from './measures.queries'
import { measuresExport } from './measures-sheet.queries'

export const measuresRoutes = {
  'measures.summary': (input, { actor, now }) => measuresSummary(input, actor, now),
  'measures.series': (input, { actor, now }) => measuresSeries(input, actor, now),
  'measures.items': (input, { actor, now }) => measuresItems(input, actor, now),
  'measures.export': (input, { actor, now }) => measuresExport(input, actor, now),
} satisfies FeatureRoutes
