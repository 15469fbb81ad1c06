import type { MessageChoice } from '@linyi/shared/contract/messages.contract'
import {
  MESSAGE_TEMPLATE_ABOUT,
  MESSAGE_TEMPLATE_TEXT,
} from '@linyi/shared/domain/messages/message-template'
import { Text, View } from '@tarojs/components'
import { Tappable } from '@/components/tappable/Tappable'
import { Toggle } from '@/components/toggle/Toggle'
import { choiceText, isComing } from '../choice-state'
import { MESSAGES_TEXT } from '../messages.text'
import './choice-row.scss'

/** Whoever may be told so often need not agree again yet. */
const ENOUGH = 3

/** One kind of message; the whole row is the switch, and agreeing once more stands below it. */
export function ChoiceRow({
  choice,
  canAsk,
  isOff,
  onTap,
  onAskAgain,
}: {
  choice: MessageChoice
  canAsk: boolean
  /** Nothing can be changed here now. */
  isOff: boolean
  onTap: () => void
  onAskAgain: () => void
}) {
  const { template, isLongTerm, remaining } = choice
  const name = MESSAGE_TEMPLATE_TEXT[template]
  const state = choiceText(choice, canAsk)
  const isOn = isComing(choice)
  return (
    <View className="choice-row">
      <Tappable
        className="choice-row__switch"
        role="switch"
        checked={isOn}
        disabled={isOff}
        label={`${name}，${MESSAGE_TEMPLATE_ABOUT[template]}，${state}`}
        onTap={onTap}
      >
        <View className="choice-row__words">
          <Text className="choice-row__name">{name}</Text>
          <Text className="ly-note">{MESSAGE_TEMPLATE_ABOUT[template]}</Text>
          <Text className={isOn ? 'choice-row__state choice-row__state--on' : 'choice-row__state'}>
            {state}
          </Text>
        </View>
        <Toggle isOn={isOn} />
      </Tappable>
      {isOn && canAsk && !isLongTerm && remaining < ENOUGH ? (
        <Tappable
          className="choice-row__again"
          label={`${name}，${MESSAGES_TEXT.askAgain}`}
          onTap={onAskAgain}
        >
          <Text>{MESSAGES_TEXT.askAgain}</Text>
        </Tappable>
      ) : null}
    </View>
  )
}
