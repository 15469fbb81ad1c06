/**
 * 民情夜话: a leader comes into the community in the evening and listens (seed 4.20). What is said is
 * written down in the room and becomes an agenda item at once.
 */
export const LISTENING_STATUSES = ['planned', 'open', 'ended', 'cancelled'] as const
export type ListeningStatus = (typeof LISTENING_STATUSES)[number]

export const LISTENING_STATUS_TEXT: Record<ListeningStatus, string> = {
  planned: '即将举行',
  open: '正在进行',
  ended: '已结束',
  cancelled: '已取消',
}

/** Limits of what is typed, in characters. */
export const LISTENING_TEXT_LIMITS = {
  theme: 30,
  venue: 40,
  name: 10,
  title: 20,
  remark: 300,
  place: 60,
  speaker: 10,
  summary: 500,
  reason: 100,
} as const
