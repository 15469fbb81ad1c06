import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { DISPOSITION_TEXT } from '@linyi/shared/domain/agenda/triage'
import type { AnswerFigures, Rate } from '@linyi/shared/domain/measures/figures'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { SHEET_MEDIA_TYPE, writeSheets, type WrittenSheet } from '../../platform/files/sheet-file'
import { ensure } from '../../platform/http/app-error'
import { measuresPolicy } from './measures.policy'
import { measuresSeries, measuresSummary } from './measures.queries'

type Summary = ResponseOf<'measures.summary'>
type Line = (string | number)[]

const NOT_SHOWN = '不到5人，不公布'

const percent = (rate: Rate | null): string | number =>
  rate === null ? NOT_SHOWN : rate.percent === null ? '—' : `${String(rate.percent)}%`

const rateLine = (name: string, rate: Rate): Line => [name, percent(rate), rate.part, rate.whole]

const answerLines = (who: string, { answered, solved, satisfied }: AnswerFigures): Line[] => [
  [`解决率（${who}）`, percent(solved), solved?.part ?? '', answered],
  [`满意率（${who}）`, percent(satisfied), satisfied?.part ?? '', answered],
]

function summarySheet({
  place,
  from,
  to,
  figures,
  participation,
  coverage,
}: Summary): WrittenSheet {
  const { people, tenants, seniors } = participation
  const lines: Line[] = [
    ['地点', place.name, '', ''],
    ['时间', `${from} 至 ${to}`, '', ''],
    ['收到', figures.received, '', ''],
    ['办结', figures.ended, '', ''],
    ['正在办理', figures.inWork, '', ''],
    ['超期', figures.overdue, '', ''],
    rateLine('响应率', figures.response),
    rateLine('回音率', figures.reply),
    rateLine('着落率', figures.disposition),
    rateLine('办结率', figures.closing),
    rateLine('按期率', figures.punctual),
    ...answerLines('居民自己评价', figures.open),
    ...answerLines('电话回访', figures.callback),
    ['重新办理', figures.reopened, '', ''],
    ['返工', figures.reworked, '', ''],
    ['延期', figures.extended, '', ''],
    ['督办', figures.supervised, '', ''],
    rateLine('参与率', people),
    rateLine('参与者中租户', tenants.among),
    rateLine('居民中租户', tenants.of),
    rateLine('参与者中60岁以上', seniors.among),
    rateLine('居民中60岁以上', seniors.of),
    rateLine('有一名楼栋长的楼', coverage.buildings),
    rateLine('有志愿者的单元', coverage.units),
    ...figures.endedBy.map(({ disposition, count }): Line => [
      `着落：${DISPOSITION_TEXT[disposition]}`,
      count,
      '',
      '',
    ]),
    ...figures.categories.map(({ category, count }): Line => [
      `类别：${ITEM_CATEGORY_TEXT[category]}`,
      count,
      '',
      '',
    ]),
  ]
  return {
    name: '汇总',
    columns: [
      { title: '指标', width: 26 },
      { title: '数值', width: 26 },
      { title: '其中', width: 12 },
      { title: '总数', width: 12 },
    ],
    rows: lines,
  }
}

function partsSheet({ parts }: Summary): WrittenSheet {
  return {
    name: '分地点',
    columns: [
      { title: '地点', width: 20 },
      ...['收到', '办结', '正在办理', '超期', '响应率', '办结率'].map((title) => ({
        title,
        width: 10,
      })),
      { title: '自评人数', width: 10 },
      { title: '自评解决率', width: 16 },
      { title: '自评满意率', width: 16 },
      { title: '回访人数', width: 10 },
      { title: '回访解决率', width: 16 },
      { title: '回访满意率', width: 16 },
    ],
    rows: parts.map(
      ({ place, received, ended, inWork, overdue, response, closing, open, callback }) => [
        place.name,
        received,
        ended,
        inWork,
        overdue,
        percent(response),
        percent(closing),
        open.answered,
        percent(open.solved),
        percent(open.satisfied),
        callback.answered,
        percent(callback.solved),
        percent(callback.satisfied),
      ],
    ),
  }
}

function stepsSheet({ figures }: Summary): WrittenSheet {
  return {
    name: '各步用时',
    columns: [
      { title: '步骤', width: 18 },
      { title: '完成次数', width: 12 },
      { title: '其中超期', width: 12 },
      { title: '中位用时（小时）', width: 20 },
    ],
    rows: figures.steps.map(({ status, left, late, hours }) => [
      ITEM_STATUS_TEXT[status],
      left,
      late,
      hours ?? '',
    ]),
  }
}

/**
 * The figures as a table to take away. It holds sums alone, and what is not shown is not in it.
 *
 * @throws AppError `measures.not_exporter`, `measures.not_reader`, `places.not_found`
 */
export async function measuresExport(
  input: RequestOf<'measures.export'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'measures.export'>> {
  ensure(measuresPolicy.export(actor, now))
  const summary = await measuresSummary(input, actor, now)
  const { points } = await measuresSeries({ ...input, unit: 'month' }, actor, now)
  const line: WrittenSheet = {
    name: '按月',
    columns: [
      { title: '从', width: 12 },
      { title: '到', width: 12 },
      ...['收到', '办结', '月末在办', '月末超期'].map((title) => ({ title, width: 12 })),
    ],
    rows: points.map(({ from, to, received, ended, inWork, overdue }) => [
      from,
      to,
      received,
      ended,
      inWork,
      overdue,
    ]),
  }
  const sheets = [summarySheet(summary), partsSheet(summary), stepsSheet(summary), line]
  const bytes = await writeSheets(sheets)
  return {
    name: `数据 ${summary.place.name} ${input.from} 至 ${input.to}.xlsx`,
    mediaType: SHEET_MEDIA_TYPE,
    base64: bytes.toString('base64'),
  }
}
