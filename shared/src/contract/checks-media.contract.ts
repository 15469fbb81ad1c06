import { z } from 'zod'
import {
  MEDIA_DOUBTS,
  MEDIA_KINDS,
  MEDIA_STATES,
  MEDIA_TEXT_LIMITS,
} from '../domain/checks/media-check'
import { ability, id, instant, pageOf, paging, publicPerson, typedText, voice } from './fields'
import { defineCommand, defineQuery } from './operation'

/** A picture or recording as whoever checks it sees it; the addresses are good for this look. */
export const shownMedia = z.object({
  kind: z.enum(MEDIA_KINDS),
  picture: z.object({ url: z.string(), thumbUrl: z.string() }).nullable(),
  voice: voice.nullable(),
})

const heldMedia = shownMedia.extend({
  id,
  sender: publicPerson,
  /** Why a person looks, and what the machine suspected, in words; empty where it suspected nothing. */
  doubt: z.enum(MEDIA_DOUBTS),
  label: z.string(),
  heldAt: instant,
  dueAt: instant,
  /** What the sender wrote when asking for another look, and why it was hidden before. */
  appeal: z.string().nullable(),
  reason: z.string().nullable(),
  abilities: z.object({ pass: ability, refuse: ability }),
})
export type HeldMedia = z.infer<typeof heldMedia>

const ownMedia = shownMedia.extend({
  id,
  state: z.enum(MEDIA_STATES),
  sentAt: instant,
  /** By when a person looks; null where none has to. */
  dueAt: instant.nullable(),
  reason: z.string().nullable(),
  /** It was shown, and somebody took it down. */
  isTakenDown: z.boolean(),
  appealUntil: instant.nullable(),
  abilities: z.object({ appeal: ability }),
})
export type OwnMedia = z.infer<typeof ownMedia>

const mediaId = { mediaId: id }
const settled = z.object({ state: z.enum(MEDIA_STATES) })
const reason = typedText(MEDIA_TEXT_LIMITS.reason)
/** Why nobody checks these words themselves. */
const OFFICE_ONLY = '只给发的人和核查的工作人员看'

const DECIDING = [
  'checks.media_not_found',
  'checks.media_settled',
  'checks.not_checker',
  'checks.own_content',
  'checks.not_street',
  'checks.same_checker',
] as const

/** Checks of pictures and recordings: the queue of those who look, and what became of one's own. */
export const checksMediaOperations = {
  'checks.media': defineQuery({
    summary: '等人工核查的图片和录音，先到期的在前',
    access: 'session',
    request: z.object({ ...paging }),
    response: pageOf(heldMedia),
    errors: ['checks.not_checker'],
  }),
  'checks.passMedia': defineCommand({
    summary: '图片或录音合适，给大家看',
    access: 'session',
    request: z.object(mediaId),
    response: settled,
    errors: DECIDING,
  }),
  'checks.refuseMedia': defineCommand({
    summary: '图片或录音不合适，写明理由，发的人看得到，可以申请复核一次',
    access: 'session',
    request: z.object({ ...mediaId, reason }),
    unseen: { reason: OFFICE_ONLY },
    response: settled,
    errors: DECIDING,
  }),
  'checks.ownMedia': defineQuery({
    summary: '我发的、还没有通过核查的图片和录音',
    access: 'session',
    request: z.object({ ...paging }),
    response: pageOf(ownMedia),
    errors: [],
  }),
  'checks.appealMedia': defineCommand({
    summary: '图片或录音没有通过，申请换一个人复核一次',
    access: 'session',
    request: z.object({ ...mediaId, appeal: typedText(MEDIA_TEXT_LIMITS.appeal) }),
    unseen: { appeal: OFFICE_ONLY },
    response: settled.extend({ dueAt: instant.nullable() }),
    errors: [
      'checks.media_not_found',
      'checks.media_settled',
      'checks.media_appeal_over',
      'checks.media_appeal_used',
    ],
  }),
} as const
