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
} as const

export type NoticePage = keyof typeof PAGES
export const NOTICE_PAGES = Object.keys(PAGES) as readonly NoticePage[]

/** Where a notice leads: a page and, where the page shows one thing, which. */
export interface NoticeTarget {
  readonly name: NoticePage
  readonly id: string | null
}

/** The address of the page, without a slash before it, as WeChat wants it in a message. */
export function noticePath({ name, id }: NoticeTarget): string {
  return id === null ? PAGES[name] : `${PAGES[name]}?id=${id}`
}
