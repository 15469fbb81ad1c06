import { Text, View } from '@tarojs/components'
import { go } from '@/platform/navigate'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'

const HEADING = { role: 'heading', 'aria-level': '1' }

/** What WeChat draws above every page, for browsers. */
export function TitleBar({ title, hasBack }: { title: string; hasBack: boolean }) {
  return (
    <View className="ly-title-bar">
      {hasBack ? (
        <Tappable className="ly-title-bar__back" onTap={go.back} label="返回">
          <Icon name="back" />
        </Tappable>
      ) : null}
      <Text className="ly-title-bar__text" {...HEADING}>
        {title}
      </Text>
    </View>
  )
}
