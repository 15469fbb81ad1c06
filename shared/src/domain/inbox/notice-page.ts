/** The pages a notice opens. In a message of WeChat it is the same page. */
const PAGES = {
  item: 'features/agenda/pages/item/index',
  mine: 'features/agenda/pages/mine/index',
  rate: 'features/ratings/pages/rate/index',
  ballot: 'features/ballots/pages/ballot/index',
  meeting: 'features/meetings/pages/meeting/index',
  minutes: 'features/minutes/pages/minutes/index',
  outcome: 'features/outcomes/pages/outcome/index',
  resolution: 'features/resolutions/pages/resolution/index',
  action: 'features/actions/pages/action/index',
  statements: 'features/statements/pages/board/index',
  statementQueue: 'features/statements/pages/queue/index',
  listening: 'features/listening/pages/session/index',
  household: 'features/households/pages/home/index',
  claims: 'features/households/pages/claims/index',
  candidates: 'features/councils/pages/candidates/index',
  myCandidacies: 'features/councils/pages/mine/index',
  council: 'features/councils/pages/council/index',
  desk: 'features/inbox/pages/desk/index',
  notices: 'features/inbox/pages/notices/index',
  privacy: 'features/people/pages/privacy/index',
  devices: 'features/people/pages/devices/index',
  myChecks: 'features/checks/pages/mine/index',
  myFeedback: 'features/feedback/pages/mine/index',
  feedbackQueue: 'features/feedback/pages/queue/index',
} as const

export type NoticePage = keyof typeof PAGES
export const NOTICE_PAGES = Object.keys(PAGES) as readonly NoticePage[]

/** What the pages are called, for who reads the interface. */
export const NOTICE_PAGE_TEXT: Record<NoticePage, string> = {
  item: '议题',
  mine: '我的议题',
  rate: '评价',
  ballot: '投票',
  meeting: '会议',
  minutes: '会议纪要',
  outcome: '公示',
  resolution: '决议',
  action: '一件工作',
  statements: '意见',
  statementQueue: '被举报的意见',
  listening: '接待或夜话',
  household: '我的家',
  claims: '住址申请',
  candidates: '议事会候选人',
  myCandidacies: '我的推荐',
  council: '议事会',
  desk: '工作台',
  notices: '消息',
  privacy: '隐私',
  devices: '登录的设备',
  myChecks: '待核查的内容',
  myFeedback: '我的反馈',
  feedbackQueue: '收到的反馈',
}

/** Where a notice leads: a page and, where the page shows one thing, which. */
export interface NoticeTarget {
  readonly name: NoticePage
  readonly id: string | null
}

/** The address of the page, without a slash before it, as WeChat wants it in a message. */
export function noticePath({ name, id }: NoticeTarget): string {
  return id === null ? PAGES[name] : `${PAGES[name]}?id=${id}`
}
