/** The sentences for somebody's own notices. */
export const INBOX_ERRORS = {
  'inbox.notice_not_found': { status: 404, message: '这条消息已经不在了，请刷新看看。' },
} as const
