import { Text, View } from '@tarojs/components'
import { go } from '@/platform/navigate'
import { printPage } from '@/platform/print'
import { useIsWide } from '@/platform/wide'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'
import { PAGE_TEXT as TEXT } from './page.text'

const HEADING = { role: 'heading', 'aria-level': '1' }

/** What WeChat draws above every page, for browsers. */
export function TitleBar({
  title,
  hasBack,
  isPrinted,
}: {
  title: string
  hasBack: boolean
  isPrinted: boolean
}) {
  const isWide = useIsWide()
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
      {isPrinted && isWide ? (
        <Tappable className="ly-title-bar__print" onTap={printPage}>
          <Icon name="print" />
          <Text>{TEXT.print}</Text>
        </Tappable>
      ) : null}
    </View>
  )
}
