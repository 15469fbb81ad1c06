import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import './tick-row.scss'

/** One thing that somebody says by a tick. */
export function TickRow({
  text,
  note,
  isOn,
  onChange,
}: {
  text: string
  note: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  return (
    <Tappable
      role="checkbox"
      checked={isOn}
      className={`tick-row ${isOn ? 'tick-row--on' : ''}`}
      gist={`${text}，${note}`}
      onTap={() => {
        onChange(!isOn)
      }}
    >
      <View className="tick-row__box">{isOn ? <Icon name="check" /> : null}</View>
      <View className="ly-grow">
        <View>
          <Text>{text}</Text>
        </View>
        <Text className="ly-note">{note}</Text>
      </View>
    </Tappable>
  )
}
