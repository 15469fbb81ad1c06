import { Text, View } from '@tarojs/components'
import { troubleOf, useLine } from '@/platform/line'
import { readAgain } from '@/platform/mend'
import { useLasting } from '@/platform/use-lasting'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'
import { PAGE_TEXT as TEXT } from './page.text'
import './line-banner.scss'

/** One request that failed is tried again before anybody reads of it. */
const SILENT_MS = 1_000

/** What is the matter with the way to the service; nothing while all is well. */
export function LineBanner() {
  const trouble = useLine(troubleOf)
  const isUnreached = useLasting(trouble === 'unreached' ? trouble : null, SILENT_MS) !== null
  if (trouble === 'slow') {
    return (
      <View className="ly-line-slow" aria-live="polite">
        <Text className="ly-line-slow__text">{TEXT.slow}</Text>
      </View>
    )
  }
  if (trouble === 'offline' || isUnreached) {
    return (
      <View className="ly-line-cut" aria-live="polite">
        <Icon name="warn" />
        <Text className="ly-grow">{trouble === 'offline' ? TEXT.offline : TEXT.unreached}</Text>
        <Tappable className="ly-line-cut__again" onTap={readAgain}>
          <Text>{TEXT.again}</Text>
        </Tappable>
      </View>
    )
  }
  return null
}
