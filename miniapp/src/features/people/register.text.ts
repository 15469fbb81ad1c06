/** Words of joining a community and of agreeing to the privacy notice. */
export const REGISTER_TEXT = {
  title: '加入社区',
  steps: ['看说明', '选社区', '填资料'],
  noticeIntro: '在填写任何信息之前，请先看一看我们记什么、给谁看。',
  agree: '我看过了，同意',
  disagreeNote: '不同意就不会保存您的任何信息',
  back: '上一步',
  next: '下一步',
  community: '您住在哪个社区？',
  name: '您的姓名',
  nameHint: '用来和住户登记核对，别的居民只看到姓',
  phone: '手机号',
  phoneHint: '可以不填。工作人员办事时联系您，别的居民看不到',
  phoneByWechat: '用微信绑定的手机号',
  phoneTaken: '已用微信绑定的手机号',
  phoneTyped: '改为自己填写',
  phoneRefused: '没有取到手机号。可以自己填写，也可以不填。',
  startAgain: '回登录页重新进来',
  birthYear: '哪一年出生？',
  birthYearHint: '例如 1958。只用来确认年龄：14 周岁可以使用，18 周岁可以表决',
  send: '注册',
  missingCommunity: '请选择您住的社区',
  missingName: '请填写姓名，至少两个字，不要写数字',
  missingPhone: '请填写 11 位手机号，或留空',
  missingBirthYear: '请填写四位数的出生年份',
  doneTitle: '账号已经建好',
  doneText:
    '下一步：认证住址。楼栋长或网格员核实以后，您就可以提议题、附议和表决。现在可以先看看大家在议什么。',
  toJoin: '认证我的住址',
  toHome: '先看看',
} as const

export const CONSENT_TEXT = {
  title: '隐私说明',
  intro: '隐私说明有更新。请看过以后再继续，您已办的事都还在。不同意可以退出登录。',
  agree: '看过了，同意',
  leave: '退出登录',
} as const
