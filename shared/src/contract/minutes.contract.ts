import { z } from 'zod'
import { BALLOT_RESULTS } from '../domain/ballots/ballot'
import { MOTION_KINDS, MOTION_STATUSES, RULINGS, STANCES, VOTE_WAYS } from '../domain/floor/motion'
import { ATTENDANCE_KINDS, CHECK_IN_WAYS } from '../domain/meetings/attendance'
import { MEETING_TYPES } from '../domain/meetings/meeting'
import { MINUTES_STATUSES, MINUTES_TEXT_LIMITS, SIGNERS } from '../domain/minutes/minutes'
import { ability, fileAnswer, id, instant, typedText } from './fields'
import { defineCommand, defineQuery } from './operation'

const count = z.number().int()
const span = z.object({ from: instant, to: instant.nullable() })

const minutedMotion = z.object({
  id,
  kind: z.enum(MOTION_KINDS),
  status: z.enum(MOTION_STATUSES),
  text: z.string(),
  /** As it was moved, when an amendment has changed it since. */
  movedText: z.string().nullable(),
  mover: z.string(),
  seconder: z.string().nullable(),
  actingChair: z.string().nullable(),
  isTakenOver: z.boolean(),
  speeches: z.array(
    z.object({ name: z.string(), stance: z.enum(STANCES), at: instant, seconds: count }),
  ),
  points: z.array(
    z.object({
      name: z.string(),
      text: z.string(),
      ruling: z.enum(RULINGS).nullable(),
      answer: z.string(),
    }),
  ),
  vote: z
    .object({
      way: z.enum(VOTE_WAYS),
      electors: count,
      members: count,
      result: z.enum(BALLOT_RESULTS),
      tally: z.object({ yes: count, no: count, abstain: count }).nullable(),
      sentence: z.string(),
    })
    .nullable(),
  dissents: z.array(z.object({ name: z.string(), reason: z.string() })),
})

/** The minutes as somebody reads them: names in full for those who were there, masked for the public. */
export const minutesText = z.object({
  title: z.string(),
  type: z.enum(MEETING_TYPES),
  placeName: z.string(),
  venue: z.string(),
  startedAt: instant,
  adjournedAt: instant,
  chairs: z.array(z.string()),
  members: count,
  quorumNeeded: count,
  attended: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(ATTENDANCE_KINDS),
      how: z.enum(CHECK_IN_WAYS).nullable(),
      spans: z.array(span),
      recusals: z.array(z.object({ entryTitle: z.string(), reason: z.string() })),
    }),
  ),
  absent: z.array(z.string()),
  listeners: count,
  interruptions: z.array(span.extend({ reason: z.string() })),
  opening: z.string(),
  sections: z.array(
    z.object({
      entryId: id,
      title: z.string(),
      itemNumber: z.string().nullable(),
      isLeftOver: z.boolean(),
      text: z.string(),
      motions: z.array(minutedMotion),
    }),
  ),
  closing: z.string(),
  corrections: z.array(
    z.object({
      name: z.string(),
      text: z.string(),
      isAccepted: z.boolean(),
      answer: z.string(),
    }),
  ),
})

/** What is sealed and by whom; anybody can hash the content again. */
const seal = z.object({
  hash: z.string(),
  /** Whether the content still has that hash. */
  isIntact: z.boolean(),
  sealedAt: instant,
})

const minutesInfo = z.object({
  meetingId: id,
  status: z.enum(MINUTES_STATUSES),
  version: count,
  draftedAt: instant,
  /** Until when those who were there may ask for corrections. */
  correctionsUntil: instant.nullable(),
  text: minutesText,
  /** Corrections that wait for an answer. */
  openCorrections: z.array(z.object({ id, name: z.string(), text: z.string(), at: instant })),
  confirmed: z.array(z.string()),
  membersThere: count,
  membersConfirmed: count,
  signatures: z.array(z.object({ as: z.enum(SIGNERS), name: z.string(), at: instant })),
  seal: seal.nullable(),
  abilities: z.object({
    edit: ability,
    send: ability,
    confirm: ability,
    correct: ability,
    answer: ability,
    sign: ability,
  }),
})

const meetingId = { meetingId: id }
const text = (max: number) => z.string().trim().max(max)
const version = z.object({ version: count })
/** Read by who writes it until those present are asked: then it is checked as a whole. */
const MINUTES_DRAFT = '草稿只有起草的人看得到，请到会人核对时核查'
const READING = ['minutes.not_found', 'minutes.not_reader', 'meetings.not_found'] as const
const WRITING = ['minutes.not_found', 'minutes.wrong_status', 'meetings.not_found'] as const

export const minutesOperations = {
  'minutes.info': defineQuery({
    summary: '会议纪要全文，给到会人和工作人员',
    access: 'session',
    request: z.object(meetingId),
    response: minutesInfo,
    errors: READING,
  }),
  'minutes.file': defineQuery({
    summary: '会议纪要全文的 Word 文件',
    access: 'session',
    request: z.object(meetingId),
    response: fileAnswer,
    errors: READING,
  }),
  'minutes.extract': defineQuery({
    summary: '公开的会议纪要，姓名脱敏',
    access: 'session',
    request: z.object(meetingId),
    response: z.object({ meetingId: id, text: minutesText, seal }),
    errors: ['meetings.not_found', 'minutes.not_public'],
  }),
  'minutes.extractFile': defineQuery({
    summary: '公开的会议纪要的 Word 文件',
    access: 'session',
    request: z.object(meetingId),
    response: fileAnswer,
    errors: ['meetings.not_found', 'minutes.not_public'],
  }),
  'minutes.draft': defineCommand({
    summary: '按会议经过起草纪要',
    access: 'session',
    request: z.object(meetingId),
    response: version,
    errors: ['meetings.not_found', 'minutes.not_keeper', 'minutes.wrong_status'],
  }),
  'minutes.edit': defineCommand({
    summary: '修改纪要的文字；到会、动议和票数不能改',
    access: 'session',
    request: z.object({
      ...meetingId,
      /** As it was read: a change in between is a conflict. */
      version: count,
      opening: text(MINUTES_TEXT_LIMITS.section).optional(),
      closing: text(MINUTES_TEXT_LIMITS.section).optional(),
      sections: z
        .array(z.object({ entryId: id, text: text(MINUTES_TEXT_LIMITS.section) }))
        .max(40)
        .default([]),
    }),
    unseen: {
      opening: MINUTES_DRAFT,
      closing: MINUTES_DRAFT,
      'sections.text': MINUTES_DRAFT,
    },
    response: version,
    errors: [...WRITING, 'minutes.not_keeper', 'minutes.section_unknown'],
  }),
  'minutes.send': defineCommand({
    summary: '请到会人核对',
    access: 'session',
    request: z.object(meetingId),
    content: { scene: 'item', fields: [], stored: true, inOffice: true },
    response: z.object({ correctionsUntil: instant }),
    errors: [...WRITING, 'minutes.not_keeper'],
  }),
  'minutes.confirm': defineCommand({
    summary: '确认纪要属实',
    access: 'session',
    request: z.object(meetingId),
    response: z.object({ confirmed: count }),
    errors: [...WRITING, 'minutes.not_there', 'minutes.already_confirmed'],
  }),
  'minutes.correct': defineCommand({
    summary: '提出更正',
    access: 'session',
    request: z.object({ ...meetingId, text: typedText(MINUTES_TEXT_LIMITS.correction) }),
    content: { scene: 'comment', fields: ['text'], inOffice: true, inTime: true },
    response: z.object({ id }),
    errors: [
      ...WRITING,
      'minutes.not_there',
      'minutes.correction_over',
      'minutes.too_many_corrections',
    ],
  }),
  'minutes.answer': defineCommand({
    summary: '答复更正意见，写入纪要',
    access: 'session',
    request: z.object({
      ...meetingId,
      correctionId: id,
      isAccepted: z.boolean(),
      answer: typedText(MINUTES_TEXT_LIMITS.answer),
    }),
    content: { scene: 'comment', fields: ['answer'], inOffice: true },
    response: version,
    errors: [
      ...WRITING,
      'minutes.not_keeper',
      'minutes.correction_not_found',
      'minutes.correction_answered',
    ],
  }),
  'minutes.sign': defineCommand({
    summary: '议事长和一位成员签字，封存并公开',
    access: 'session',
    request: z.object(meetingId),
    response: z.object({ as: z.enum(SIGNERS), seal: seal.nullable() }),
    errors: [
      ...WRITING,
      'minutes.not_signer',
      'minutes.already_signed',
      'minutes.correction_open',
      'minutes.correcting',
    ],
  }),
} as const

export type MinutesText = z.infer<typeof minutesText>
export type MinutesInfo = z.infer<typeof minutesInfo>
export type MinutesSeal = z.infer<typeof seal>
