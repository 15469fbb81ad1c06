import { LEGAL_EFFECTS, type LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import { METHOD_KINDS, type MethodKind } from '@linyi/shared/domain/ballots/method'
import type { Electors, WhereKind } from './open-form'

/** Words of the pages on which the chair puts a matter to the vote. */
export const OPEN_TEXT = {
  title: '发起表决',
  blocked: '现在还不能发起表决',
  invite: '去邀请有关各方',
  toItem: '回议题详情',
  steps: ['对象', '内容', '时间', '核对'],
  next: '下一步',
  back: '上一步',
  effect: '表决的性质',
  electors: '一票是谁的？',
  where: '哪些人来投？',
  building: '哪一栋楼？',
  age: '年满多少岁可以投',
  ageHint: '一般是 18。只问老年人的事，可以写 60。',
  major: '是不是重大事项？',
  majorHint: '民法典第278条第六至八项：筹集维修资金、改建重建、改变共有部分用途。',
  majorNo: '一般事项：过半数同意',
  majorYes: '重大事项：四分之三以上同意',
  preview: '按这样设置',
  previewRoll: '名单',
  previewSample: '名单里有（隐去姓名）',
  delegatesMissing: (homes: number): string =>
    `有 ${String(homes)} 户还没有户代表，不在名单上。请先请他们在“我的家”里选定。`,
  areasMissing: (flats: number): string =>
    `还有 ${String(flats)} 套房屋没有登记专有面积，补全后才能发起。`,
  drawing: '正在核对名单，请稍等。',
  notReady: '请先按上面的提示补好，再往下走。',
  previewNone: '名单里没有人，请换一个范围。',
  motion: '表决内容',
  motionHint: '一段完整的话：做什么、在哪里、谁来办、什么时候完成、花多少钱。开始后不能改。',
  kind: '怎么投',
  options: '选项',
  optionsHint: '每项一句话，不能重复。开始后不能改。',
  addOption: '再加一项',
  seats: '最后选出几项',
  maxChoose: '每人最多选几项',
  maxScore: '最高打几分',
  maxScoreHint: '例如 5，就是 0 到 5 分。',
  count: '怎么数',
  secrecy: '记名还是无记名',
  secrecyRule: '按议事规则',
  deliberation: '讨论情况',
  deliberationHint: '哪天讨论的、几人参加、有哪些意见。会显示在办理进展里。',
  closes: '什么时候截止',
  otherDays: '或者：再过几天截止（当天晚上 8 点）',
  check: '居民会看到',
  open: '发起表决',
  confirm: '确认发起表决',
  opened: '表决已经开始',
  needEffect: '请选表决的性质。',
  needBuilding: '请选一栋楼。',
  needAge: '请写 18 到 100 的整数。',
  needDeliberation: '请写讨论情况。',
  needMotion: '请写表决内容。',
  needOptions: '至少要写两个选项。',
  sameOptions: '有两个选项一样，请改一个。',
  needSeats: '要少于选项数，至少 1 项。',
  needMax: '请写 1 到选项数之间的整数；打分最高 10 分。',
  needClosing: '请选截止时间。',
} as const

const EFFECT_NOTE: Record<LegalEffect, string> = {
  advisory: '听听居民的意见，供议事会参考，不作为决定',
  council: '本网格议事会成员表决，按议事规则通过',
  residents: '居民会议的表决，规则须先由社区核定',
  owners: '业主按人数和面积共同决定；本系统上只作意向征询',
}

export const EFFECT_OPTIONS = (
  texts: Record<LegalEffect, string>,
): { value: LegalEffect; text: string; note: string }[] =>
  LEGAL_EFFECTS.map((value) => ({ value, text: texts[value], note: EFFECT_NOTE[value] }))

export const ELECTORS_OPTIONS: readonly { value: Electors; text: string; note: string }[] = [
  { value: 'person', text: '每人一票', note: '已认证的成年居民，每人投自己的' },
  { value: 'household', text: '每户一票', note: '家里任一成年人先投的算' },
  { value: 'delegate', text: '户代表投', note: '每户一票，只有户代表能投' },
]

export const WHERE_OPTIONS: readonly { value: WhereKind; text: string }[] = [
  { value: 'grid', text: '本网格' },
  { value: 'building', text: '一栋楼' },
  { value: 'community', text: '全社区' },
]

const KIND_NOTE: Record<MethodKind, string> = {
  motion: '对一句话表态',
  chooseOne: '几个方案里选一个',
  chooseUpTo: '几个项目里选几个',
  score: '给每个项目打分，总分高的入选',
  ranked: '按喜欢的先后排，最公平，也最费时间',
}

export const KIND_OPTIONS = (
  texts: Record<MethodKind, string>,
): { value: MethodKind; text: string; note: string }[] =>
  METHOD_KINDS.map((value) => ({ value, text: texts[value], note: KIND_NOTE[value] }))

/** `表决至少 24 小时，最多 14 天`. */
export function windowText(hoursMin: number, daysMax: number): string {
  const least =
    hoursMin % 24 === 0 && hoursMin > 24
      ? `${String(hoursMin / 24)} 天`
      : `${String(hoursMin)} 小时`
  return `按规则至少 ${least}，最多 ${String(daysMax)} 天。`
}
