import type {
  OpenItem,
  OpenMeasure,
  OpenOutcome,
  OpenResolution,
  OpenSet,
} from '@linyi/shared/contract/open.contract'
import { moneySums } from '@linyi/shared/domain/outcomes/outcome-content'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'

type Cell = string | number | null
type Column<Row> = readonly [title: string, cell: (row: Row) => Cell]

/** A table takes days as everybody writes them; the moment stands in the JSON. */
const day = (at: string | null): string | null => (at === null ? null : dayOf(new Date(at)))
const FEN = 100
const yuan = (fen: number): number => fen / FEN

const OUTCOME_COLUMNS: readonly Column<OpenOutcome>[] = [
  ['种类', (row) => row.kindText],
  ['状态', (row) => row.statusText],
  ['议题编号', (row) => row.itemNumber],
  ['标题', (row) => row.title],
  ['网格', (row) => row.grid],
  ['公示日期', (row) => day(row.publishedAt)],
  ['公示期到', (row) => day(new Date(Date.parse(row.publicityEndsAt) - 1).toISOString())],
  ['公示期', (row) => row.phaseText],
  ['结果', (row) => row.resultText],
  ['性质', (row) => row.effectText],
  ['居民提了什么', (row) => row.proposal],
  ['公示内容', (row) => row.text],
  ['应参加', (row) => row.vote?.electorate ?? null],
  ['实际参加', (row) => row.vote?.participants ?? null],
  ['赞成', (row) => row.vote?.yes ?? null],
  ['反对', (row) => row.vote?.no ?? null],
  ['弃权', (row) => row.vote?.abstain ?? null],
  ['收入（元）', (row) => (row.money.length === 0 ? null : yuan(moneySums(row.money).in))],
  ['支出（元）', (row) => (row.money.length === 0 ? null : yuan(moneySums(row.money).out))],
  [
    '谁做什么',
    (row) => row.steps.map(({ who, task, by }) => `${who}：${task}${by ?? ''}`).join('；'),
  ],
  ['没有采纳的意见和理由', (row) => row.notAdopted],
  ['联系', (row) => row.contact],
  ['收到异议', (row) => row.objections.all],
  ['异议成立', (row) => row.objections.upheld],
  ['更正说明', (row) => row.correction?.reason ?? null],
  ['撤回理由', (row) => row.withdrawal?.reason ?? null],
  ['网页', (row) => row.url],
]

const ITEM_COLUMNS: readonly Column<OpenItem>[] = [
  ['议题编号', (row) => row.number],
  ['类别', (row) => row.categoryText],
  ['网格', (row) => row.grid],
  ['状态', (row) => row.statusText],
  ['提出日期', (row) => day(row.raisedAt)],
  ['办结日期', (row) => day(row.closedAt)],
  ['着落', (row) => row.dispositionText],
  ['附议人数', (row) => row.seconders],
  ['公示网页', (row) => row.outcomeUrl],
]

const RESOLUTION_COLUMNS: readonly Column<OpenResolution>[] = [
  ['议题编号', (row) => row.itemNumber],
  ['类别', (row) => row.categoryText],
  ['网格', (row) => row.grid],
  ['决定方式', (row) => row.wayText],
  ['结果', (row) => row.resultText],
  ['性质', (row) => row.effectText],
  ['应参加', (row) => row.vote?.electorate ?? null],
  ['实际参加', (row) => row.vote?.participants ?? null],
  ['赞成', (row) => row.vote?.yes ?? null],
  ['反对', (row) => row.vote?.no ?? null],
  ['弃权', (row) => row.vote?.abstain ?? null],
  ['通过需要', (row) => row.yesNeeded],
  ['依据', (row) => row.legalBasis],
  ['执行', (row) => row.executorText],
  ['状态', (row) => row.statusText],
  ['决定日期', (row) => day(row.adoptedAt)],
  ['公示期到', (row) => day(new Date(Date.parse(row.noticeEndsAt) - 1).toISOString())],
]

const percent = (rate: { readonly percent: number | null } | null): number | null =>
  rate?.percent ?? null

const MEASURE_COLUMNS: readonly Column<OpenMeasure>[] = [
  ['月份', (row) => row.month],
  ['收到', (row) => row.received],
  ['办结', (row) => row.ended],
  ['月末在办', (row) => row.inWork],
  ['月末超期', (row) => row.overdue],
  ['响应率（%）', (row) => percent(row.response)],
  ['回音率（%）', (row) => percent(row.reply)],
  ['着落率（%）', (row) => percent(row.disposition)],
  ['办结率（%）', (row) => percent(row.closing)],
  ['按期率（%）', (row) => percent(row.punctual)],
  ['自己评价人数', (row) => row.open.answered],
  ['自己评价：解决率（%）', (row) => percent(row.open.solved)],
  ['自己评价：满意率（%）', (row) => percent(row.open.satisfied)],
  ['回访人数', (row) => row.callback.answered],
  ['回访：解决率（%）', (row) => percent(row.callback.solved)],
  ['回访：满意率（%）', (row) => percent(row.callback.satisfied)],
  ['重新办理', (row) => row.reopened],
  ['返工', (row) => row.reworked],
  ['延期', (row) => row.extended],
  ['督办', (row) => row.supervised],
]

/** The rows of each set. */
export interface OpenRows {
  readonly outcomes: OpenOutcome
  readonly items: OpenItem
  readonly resolutions: OpenResolution
  readonly measures: OpenMeasure
}

const COLUMNS: { readonly [Name in OpenSet]: readonly Column<OpenRows[Name]>[] } = {
  outcomes: OUTCOME_COLUMNS,
  items: ITEM_COLUMNS,
  resolutions: RESOLUTION_COLUMNS,
  measures: MEASURE_COLUMNS,
}

/** A page of a set as a table with Chinese titles. */
export function tableOf<Name extends OpenSet>(
  name: Name,
  rows: readonly OpenRows[Name][],
): { readonly titles: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const columns = COLUMNS[name] as readonly Column<OpenRows[Name]>[]
  return {
    titles: columns.map(([title]) => title),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  }
}
