import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import { go } from '@/platform/navigate'
import { NOTICES_TEXT } from '../notices.text'
import { useUnread } from '../use-notices'
import './notice-bell.scss'

/** The way into the inbox from the first page, with how many notices wait. */
export function NoticeBell() {
  const unread = useUnread()
  const label =
    unread === 0 ? NOTICES_TEXT.entry : `${NOTICES_TEXT.entry}，${NOTICES_TEXT.waiting(unread)}`
  return (
    <Tappable className="notice-bell" role="link" label={label} onTap={go.notices}>
      <Icon name="bell" />
      {unread === 0 ? null : (
        <View className="notice-bell__count">
          <Text>{NOTICES_TEXT.count(unread)}</Text>
        </View>
      )}
    </Tappable>
  )
}
