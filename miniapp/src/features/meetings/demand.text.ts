import { dateTimeText, deadlineText, longDateText } from '@linyi/shared/domain/text/date-text'

/** Words of demanding a meeting. */
export const DEMAND_TEXT = {
  title: '要求开会',
  council: '哪个网格的议事会',
  held: '开会情况',
  demands: '成员要求开会',
  demandsHint: '半数以上成员提出，议事长就要在规定时间内召集。',
  demand: '我要求开会',
  sheetTitle: '要求开会',
  reason: '为什么要开会',
  reasonHint: '例如：停车的事拖了两个月，物业要换合同了。',
  send: '提出要求',
  done: '已提出',
  needReason: '请写明为什么。',
  members: '看议事会成员',
  none: '还没有网格资料。',
} as const

/** When the council met last. */
export function heldText(lastHeldAt: string | null): string {
  return lastHeldAt === null
    ? '还没有开过会。'
    : `上次开会：${longDateText(new Date(lastHeldAt))}。`
}

/** By when it meets again by its own rule. */
export function nextByText(nextBy: string | null, now: Date): string | null {
  if (nextBy === null) return null
  const by = new Date(nextBy)
  return by.getTime() > now.getTime()
    ? `按规则，${deadlineText(by)} 前应再开一次。`
    : `按规则，${deadlineText(by)} 前就应再开一次，现在已超期。`
}

/** What the demand has brought. */
export function calledText(dueAt: string | null): string | null {
  return dueAt === null
    ? null
    : `要求的成员已过半数，议事长要在 ${dateTimeText(new Date(dueAt))} 前召集会议。`
}
