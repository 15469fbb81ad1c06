import { MESSAGE_ANSWER_TEXT } from '@linyi/shared/domain/messages/consent.rules'
import { DELIVERY_OUTCOME_TEXT, outcomeOf } from '@linyi/shared/domain/messages/delivery'
import {
  MESSAGE_TEMPLATE_TEXT,
  type MessageTemplate,
} from '@linyi/shared/domain/messages/message-template'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { allowancesOf, answersOf, dropConsent } from './allowance.store'
import { dropMessages, messagesOf } from './message.store'

const nameOf = (template: MessageTemplate): string => MESSAGE_TEMPLATE_TEXT[template]

/** What somebody agreed to receive in WeChat and what was sent; all of it goes with the account. */
export const messagesData: PersonalDataPart = {
  title: '微信消息提醒',
  collections: ['messages', 'messageAllowances', 'messageAnswers'],
  give: async (communityId, accountId) => {
    const [allowances, answers, messages] = await Promise.all([
      allowancesOf(communityId, [accountId]),
      answersOf(communityId, accountId),
      messagesOf(communityId, accountId),
    ])
    return {
      我的选择: [...allowances.values()].map(({ template, remaining, isLasting, isMuted }) => ({
        提醒: nameOf(template),
        还可以收到: isLasting ? '一直' : remaining,
        已关掉: isMuted,
      })),
      我的答复: answers.map(({ template, answer, answeredAt }) => ({
        提醒: nameOf(template),
        答复: MESSAGE_ANSWER_TEXT[answer],
        时间: answeredAt.toISOString(),
      })),
      发给我的: messages.map(({ template, state, fault, at }) => ({
        提醒: nameOf(template),
        结果: DELIVERY_OUTCOME_TEXT[outcomeOf(state, fault)],
        时间: at.toISOString(),
      })),
    }
  },
  erase: async (communityId, accountId) => {
    await dropMessages(communityId, accountId)
    await dropConsent(communityId, accountId)
  },
}
