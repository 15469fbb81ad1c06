import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import { ACTION_STATUS_TEXT } from '@linyi/shared/domain/actions/action'
import { SUPERVISION_LEVEL_TEXT } from '@linyi/shared/domain/agenda/item-clock.rules'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { ACTION_LOOK } from '@/components/work-list/action-look'
import { ACTIONS_TEXT, reworkText } from '../actions.text'
import './action-head.scss'

/** What is to be done, where and until when; the words are large, for daylight and tired eyes. */
export function ActionHead({
  action,
  now,
  isShort = false,
}: {
  action: ActionInfo
  now: Date
  /** While something is being reported, what is being done is enough. */
  isShort?: boolean
}) {
  const { status, task, place, gridName, lead, itemTitle, urgency, supervision } = action
  const reworks = reworkText(action.reworks)
  return (
    <Card className="action-head">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={ACTION_STATUS_TEXT[status]} {...ACTION_LOOK[status]} />
        {action.isOverdue ? (
          <StatusBadge text={ACTIONS_TEXT.overdueMark} tone="oppose" icon="warn" />
        ) : null}
        {supervision === null ? null : (
          <StatusBadge text={SUPERVISION_LEVEL_TEXT[supervision]} tone="oppose" icon="shield" />
        )}
        {reworks === null ? null : <StatusBadge text={reworks} tone="warn" icon="refresh" />}
      </View>
      <Text className="action-head__task">{task}</Text>
      {isShort ? null : (
        <>
          <View className="action-head__line">
            <Icon name="place" />
            <Text className="ly-grow">{place === '' ? gridName : `${place} · ${gridName}`}</Text>
          </View>
          <View className="action-head__line">
            <Icon name="me" />
            <Text className="ly-grow">{`${lead}负责 · 为“${itemTitle}”`}</Text>
          </View>
        </>
      )}
      {urgency === null ? null : <RemainingTime dueAt={action.dueAt} now={now} verb="前办完" />}
    </Card>
  )
}
