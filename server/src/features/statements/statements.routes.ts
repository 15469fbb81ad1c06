import type { FeatureRoutes } from '../../platform/http/handler'
import { agreeStatement } from './commands/agree-statement'
import { appealStatement } from './commands/appeal-statement'
import { decideAppeal } from './commands/decide-appeal'
import { hideStatement } from './commands/hide-statement'
import { keepStatement } from './commands/keep-statement'
import { reportStatement } from './commands/report-statement'
import { summariseStatements } from './commands/summarise-statements'
import { unagreeStatement } from './commands/unagree-statement'
import { withdrawStatement } from './commands/withdraw-statement'
import { writeStatement } from './commands/write-statement'
import {
  statementsBoard,
  statementsList,
  statementsQueue,
  statementsSummaries,
} from './statements.queries'

export const statementsRoutes = {
  'statements.board': (input, { actor, now }) => statementsBoard(input, actor, now),
  'statements.list': (input, { actor, now }) => statementsList(input, actor, now),
  'statements.write': writeStatement,
  'statements.withdraw': withdrawStatement,
  'statements.agree': agreeStatement,
  'statements.unagree': unagreeStatement,
  'statements.report': reportStatement,
  'statements.queue': (input, { actor, now }) => statementsQueue(input, actor, now),
  'statements.hide': hideStatement,
  'statements.keep': keepStatement,
  'statements.appeal': appealStatement,
  'statements.decideAppeal': decideAppeal,
  'statements.summarise': summariseStatements,
  'statements.summaries': (input, { actor }) => statementsSummaries(input, actor),
} satisfies FeatureRoutes
