import type { EventNotices } from '../notice'
import { until } from '../notice-words'
import { tellingOf, to, told } from './rows'

const reply = tellingOf({ kind: 'words', importance: 2, template: 'review', page: 'myFeedback' })
const duty = tellingOf({ kind: 'duty', importance: 3, template: null, page: 'feedbackQueue' })

/** Either office may answer, so that both are told. */
const KEEPERS = ['publishers', 'street'] as const

/** Whom the events of feedback are told. The words themselves are never part of a notice. */
export const FEEDBACK_NOTICES = {
  'feedback.written': told(
    '写了意见反馈',
    to(
      KEEPERS,
      duty('有新的意见反馈', '待答复', (facts) =>
        until(facts, (day) => `请在 ${day} 前答复，写清楚怎样处理。`),
      ),
    ),
  ),
  'feedback.answered': told(
    '意见反馈有了答复',
    to(
      ['author'],
      reply(
        '您的反馈有了答复',
        '已答复',
        (facts) =>
          `答复写在我的反馈里${until(facts, (day) => `。没有解决的话，${day} 前可以再问一次`)}。`,
      ),
    ),
  ),
  'feedback.askedAgain': told(
    '对答复再问一次',
    to(
      KEEPERS,
      duty(
        '有人说答复没有解决问题',
        '再次答复',
        (facts) => until(facts, (day) => `请再看一看，${day} 前再次答复。`),
        { importance: 2, template: 'task' },
      ),
    ),
  ),
} satisfies Record<string, EventNotices>
