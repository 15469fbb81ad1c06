/**
 * The meetings of a council and of the community. The first three are the seed's (4.10): discuss the
 * item, decide with the parties outside, report back what was done; the others are the 三会 of A2.1.
 */
export const MEETING_TYPES = [
  'topicDiscussion',
  'jointCouncil',
  'handlingFeedback',
  'hearing',
  'coordination',
  'review',
] as const
export type MeetingType = (typeof MEETING_TYPES)[number]

export const MEETING_TYPE_TEXT: Record<MeetingType, string> = {
  topicDiscussion: '议题讨论会',
  jointCouncil: '议事联席会',
  handlingFeedback: '办理反馈会',
  hearing: '听证会',
  coordination: '协调会',
  review: '评议会',
}

/** What each of them is for, in a line. */
export const MEETING_TYPE_HINT: Record<MeetingType, string> = {
  topicDiscussion: '议事会成员讨论议题，形成意见或决定',
  jointCouncil: '请有关各方到场，一起商议并决定',
  handlingFeedback: '通报决定的办理情况，听取意见',
  hearing: '事前听取居民意见',
  coordination: '事中协调各方，消除分歧',
  review: '事后评议办理的结果',
}

/** Meetings of the council itself: they are about items and cannot be held without quorum (A4.2). */
export const COUNCIL_TYPES: readonly MeetingType[] = [
  'topicDiscussion',
  'jointCouncil',
  'handlingFeedback',
]

/** Meetings in which the council decides: they open the items on its list (T8). */
export const DECIDING_TYPES: readonly MeetingType[] = ['topicDiscussion', 'jointCouncil']

export const MEETING_STATUSES = [
  'planned',
  'noticed',
  'checkIn',
  'inSession',
  'suspended',
  'adjourned',
  'minutesDraft',
  'minutesConfirmed',
  'archived',
  'postponed',
  'cancelled',
] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]

export const MEETING_STATUS_TEXT: Record<MeetingStatus, string> = {
  planned: '筹备中',
  noticed: '已通知',
  checkIn: '签到中',
  inSession: '正在开会',
  suspended: '已休会',
  adjourned: '已散会',
  minutesDraft: '整理纪要',
  minutesConfirmed: '纪要已确认',
  archived: '已归档',
  postponed: '已延期',
  cancelled: '已取消',
}

/** People are in the room, or are coming in. */
export const GATHERED_STATUSES: readonly MeetingStatus[] = ['checkIn', 'inSession', 'suspended']

/** The meeting is over and waits for nothing but its record. */
export const HELD_STATUSES: readonly MeetingStatus[] = [
  'adjourned',
  'minutesDraft',
  'minutesConfirmed',
  'archived',
]

/** The ways to look at the calendar. */
export const CALENDAR_VIEWS = ['upcoming', 'past', 'month'] as const
export type CalendarView = (typeof CALENDAR_VIEWS)[number]

export const CALENDAR_VIEW_TEXT: Record<CalendarView, string> = {
  upcoming: '将要开的',
  past: '开过的',
  month: '按月看',
}

/** Help that is offered to those who come. */
export const MEETING_SERVICES = [
  'stepFree',
  'largePrint',
  'dialect',
  'childcare',
  'pickUp',
] as const
export type MeetingService = (typeof MEETING_SERVICES)[number]

export const MEETING_SERVICE_TEXT: Record<MeetingService, string> = {
  stepFree: '无障碍通道',
  largePrint: '大字材料',
  dialect: '方言解说',
  childcare: '孩子照看',
  pickUp: '老人接送',
}

/** How far an entry of the agenda is. */
export const ENTRY_STATUSES = ['waiting', 'open', 'done', 'leftOver'] as const
export type EntryStatus = (typeof ENTRY_STATUSES)[number]

export const ENTRY_STATUS_TEXT: Record<EntryStatus, string> = {
  waiting: '未开始',
  open: '正在进行',
  done: '已议完',
  leftOver: '未议，另行安排',
}

export const MEETING_TEXT_LIMITS = {
  title: 30,
  venue: 40,
  link: 200,
  entry: 40,
  presenter: 20,
  material: 30,
  note: 500,
  party: 30,
  reason: 100,
} as const

export const MEETING_LIMITS = {
  /** Entries and sub-entries of one agenda. */
  entries: 20,
  entryMinutes: 180,
  materials: 5,
  /** Parties from outside that one meeting invites. */
  parties: 30,
  places: 500,
} as const
