import type { FeatureRoutes } from '../../platform/http/handler'
import { ownChecks, checksQueue } from './checks.queries'
import { appealCheck, decideCheckAppeal } from './commands/appeal-check'
import { passCheck, refuseCheck } from './commands/decide-check'
import { answerReport, reportContent } from './commands/report-content'
import { retryCheck, withdrawCheck } from './commands/withdraw-check'
import { contentReports, reportOf } from './report.queries'
import './texts.queries'

export const checksRoutes = {
  'checks.queue': (input, { actor, now }) => checksQueue(input, actor, now),
  'checks.mine': (input, { actor, now }) => ownChecks(input, actor, now),
  'checks.pass': passCheck,
  'checks.refuse': refuseCheck,
  'checks.appeal': appealCheck,
  'checks.decideAppeal': decideCheckAppeal,
  'checks.withdraw': withdrawCheck,
  'checks.retry': retryCheck,
  'checks.report': reportContent,
  'checks.reportOf': (input, { actor }) => reportOf(input, actor),
  'checks.reports': (input, { actor, now }) => contentReports(input, actor, now),
  'checks.answerReport': answerReport,
} satisfies FeatureRoutes
