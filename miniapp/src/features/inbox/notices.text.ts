import type { NoticeKind } from '@linyi/shared/domain/inbox/notice-kind'
import type { IconName } from '@/components/icon/icon-names'

/** Words of the inbox. */
export const NOTICES_TEXT = {
  title: '消息',
  shown: '看哪些消息',
  all: '全部',
  unread: '未读',
  readAll: '全部已读',
  none: '还没有消息',
  noneText: '您提的、附议的事有了进展，要您投票、开会、评价时，会在这里告诉您。',
  noneUnread: '都看过了',
  noneUnreadText: '有新的消息会出现在这里。',
  isNew: '未读',
  entry: '消息',
  entryNote: '进展、表决、会议、评价的通知',
  count: (unread: number): string => (unread > 99 ? '99+' : String(unread)),
  waiting: (unread: number): string => `${unread > 99 ? '99 条以上' : `${String(unread)} 条`}未读`,
} as const

export const NOTICE_ICON: Record<NoticeKind, IconName> = {
  progress: 'agenda',
  vote: 'ballot',
  meeting: 'meeting',
  duty: 'desk',
  rating: 'edit',
  publication: 'notice',
  home: 'home',
  office: 'people',
  words: 'talk',
  account: 'shield',
}
