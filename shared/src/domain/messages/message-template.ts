/** The kinds of message a person can be sent in WeChat; each is a template the operator applies for. */
export const MESSAGE_TEMPLATES = [
  'vote',
  'meeting',
  'progress',
  'rating',
  'result',
  'publication',
  'review',
  'task',
  'digest',
] as const
export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number]

/** As a person chooses them on the page of message choices. */
export const MESSAGE_TEMPLATE_TEXT: Record<MessageTemplate, string> = {
  vote: '表决提醒',
  meeting: '会议通知',
  progress: '议题进展',
  rating: '评价提醒',
  result: '表决结果',
  publication: '公示提醒',
  review: '审核结果',
  task: '待办提醒',
  digest: '每日汇总',
}

/** What each of them tells, for whoever decides whether to receive it. */
export const MESSAGE_TEMPLATE_ABOUT = {
  vote: '有表决等您投票，快截止时再提醒一次',
  meeting: '会议的时间、地点和改动',
  progress: '您提、附议、关注的议题有进展',
  rating: '事情办完了，请您评价',
  result: '您参加的表决计票后的结果',
  publication: '新的公示和对异议的答复',
  review: '住址、内容等申请的审核结果',
  task: '有事等您办，或快到期',
  digest: '其余的消息，每天傍晚合成一条',
} as const satisfies Record<MessageTemplate, string>
