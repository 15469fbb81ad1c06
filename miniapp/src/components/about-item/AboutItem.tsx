import { Text, View } from '@tarojs/components'
import { useRead } from '@/platform/use-api'

/** Which item a page belongs to that shows only a part of it, so that nobody answers the wrong one. */
export function AboutItem({ itemId }: { itemId: string }) {
  const item = useRead('agenda.info', { itemId }).data
  if (item === undefined) return null
  return (
    <View>
      <View>
        <Text className="ly-heading">{item.title}</Text>
      </View>
      <Text className="ly-note">{`${item.number} · ${item.gridName}`}</Text>
    </View>
  )
}
