/** Where a text stands that a person looks at before others see it. */
export const CHECK_STATUSES = [
  'waiting',
  'cleared',
  'shown',
  'lapsed',
  'refused',
  'appealed',
  'upheld',
  'withdrawn',
] as const
export type CheckStatus = (typeof CHECK_STATUSES)[number]

/** As its author reads it. */
export const CHECK_STATUS_TEXT: Record<CheckStatus, string> = {
  waiting: '等待核查',
  cleared: '已通过，正在提交',
  shown: '已通过，已提交',
  lapsed: '已通过，但来不及提交',
  refused: '没有通过',
  appealed: '已申诉，等街道复核',
  upheld: '复核后仍没有通过',
  withdrawn: '已撤回',
}

/** Why no machine lets a text pass: the words themselves, or nobody there who could have said so. */
export const DOUBTS = [
  'numbers',
  'accusation',
  'wechat',
  'politics',
  'unanswered',
  'visit',
  'noIdentity',
] as const
export type Doubt = (typeof DOUBTS)[number]

/** As whoever looks at the text reads it. */
export const DOUBT_TEXT: Record<Doubt, string> = {
  numbers: '写了电话或证件号码',
  accusation: '可能在点名指责别人',
  wechat: '微信提示要人工看一看',
  politics: '微信提示涉及时政，要人工看一看',
  unanswered: '微信没有答复，没有自动核查',
  visit: '提交人两小时内没打开小程序，没有自动核查',
  noIdentity: '提交人没有用微信登录过，没有自动核查',
}

/** Doubts of our own word list; those who write in office answer for what they quote. */
export const OWN_DOUBTS: readonly Doubt[] = ['numbers', 'accusation']

/** What WeChat calls a text (msgSecCheck 2.0). */
export const CONTENT_LABELS = [
  100, 10001, 20001, 20002, 20003, 20006, 20008, 20012, 20013, 21000,
] as const
export type ContentLabel = (typeof CONTENT_LABELS)[number]

export const CONTENT_LABEL_TEXT: Record<ContentLabel, string> = {
  100: '正常',
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
  21000: '其他',
}

/** Politics: council language such as 党支部 or 书记 meets it, so a person decides, whatever is suggested. */
export const POLITICS: ContentLabel = 20001

/** A number of WeChat as one that is known; what is new counts as 其他. */
export function contentLabelOf(label: number): ContentLabel {
  return CONTENT_LABELS.find((known) => known === label) ?? 21000
}

/** What a text was written for, by the feature whose command brought it. */
export const CHECKED_KINDS = [
  'agenda',
  'statements',
  'listening',
  'meetings',
  'floor',
  'minutes',
  'ballots',
  'resolutions',
  'actions',
  'outcomes',
  'ratings',
  'councils',
  'households',
  'roles',
  'places',
  'people',
] as const
export type CheckedKind = (typeof CHECKED_KINDS)[number]

export const CHECKED_KIND_TEXT: Record<CheckedKind, string> = {
  agenda: '议题办理',
  statements: '议题下的意见',
  listening: '民情夜话',
  meetings: '会议安排',
  floor: '会上动议和发言',
  minutes: '会议纪要',
  ballots: '表决',
  resolutions: '决议',
  actions: '办理记录',
  outcomes: '公示和异议',
  ratings: '评价',
  councils: '议事会成员推荐',
  households: '住户认证',
  roles: '任职',
  places: '地点名称',
  people: '个人资料',
}

/** The tray in which somebody in office finds it. */
export const CHECK_TRAYS = ['waiting', 'appealed'] as const
export type CheckTray = (typeof CHECK_TRAYS)[number]

export const CHECK_TRAY_TEXT: Record<CheckTray, string> = {
  waiting: '等待核查',
  appealed: '申诉复核',
}

export const CHECK_TEXT_LIMITS = { reason: 200, appeal: 200 } as const
