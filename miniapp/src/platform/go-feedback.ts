import Taro from '@tarojs/taro'
import { move, open } from './moves'
import { PATHS } from './paths'

/** Going to the pages of feedback to the operator. */
export const goFeedback = {
  feedback: () => {
    open(PATHS.feedback)
  },
  /** What was written is sent: the form is nothing to come back to. */
  feedbackInstead: () => {
    void move(() => Taro.redirectTo({ url: PATHS.feedback }))
  },
  writeFeedback: () => {
    open(PATHS.writeFeedback)
  },
  feedbackQueue: () => {
    open(PATHS.feedbackQueue)
  },
}
