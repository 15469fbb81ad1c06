import type { FloorState } from '@linyi/shared/contract/floor.contract'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { FLOOR_TEXT } from '../floor.text'

/** A point of order stands before everything else until it is ruled on. */
export function PointPanel({ point }: { point: FloorState['point'] }) {
  if (point === null) return null
  return (
    <Card tone="ask" className="ly-stack">
      <View className="ly-row">
        <StatusBadge text={`${FLOOR_TEXT.point} · 等主持人裁定`} tone="warn" icon="shield" />
      </View>
      <Text className="ly-heading">{point.text}</Text>
      <Text className="ly-note">{`${point.name}提出`}</Text>
    </Card>
  )
}
