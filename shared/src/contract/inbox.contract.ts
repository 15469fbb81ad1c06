import { z } from 'zod'
import { SUPERVISION_LEVELS } from '../domain/agenda/item-clock.rules'
import {
  BALLOT_TASK_KINDS,
  MEETING_TASK_KINDS,
  OUTCOME_TASK_KINDS,
  QUEUE_KINDS,
  TASK_KINDS,
} from '../domain/inbox/task'
import { defineQuery } from './operation'
import { id, instant } from './fields'

/** One matter that waits. */
const itemTask = z.object({
  kind: z.enum(TASK_KINDS),
  itemId: id,
  /** Present when the act is a vote. */
  ballotId: id.nullable(),
  /** The piece of work it is about, where an item's work is done piece by piece. */
  actionId: id.nullable(),
  /** The resolution that something is owed for. */
  resolutionId: id.nullable(),
  number: z.string(),
  title: z.string(),
  gridName: z.string(),
  dueAt: instant.nullable(),
  /** Who has been called in since the date was missed. */
  supervision: z.enum(SUPERVISION_LEVELS).nullable(),
  /** When the chair or the staff last asked those who have not done it. */
  remindedAt: instant.nullable(),
})

/** A queue that waits as a whole; it leads to a list and not to one matter. */
const queueTask = z.object({
  kind: z.enum(QUEUE_KINDS),
  /** At most 50 are counted. */
  count: z.number().int(),
  title: z.string(),
  dueAt: instant.nullable(),
})

/** A meeting that waits for an answer, its notice or its chair; none yet where one is to be called. */
const meetingTask = z.object({
  kind: z.enum(MEETING_TASK_KINDS),
  /** Null where a meeting is to be called first. */
  meetingId: id.nullable(),
  /** Whose council it is, or is to be called together; null for the whole community. */
  gridId: id.nullable(),
  title: z.string(),
  placeName: z.string(),
  dueAt: instant.nullable(),
})

/** A ballot that waits for its office: to confirm the result, to answer a doubt, to read papers. */
const ballotTask = z.object({
  kind: z.enum(BALLOT_TASK_KINDS),
  ballotId: id,
  number: z.string(),
  title: z.string(),
  gridName: z.string(),
  /** Papers that wait for a second person; null where the task is another. */
  papers: z.number().int().nullable(),
  dueAt: instant,
})

/** A publication that waits for its office: an objection to answer, or a time it did not go out at. */
const outcomeTask = z.object({
  kind: z.enum(OUTCOME_TASK_KINDS),
  outcomeId: id,
  /** The objection that waits; null where the publication itself does. */
  objectionId: id.nullable(),
  number: z.string(),
  title: z.string(),
  gridName: z.string(),
  dueAt: instant.nullable(),
  /** Its date has passed without an answer. */
  isOverdue: z.boolean(),
})

const task = z.discriminatedUnion('kind', [
  itemTask,
  queueTask,
  meetingTask,
  ballotTask,
  outcomeTask,
])

export const inboxOperations = {
  'inbox.tasks': defineQuery({
    summary: '等我办的事，按截止时间排列',
    access: 'session',
    request: z.object({}),
    response: z.object({ items: z.array(task).max(50) }),
    errors: [],
  }),
} as const

export type ItemTask = z.infer<typeof itemTask>
export type MeetingTask = z.infer<typeof meetingTask>
export type BallotTask = z.infer<typeof ballotTask>
export type OutcomeTask = z.infer<typeof outcomeTask>
export type Task = z.infer<typeof task>
