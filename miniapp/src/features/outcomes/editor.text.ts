import type { OutcomeMaskedPart } from '@linyi/shared/contract/outcomes.contract'
import {
  OUTCOME_FIELD_TEXT,
  OUTCOME_KIND_TEXT,
  type OutcomeField,
  type OutcomeKind,
} from '@linyi/shared/domain/outcomes/outcome'
import type { FigureKey } from './editor-form'

/** Words of the pages on which publications are written. */
export const EDITOR_TEXT = {
  title: '起草公示',
  opening: '公示',
  correctTitle: '更正公示',
  step: ['填写', '预览', '公示'],
  checkAll: '必填的都齐了',
  checkLeft: (count: number): string => `还差 ${String(count)} 项，填好才能公示`,
  filled: '已填好',
  autosave: '离开这一页时草稿会自动保存。姓名、电话、门牌会自动隐去，预览里能看到。',
  goFill: '去填',
  proposalHint: '从议题带来，可以改得更好懂。',
  textHint: '用居民看得懂的话写：定了什么、为什么、花多少钱。',
  steps: '谁做什么，什么时候完成',
  stepWho: '由谁来做',
  stepWhoHint: '写单位或岗位，比如物业维修队。',
  stepTask: '做什么',
  stepBy: '什么时候完成',
  stepAdd: '再加一项',
  stepRemove: (no: number): string => `去掉第 ${String(no)} 项`,
  stepNo: (no: number): string => `第 ${String(no)} 项`,
  otherDay: '换一天',
  chosenDay: (day: string): string => `${day}前完成`,
  money: '收支明细',
  noMoney: '这件事没有收支',
  noMoneyNote: '没花钱，也没有收入',
  moneyLabel: '名目',
  moneyYuan: '金额（元）',
  moneyDirection: '收入还是支出',
  moneyAdd: '加一笔',
  moneyRemove: (no: number): string => `去掉第 ${String(no)} 笔`,
  moneyNo: (no: number): string => `第 ${String(no)} 笔`,
  moneyWrong: '名目和金额都要写，金额写数字，最多两位小数。',
  notAdoptedHint: '没有不同意见，就写“没有不同意见”。',
  contactHint: '写单位和座机。个人手机号会自动隐去。',
  figures: '表决票数',
  figuresCounted: '票数由系统按表决计出，不能手工改。',
  figuresHint: '按会议纪要填写，各项要对得上。',
  before: '办理前的照片',
  after: '办理后的照片',
  photos: '照片（可以不加）',
  noPhotosReason: '没有前后照片的理由',
  noPhotosHint: '没有照片时才写，居民会看到。比如：制度类决定，没有现场。',
  faces: '我看过每张照片，没有人脸和车牌',
  facesNote: '机器不会自动遮挡人脸，请点开大图看一遍。',
  save: '先存草稿',
  saved: '草稿已保存',
  preview: '预览居民看到的样子',
  previewNote: '居民看到的就是下面这样，还没有公示。',
  back: '返回修改',
  maskedNone: '没有需要隐去的个人信息。',
  maskedTitle: (count: number): string => `已自动隐去 ${String(count)} 处个人信息`,
  maskedWhy: '公示人人可看，居民的姓名、电话和门牌不能公开。要保留单位电话，请写在联系人里。',
  stillMissing: (fields: readonly OutcomeField[]): string =>
    `还差：${fields.map((field) => OUTCOME_FIELD_TEXT[field]).join('、')}。请返回补上。`,
  facesHere: '请看过每张照片，再勾选“没有人脸和车牌”。',
  facesFirst: '请返回，看过照片后勾选“没有人脸和车牌”。',
  review: '审核并公示',
  publishTitle: '最后一步：公示',
  publishWhen: '什么时候公示？',
  publishSentence: (end: string): string =>
    `公示后全社区都能看到，公示到 ${end}。这期间居民可以提异议，3 个工作日内要答复。`,
  scheduleSentence: '到时间自动公示，公示前再核对一遍；改动草稿会取消定时。',
  publishNow: '确认公示',
  publishLater: '确认定时公示',
  published: '已经公示',
  scheduled: '已定时，到时间自动公示',
  reason: '为什么更正',
  reasonHint: '居民会看到理由，旧的内容仍可查看。',
  correctSteps: ['修改', '预览', '公示'],
  correctPreview: '预览更正后的样子',
  correctPreviewNote: '更正后，居民看到的是这样。姓名、电话和门牌在公示时自动隐去，这里还看得到。',
  correctWhy: (reason: string): string => `居民会看到更正的理由：${reason}`,
  correctButton: '更正并公示',
  correctConfirm: '确认更正',
  correctSentence: '更正后成为新的一版，旧的一版仍可查看。公示期不够 3 天的，会延长到 3 天。',
  corrected: '已更正',
  refused: '现在不能起草',
  toItem: '看这件议题',
  toOutcome: '看这份公示',
  goneTitle: '这份公示不能再改',
  goneText: '它已经撤回或正在核对。请回到公示详情看看。',
  officeTitle: '起草和定时公示',
  drafts: '还没有公示出去的',
  noDraftsTitle: '没有草稿',
  noDraftsText: '起草了还没公示的、定了时间的，会列在这里。',
  begin: '新的公示',
  beginNote: '决定和办理结果从工作台的待办起草；其他种类从这里开始。',
  beginNotes: {
    commonFund: '公共部位的收入和支出，让业主看得见',
    progress: '还没办完的，先告诉大家办到哪一步',
    declineReasons: '为什么没有采纳，依据是什么',
  },
  fundTitle: '名称',
  fundHint: '比如：铁路小区三季度公共收益。',
  fundGrid: '哪个网格',
  everywhere: '全社区',
  fundButton: '起草公共收益公示',
  pick: { progress: '公示哪件事的进展？', declineReasons: '说明哪件没有采纳？' },
  noPickTitle: '没有可以公示的议题',
  noPickText: {
    progress: '落实中的议题会列在这里。',
    declineReasons: '没有采纳的议题会列在这里。',
  },
  editedAt: (at: string): string => `${at} 改过`,
  publishAt: (at: string): string => `${at} 自动公示`,
  problem: '没有按时公示：',
} as const

/** The page's own name for each kind. */
export const draftTitle = (kind: OutcomeKind): string => OUTCOME_KIND_TEXT[kind]

export const FIGURE_TEXT: Record<FigureKey, string> = {
  electorate: '应到人数',
  participants: '实到人数',
  yes: '赞成',
  no: '反对',
  abstain: '弃权',
}

const PLACE_TEXT: Record<Exclude<OutcomeMaskedPart['field'], OutcomeField>, string> = {
  title: '标题',
  noPhotosReason: '没有照片的理由',
}

/** Where something was masked, in the words of the editor. */
export function maskedPlace(field: OutcomeMaskedPart['field']): string {
  return field === 'title' || field === 'noPhotosReason'
    ? PLACE_TEXT[field]
    : OUTCOME_FIELD_TEXT[field]
}
