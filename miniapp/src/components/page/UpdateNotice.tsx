import { Text, View } from '@tarojs/components'
import { useUnsettled } from '@/platform/unsettled'
import { applyUpdate, useUpdate } from '@/platform/update'
import { Tappable } from '../tappable/Tappable'
import { PAGE_TEXT as TEXT } from './page.text'
import './update-notice.scss'

/**
 * Offers a newer version where nothing is under way: on the tabs, never in a vote, a meeting or a
 * form, and not while an act waits for its answer. Without a tap nothing happens.
 */
export function UpdateNotice() {
  const isReady = useUpdate((update) => update.isReady)
  const isBusy = useUnsettled(({ entries }) => entries.length > 0)
  if (!isReady || isBusy) return null
  return (
    <View className="ly-update">
      <Text className="ly-grow">{TEXT.newVersion}</Text>
      <Tappable className="ly-update__take" onTap={applyUpdate}>
        <Text>{TEXT.takeNewVersion}</Text>
      </Tappable>
    </View>
  )
}
