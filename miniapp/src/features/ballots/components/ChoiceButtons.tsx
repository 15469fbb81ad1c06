import { CHOICE_TEXT, CHOICES, type Choice } from '@linyi/shared/domain/ballots/ballot'
import { Text, View } from '@tarojs/components'
import { CHOICE_LOOK } from '@/components/counted-vote/choice-look'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import './choice-buttons.scss'

/** Three large buttons of equal weight: nothing here leans to one side. */
export function ChoiceButtons({
  chosen,
  onChoose,
}: {
  chosen: Choice | null
  onChoose: (choice: Choice) => void
}) {
  return (
    <View className="choice-buttons">
      {CHOICES.map((choice) => {
        const { tone, icon } = CHOICE_LOOK[choice]
        return (
          <Tappable
            key={choice}
            className={`choice-buttons__one choice-buttons__one--${tone}`}
            label={`${CHOICE_TEXT[choice]}，${choice === chosen ? '已选' : '未选'}`}
            onTap={() => {
              onChoose(choice)
            }}
          >
            <Icon name={icon} />
            <Text>{CHOICE_TEXT[choice]}</Text>
          </Tappable>
        )
      })}
    </View>
  )
}
