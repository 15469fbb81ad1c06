/** What a notice is about: one picture and one word in the list. */
export const NOTICE_KINDS = [
  'progress',
  'vote',
  'meeting',
  'duty',
  'rating',
  'publication',
  'home',
  'office',
  'words',
  'account',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const NOTICE_KIND_TEXT: Record<NoticeKind, string> = {
  progress: '进展通知',
  vote: '表决通知',
  meeting: '会议消息',
  duty: '待办通知',
  rating: '评价邀请',
  publication: '公示通知',
  home: '住址通知',
  office: '任职通知',
  words: '意见通知',
  account: '账号通知',
}

/** 1 must be known now, 2 should be known, 3 may wait for the digest of the day. */
export const IMPORTANCES = [1, 2, 3] as const
export type Importance = (typeof IMPORTANCES)[number]
export const IMPORTANCE_TEXT: Record<Importance, string> = {
  1: '马上要知道',
  2: '应当知道',
  3: '每天汇总',
}

/** Which of the notices somebody wants to see. */
export const NOTICE_SHOWS = ['all', 'unread'] as const
export type NoticeShow = (typeof NOTICE_SHOWS)[number]
export const NOTICE_SHOW_TEXT: Record<NoticeShow, string> = { all: '全部', unread: '未读' }
