import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'

/** Words of the staff pages of a ballot. */
export const OFFICE_TEXT = {
  title: '表决管理',
  running: '正在表决',
  waysTitle: '让没投的人都能投',
  remind: '提醒还没投的人',
  remindNote: '只发给名单上还没投票的人，一天最多一次。',
  remindLast: (at: string): string => `${at} 提醒过一次。`,
  remindTitle: '提醒还没投的人',
  remindSentence: '系统会给名单上还没投票、也没有回避的人各发一条提醒。您看不到是谁。',
  remindConfirm: '确认发送提醒',
  reminded: '提醒已发出',
  canvass: '入户登记板',
  canvassNote: '按楼层看谁家已投、谁家没人',
  papers: '核对纸质选票',
  papersNote: '第二人对照原件核对后才计入',
  papersWaiting: (count: number): string => `${String(count)} 张等您核对`,
  printPaper: '打印纸质选票',
  printPaperNote: 'A4 一页，给没有手机的人',
  printResult: '打印结果公告',
  printResultNote: 'A4 一页，贴在公告栏',
  extendTitle: '延长表决时间',
  extend: '延长表决时间',
  extendConfirm: '确认延长',
  extendReason: '为什么要延长？',
  extendReasonHint: '会写在表决页上，名单上的人都看得到。',
  extendUntil: '延长到什么时候',
  extendSentence: '只能延长一次，最多延长原来时间的一半，而且只在参加人数还不够时可以延长。',
  extended: '已经延长',
  needUntil: '请选新的截止时间。',
  certifyTitle: '确认表决结果',
  certify: '确认表决结果',
  certifyConfirm: '我核对过，确认结果',
  certified: '已确认',
  recount: '重新计票并答复异议',
  recountTitle: '重新计票',
  recountSentence: '系统会从公布的票箱里重新数一遍，和公布的结果对照，您的答复会公开。',
  recountConfirm: '重新计票并答复',
  recountAnswer: '给提出异议的人的答复',
  recountHint: '写明怎么核对的、结论是什么。',
  recounted: '已重新计票并答复',
  annul: '作废这次表决',
  annulTitle: '作废这次表决',
  annulSentence: '作废后这次表决不再有任何效力，不能恢复。理由会公开。',
  annulConfirm: '确认作废',
  annulReason: '为什么作废？',
  annulHint: '写明依据，例如：名单有误、表决内容和公告不一致。',
  annulled: '已作废',
  signTitle: '结果确认',
  signNone: '还没有人确认。',
  danger: '有严重问题时',
} as const

/** What the signer confirms, with the result repeated. */
export function certifySentence({ verdict }: Pick<BallotInfo, 'verdict'>): string {
  return `您确认的结果是：${verdict?.sentence ?? ''}确认后，等另一位不同职务的人确认，然后开始提异议的时间。`
}

export interface UntilOption {
  readonly value: string
  readonly text: string
  readonly note: string
}

const HOUR_MS = 60 * 60 * 1000

/** Ends that an extension may have: half of what the rule leaves, or all of it. */
export function extensionOptions({
  closesAt,
  extendUntil,
}: Pick<BallotInfo, 'closesAt' | 'extendUntil'>): readonly UntilOption[] {
  if (extendUntil === null) return []
  const end = Date.parse(closesAt)
  const most = Math.floor((Date.parse(extendUntil) - end) / HOUR_MS)
  const spans = most < 2 ? [most] : [Math.ceil(most / 2), most]
  return spans
    .filter((hours) => hours > 0)
    .map((hours) => {
      const until = new Date(end + hours * HOUR_MS)
      const span = hours >= 48 ? `${String(Math.floor(hours / 24))} 天` : `${String(hours)} 小时`
      return {
        value: until.toISOString(),
        text: dateTimeText(until),
        note: `再加约 ${span}${hours === most ? '，最多' : ''}`,
      }
    })
}
