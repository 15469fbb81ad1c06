import type { ActionCard as Action } from '@linyi/shared/contract/actions-view.contract'
import { ACTION_STATUS_TEXT } from '@linyi/shared/domain/actions/action'
import { SUPERVISION_LEVEL_TEXT } from '@linyi/shared/domain/agenda/item-clock.rules'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { ACTION_LOOK } from '@/components/work-list/action-look'
import { placeText } from '../actions.text'

/** A piece of work in a list. The whole card opens it. */
export function ActionCard({
  action,
  now,
  onTap,
}: {
  action: Action
  now: Date
  onTap: () => void
}) {
  const { task, status, supervision, urgency, dueAt, itemTitle, itemNumber } = action
  const words = ACTION_STATUS_TEXT[status]
  return (
    <Card label={`${task}，${words}`} onTap={onTap}>
      <View className="ly-stack">
        <View className="ly-row ly-row--wrap">
          <StatusBadge text={words} {...ACTION_LOOK[status]} />
          {supervision === null ? null : (
            <StatusBadge text={SUPERVISION_LEVEL_TEXT[supervision]} tone="oppose" icon="shield" />
          )}
          <Text className="ly-note">{itemNumber}</Text>
        </View>
        <Text className="ly-heading">{task}</Text>
        <View>
          <View>
            <Text>{itemTitle}</Text>
          </View>
          <Text className="ly-note">{placeText(action)}</Text>
        </View>
        {urgency === null ? null : <RemainingTime dueAt={dueAt} now={now} verb="前办完" />}
      </View>
    </Card>
  )
}
