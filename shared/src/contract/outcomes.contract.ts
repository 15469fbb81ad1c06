import { z } from 'zod'
import { BALLOT_RESULTS, LEGAL_EFFECTS } from '../domain/ballots/ballot'
import { OUTCOME_KINDS, OUTCOME_PHASES, OUTCOME_TEXT_LIMITS } from '../domain/outcomes/outcome'
import { defineCommand, defineQuery } from './operation'
import { id, instant, pageOf, paging, photo, publicPerson, typedText } from './fields'

const outcomeCard = z.object({
  id,
  kind: z.enum(OUTCOME_KINDS),
  itemId: id,
  itemNumber: z.string(),
  title: z.string(),
  gridName: z.string(),
  /** Null where it was decided without a ballot. */
  effect: z.enum(LEGAL_EFFECTS).nullable(),
  result: z.enum(BALLOT_RESULTS),
  publishedAt: instant,
  publicityEndsAt: instant,
  phase: z.enum(OUTCOME_PHASES),
  thumbUrl: z.string().nullable(),
})

const outcomeInfo = outcomeCard.extend({
  /** What residents asked for. */
  proposal: z.string(),
  /** What was decided, in the secretary's words. */
  text: z.string(),
  /** Who does what next, and by when. */
  next: z.string(),
  contact: z.string(),
  publisher: publicPerson,
  photos: z.array(photo),
  ballot: z
    .object({
      id,
      effect: z.enum(LEGAL_EFFECTS),
      text: z.string(),
      electorate: z.number().int(),
      participants: z.number().int(),
      tally: z.object({ yes: z.number().int(), no: z.number().int(), abstain: z.number().int() }),
      yesNeeded: z.number().int(),
      denominator: z.number().int(),
      sentence: z.string(),
    })
    .nullable(),
})

export const outcomesOperations = {
  'outcomes.publish': defineCommand({
    summary: '公示决定',
    access: 'session',
    request: z.object({
      itemId: id,
      text: typedText(OUTCOME_TEXT_LIMITS.text),
      next: typedText(OUTCOME_TEXT_LIMITS.next),
      contact: typedText(OUTCOME_TEXT_LIMITS.contact),
    }),
    response: z.object({ id, publicityEndsAt: instant }),
    errors: [
      'agenda.not_found',
      'agenda.content_refused',
      'outcomes.not_publisher',
      'outcomes.not_decided',
      'outcomes.already_published',
    ],
  }),
  'outcomes.list': defineQuery({
    summary: '公示栏',
    access: 'session',
    request: z.object({ ...paging, gridId: id.optional() }),
    response: pageOf(outcomeCard),
    errors: [],
  }),
  'outcomes.info': defineQuery({
    summary: '公示详情',
    access: 'session',
    request: z.object({ outcomeId: id }),
    response: outcomeInfo,
    errors: ['outcomes.not_found'],
  }),
} as const

export type OutcomeCard = z.infer<typeof outcomeCard>
export type OutcomeInfo = z.infer<typeof outcomeInfo>
