import { View } from '@tarojs/components'
import './toggle.scss'

/** The picture of a switch; the row it stands in is what is pressed and read aloud. */
export function Toggle({ isOn }: { isOn: boolean }) {
  return (
    <View className={`ly-toggle ${isOn ? 'ly-toggle--on' : ''}`} aria-hidden="true">
      <View className="ly-toggle__knob" />
    </View>
  )
}
