import type { ActionCard } from '@linyi/shared/contract/actions-view.contract'
import { ACTION_STATUS_TEXT, WORKING_STATUSES } from '@linyi/shared/domain/actions/action'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { go } from '@/platform/navigate'
import { Icon } from '../icon/Icon'
import { StatusBadge } from '../status-badge/StatusBadge'
import { Tappable } from '../tappable/Tappable'
import { ACTION_LOOK } from './action-look'
import './work-list.scss'

/** `刘师傅负责 · 11月30日 24:00 前办完`; what is done has no date to wait for. */
function noteOf({ lead, dueAt, status }: ActionCard): string {
  return WORKING_STATUSES.includes(status)
    ? `${lead}负责 · ${deadlineText(new Date(dueAt))} 前办完`
    : `${lead}负责`
}

/** The pieces of work of one matter; each row opens its page. */
export function WorkList({ actions }: { actions: readonly ActionCard[] }) {
  return (
    <View>
      {actions.map((action) => (
        <Tappable
          key={action.id}
          className="ly-work"
          role="link"
          gist={`${action.task}，${ACTION_STATUS_TEXT[action.status]}，${noteOf(action)}`}
          onTap={() => {
            go.action(action.id)
          }}
        >
          <View className="ly-work__words">
            <Text>{action.task}</Text>
            <Text className="ly-note">{noteOf(action)}</Text>
            <View className="ly-row ly-row--wrap">
              <StatusBadge
                text={ACTION_STATUS_TEXT[action.status]}
                {...ACTION_LOOK[action.status]}
              />
              {action.isOverdue ? <StatusBadge text="超期" tone="oppose" icon="warn" /> : null}
            </View>
          </View>
          <Icon name="forward" />
        </Tappable>
      ))}
    </View>
  )
}
