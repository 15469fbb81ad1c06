/** Words of signing in by WeChat and at a desk. */
export const WECHAT_TEXT = {
  button: '微信登录',
  note: '第一次来，接着看说明、选社区、填姓名',
  noCode: '微信没有答复。请检查网络后再点一次。',
  blockedTitle: '暂时不能登录',
  inWechat: '在手机上，请用微信打开“邻议”小程序。下面的码是给电脑登录用的。',
} as const

export const DESK_CODE_TEXT = {
  title: '用手机登录',
  steps: [
    '拿出手机，打开微信，扫一扫这个码',
    '扫不了？打开“邻议”—“我的”—“登录的设备”，点“登录电脑”，输入六位数字',
    '在手机上核对后点“确认登录”，这里会自己打开',
  ],
  stepsDemo: [
    '用手机扫一扫这个码，在手机上选一位演示人物',
    '扫不了？在手机上打开“我的”—“登录的设备”，点“登录电脑”，输入六位数字',
    '在手机上核对后点“确认登录”，这里会自己打开',
  ],
  picture: '登录码，用手机扫描',
  figures: '六位数字',
  valid: '三分钟内有效',
  overTitle: '登录码已过期',
  overText: '三分钟里手机没有答复。换一个新的码再登录。',
  refusedTitle: '手机上拒绝了这次登录',
  refusedText: '如果是误点，换一个新的码再登录。',
  renew: '换一个新的码',
  open: '用手机登录这台电脑',
  openNote: '不在电脑上选人，由手机确认',
} as const

export const CONFIRM_DESK_TEXT = {
  title: '登录电脑',
  intro: '请输入电脑屏幕上的六位数字。',
  introScan: '请扫电脑屏幕上的码，或输入六位数字。',
  figures: '六位数字',
  figuresHint: '在电脑的登录页上，码的旁边',
  missing: '请输入电脑上的六位数字',
  find: '找到这台电脑',
  scan: '扫电脑上的码',
  notCode: '这不是电脑的登录码，请扫电脑登录页上的码。',
  gone: '没有找到这台电脑：数字不对，或者码已过期。请核对电脑屏幕，过期了就在电脑上换一个新的。',
  device: '电脑',
  openedAt: '打开时间',
  until: '有效到',
  warning:
    '只确认您眼前的这台电脑。别人发来的码、让您报的数字，都不要确认：确认以后，那台电脑就能用您的身份办事。',
  confirm: '确认登录',
  refuse: '不是我，拒绝',
  doneTitle: '电脑已登录',
  doneText: '电脑上的页面会自己打开。12 小时后自动退出，用完也可以在“登录的设备”里让它退出。',
  refusedTitle: '已拒绝',
  refusedText: '那台电脑没有登录，您不用再做什么。',
  devices: '看登录的设备',
  home: '回首页',
  again: '换一台电脑',
} as const
