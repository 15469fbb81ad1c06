import type { Task } from '@linyi/shared/contract/inbox.contract'
import { SUPERVISION_LEVEL_TEXT } from '@linyi/shared/domain/agenda/item-clock.rules'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { CARD_KIND_TEXT, INBOX_TEXT, TASK_ACT_TEXT, TASK_DUE_TEXT, TASK_ICON } from '../inbox.text'
import { taskUrgency } from '../task-tabs'
import { openTask } from '../use-tasks'
import './task-card.scss'

/** One thing that waits for me, with the time that is left; only what presses stands out. */
export function TaskCard({ task, now }: { task: Task; now: Date }) {
  const isPressing = taskUrgency(task, now) !== 'onTime'
  return (
    <Card
      tone={isPressing ? 'ask' : 'plain'}
      label={`${CARD_KIND_TEXT[task.kind]}：${task.title}，${TASK_ACT_TEXT[task.kind]}`}
      onTap={() => {
        openTask(task)
      }}
    >
      <View className="task-card">
        <View className="task-card__kind">
          <Icon name={TASK_ICON[task.kind]} />
          <Text>{CARD_KIND_TEXT[task.kind]}</Text>
        </View>
        <View className="task-card__words">
          <Text className="task-card__title">{task.title}</Text>
          <TaskNotes task={task} />
        </View>
        <View className="task-card__due">
          {task.dueAt === null ? null : (
            <RemainingTime dueAt={task.dueAt} now={now} verb={TASK_DUE_TEXT[task.kind]} />
          )}
        </View>
        <View className="task-card__act">
          <Text>{TASK_ACT_TEXT[task.kind]}</Text>
          <Icon name="forward" />
        </View>
      </View>
    </Card>
  )
}

/** Where the task belongs, and what else has to be known of it before it is opened. */
function TaskNotes({ task }: { task: Task }) {
  return (
    <>
      {'gridName' in task ? (
        <Text className="ly-note">{`${task.gridName} · ${task.number}`}</Text>
      ) : null}
      {'supervision' in task && task.supervision !== null ? (
        <View className="ly-row">
          <StatusBadge
            text={SUPERVISION_LEVEL_TEXT[task.supervision]}
            tone="oppose"
            icon="shield"
          />
        </View>
      ) : null}
      {'remindedAt' in task && task.remindedAt !== null ? (
        <Text className="ly-note">{INBOX_TEXT.reminded}</Text>
      ) : null}
      {'papers' in task && task.papers !== null ? (
        <Text className="ly-note">{INBOX_TEXT.papers(task.papers)}</Text>
      ) : null}
      {'meetingId' in task ? <Text className="ly-note">{task.placeName}</Text> : null}
    </>
  )
}
