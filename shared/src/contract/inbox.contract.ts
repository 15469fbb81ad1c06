import { z } from 'zod'
import { SUPERVISION_LEVELS } from '../domain/agenda/item-clock.rules'
import {
  BALLOT_TASK_KINDS,
  MEETING_TASK_KINDS,
  OUTCOME_TASK_KINDS,
  QUEUE_KINDS,
  TASK_KINDS,
} from '../domain/inbox/task'
import { NOTICE_KINDS, NOTICE_SHOWS } from '../domain/inbox/notice-kind'
import { NOTICE_PAGES } from '../domain/inbox/notice-page'
import { id, instant, pageOf, paging } from './fields'
import { defineCommand, defineQuery } from './operation'

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

/** A notice as it lies in the inbox. */
const notice = z.object({
  id,
  kind: z.enum(NOTICE_KINDS),
  /** Must be known now. */
  isUrgent: z.boolean(),
  title: z.string(),
  /** What it means, what happens next and by when. */
  text: z.string(),
  at: instant,
  /** Until when something is to be done, or when it begins. */
  dueAt: instant.nullable(),
  /** The page it opens, and of which thing. */
  page: z.object({ name: z.enum(NOTICE_PAGES), id: id.nullable() }),
  isRead: z.boolean(),
})

export const inboxOperations = {
  'inbox.tasks': defineQuery({
    summary: '等我办的事，按截止时间排列',
    access: 'session',
    request: z.object({}),
    response: z.object({ items: z.array(task).max(50) }),
    errors: [],
  }),
  'inbox.list': defineQuery({
    summary: '我的消息，新的在前；刚刚发生的事也在里面',
    access: 'session',
    request: z.object({ show: z.enum(NOTICE_SHOWS).default('all'), ...paging }),
    response: pageOf(notice),
    errors: [],
  }),
  'inbox.unread': defineQuery({
    summary: '未读消息有几条；100 表示 100 条以上',
    access: 'session',
    request: z.object({}),
    response: z.object({ unread: z.number().int().min(0).max(100) }),
    errors: [],
  }),
  'inbox.read': defineCommand({
    summary: '看过一条消息',
    access: 'session',
    // whoever only reads reads notices, too
    evenWith: ['observer'],
    request: z.object({ noticeId: id }),
    response: z.object({}),
    errors: ['inbox.notice_not_found'],
  }),
  'inbox.readAll': defineCommand({
    summary: '把这一条和更早的消息都记为已读',
    access: 'session',
    // whoever only reads reads notices, too
    evenWith: ['observer'],
    request: z.object({ upTo: id }),
    response: z.object({}),
    errors: [],
  }),
} as const

export type Notice = z.infer<typeof notice>
export type ItemTask = z.infer<typeof itemTask>
export type MeetingTask = z.infer<typeof meetingTask>
export type BallotTask = z.infer<typeof ballotTask>
export type OutcomeTask = z.infer<typeof outcomeTask>
export type Task = z.infer<typeof task>
