import type { MessageState } from './message.machine'

/** Why a message was not sent, or did not go through. */
export const MESSAGE_FAULTS = [
  'noConsent',
  'muted',
  'notBound',
  'notApplied',
  'overBudget',
  'old',
  'late',
  'badWords',
  'badPage',
  'badTemplate',
  'badPerson',
  'busy',
  'other',
] as const
export type MessageFault = (typeof MESSAGE_FAULTS)[number]

/** What became of the messages of a notice, as staff read it. */
export const DELIVERY_OUTCOMES = [
  'waiting',
  'sent',
  'digested',
  'refused',
  'unknown',
  ...MESSAGE_FAULTS,
] as const
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number]

export const DELIVERY_OUTCOME_TEXT: Record<DeliveryOutcome, string> = {
  waiting: '等待发送',
  sent: '微信已送出',
  digested: '并入每日汇总',
  refused: '本人已拒收',
  unknown: '结果不明，不重发',
  noConsent: '本人没有授权',
  muted: '本人关掉了这类提醒',
  notBound: '没有绑定微信',
  notApplied: '模板没有申请',
  overBudget: '当天已发够，只进消息',
  old: '事情过去太久，不再发',
  late: '已过时限，不再发',
  badWords: '内容不合模板',
  badPage: '页面还没有发布',
  badTemplate: '模板编号不对',
  badPerson: '微信身份失效',
  busy: '微信一直繁忙',
  other: '其他原因没有发出',
}

/** Outcomes that an operator can mend, so that they stand out. */
export const MENDABLE: readonly DeliveryOutcome[] = [
  'notApplied',
  'badWords',
  'badPage',
  'badTemplate',
  'busy',
  'other',
]

/** The outcome of one message by its state and, where it has one, its reason. */
export function outcomeOf(state: MessageState, fault: MessageFault | null): DeliveryOutcome {
  switch (state) {
    case 'queued':
    case 'gathered':
    case 'sending':
      return 'waiting'
    case 'sent':
    case 'digested':
    case 'refused':
    case 'unknown':
      return state
    case 'failed':
    case 'skipped':
      return fault ?? 'other'
  }
}

/** How many messages of a notice have come to which outcome. */
export type DeliveryCounts = Readonly<Partial<Record<DeliveryOutcome, number>>>

/** The outcomes that happened, in the order of the table, each with its number. */
export function outcomesOf(counts: DeliveryCounts): { outcome: DeliveryOutcome; count: number }[] {
  return DELIVERY_OUTCOMES.flatMap((outcome) => {
    const count = counts[outcome] ?? 0
    return count > 0 ? [{ outcome, count }] : []
  })
}
