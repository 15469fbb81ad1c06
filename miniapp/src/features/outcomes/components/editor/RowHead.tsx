import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { Tappable } from '@/components/tappable/Tappable'
import './editor-row.scss'

/** The number of a row, and taking it out. */
export function RowHead({
  title,
  removeLabel,
  onRemove,
}: {
  title: string
  removeLabel: string
  onRemove: () => void
}) {
  return (
    <View className="editor-row__head">
      <Text className="ly-grow">{title}</Text>
      <Tappable className="editor-row__remove" label={removeLabel} onTap={onRemove}>
        <Icon name="trash" />
      </Tappable>
    </View>
  )
}
