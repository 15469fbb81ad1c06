import { BALLOT_STATUS_TEXT, type BallotStatus } from '@linyi/shared/domain/ballots/ballot'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'

/** Words of the page with the votes somebody took part in. */
export const OWN_VOTES_TEXT = {
  title: '我的投票',
  intro:
    '只记您投过哪些票，不记投了什么、什么时候投的。截止前，点开能再看回执码；截止后，用您抄下的回执码在票箱里查。',
  cast: '已投票',
  receipt: '点开可以再看回执码',
  box: '点开看结果，用回执码查票',
  noneTitle: '您还没有投过票',
  noneText: '要您投的票会排在首页的“等您办的事”里。投过的记在这里，回执码也从这里找。',
  toItems: '看正在议的事',
} as const

/** Whose vote it was, where it is a home's. */
export function homeVoteText(home: string): string {
  return `${home} 的一票`
}

/** `11月25日 周三 19:30 截止 · 结果已确认`. */
export function countedText(closesAt: string, status: BallotStatus): string {
  return `${dateTimeText(new Date(closesAt))} 截止 · ${BALLOT_STATUS_TEXT[status]}`
}
