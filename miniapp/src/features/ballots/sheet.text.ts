import type { BallotMethod } from '@linyi/shared/domain/ballots/method'

/** Words of the sheets that are printed. */
export const SHEET_TEXT = {
  title: '打印',
  print: '打印这一页',
  phone: '请在电脑上打开这一页打印。手机上只能查看。',
  paperTitle: '表决票',
  resultTitle: '表决结果公告',
  matter: '议题',
  motion: '表决内容',
  fill: '填写方法',
  who: '谁可以投',
  counting: '怎么算',
  scanPaper: '扫码看这次表决：谁可以投、怎么算、什么时候截止。用手机投也从这里进。',
  scanResult: '扫码看这次表决的全部数字和公布的票箱。',
  closes: '截止时间',
  door: '楼栋、单元、房号',
  hand: '交给：楼栋长、单元志愿者或网格员，截止前交回；由两个人分别核对后计入。',
  online: '已用手机投过的一户（人），纸质选票不再计入。',
  secret:
    '录入和核对的两个人会看到您的选择，他们有保密的责任；计票以后，票箱里的票上没有房号。想只有自己知道，请用手机投票。',
  open: '本票为记名，由社区保管备查。',
  sign: '投票人签名',
  date: '日期',
  signs: '确认人',
  signLine: '签名',
  seal: '（盖章）',
  root: '票箱指纹',
  rollHash: '名单指纹',
  textHash: '表决内容指纹',
  check: '任何人都可以在“邻议”的“公布的票箱”里查自己的票、重新计票。',
  annulled: (reason: string): string => `这次表决已作废，下面的结果没有效力。理由：${reason}`,
  final: '提异议的时间已过，没有未答复的异议，结果已经生效。',
  noResult: '表决还没有计票，结果公告要到截止以后才能打印。',
} as const

/** How the paper is filled in, in one sentence. */
export function fillText(method: BallotMethod): string {
  switch (method.kind) {
    case 'motion':
      return '在一个方框里打“√”，只能选一个；多选、不选或涂改不清的是废票。'
    case 'chooseOne':
      return '在一个方框里打“√”，只能选一项；多选或涂改不清的是废票。'
    case 'chooseUpTo':
      return `在方框里打“√”，最多选 ${String(method.max)} 项；超过的是废票。`
    case 'score':
      return `在每一项的横线上写 0 到 ${String(method.max)} 的整数，分越高越赞成；不写的按 0 分计。`
    case 'ranked':
      return '在方框里写 1、2、3……，1 是最喜欢的；不写的排在后面。两项写同一个数字的是废票。'
  }
}
