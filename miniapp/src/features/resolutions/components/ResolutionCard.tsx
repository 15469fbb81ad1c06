import type { ResolutionCard as Resolution } from '@linyi/shared/contract/resolutions.contract'
import { RESOLUTION_STATUS_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { RESOLUTION_LOOK } from '../resolutions.text'

/** A resolution in a list. The whole card opens it. */
export function ResolutionCard({ resolution }: { resolution: Resolution }) {
  const { id, title, text, status, itemNumber, gridName, adoptedAt } = resolution
  const words = RESOLUTION_STATUS_TEXT[status]
  return (
    <Card
      label={`${title}，${words}`}
      onTap={() => {
        go.resolution(id)
      }}
    >
      <View className="ly-stack">
        <View className="ly-row ly-row--wrap">
          <StatusBadge text={words} {...RESOLUTION_LOOK[status]} />
          <Text className="ly-note">{itemNumber}</Text>
        </View>
        <Heading text={title} />
        <Text>{text}</Text>
        <Text className="ly-note">{`${gridName} · ${dateText(new Date(adoptedAt))}决定`}</Text>
      </View>
    </Card>
  )
}
