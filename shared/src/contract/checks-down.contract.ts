import { z } from 'zod'
import { MEDIA_STATES, MEDIA_TEXT_LIMITS } from '../domain/checks/media-check'
import { REPORT_GROUNDS } from '../domain/statements/statement'
import { shownMedia } from './checks-media.contract'
import { ability, id, instant, publicPerson, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

/** A picture or recording of an item, for whoever may take it down; the addresses are good for this look. */
const itemMedia = shownMedia.extend({
  id,
  sender: publicPerson,
  sentAt: instant,
  /** Whether it came with the record of handling, and not with the item itself. */
  isOfRecord: z.boolean(),
  state: z.enum(MEDIA_STATES),
  isTakenDown: z.boolean(),
  /** Why others do not see it. */
  reason: z.string().nullable(),
  abilities: z.object({ takeDown: ability }),
})
export type ItemMedia = z.infer<typeof itemMedia>

/** Taking down what had passed its checks. */
export const checksDownOperations = {
  'checks.itemMedia': defineQuery({
    summary: '一件议题的图片和录音，给可以撤下的工作人员看',
    access: 'session',
    request: z.object({ itemId: id }),
    response: z.object({ title: z.string(), items: z.array(itemMedia) }),
    errors: ['checks.matter_not_found', 'checks.not_checker'],
  }),
  'checks.takeDown': defineCommand({
    summary: '撤下已经公开的图片或录音，写明理由，发的人看得到，可以向街道申诉一次',
    access: 'session',
    request: z.object({
      itemId: id,
      mediaId: id,
      ground: z.enum(REPORT_GROUNDS),
      reason: typedText(MEDIA_TEXT_LIMITS.reason),
    }),
    unseen: { reason: '只给发的人和核查的工作人员看' },
    response: z.object({ state: z.enum(MEDIA_STATES), appealUntil: instant }),
    errors: [
      'checks.matter_not_found',
      'checks.media_not_found',
      'checks.media_settled',
      'checks.not_checker',
      'checks.own_content',
      'checks.not_street',
    ],
  }),
} as const
