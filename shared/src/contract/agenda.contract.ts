import { z } from 'zod'
import {
  ADMISSION_BASES,
  DECLINE_REASONS,
  ITEM_CATEGORIES,
  ITEM_GROUPS,
  ITEM_STATUSES,
  ITEM_TEXT_LIMITS,
} from '../domain/agenda/item'
import { BALLOT_RESULTS, LEGAL_EFFECTS } from '../domain/ballots/ballot'
import { defineCommand, defineQuery } from './operation'
import { ability, id, instant, pageOf, paging, photo, publicPerson, typedText } from './fields'

const itemCard = z.object({
  id,
  /** `YS-2026-11-0042`. */
  number: z.string(),
  title: z.string(),
  proposal: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  gridName: z.string(),
  place: z.string(),
  status: z.enum(ITEM_STATUSES),
  /** When the present step is due; null when nothing more is expected. */
  dueAt: instant.nullable(),
  raisedAt: instant,
  endorsers: z.number().int(),
  endorsersNeeded: z.number().int(),
  thumbUrl: z.string().nullable(),
  isMine: z.boolean(),
  hasEndorsed: z.boolean(),
})

const timelineEntry = z.object({
  id,
  at: instant,
  /** What happened, such as `agenda.admitted`. */
  kind: z.string(),
  title: z.string(),
  who: publicPerson.nullable(),
  text: z.string().nullable(),
})

const nextStep = z.object({
  /** What happens next, in words: 「网格员会在 11月23日 24:00 前联系您」. */
  text: z.string(),
  dueAt: instant.nullable(),
})

const ballotLink = z.object({
  id,
  effect: z.enum(LEGAL_EFFECTS),
  closesAt: instant,
  isOpen: z.boolean(),
  electorate: z.number().int(),
  result: z.enum(BALLOT_RESULTS).nullable(),
  sentence: z.string().nullable(),
})

const outcomeLink = z.object({ id, publishedAt: instant, publicityEndsAt: instant })

const itemInfo = itemCard.extend({
  body: z.string(),
  basis: z.enum(ADMISSION_BASES).nullable(),
  raiser: publicPerson,
  photos: z.array(photo),
  timeline: z.array(timelineEntry),
  next: nextStep.nullable(),
  ballot: ballotLink.nullable(),
  outcome: outcomeLink.nullable(),
  version: z.number().int(),
  abilities: z.object({
    endorse: ability,
    screen: ability,
    review: ability,
    openBallot: ability,
    publish: ability,
  }),
})

const itemId = { itemId: id }

/** Query strings carry booleans as words. */
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

export const agendaOperations = {
  'agenda.list': defineQuery({
    summary: '议题列表',
    access: 'session',
    request: z.object({
      ...paging,
      group: z.enum(ITEM_GROUPS).optional(),
      category: z.enum(ITEM_CATEGORIES).optional(),
      gridId: id.optional(),
      /** Only what I raised myself. */
      mine: flag.optional(),
    }),
    response: pageOf(itemCard),
    errors: [],
  }),
  'agenda.info': defineQuery({
    summary: '议题详情与进展',
    access: 'session',
    request: z.object(itemId),
    response: itemInfo,
    errors: ['agenda.not_found'],
  }),
  'agenda.raise': defineCommand({
    summary: '提出议题',
    access: 'session',
    request: z.object({
      gridId: id,
      category: z.enum(ITEM_CATEGORIES),
      title: typedText(ITEM_TEXT_LIMITS.title),
      /** One concrete sentence: what should be done (具体的、明确的、可操作的行动建议). */
      proposal: typedText(ITEM_TEXT_LIMITS.proposal),
      body: z.string().trim().max(ITEM_TEXT_LIMITS.body).default(''),
      place: typedText(60),
      photoIds: z.array(id).max(ITEM_TEXT_LIMITS.photos).default([]),
    }),
    response: z.object({ id, number: z.string(), contactBy: instant }),
    errors: [
      'agenda.not_resident',
      'agenda.too_many_open',
      'agenda.content_refused',
      'places.not_found',
      'photos.unknown',
    ],
  }),
  'agenda.endorse': defineCommand({
    summary: '附议',
    access: 'session',
    request: z.object(itemId),
    response: z.object({
      endorsers: z.number().int(),
      endorsersNeeded: z.number().int(),
      status: z.enum(ITEM_STATUSES),
    }),
    errors: [
      'agenda.not_found',
      'agenda.not_resident',
      'agenda.own_item',
      'agenda.already_endorsed',
      'agenda.wrong_status',
      'agenda.endorsing_over',
    ],
  }),
  'agenda.admit': defineCommand({
    summary: '受理并开始征集附议',
    access: 'session',
    request: z.object({ ...itemId, basis: z.enum(ADMISSION_BASES) }),
    response: z.object({ status: z.enum(ITEM_STATUSES), endorsingEndsAt: instant }),
    errors: ['agenda.not_found', 'agenda.not_screener', 'agenda.own_item', 'agenda.wrong_status'],
  }),
  'agenda.decline': defineCommand({
    summary: '不予受理并答复提出人',
    access: 'session',
    request: z.object({
      ...itemId,
      reason: z.enum(DECLINE_REASONS),
      reply: typedText(ITEM_TEXT_LIMITS.reply),
    }),
    response: z.object({ status: z.enum(ITEM_STATUSES) }),
    errors: ['agenda.not_found', 'agenda.not_screener', 'agenda.own_item', 'agenda.wrong_status'],
  }),
  'agenda.agree': defineCommand({
    summary: '党组织审议同意，提交议事会',
    access: 'session',
    request: z.object({ ...itemId, minutes: typedText(ITEM_TEXT_LIMITS.minutes) }),
    response: z.object({ status: z.enum(ITEM_STATUSES) }),
    errors: ['agenda.not_found', 'agenda.not_reviewer', 'agenda.own_item', 'agenda.wrong_status'],
  }),
  'agenda.refuse': defineCommand({
    summary: '党组织审议不同意，说明理由',
    access: 'session',
    request: z.object({ ...itemId, reply: typedText(ITEM_TEXT_LIMITS.reply) }),
    response: z.object({ status: z.enum(ITEM_STATUSES) }),
    errors: ['agenda.not_found', 'agenda.not_reviewer', 'agenda.own_item', 'agenda.wrong_status'],
  }),
} as const

export type ItemCard = z.infer<typeof itemCard>
export type ItemInfo = z.infer<typeof itemInfo>
export type TimelineEntry = z.infer<typeof timelineEntry>
