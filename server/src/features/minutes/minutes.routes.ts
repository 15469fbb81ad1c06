import type { FeatureRoutes } from '../../platform/http/handler'
import { answerMinutesCorrection, confirmMinutes, correctMinutes } from './commands/correct-minutes'
import { draftMeetingMinutes } from './commands/draft-minutes'
import { editMinutes, sendMinutes } from './commands/edit-minutes'
import { signMinutes } from './commands/sign-minutes'
import { extractWord, minutesExtract, minutesInfo, minutesWord } from './minutes.queries'
import './texts.queries'

export const minutesRoutes = {
  'minutes.info': (input, { actor, now }) => minutesInfo(input, actor, now),
  'minutes.file': (input, { actor, now }) => minutesWord(input, actor, now),
  'minutes.extract': (input, { actor, now }) => minutesExtract(input, actor, now),
  'minutes.extractFile': (input, { actor, now }) => extractWord(input, actor, now),
  'minutes.draft': draftMeetingMinutes,
  'minutes.edit': editMinutes,
  'minutes.send': sendMinutes,
  'minutes.confirm': confirmMinutes,
  'minutes.correct': correctMinutes,
  'minutes.answer': answerMinutesCorrection,
  'minutes.sign': signMinutes,
} satisfies FeatureRoutes
