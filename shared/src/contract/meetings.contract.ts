import { z } from 'zod'
import { PARTY_KINDS } from '../domain/agenda/stakeholder'
import { INVITATION_WAYS } from '../domain/meetings/attendance'
import {
  CALENDAR_VIEWS,
  ENTRY_STATUSES,
  MEETING_LIMITS,
  MEETING_SERVICES,
  MEETING_STATUSES,
  MEETING_TEXT_LIMITS,
  MEETING_TYPES,
} from '../domain/meetings/meeting'
import { ability, fileAnswer, id, instant, pageOf, paging, typedText } from './fields'
import { calendarEntry, meetingInfo, quorum } from './meetings-view.contract'
import { defineCommand, defineQuery } from './operation'

export type {
  AgendaEntry,
  AttendanceRow,
  CalendarEntry,
  MeetingInfo,
  MeetingLive,
  OwnAttendance,
} from './meetings-view.contract'

const count = z.number().int()
const limits = MEETING_TEXT_LIMITS
const meetingId = { meetingId: id }
const entryId = { ...meetingId, entryId: id }
const status = z.object({ status: z.enum(MEETING_STATUSES) })
const nothing = z.object({})
const optionalText = (max: number) => z.string().trim().max(max).default('')

/** A link people open in their browser or meeting app. */
const link = z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(limits.link)]).default('')

const occasion = {
  title: typedText(limits.title),
  startsAt: instant,
  venue: optionalText(limits.venue),
  link,
  services: z.array(z.enum(MEETING_SERVICES)).max(MEETING_SERVICES.length).default([]),
  places: count.min(0).max(MEETING_LIMITS.places).default(0),
}

const entryText = {
  minutes: count.min(1).max(MEETING_LIMITS.entryMinutes),
  presenter: optionalText(limits.presenter),
  materials: z
    .array(
      z.object({
        title: typedText(limits.material),
        text: optionalText(limits.note),
        photoId: id.optional(),
      }),
    )
    .max(MEETING_LIMITS.materials)
    .default([]),
}

const EDIT_ERRORS = [
  'meetings.not_found',
  'meetings.not_convener',
  'meetings.agenda_frozen',
] as const
const LEAD_ERRORS = ['meetings.not_found', 'meetings.not_chair', 'meetings.wrong_status'] as const

export const meetingsOperations = {
  'meetings.list': defineQuery({
    summary: '会议日历：将要开的、开过的或某个月的，含民情夜话',
    access: 'session',
    request: z.object({
      when: z.enum(CALENDAR_VIEWS).default('upcoming'),
      /** For `month`: such as 2026-11. */
      month: z
        .string()
        .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份格式不对')
        .optional(),
      gridId: id.optional(),
      ...paging,
    }),
    response: pageOf(calendarEntry).extend({ plan: ability }),
    errors: [],
  }),
  'meetings.info': defineQuery({
    summary: '一场会议：议程、到会、各方和现在能做什么',
    access: 'session',
    request: z.object(meetingId),
    response: meetingInfo,
    errors: ['meetings.not_found'],
  }),
  'meetings.items': defineQuery({
    summary: '可以列入这场会议的议题',
    access: 'session',
    request: z.object({ ...meetingId, ...paging }),
    response: pageOf(
      z.object({
        id,
        number: z.string(),
        title: z.string(),
        gridName: z.string(),
        dueAt: instant.nullable(),
        /** Whether a meeting has it on its agenda. */
        isTaken: z.boolean(),
      }),
    ),
    errors: ['meetings.not_found', 'meetings.not_convener'],
  }),
  'meetings.plan': defineCommand({
    summary: '筹备一场会议',
    access: 'session',
    request: z.object({
      type: z.enum(MEETING_TYPES),
      /** Absent for a meeting of the whole community. */
      gridId: id.optional(),
      ...occasion,
    }),
    content: { scene: 'item', fields: ['title', 'venue'], inOffice: true },
    response: z.object({ id, noticeUntil: instant }),
    errors: [
      'meetings.not_convener',
      'meetings.in_the_past',
      'meetings.notice_too_late',
      'places.not_found',
    ],
  }),
  'meetings.edit': defineCommand({
    summary: '修改筹备中会议的时间、地点和席位',
    access: 'session',
    request: z.object({ ...meetingId, ...occasion }),
    content: { scene: 'item', fields: ['title', 'venue'], inOffice: true },
    response: z.object({ noticeUntil: instant }),
    errors: [...EDIT_ERRORS, 'meetings.in_the_past', 'meetings.notice_too_late'],
  }),
  'meetings.addEntry': defineCommand({
    summary: '议程加一项：一件议题，或一个事项',
    access: 'session',
    request: z.object({
      ...meetingId,
      itemId: id.optional(),
      /** Needed where it is about no item; an item brings its own. */
      title: optionalText(limits.entry),
      parentId: id.optional(),
      ...entryText,
    }),
    content: {
      scene: 'comment',
      fields: ['title', 'presenter', 'materials.title', 'materials.text'],
      inOffice: true,
    },
    response: z.object({ id }),
    errors: [
      ...EDIT_ERRORS,
      'meetings.entry_not_found',
      'meetings.agenda_full',
      'meetings.items_full',
      'meetings.item_unfit',
      'meetings.item_taken',
      'meetings.item_elsewhere',
      'meetings.parent_unfit',
      'agenda.not_found',
      'photos.unknown',
    ],
  }),
  'meetings.editEntry': defineCommand({
    summary: '修改一项议程的时长、报告人和材料',
    access: 'session',
    request: z.object({ ...entryId, title: optionalText(limits.entry), ...entryText }),
    content: {
      scene: 'comment',
      fields: ['title', 'presenter', 'materials.title', 'materials.text'],
      inOffice: true,
    },
    response: nothing,
    errors: [...EDIT_ERRORS, 'meetings.entry_not_found', 'photos.unknown'],
  }),
  'meetings.moveEntry': defineCommand({
    summary: '调整议程顺序，或归到另一项之下',
    access: 'session',
    request: z.object({
      ...entryId,
      /** Where it goes to: a place among the entries of that parent, from nought. */
      position: count.min(0).max(MEETING_LIMITS.entries),
      parentId: id.nullable().default(null),
    }),
    response: nothing,
    errors: [...EDIT_ERRORS, 'meetings.entry_not_found', 'meetings.parent_unfit'],
  }),
  'meetings.removeEntry': defineCommand({
    summary: '去掉一项议程和它的分项',
    access: 'session',
    request: z.object(entryId),
    response: nothing,
    errors: [...EDIT_ERRORS, 'meetings.entry_not_found'],
  }),
  'meetings.invite': defineCommand({
    summary: '邀请有关一方到会',
    access: 'session',
    request: z.object({
      ...meetingId,
      kind: z.enum(PARTY_KINDS),
      name: typedText(limits.party),
      way: z.enum(INVITATION_WAYS),
      /** Where the party has an account here; it is told in the app. */
      accountId: id.optional(),
    }),
    content: { scene: 'comment', fields: ['name'], inOffice: true },
    response: z.object({ attendanceId: id }),
    errors: [
      ...EDIT_ERRORS,
      'meetings.party_unfit',
      'meetings.parties_full',
      'meetings.already_registered',
      'people.not_found',
    ],
  }),
  'meetings.uninvite': defineCommand({
    summary: '收回一方的邀请',
    access: 'session',
    request: z.object({ ...meetingId, attendanceId: id }),
    response: nothing,
    errors: [...EDIT_ERRORS, 'meetings.attendance_not_found'],
  }),
  'meetings.notice': defineCommand({
    summary: '发出会议通知，议程就此固定',
    access: 'session',
    request: z.object(meetingId),
    response: status,
    errors: [
      'meetings.not_found',
      'meetings.not_convener',
      'meetings.wrong_status',
      'meetings.agenda_empty',
      'meetings.no_item',
      'meetings.place_missing',
      'meetings.materials_missing',
      'meetings.parties_missing',
      'meetings.notice_too_late',
      'meetings.item_unfit',
      'meetings.item_taken',
    ],
  }),
  'meetings.postpone': defineCommand({
    summary: '改期再开，需要重新通知',
    access: 'session',
    request: z.object({ ...meetingId, startsAt: instant, reason: typedText(limits.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: status,
    errors: [
      'meetings.not_found',
      'meetings.not_convener',
      'meetings.wrong_status',
      'meetings.new_date',
      'meetings.in_the_past',
      'meetings.notice_too_late',
      'meetings.motion_on_floor',
      'meetings.ballot_open',
    ],
  }),
  'meetings.cancel': defineCommand({
    summary: '取消会议并说明原因',
    access: 'session',
    request: z.object({ ...meetingId, reason: typedText(limits.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: status,
    errors: ['meetings.not_found', 'meetings.not_convener', 'meetings.wrong_status'],
  }),
  'meetings.calendarFile': defineQuery({
    summary: '会议的日历文件，可加入手机日历',
    access: 'session',
    request: z.object(meetingId),
    response: fileAnswer,
    errors: ['meetings.not_found'],
  }),
  'meetings.start': defineCommand({
    summary: '开会',
    access: 'session',
    request: z.object(meetingId),
    response: status,
    errors: [...LEAD_ERRORS, 'meetings.no_quorum'],
  }),
  'meetings.suspend': defineCommand({
    summary: '休会',
    access: 'session',
    request: z.object({ ...meetingId, reason: typedText(limits.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: status,
    errors: [...LEAD_ERRORS],
  }),
  'meetings.resume': defineCommand({
    summary: '继续开会',
    access: 'session',
    request: z.object(meetingId),
    response: status,
    errors: [...LEAD_ERRORS, 'meetings.no_quorum'],
  }),
  'meetings.adjourn': defineCommand({
    summary: '散会；没有议完的议题回到待议',
    access: 'session',
    request: z.object(meetingId),
    response: status.extend({
      /** Items that go back to the council's list. */
      leftOver: count,
    }),
    errors: [...LEAD_ERRORS, 'meetings.motion_on_floor', 'meetings.ballot_open'],
  }),
  'meetings.openEntry': defineCommand({
    summary: '进入一项议程；是议题的就此开始讨论',
    access: 'session',
    request: z.object(entryId),
    response: z.object({ status: z.enum(ENTRY_STATUSES), quorum }),
    errors: [
      'meetings.not_found',
      'meetings.entry_not_found',
      'meetings.not_chair',
      'meetings.not_in_session',
      'meetings.motion_on_floor',
      'meetings.ballot_open',
      'meetings.entry_done',
      'meetings.item_still_open',
      'meetings.no_quorum',
      'agenda.not_found',
      'agenda.wrong_status',
      'agenda.exceeds_council',
      'agenda.parties_not_invited',
      'agenda.not_on_agenda',
      'agenda.must_escalate',
    ],
  }),
  'meetings.demands': defineQuery({
    summary: '本网格议事会：多久没开会、几位成员要求开会',
    access: 'session',
    request: z.object({ gridId: id }),
    response: z.object({
      members: count,
      demands: count,
      needed: count,
      /** By when the chair calls it, once enough demand it. */
      dueAt: instant.nullable(),
      lastHeldAt: instant.nullable(),
      /** By when the council meets again by its own rule; null before its first meeting. */
      nextBy: instant.nullable(),
      demand: ability,
    }),
    errors: ['places.not_found'],
  }),
  'meetings.demand': defineCommand({
    summary: '议事会成员要求开会',
    access: 'session',
    request: z.object({ gridId: id, reason: typedText(limits.reason) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({ demands: count, needed: count, dueAt: instant.nullable() }),
    errors: ['places.not_found', 'meetings.not_council_member', 'meetings.already_demanded'],
  }),
} as const
