import type { Task } from '@linyi/shared/contract/inbox.contract'
import { ALL_TASKS, tasksIn, taskTabs } from './task-tabs'

const now = new Date('2026-11-21T06:00:00Z')
const task = (kind: string, dueAt: string | null) => ({ kind, dueAt }) as Task

const TASKS = [
  task('screen', '2026-11-20T16:00:00Z'),
  task('screen', '2026-11-25T16:00:00Z'),
  task('review', '2026-11-21T16:00:00Z'),
  task('verify', null),
]

describe('the tabs of the desk', () => {
  it('count what there is: all, overdue, due soon, and each part of the work', () => {
    expect(taskTabs(TASKS, now).map(({ text }) => text)).toEqual([
      '全部 4',
      '超期 1',
      '快到期 1',
      '议题 3',
      '住址 1',
    ])
  })

  it('show the tasks of the tab, and all when the last of a tab is done', () => {
    expect(tasksIn(TASKS, 'items', now)).toHaveLength(3)
    expect(tasksIn(TASKS, 'overdue', now)).toEqual([TASKS[0]])
    expect(tasksIn(TASKS, 'outcomes', now)).toHaveLength(4)
    expect(tasksIn(TASKS, ALL_TASKS, now)).toHaveLength(4)
  })
})
