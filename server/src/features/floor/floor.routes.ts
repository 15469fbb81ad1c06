import type { FeatureRoutes } from '../../platform/http/handler'
import { askAgain, declareConsensus, objectToConsensus } from './commands/ask-consensus'
import {
  closeDebate,
  lapseMotion,
  secondMotion,
  takeOverAmendment,
  takeUpMotion,
  withdrawMotion,
} from './commands/carry-motion'
import { closeVote, recordHands } from './commands/decide-motion'
import { amendMotion, moveMotion } from './commands/move-motion'
import { postponeMotion, referMotion } from './commands/put-away'
import { putMotion } from './commands/put-motion'
import { recordDissent } from './commands/record-dissent'
import { handOver, raisePoint, rulePoint } from './commands/rule-point'
import { endSpeech, giveFloor, requestSpeech, withdrawSpeech } from './commands/take-word'
import { floorState } from './floor.queries'

export const floorRoutes = {
  'floor.state': (input, { actor, now }) => floorState(input, actor, now),
  'floor.move': moveMotion,
  'floor.second': secondMotion,
  'floor.amend': amendMotion,
  'floor.takeOver': takeOverAmendment,
  'floor.takeUp': takeUpMotion,
  'floor.lapse': lapseMotion,
  'floor.withdraw': withdrawMotion,
  'floor.requestSpeech': requestSpeech,
  'floor.withdrawSpeech': withdrawSpeech,
  'floor.giveFloor': giveFloor,
  'floor.endSpeech': endSpeech,
  'floor.raisePoint': raisePoint,
  'floor.rulePoint': rulePoint,
  'floor.handOver': handOver,
  'floor.closeDebate': closeDebate,
  'floor.put': putMotion,
  'floor.askAgain': askAgain,
  'floor.object': objectToConsensus,
  'floor.declareConsensus': declareConsensus,
  'floor.recordHands': recordHands,
  'floor.closeVote': closeVote,
  'floor.postpone': postponeMotion,
  'floor.refer': referMotion,
  'floor.dissent': recordDissent,
} satisfies FeatureRoutes
