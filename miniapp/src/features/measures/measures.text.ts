import type {
  MeasurePart,
  MeasurePoint,
  MeasureSummary,
} from '@linyi/shared/contract/measures.contract'
import { ITEM_CATEGORY_TEXT } from '@linyi/shared/domain/agenda/item'
import { DISPOSITION_TEXT } from '@linyi/shared/domain/agenda/triage'
import type { AnswerFigures, Rate } from '@linyi/shared/domain/measures/figures'
import { DAYS_DRAWN_MAX } from '@linyi/shared/domain/measures/measure'
import { percentOf, SHOWN_FROM } from '@linyi/shared/domain/ratings/rating.rules'
import type { ResultBar } from '@/components/result-bars/ResultBars'
import { dayText, type PeriodUnit } from './period'

type Figures = MeasureSummary['figures']

export const MEASURES_TEXT = {
  title: '数据',
  itemsTitle: '议题清单',
  itemNumber: '编号',
  item: '议题',
  grid: '网格',
  itemState: '状态',
  due: '期限',
  overdueFrom: '哪天起超期',
  otherUnit: '换时间段',
  intro: '数字由办理记录自动算出，每天都能对得上；不按人排名。',
  units: '时间',
  place: '地点',
  whole: '全社区',
  street: '全街道',
  backToStreet: '看全街道',
  earlier: '前一段',
  later: '后一段',
  from: '从哪一天',
  to: '到哪一天',
  dayHint: '八位数字：年四位，月、日各两位',
  counts: '收到和办理',
  received: '收到',
  ended: '办结',
  inWork: '正在办理',
  overdue: '超期',
  countsNote: '正在办理和超期，算到这段时间的最后一天。点一下数字，看是哪些议题。',
  rates: '办得怎么样',
  answers: '居民怎么看',
  answersNote: '居民自己评价和工作人员电话回访分开算。电话里说满意的往往更多，两个数字要一起看。',
  open: '居民自己评价',
  callback: '电话回访',
  solved: '解决率',
  satisfied: '满意率',
  line: '每月收到和办结',
  days: '每天收到和办结',
  categories: '都是什么事',
  endings: '怎样办结的',
  people: '谁在参与',
  peopleNote:
    '提出、附议、发表意见、投票或到会的居民，一个人只算一次。投票到表决截止才算；一户一票的，一票算一个人。',
  buildings: '各楼栋的参与',
  buildingsNote: '参与过的居民，占这里认证居民的多少。不排名次。',
  estates: '看哪个小区',
  everyEstate: '各小区合计',
  coverage: '楼栋和单元有人管',
  parts: '分地点',
  partsNote: '按地点原来的顺序列出，不排名次。',
  steps: '每一步用了多久',
  stepsNote: '中位用时：一半的议题比它快，一半比它慢。只供工作人员改进流程，不对应到人。',
  export: '导出表格（Excel）',
  exported: '表格已导出',
  none: '这段时间还没有议题',
  noneText: '居民提出的议题办理以后，数字会显示在这里。',
  noItemsTitle: '这里没有议题',
  noItemsText: '换一段时间或换一个地点看看。',
} as const

export const UNIT_OPTIONS: readonly { value: PeriodUnit; text: string }[] = [
  { value: 'month', text: '按月' },
  { value: 'year', text: '按年' },
  { value: 'all', text: '全部' },
  { value: 'own', text: '自选' },
]

/** People and answers are counted by whole months, which is said where a period begins within one. */
export function monthsText({ from, monthsFrom }: MeasureSummary): string | null {
  return from === monthsFrom ? null : `参与和评价按整月统计，从${dayText(monthsFrom)}算起。`
}

const TARGET = 1000

/** `83%（5/6）`: no share without its numbers. */
export function rateText({ part, whole, percent }: Rate): string {
  return percent === null ? '还没有' : `${String(percent)}%（${String(part)}/${String(whole)}）`
}

const share = ({ part, whole }: Rate): number =>
  whole === 0 ? 0 : Math.round((part * TARGET) / whole)

const bar = (key: string, text: string, rate: Rate, help: string, isTarget = false): ResultBar => {
  const isBelow = isTarget && rate.percent !== null && rate.part < rate.whole
  return {
    key,
    text,
    figure: rateText(rate),
    share: share(rate),
    tone: isBelow ? 'oppose' : 'info',
    icon: isBelow ? 'warn' : 'check',
    lineText: help,
    ...(isTarget ? { line: TARGET } : {}),
  }
}

/** The shares with the sentence that says what each is. */
export function rateBars(figures: Figures): ResultBar[] {
  return [
    bar('response', '响应率', figures.response, '该联系提出人的，按时联系上的占多少。'),
    bar('reply', '回音率', figures.reply, '该有答复的，已经答复的占多少。目标：件件有回音。', true),
    bar(
      'disposition',
      '着落率',
      figures.disposition,
      '该有结果的，已经有结果的占多少。目标：事事有着落。',
      true,
    ),
    bar('closing', '办结率', figures.closing, '原来在办的加上新收到的，办结的占多少。'),
    bar('punctual', '按期率', figures.punctual, '有期限的每一步，按期做完的占多少。'),
  ]
}

/** What people say by themselves, or on the phone. */
export function answerBars({ answered, solved, satisfied }: AnswerFigures): ResultBar[] {
  if (answered === 0 || solved === null || satisfied === null) return []
  return [
    bar('solved', MEASURES_TEXT.solved, solved, '说“解决了”的占多少。'),
    bar('satisfied', MEASURES_TEXT.satisfied, satisfied, '说“满意”或“很满意”的占多少。'),
  ]
}

/** How many answered; below five nothing else is said. */
export function answeredText({ answered, solved }: AnswerFigures): string {
  if (answered === 0) return '还没有人评价。'
  if (solved !== null) return `${String(answered)} 人评价。`
  return answered < SHOWN_FROM
    ? `${String(answered)} 人评价，不到 ${String(SHOWN_FROM)} 人，不公布。`
    : `${String(answered)} 人评价；为了不泄露别处个人的评价，这里不公布。`
}

const counted = (entries: readonly { key: string; text: string; count: number }[]): ResultBar[] => {
  const most = Math.max(1, ...entries.map(({ count }) => count))
  return entries.map(({ key, text, count }) => ({
    key,
    text,
    figure: `${String(count)} 件`,
    share: Math.round((count * TARGET) / most),
    tone: 'info',
    icon: 'agenda',
  }))
}

export function categoryBars({ categories }: Figures): ResultBar[] {
  const entries = categories.map(({ category, count }) => ({
    key: category,
    text: ITEM_CATEGORY_TEXT[category],
    count,
  }))
  return counted(entries.sort((a, b) => b.count - a.count))
}

export function endingBars({ endedBy }: Figures): ResultBar[] {
  const entries = endedBy.map(({ disposition, count }) => ({
    key: disposition,
    text: DISPOSITION_TEXT[disposition],
    count,
  }))
  return counted(entries.filter(({ count }) => count > 0))
}

/** Who took part, and whether tenants and elders do as much as they live here. */
export function peopleBars({
  people,
  tenants,
  seniors,
}: MeasureSummary['participation']): ResultBar[] {
  const beside = ({ of }: { of: Rate }): { line: number } => ({ line: share(of) })
  const help = (who: string, { of }: { of: Rate }): string =>
    `竖线是${who}在居民中的比例：${rateText(of)}。`
  return [
    { ...bar('people', '参与率', people, '参与过的居民，占认证居民的多少。'), icon: 'people' },
    {
      ...bar('tenants', '参与者中的租户', tenants.among, help('租户', tenants)),
      ...beside(tenants),
      icon: 'people',
    },
    {
      ...bar('seniors', '参与者中 60 岁以上的', seniors.among, help('老人', seniors)),
      ...beside(seniors),
      icon: 'people',
    },
  ]
}

type Building = MeasureSummary['participation']['buildings'][number]

/** Buildings by the estate they are named after, in their own order. */
export interface EstateGroup {
  readonly name: string
  readonly buildings: readonly Building[]
}

const OWN_NAME = /[\dA-Za-z一二三四五六七八九十]+(?:号楼|栋|幢|座)$/

export function estateGroups(buildings: readonly Building[]): readonly EstateGroup[] {
  const groups = new Map<string, Building[]>()
  for (const building of buildings) {
    const estate = building.name.replace(OWN_NAME, '').trim() || building.name
    groups.set(estate, [...(groups.get(estate) ?? []), building])
  }
  return [...groups].map(([name, own]) => ({ name, buildings: own }))
}

const placeBar = (key: string, text: string, people: Rate): ResultBar => ({
  key,
  text,
  figure: rateText(people),
  share: share(people),
  tone: 'info',
  icon: 'building',
})

export const buildingBars = (buildings: readonly Building[]): ResultBar[] =>
  buildings.map(({ id, name, people }) => placeBar(id, name, people))

/** A hundred buildings are read estate by estate. */
export const estateBars = (groups: readonly EstateGroup[]): ResultBar[] =>
  groups.map(({ name, buildings }) => {
    const sum = (of: 'part' | 'whole') =>
      buildings.reduce((total, { people }) => total + people[of], 0)
    const part = sum('part')
    const whole = sum('whole')
    return placeBar(name, name, { part, whole, percent: percentOf(part, whole) })
  })

export function coverageBars({ buildings, units }: MeasureSummary['coverage']): ResultBar[] {
  return [
    { ...bar('buildings', '楼栋长', buildings, '正好有一名楼栋长的楼占多少。'), icon: 'building' },
    { ...bar('units', '单元志愿者', units, '有志愿者的单元占多少。'), icon: 'people' },
  ]
}

const FEWEST_DRAWN = 2

/** What is drawn side by side: months before anything came in here are no part of the picture. */
export function drawnPoints(
  points: readonly MeasurePoint[],
  byDays: boolean,
): readonly MeasurePoint[] {
  const first = points.findIndex(({ received, ended, inWork }) => received + ended + inWork > 0)
  const from = byDays || first < 0 ? 0 : Math.min(first, Math.max(0, points.length - FEWEST_DRAWN))
  return points.slice(from).slice(-DAYS_DRAWN_MAX)
}

/** `12 小时` or `3.5 天`. */
export function hoursText(hours: number | null): string {
  if (hours === null) return '还没有'
  if (hours < 48) return `${String(hours < 10 ? hours : Math.round(hours))} 小时`
  return `${String(Math.round((hours / 24) * 10) / 10)} 天`
}

const shown = (answers: AnswerFigures, rate: Rate | null): string =>
  rate === null ? (answers.answered === 0 ? '—' : '不公布') : rateText(rate)

/** What a row of the table of places says. */
export const PART_COLUMNS: readonly {
  title: string
  text: (part: MeasurePart) => string
  isNumber?: boolean
  isWide?: boolean
}[] = [
  { title: '地点', text: ({ place }) => place.name, isWide: true },
  { title: '收到', text: ({ received }) => String(received), isNumber: true },
  { title: '办结', text: ({ ended }) => String(ended), isNumber: true },
  { title: '在办', text: ({ inWork }) => String(inWork), isNumber: true },
  { title: '超期', text: ({ overdue }) => String(overdue), isNumber: true },
  { title: '响应率', text: ({ response }) => rateText(response), isNumber: true },
  { title: '自评满意率', text: ({ open }) => shown(open, open.satisfied), isNumber: true },
  {
    title: '回访满意率',
    text: ({ callback }) => shown(callback, callback.satisfied),
    isNumber: true,
  },
]
