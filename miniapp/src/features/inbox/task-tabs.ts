import type { Task } from '@linyi/shared/contract/inbox.contract'
import { URGENCY_TEXT, urgencyOf, type Urgency } from '@linyi/shared/domain/calendar/deadline'
import { CARD_KIND_TEXT, INBOX_TEXT } from './inbox.text'

export const ALL_TASKS = 'all'

const PRESSING: readonly Urgency[] = ['overdue', 'dueSoon']

const urgencyAt = ({ dueAt }: Task, now: Date): Urgency =>
  dueAt === null ? 'onTime' : urgencyOf(new Date(dueAt), now)

/** The tasks under one tab: all, what is overdue or due soon, or one kind of work. */
export function tasksIn(tasks: readonly Task[], tab: string, now: Date): readonly Task[] {
  const chosen = tasks.filter((task) => task.kind === tab || urgencyAt(task, now) === tab)
  return tab === ALL_TASKS || chosen.length === 0 ? tasks : chosen
}

/** Tabs for what there is, each with its number: `超期 2`, `待初审 3`. Empty ones are left out. */
export function taskTabs(
  tasks: readonly Task[],
  now: Date,
): readonly { value: string; text: string }[] {
  const kinds = [...new Set(tasks.map(({ kind }) => kind))]
  const counted = (value: string, text: string) => ({
    value,
    text: `${text} ${String(tasksIn(tasks, value, now).length)}`,
  })
  return [
    counted(ALL_TASKS, INBOX_TEXT.allTasks),
    ...PRESSING.filter((urgency) => tasks.some((task) => urgencyAt(task, now) === urgency)).map(
      (urgency) => counted(urgency, URGENCY_TEXT[urgency]),
    ),
    ...kinds.map((kind) => counted(kind, CARD_KIND_TEXT[kind])),
  ]
}
