import { z } from 'zod'
import { ITEM_CATEGORIES, ITEM_STATUSES } from '../domain/agenda/item'
import { DISPOSITIONS } from '../domain/agenda/triage'
import {
  MEASURE_LISTS,
  MEASURE_UNITS,
  PERIOD_DAYS_MAX,
  MEASURED_PLACE_KINDS,
} from '../domain/measures/measure'
import { ability, fileAnswer, id, instant, pageOf, paging } from './fields'
import { defineQuery } from './operation'

const count = z.number().int()
const day = z.iso.date()
/** Query strings carry booleans as words. */
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** A share with its numbers; whole per cent, null where there is no whole. */
const rate = z.object({ part: count, whole: count, percent: count.nullable() })

/** Answers of one source; below five they are only counted. */
const answers = z.object({
  answered: count,
  solved: rate.nullable(),
  satisfied: rate.nullable(),
})

const PERIOD_MS = PERIOD_DAYS_MAX * 86_400_000

/** A period of whole days, and the place: a grid, a community (one's own where none is named), the street. */
const where = {
  from: day,
  to: day,
  gridId: id.optional(),
  communityId: id.optional(),
  street: flag.optional(),
}

const inOrder = (given: { from: string; to: string }): boolean =>
  given.from <= given.to && Date.parse(given.to) - Date.parse(given.from) <= PERIOD_MS
const ORDER = { path: ['to'], message: '结束日期要在开始日期之后，最长十年' }

const place = z.object({ kind: z.enum(MEASURED_PLACE_KINDS), id, name: z.string() })

const figures = z.object({
  received: count,
  ended: count,
  inWork: count,
  overdue: count,
  endedBy: z.array(z.object({ disposition: z.enum(DISPOSITIONS), count })),
  response: rate,
  reply: rate,
  disposition: rate,
  closing: rate,
  punctual: rate,
  open: answers,
  callback: answers,
  reopened: count,
  reworked: count,
  extended: count,
  supervised: count,
  /** From number to end, the middle case, in hours. */
  wholeHours: z.number().nullable(),
  /** For staff: how long each step takes. Never by person. */
  steps: z.array(
    z.object({
      status: z.enum(ITEM_STATUSES),
      left: count,
      late: count,
      hours: z.number().nullable(),
    }),
  ),
  categories: z.array(z.object({ category: z.enum(ITEM_CATEGORIES), count })),
})

/** Different people who raised, seconded, said, voted or attended, of the verified residents. */
const participation = z.object({
  people: rate,
  /** Their shares beside those of the residents. */
  tenants: z.object({ among: rate, of: rate }),
  seniors: z.object({ among: rate, of: rate }),
  buildings: z.array(z.object({ id, name: z.string(), people: rate })).max(500),
})

const part = z.object({
  place,
  received: count,
  ended: count,
  inWork: count,
  overdue: count,
  response: rate,
  closing: rate,
  open: answers,
  callback: answers,
})

const summary = z.object({
  place,
  from: day,
  to: day,
  /** Answers and people are counted by whole months, from here on. */
  monthsFrom: day,
  figures,
  participation,
  /** Buildings with their one lead, and stair units with a volunteer. */
  coverage: z.object({ buildings: rate, units: rate }),
  /** The grids of a community, or the communities of a street, in their own order. */
  parts: z.array(part).max(500),
  abilities: z.object({ details: ability, export: ability, street: ability }),
})

const point = z.object({
  from: day,
  to: day,
  received: count,
  ended: count,
  inWork: count,
  overdue: count,
})

const behind = z.object({
  id,
  number: z.string(),
  title: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  gridName: z.string(),
  status: z.enum(ITEM_STATUSES),
  disposition: z.enum(DISPOSITIONS).nullable(),
  /** When it was received, has ended or became overdue, as the list is about. */
  at: instant,
  dueAt: instant.nullable(),
})

export const measuresOperations = {
  'measures.summary': defineQuery({
    summary: '一个网格、社区或街道一段时间的数据',
    access: 'session',
    request: z.object(where).refine(inOrder, ORDER),
    response: summary,
    errors: ['measures.not_reader', 'places.not_found'],
  }),
  'measures.series': defineQuery({
    summary: '按天或按月的收到、办结、在办和超期',
    access: 'session',
    request: z.object({ ...where, unit: z.enum(MEASURE_UNITS) }).refine(inOrder, ORDER),
    response: z.object({ points: z.array(point).max(125) }),
    errors: ['measures.not_reader', 'places.not_found'],
  }),
  'measures.items': defineQuery({
    summary: '一个数据背后的议题',
    access: 'session',
    request: z.object({ ...paging, ...where, kind: z.enum(MEASURE_LISTS) }).refine(inOrder, ORDER),
    response: pageOf(behind),
    errors: ['measures.not_reader', 'places.not_found'],
  }),
  'measures.export': defineQuery({
    summary: '导出数据（Excel）',
    access: 'session',
    request: z.object(where).refine(inOrder, ORDER),
    response: fileAnswer,
    errors: ['measures.not_reader', 'measures.not_exporter', 'places.not_found'],
  }),
} as const

export type MeasureSummary = z.infer<typeof summary>
export type MeasurePart = z.infer<typeof part>
export type MeasurePoint = z.infer<typeof point>
