import type { ListeningRemark } from '@linyi/shared/contract/listening.contract'
import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { STATUS_LOOK } from '@/components/item-summary/status-look'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'

/** What somebody said, and how far the item is that it became. The whole card opens the item. */
export function RemarkCard({ remark }: { remark: ListeningRemark }) {
  const { itemId, number, text, category, place, speaker, status, isSolved } = remark
  const words = ITEM_STATUS_TEXT[status]
  return (
    <Card
      label={`${text}，${words}`}
      onTap={() => {
        go.item(itemId)
      }}
    >
      <View className="ly-stack">
        <View className="ly-row ly-row--wrap">
          <StatusBadge text={words} {...STATUS_LOOK[status]} />
          {isSolved ? <StatusBadge text="已解决" tone="agree" icon="check" /> : null}
          <Text className="ly-note">{number ?? '待编号'}</Text>
        </View>
        <Text>{text}</Text>
        <Text className="ly-note">
          {`${speaker === null ? '' : `${speaker} · `}${ITEM_CATEGORY_TEXT[category]} · ${place}`}
        </Text>
      </View>
    </Card>
  )
}
