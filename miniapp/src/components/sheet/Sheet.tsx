import { View } from '@tarojs/components'
import { useId, type ReactNode } from 'react'
import { Heading } from '../heading/Heading'
import { Icon } from '../icon/Icon'
import { spokenRole } from '../tappable/spoken-role'
import { Tappable } from '../tappable/Tappable'
import { useSheetKeys } from './use-sheet-keys'
import './sheet.scss'

const DIALOG = {
  ...spokenRole('dialog'),
  ...(process.env.TARO_ENV === 'h5' ? { 'aria-modal': 'true' } : {}),
}

/** A sheet from the bottom edge, in the middle on a desk. It closes by its own button only. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const panelId = useId()
  useSheetKeys(panelId, onClose)
  return (
    <View className="ly-sheet" catchMove>
      <View className="ly-sheet__panel" id={panelId} aria-label={title} {...DIALOG}>
        <View className="ly-sheet__head">
          <Heading text={title} className="ly-sheet__title" />
          <Tappable className="ly-sheet__close" onTap={onClose} label="关闭">
            <Icon name="cross" />
          </Tappable>
        </View>
        <View className="ly-stack">{children}</View>
      </View>
    </View>
  )
}
