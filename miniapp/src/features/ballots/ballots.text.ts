import type { Choice, Secrecy } from '@linyi/shared/domain/ballots/ballot'
import type { ElectorateUnit } from '@linyi/shared/domain/ballots/electorate'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'

/** The act as the confirm button names it. */
export const CAST_TEXT: Record<Choice, string> = {
  yes: '确认投赞成票',
  no: '确认投反对票',
  abstain: '确认投弃权票',
}

/** Words of the ballot pages. */
export const BALLOTS_TEXT = {
  title: '表决',
  motion: '表决内容',
  frozen: '表决开始后，这段文字不能再改。',
  who: '谁可以投',
  how: '怎么算通过',
  basis: '依据',
  ask: '您的意见是？',
  secret: '别人看不到您投了什么，只看得到有多少人投了。截止前不公布票数。',
  privacy: '怎么保密',
  privacyText:
    '名单只记谁投了票，票上不写名字和时间，计票后销毁两者之间的钥匙。投票期间，能读取服务器的管理员理论上可以查到；有人在旁边看屏幕，或手机借给别人，也无法保密。',
  open: '这是记名表决，截止后公布的票箱里写着谁投了什么。截止前不公布票数。',
  openOwners: '这是记名表决，选票和名单由社区保管备查。截止前不公布票数。',
  openText: '这是记名表决。截止前不公布票数；截止后公布票箱，议事会成员的票写明姓名。',
  receipt: '您的回执码',
  receiptNote: '请抄下或拍下。截止后凭它在公布的票箱里找到您的票；截止后这里不再显示。',
  findReceipt: '用回执码找我的票',
  findButton: '查一查',
  notFound: '票箱里没有这个回执码，请对照抄下的码再输一次。',
  boxNote: '票箱是公开的，任何人都可以重新计票。只在您的手机上比对，不会告诉别人您查了哪张票。',
  change: '我要改票',
  changeNote: '截止前可以改，以最后一次为准。',
  cast: '已投票',
  castText: '您的票已经收到，截止后会计入结果。',
  confirmTitle: '请再看一遍',
  reconsider: '重新选择',
  turnout: '参加情况',
  hidden: '为了公平，截止后才公布赞成、反对、弃权各多少票。',
  result: '表决结果',
  check: '核对信息',
  openTitle: '发起表决',
  effect: '表决的性质',
  deliberation: '讨论情况',
  deliberationHint: '哪天讨论的、几人参加、有哪些意见。会显示在办理进展里。',
  motionHint: '一段完整的话：做什么、在哪里、谁来办、什么时候完成、花多少钱。开始后不能改。',
  closes: '什么时候截止',
  openButton: '发起表决',
  openConfirm: '确认发起表决',
  opened: '表决已经开始',
  needEffect: '请选表决的性质。',
  needDeliberation: '请写讨论情况。',
  needMotion: '请写表决内容。',
  needClosing: '请选截止时间。',
} as const

/** The sentence of the confirm sheet; it can be read aloud as it stands. */
export function castSentence(choiceText: string, title: string, changeAllowed: boolean): string {
  const after = changeAllowed ? '截止前还可以改。' : '投出后不能再改。'
  return `对“${title}”，您选的是“${choiceText}”。${after}`
}

/** `15 人有表决权，已有 9 人参加`. */
export function turnoutText(turnout: number, electorate: number): string {
  return `${String(electorate)} 人有表决权，已有 ${String(turnout)} 人参加`
}

/** What others will see of a vote, said where it is cast. */
export function secrecyText({ secrecy, unit }: { secrecy: Secrecy; unit: ElectorateUnit }): string {
  if (secrecy === 'secret') return BALLOTS_TEXT.secret
  return unit === 'member' ? BALLOTS_TEXT.open : BALLOTS_TEXT.openOwners
}

/** Why the end was moved, with the end as it was announced first. */
export function extensionText({ from, reason }: { from: string; reason: string }): string {
  return `原定${dateTimeText(new Date(from))}截止，因参加人数不够延长一次：${reason}`
}
