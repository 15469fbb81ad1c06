import type { Task } from '@linyi/shared/contract/inbox.contract'
import { URGENCY_TEXT, urgencyOf, type Urgency } from '@linyi/shared/domain/calendar/deadline'
import { INBOX_TEXT } from './inbox.text'
import { AREA_OF, TASK_AREA_TEXT, TASK_AREAS } from './task-areas'

export const ALL_TASKS = 'all'

const PRESSING: readonly Urgency[] = ['overdue', 'dueSoon']

/** How pressing a task is; one without a date presses nobody. */
export const taskUrgency = ({ dueAt }: Task, now: Date): Urgency =>
  dueAt === null ? 'onTime' : urgencyOf(new Date(dueAt), now)

/** The tasks under one tab: all, what is overdue or due soon, or one part of the day's work. */
export function tasksIn(tasks: readonly Task[], tab: string, now: Date): readonly Task[] {
  const chosen = tasks.filter(
    (task) => AREA_OF[task.kind] === tab || taskUrgency(task, now) === tab,
  )
  return tab === ALL_TASKS || chosen.length === 0 ? tasks : chosen
}

/** Tabs for what there is, each with its number: `超期 2`, `议题 3`. Empty ones are left out. */
export function taskTabs(
  tasks: readonly Task[],
  now: Date,
): readonly { value: string; text: string }[] {
  const counted = (value: string, text: string) => ({
    value,
    text: `${text} ${String(tasksIn(tasks, value, now).length)}`,
  })
  const pressing = PRESSING.filter((urgency) =>
    tasks.some((task) => taskUrgency(task, now) === urgency),
  )
  const areas = TASK_AREAS.filter((area) => tasks.some(({ kind }) => AREA_OF[kind] === area))
  return [
    counted(ALL_TASKS, INBOX_TEXT.allTasks),
    ...pressing.map((urgency) => counted(urgency, URGENCY_TEXT[urgency])),
    ...areas.map((area) => counted(area, TASK_AREA_TEXT[area])),
  ]
}
