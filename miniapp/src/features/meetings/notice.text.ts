/** Words of the notice. */
export const NOTICE_TEXT = {
  title: '发出通知',
  missing: '还差这些，备齐才能发',
  isOut: (at: string): string => `通知已在 ${at} 发出，下面的内容不再改。`,
  ready: '都备齐了。发出后这些内容就此固定，不能再改。',
  frozen: '发出后固定的内容',
  told: '通知会发给',
  toldAll:
    '议事会全体成员、议题的提出人和邀请的各方；居民可以在会议日历看到，有席位时可以报名旁听。',
  lead: '提前通知的规定',
  send: '发出会议通知',
  confirm: '确认发出通知',
  confirmTitle: '发出会议通知',
  sent: '通知已发出',
  sentText: '到时候请记录员打开签到。在这之前可以改期或取消，不能再改议程。',
  toMeeting: '看这场会议',
} as const

/** `要提前 3 天通知，最晚 11月24日 24:00 前发出。` */
export function leadText(days: number, untilText: string): string {
  return `要提前 ${String(days)} 天通知，最晚 ${untilText} 前发出。`
}
