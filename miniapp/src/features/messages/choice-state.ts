import type { MessageChoice } from '@linyi/shared/contract/messages.contract'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { MESSAGES_TEXT } from './messages.text'

/** How one kind stands, in words, and that a tap switches it on where it does. */
export function choiceText(choice: MessageChoice, canAsk: boolean): string {
  const act = choiceAct(choice, canAsk)
  const isOpened = act === 'ask' || act === 'unmute'
  return `${standing(choice)}${isOpened ? MESSAGES_TEXT.state.byTap : ''}`
}

function standing(choice: MessageChoice): string {
  const { state } = MESSAGES_TEXT
  const { templateId, isMuted, isAccepted, isLongTerm, remaining, lastAnswer, answeredAt } = choice
  if (templateId === null) return state.notApplied
  if (isMuted) return state.muted
  if (isAccepted) return isLongTerm ? state.lasting : state.remaining(remaining)
  if (lastAnswer === 'reject' && answeredAt !== null) {
    return state.refused(dateText(new Date(answeredAt)))
  }
  return lastAnswer === 'accept' ? state.used : state.never
}

/** Whether messages of this kind come as things are. */
export const isComing = ({ isAccepted, isMuted }: MessageChoice): boolean => isAccepted && !isMuted

/** What a tap on the switch of a kind does. */
export type ChoiceAct = 'mute' | 'unmute' | 'ask' | 'nothing'

/** WeChat alone can ask; what was agreed to can be switched off and on anywhere. */
export function choiceAct(choice: MessageChoice, canAsk: boolean): ChoiceAct {
  if (isComing(choice)) return 'mute'
  if (choice.isAccepted) return 'unmute'
  if (choice.templateId === null || !canAsk) return choice.isMuted ? 'unmute' : 'nothing'
  return 'ask'
}
