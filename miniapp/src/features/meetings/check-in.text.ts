/** Words of checking in. */
export const CHECK_IN_TEXT = {
  title: '签到',
  scan: '扫签到台的二维码',
  or: '或者输入签到码',
  code: '6 位签到码',
  codeHint: '签到台的大屏上有，每 30 秒换一个。',
  send: '签到',
  need: '请输入 6 位数字。',
  notOurs: '这不是这场会议的签到码，请扫签到台上的二维码。',
  doneTitle: '签到成功',
  doneEarly: '请就座，等主持人宣布开会。',
  doneLate: '会议已经开始，请进入会场。',
  room: '进入会场',
  toMeeting: '看议程',
  already: '您已经签到',
} as const

/** Said after a code that did not hold. */
export function wrongCodeText(triesLeft: number): string {
  return triesLeft === 0
    ? '签到码不对，不能再试了，请到记录员那里当面签到。'
    : `签到码不对，可能刚换过，请看签到台上的新码。还能再试 ${String(triesLeft)} 次。`
}
