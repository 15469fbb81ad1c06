import type { FeatureRoutes } from '../../platform/http/handler'
import { answerObjection } from './commands/answer-objection'
import { correctOutcome } from './commands/correct-outcome'
import { draftOutcome } from './commands/draft-outcome'
import { editOutcome, reviewOutcome } from './commands/edit-outcome'
import { objectToOutcome } from './commands/object-outcome'
import { publishOutcome } from './commands/publish-outcome'
import { withdrawOutcome } from './commands/withdraw-outcome'
import {
  outcomesDrafts,
  outcomesEditor,
  outcomesInfo,
  outcomesList,
  outcomesObjections,
  outcomesPreview,
  outcomesVersions,
} from './outcomes.queries'
import './texts.queries'

export const outcomesRoutes = {
  'outcomes.draft': draftOutcome,
  'outcomes.edit': editOutcome,
  'outcomes.review': reviewOutcome,
  'outcomes.publish': publishOutcome,
  'outcomes.correct': correctOutcome,
  'outcomes.withdraw': withdrawOutcome,
  'outcomes.object': objectToOutcome,
  'outcomes.answerObjection': answerObjection,
  'outcomes.list': (input, { actor, now }) => outcomesList(input, actor, now),
  'outcomes.info': ({ outcomeId }, { actor, now }) => outcomesInfo(outcomeId, actor, now),
  'outcomes.versions': (input, { actor, now }) => outcomesVersions(input, actor, now),
  'outcomes.objections': (input, { actor, now }) => outcomesObjections(input, actor, now),
  'outcomes.drafts': (input, { actor, now }) => outcomesDrafts(input, actor, now),
  'outcomes.editor': ({ outcomeId }, { actor, now }) => outcomesEditor(outcomeId, actor, now),
  'outcomes.preview': ({ outcomeId }, { actor, now }) => outcomesPreview(outcomeId, actor, now),
} satisfies FeatureRoutes
