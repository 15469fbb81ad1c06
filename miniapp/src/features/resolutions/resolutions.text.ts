import type { ResolutionInfo } from '@linyi/shared/contract/resolutions.contract'
import { EXECUTOR_TEXT, type ResolutionStatus } from '@linyi/shared/domain/resolutions/resolution'
import { deadlineText, longDateText } from '@linyi/shared/domain/text/date-text'
import type { IconName } from '@/components/icon/icon-names'
import type { Tone } from '@/components/status-badge/StatusBadge'

/** How the state of a resolution looks: a tone and an icon beside the word. */
export const RESOLUTION_LOOK: Record<ResolutionStatus, { tone: Tone; icon: IconName }> = {
  adopted: { tone: 'info', icon: 'wait' },
  published: { tone: 'info', icon: 'notice' },
  objected: { tone: 'warn', icon: 'talk' },
  upheld: { tone: 'oppose', icon: 'cross' },
  rejected: { tone: 'info', icon: 'notice' },
  effective: { tone: 'agree', icon: 'check' },
  executed: { tone: 'agree', icon: 'check' },
  archived: { tone: 'plain', icon: 'file' },
  superseded: { tone: 'plain', icon: 'swap' },
  annulled: { tone: 'oppose', icon: 'cross' },
}

export const RESOLUTIONS_TEXT = {
  title: '决议',
  listTitle: '决议',
  toResolution: '看这份决议',
  actTitle: '决议',
  noneTitle: '还没有决议',
  noneText: '表决、协商一致或更大范围决定的事，会成为决议，写明票数、依据和谁来执行。',
  matter: '议题',
  decided: '决定的内容',
  state: '状态',
  grid: '网格',
  day: '决定日期',
  filter: '看哪些',
  all: '全部',
  text: '决定的内容',
  figures: '怎么定的',
  facts: '执行和期限',
  work: '落实，谁在办',
  noWork: '公示期满后安排落实。',
  dissents: '不同意见',
  dissentsNote:
    '要求记录在案的不同意见，五个工作日内要有解释。姓名和内容只给本人、书记和议事长看。',
  hidden: '内容只给本人、书记和议事长看。',
  explanation: '解释',
  explain: '写解释',
  waiting: '还没有解释',
  mine: '我的意见',
  more: '更多操作',
  toItem: '看这件议题',
  report: '向委托单位的报告',
  reply: '委托单位的答复',
  adopted: '采纳',
  notAdopted: '没有采纳',
  ending: '为什么不再执行',
} as const

const by = (at: string): string => `${deadlineText(new Date(at))} 前`

const challengeText = (until: string, now: Date): string =>
  new Date(until) > now ? by(until) : `${deadlineText(new Date(until))} 已截止`

/** Months away, mostly in another year. */
const reviewText = (reviewAt: string): string =>
  `${longDateText(new Date(new Date(reviewAt).getTime() - 1))}前再看一次还合不合适`

/** What stands for the carrying out: who, on whose behalf, and the dates that run. */
export function executionFacts(resolution: ResolutionInfo, now: Date) {
  const { executor, entrustedBy, noticeEndsAt, challengeUntil, reviewAt, legalBasis } = resolution
  return [
    { name: '执行', text: EXECUTOR_TEXT[executor] },
    { name: '委托单位', text: entrustedBy },
    {
      name: '公示',
      text: noticeEndsAt === null ? '还没有公示' : `到 ${deadlineText(new Date(noticeEndsAt))}`,
    },
    {
      name: '可申请撤销',
      text: challengeUntil === null ? null : challengeText(challengeUntil, now),
    },
    { name: '复核', text: reviewAt === null ? null : reviewText(reviewAt) },
    { name: '依据', text: legalBasis },
  ]
}

/** What happens next and by when, in one sentence; null where nothing waits. */
export function nextText({
  status,
  noticeEndsAt,
  unexplained,
  explainDueAt,
}: ResolutionInfo): string | null {
  const waits =
    unexplained === 0
      ? ''
      : `还有 ${String(unexplained)} 条不同意见应在 ${deadlineText(new Date(explainDueAt))} 前解释。`
  switch (status) {
    case 'adopted':
      return `等社区书记公示，公示期满没有异议就生效。${waits}`
    case 'published':
    case 'rejected':
      return noticeEndsAt === null
        ? `公示中。${waits}`
        : `公示到 ${deadlineText(new Date(noticeEndsAt))}，期满没有异议就生效。${waits}`
    case 'objected':
      return `有居民提出异议，三个工作日内答复，答复前不执行。${waits}`
    case 'upheld':
      return `异议成立，停止执行，回到议事会再议。${waits}`
    case 'effective':
    case 'executed':
    case 'archived':
    case 'superseded':
    case 'annulled':
      return waits === '' ? null : waits
  }
}
