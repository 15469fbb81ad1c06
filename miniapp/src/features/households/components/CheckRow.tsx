import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import './check-row.scss'

/** A row that can be ticked; the whole of it is the target. */
export function CheckRow({
  label,
  isOn,
  onToggle,
  children,
}: {
  label: string
  isOn: boolean
  onToggle: () => void
  children?: ReactNode
}) {
  return (
    <Tappable
      className={`check-row ${isOn ? 'check-row--on' : ''}`}
      role="checkbox"
      checked={isOn}
      label={label}
      onTap={onToggle}
    >
      <View className="check-row__box">{isOn ? <Icon name="check" /> : null}</View>
      <View className="ly-grow">{children ?? <Text>{label}</Text>}</View>
    </Tappable>
  )
}
