import { z } from 'zod'
import { ITEM_STATUSES, ITEM_TEXT_LIMITS } from '../domain/agenda/item'
import { RATER_STANDINGS, SOLVED_ANSWERS } from '../domain/agenda/item-survey'
import { ability, id, instant, publicPerson } from './fields'
import { defineCommand, defineQuery } from './operation'

const count = z.number().int()
const satisfied = z.number().int().min(1).max(5)
const solved = z.enum(SOLVED_ANSWERS)

/** Answers with their number; the rest is null below five. */
const shownAnswers = z.object({
  answered: count,
  solved: z.object({ yes: count, partly: count, no: count }).nullable(),
  satisfied: count.nullable(),
  /** Whole per cent. */
  solvedRate: count.nullable(),
  satisfiedRate: count.nullable(),
})

const ratingInfo = z.object({
  itemId: id,
  number: z.string(),
  title: z.string(),
  status: z.enum(ITEM_STATUSES),
  /** What the raiser was answered: what there is to rate. */
  reply: z.string().nullable(),
  /** Until when a rating is given or changed; null before anybody is asked. */
  endsAt: instant.nullable(),
  /** How many were asked, and what they said by themselves. */
  asked: count,
  open: shownAnswers,
  /** My own answer; nobody else reads it. */
  mine: z
    .object({
      standing: z.enum(RATER_STANDINGS),
      solved: solved.nullable(),
      satisfied: satisfied.nullable(),
      comment: z.string().nullable(),
    })
    .nullable(),
  /** What staff heard on the phone, apart; the answer itself only for staff. */
  callback: z
    .object({
      at: instant,
      by: publicPerson,
      isReached: z.boolean(),
      tries: count,
      solved: solved.nullable(),
      satisfied: satisfied.nullable(),
    })
    .nullable(),
  /** So many are not content that the matter may be reopened on this ground alone; for who may. */
  isWidelyDissatisfied: z.boolean(),
  reopenableUntil: instant.nullable(),
  abilities: z.object({ rate: ability, recordCallback: ability, reopen: ability }),
})

const itemId = { itemId: id }

/** How a matter went, in the words of those whose matter it was. */
export const ratingsOperations = {
  'ratings.info': defineQuery({
    summary: '一件议题的评价和回访',
    access: 'session',
    request: z.object(itemId),
    response: ratingInfo,
    errors: ['agenda.not_found'],
  }),
  'ratings.rate': defineCommand({
    summary: '评价办理结果：解决了没有、满意不满意；期限内可以修改',
    access: 'session',
    request: z.object({
      ...itemId,
      solved,
      /** 1 is very dissatisfied, 5 is very satisfied. */
      satisfied,
      comment: z.string().trim().max(ITEM_TEXT_LIMITS.note).default(''),
    }),
    content: { scene: 'comment', fields: ['comment'], inTime: true },
    response: z.object({ status: z.enum(ITEM_STATUSES), isChange: z.boolean() }),
    errors: [
      'agenda.not_found',
      'agenda.not_asked',
      'agenda.wrong_status',
      'ratings.over',
      'ratings.household_rated',
    ],
  }),
  'ratings.recordCallback': defineCommand({
    summary: '记录电话回访提出人的结果，与居民自己的评价分开统计',
    access: 'session',
    request: z.object({
      ...itemId,
      isReached: z.boolean(),
      solved: solved.optional(),
      satisfied: satisfied.optional(),
    }),
    response: z.object({ tries: count }),
    errors: [
      'agenda.not_found',
      'ratings.not_caller',
      'ratings.own_work',
      'ratings.not_time',
      'ratings.already_called',
      'ratings.answer_missing',
    ],
  }),
} as const

export type RatingInfo = z.infer<typeof ratingInfo>
