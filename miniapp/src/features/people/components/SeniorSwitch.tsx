import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { Toggle } from '@/components/toggle/Toggle'
import { useSenior } from '@/platform/senior'
import { PEOPLE_TEXT } from '../people.text'
import './senior-switch.scss'

/** 长辈版 on or off; the whole row is the switch. */
export function SeniorSwitch() {
  const { isSenior, choose } = useSenior()
  return (
    <Tappable
      className="ly-senior-switch"
      role="switch"
      checked={isSenior}
      label={`${PEOPLE_TEXT.seniorTitle}，${PEOPLE_TEXT.seniorNote}`}
      onTap={() => {
        choose(!isSenior)
      }}
    >
      <Icon name="textsize" />
      <View className="ly-senior-switch__words">
        <Text>{PEOPLE_TEXT.seniorTitle}</Text>
        <Text className="ly-note">{PEOPLE_TEXT.seniorNote}</Text>
      </View>
      <Toggle isOn={isSenior} />
    </Tappable>
  )
}
