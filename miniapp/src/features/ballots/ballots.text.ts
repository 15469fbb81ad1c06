import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import {
  BALLOT_STATUS_TEXT,
  CHOICE_TEXT,
  PAPER_ORIGIN_TEXT,
  type BallotResult,
  type Secrecy,
} from '@linyi/shared/domain/ballots/ballot'
import { isTooFewToHide } from '@linyi/shared/domain/ballots/ballot.rules'
import { resultText } from '@linyi/shared/domain/ballots/ballot.text'
import type { ElectorateUnit } from '@linyi/shared/domain/ballots/electorate'
import {
  isChoice,
  markText,
  SPOILT,
  type BallotMethod,
  type Mark,
  type MethodKind,
  type OptionMethod,
} from '@linyi/shared/domain/ballots/method'
import { dateTimeText, deadlineText } from '@linyi/shared/domain/text/date-text'

/** Words of the ballot page. */
export const BALLOTS_TEXT = {
  title: '表决',
  motionFrozen: '表决内容（开始后不能再改）',
  item: '看议题和办理进展',
  meeting: '看这次会议',
  who: '谁可以投',
  how: '怎么算',
  basis: '依据',
  ask: '您的意见是？',
  privacy: '怎么保密',
  privacyText:
    '名单只记谁投了票，票上不写名字和时间，计票后销毁两者之间的钥匙。投票期间，能读取服务器的管理员理论上可以查到；有人在旁边看屏幕，或手机借给别人，也无法保密。',
  secret: '别人看不到您投了什么，只看得到有多少人投了。截止前不公布票数。',
  few: '名单上不到 5 票，公布结果以后，有可能猜得出谁投了什么。',
  shut: '这次无记名表决无效，又不到 5 票，各项票数和票箱不公布，免得看出谁投了什么。',
  open: '这是记名表决，截止后公布的票箱里写着谁投了什么。截止前不公布票数。',
  openOwners: '这是记名表决，选票和名单由社区保管备查。截止前不公布票数。',
  change: '我要改票',
  changeNote: '截止前可以改，以最后一次为准。',
  noChange: '这次表决投出后不能更改。',
  cast: '已投票',
  castText: '您的票已经收到，截止后会计入结果。请抄下或拍下面的回执码。',
  castNext: '还有一票没有投',
  confirmTitle: '请再看一遍',
  reconsider: '重新选择',
  abstain: '弃权',
  look: '选好了，再看一遍',
  padEmpty: '请先在上面选。',
  padFull: '已经选满。想换一项，先点一下选过的取消。',
  order: '您排的先后，可以调整：',
  moveUp: '前移',
  unitOwn: (unit: string): string => `您这一票：${unit}`,
  unitCast: '已投',
  unitOpen: '还没有投',
  turnout: '参加情况',
  byBuilding: '各楼参加情况',
  byBuildingNote: '参加人数太少的楼不单独显示，免得看出是谁。',
  noQuorum: '不设最低参加人数，投了的都算。够不够通过，看下面“怎么算”。',
  hidden: '为了公平，截止后才公布各有多少票。',
  result: '表决结果',
  steps: '看看是怎么数出来的',
  stepsTitle: '怎么数出来的',
  rules: '名单和规则',
  rulesNote: '谁在名单上、依据什么、怎么保密',
  box: '公布的票箱',
  boxNote: '查我的票，自己重新数一遍',
  office: '表决管理',
  officeNote: '提醒、入户、确认结果和打印',
  recuse: '我和这件事有利害关系，申请回避',
  recuseTitle: '申请回避',
  recuseSentence: '回避后您不再参加这次表决，也不计入应参加人数。提交后不能撤回。',
  recuseConfirm: '确认回避',
  recuseReason: '有什么利害关系？',
  recuseReasonHint: '例如：施工单位负责人是我的亲属。',
  recused: '已登记回避',
  challenge: '对结果有异议',
  challengeTitle: '提出异议',
  challengeConfirm: '提交异议',
  challengeReason: '您认为哪里不对？',
  challengeReasonHint: '写明哪一步、哪个数字有问题。',
  challenged: '异议已提交，会重新计票并答复',
  signsMissing: '结果还要由两位不同职务的人分别确认。',
  signMissing: '还要等另一位确认。',
  challenges: '异议和答复',
  challengeOpen: '正在重新计票，还没有答复。',
  needReason: '请写明理由。',
} as const

/** Who counts as one on the roll, in the word people use: 人, or 户. */
export function headsText(count: number, unit: ElectorateUnit): string {
  return `${String(count)} ${unit === 'household' || unit === 'delegate' ? '户' : '人'}`
}

/** What is asked of the voter, above the options. */
export function askText(method: OptionMethod): string {
  switch (method.kind) {
    case 'chooseOne':
      return '请选一项'
    case 'chooseUpTo':
      return `请选，最多 ${String(method.max)} 项`
    case 'score':
      return `请给每一项打分，0 分最低，${String(method.max)} 分最高`
    case 'ranked':
      return '按喜欢的先后点，最喜欢的先点'
  }
}

/** The act as the confirm button names it. */
export function castButtonText(method: BallotMethod, mark: Mark): string {
  if (isChoice(mark)) return `确认投${CHOICE_TEXT[mark]}票`
  return mark === SPOILT ? '确认是废票' : method.kind === 'score' ? '确认打分' : '确认投票'
}

/** The sentence of the confirm sheet; it can be read aloud as it stands. */
export function castSentence(
  { method, itemTitle, changeAllowed }: Pick<BallotInfo, 'method' | 'itemTitle' | 'changeAllowed'>,
  mark: Mark,
  unitText: string | null,
): string {
  const whose = unitText === null ? '' : `这是${unitText}的一票。`
  const after = changeAllowed ? '截止前还可以改。' : '投出后不能再改。'
  return `对“${itemTitle}”，您选的是“${markText(method, mark)}”。${whose}${after}`
}

/** `15 人有表决权，已有 9 人参加`. */
export function turnoutText({
  turnout,
  electorate,
  unit,
}: Pick<BallotInfo, 'turnout' | 'electorate' | 'unit'>): string {
  return `${headsText(electorate, unit)}有表决权，已有 ${headsText(turnout, unit)}参加`
}

/** `2 人已回避，不计入应参加人数`. */
export function recusedText(recused: number): string {
  return `${String(recused)} 人已回避，不计入应参加人数。`
}

/** Until when the result can be challenged, and what happens then. */
export function challengeTimeText({
  status,
  challengeDays,
  challengeUntil,
}: Pick<BallotInfo, 'status' | 'challengeDays' | 'challengeUntil'>): string {
  if (status === 'void') return '已作废，不再生效。'
  if (status === 'final') return '提异议的时间已过，结果已经生效。'
  if (status === 'challenged') return '有人提出异议，正在重新计票，答复后再确认。'
  if (status === 'certified' && challengeUntil !== null) {
    return `${deadlineText(new Date(challengeUntil))} 前可以提出异议；没有异议，结果生效。`
  }
  return `两人都确认以后，还有 ${String(challengeDays)} 天可以提出异议，之后结果生效。`
}

/** What happens with a doubt, and by when. */
export function challengeSentence(by: string): string {
  return `居务监督会在 ${by} 前重新计票并答复，答复写在结果下面。`
}

/** How the papers came in: `手机投票 12 张，纸质选票 6 张`. */
export function originsText(origins: NonNullable<BallotInfo['origins']>): string {
  return origins
    .map(({ origin, figure }) => `${PAPER_ORIGIN_TEXT[origin]} ${String(figure)} 张`)
    .join('，')
}

/** What others will see of a vote, said where it is cast. */
export function secrecyText({
  secrecy,
  unit,
  electorate,
}: {
  secrecy: Secrecy
  unit: ElectorateUnit
  electorate: number
}): string {
  if (secrecy === 'secret') {
    const few = isTooFewToHide(electorate) ? BALLOTS_TEXT.few : ''
    return `${BALLOTS_TEXT.secret}${few}`
  }
  return unit === 'ownerUnit' ? BALLOTS_TEXT.openOwners : BALLOTS_TEXT.open
}

/** How far it is secret, among the rules: while it is open, and where few may vote. */
export function privacyText(ballot: Pick<BallotInfo, 'secrecy' | 'unit' | 'electorate'>): string {
  if (ballot.secrecy === 'open') return secrecyText(ballot)
  return isTooFewToHide(ballot.electorate)
    ? `${BALLOTS_TEXT.privacyText}${BALLOTS_TEXT.few}`
    : BALLOTS_TEXT.privacyText
}

/** Why the end was moved, with the end as it was announced first. */
export function extensionText({ from, reason }: { from: string; reason: string }): string {
  return `原定${dateTimeText(new Date(from))}截止，因参加人数不够延长一次：${reason}`
}

/** How it came out, in a word: a motion passes, a choice elects, and what is annulled does neither. */
export function outcomeText(
  result: BallotResult,
  {
    effect,
    method,
    status,
  }: Pick<BallotInfo, 'effect' | 'status'> & { readonly method: { readonly kind: MethodKind } },
): string {
  if (status === 'void') return BALLOT_STATUS_TEXT.void
  if (method.kind === 'motion' || result === 'invalid') return resultText(result, effect)
  return result === 'passed' ? '已选出' : '没有选出'
}
