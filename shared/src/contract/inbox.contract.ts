import { z } from 'zod'
import { TASK_KINDS } from '../domain/inbox/task'
import { defineQuery } from './operation'
import { id, instant } from './fields'

const task = z.object({
  kind: z.enum(TASK_KINDS),
  itemId: id,
  /** Present when the act is a vote. */
  ballotId: id.nullable(),
  number: z.string(),
  title: z.string(),
  gridName: z.string(),
  dueAt: instant.nullable(),
})

export const inboxOperations = {
  'inbox.tasks': defineQuery({
    summary: '等我办的事，按截止时间排列',
    access: 'session',
    request: z.object({}),
    response: z.object({ items: z.array(task).max(50) }),
    errors: [],
  }),
} as const

export type Task = z.infer<typeof task>
