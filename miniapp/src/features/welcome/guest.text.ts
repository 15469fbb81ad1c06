/** Words for somebody who has not signed in, and of the figures on the first page. */
export const GUEST_TEXT = {
  app: '邻议',
  chooseTitle: '您想看哪个社区？',
  chooseNote: '看公示不用登录。选好以后可以随时换。',
  noneTitle: '还没有开通的社区',
  noneText: '街道开通社区以后，这里可以看它的公示和议题。',
  change: '换社区',
  heroTitle: '居民的事，居民一起议',
  heroNote: '看公示不用登录；要提议题、附议、投票时再登录。',
  signIn: '登录或加入社区',
  demoSignIn: '选一位演示人物进入',
  stepsTitle: '怎么参与',
  outcomesTitle: '最新公示',
  outcomesMore: '全部公示',
  noOutcomesTitle: '还没有公示',
  noOutcomesText: '居民议定的事、办理的结果和花费，公示以后都显示在这里。',
  runningTitle: '正在进行',
  itemsTitle: '议题',
  itemsNote: (community: string) =>
    `${community}每件议题的编号、类别和进展都公开。标题、照片和经过只给本社区居民看，登录后就能看到。`,
  noItemsTitle: '还没有议题',
  noItemsText: '居民提出的议题受理以后，显示在这里。',
  groups: '按进展看',
  allGroups: '全部',
  toSecond: '登录后附议',
  toVote: '登录后投票',
  toItem: '登录后看标题和经过',
  toMeeting: '登录后看地点和议程',
  toMinutes: '登录后看纪要',
  voting: '正在表决',
  closes: (deadline: string, left: string) => `${deadline} 截止，${left}`,
  votes: (number: string, electorate: number) => `议题 ${number} · 共 ${String(electorate)} 票`,
  matters: (count: number) => `议 ${String(count)} 件事`,
  seconders: (count: number) => `${String(count)} 人附议`,
  raised: (date: string) => `${date}提出`,
  toOutcome: '看它的公示',
  meetingsTitle: '会议',
  meetingsNote: (community: string) =>
    `${community}哪天、在哪个网格开什么会，这里都公开。会议的地点、议程和纪要，登录后查看。`,
  noMeetingsTitle: '还没有安排会议',
  noMeetingsText: '议事会发出通知的会议，显示在这里。',
  noPastTitle: '还没有开过会',
  noPastText: '开过的会议显示在这里。',
  meetingsTabs: '会议',
  upcoming: '将要开的',
  past: '开过的',
  meTitle: '您还没有登录',
  meText:
    '看公示、看议题进展不用登录。要提议题、附议、投票和打分，请先登录；住址由楼栋长或网格员核实。',
  community: '正在看的社区',
  wall: '公示栏',
  wallNote: '议定了什么、怎么办的、花了多少钱',
  intro: '使用介绍',
  introNote: '三页，看完就会用',
  help: '帮助',
  helpNote: '怎么算通过、谁看得到我的信息……',
  privacy: '隐私说明',
  privacyNote: '我们记什么、给谁看',
} as const

/** How to take part, in three lines. */
export const STEPS = [
  { icon: 'edit', title: '提议题', text: '拍张照片、写一句话，网格员会联系您' },
  { icon: 'ballot', title: '一起议、一起投', text: '附议人数够了上会商议，该表决的大家投票' },
  { icon: 'check', title: '看结果、打分', text: '办到哪一步随时看，办得好不好由居民评' },
] as const

export const PULSE_TEXT = {
  title: (place: string) => `${place}办得怎么样`,
  period: '近三个月',
  more: '更多数据',
  reply: '回音率',
  replyNote: '答复',
  ended: '办结',
  endedNote: (received: number) => `收到 ${String(received)} 件`,
  overdue: '超期',
  overdueNone: '现在没有超期的',
  overdueNote: (inWork: number) => `在办 ${String(inWork)} 件中`,
  none: '近三个月还没有议题。有了以后，这里显示答复、办结和超期的件数。',
} as const

/** `回音率 100%，12 件中 12 件`: read aloud in place of the picture. */
export function figureText(part: number, whole: number): string {
  return `${String(part)}/${String(whole)} 件`
}
