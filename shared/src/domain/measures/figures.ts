import { ITEM_CATEGORIES, ITEM_STATUSES, type ItemCategory, type ItemStatus } from '../agenda/item'
import { DISPOSITIONS, type Disposition } from '../agenda/triage'
import { SATISFIED_FROM } from '../agenda/item-survey'
import { percentOf, SHOWN_FROM } from '../ratings/rating.rules'
import { at, under, type Counters } from './counters'
import { medianHours } from './spent'

/** A share that is never shown without its numbers. */
export interface Rate {
  readonly part: number
  readonly whole: number
  /** Whole per cent; null where there is no whole. */
  readonly percent: number | null
}

/** Answers of one source; below five they are only counted. */
export interface AnswerFigures {
  readonly answered: number
  readonly solved: Rate | null
  readonly satisfied: Rate | null
}

/** What stands in a place at the end of a period and what happened in it. */
export interface Figures {
  readonly received: number
  readonly ended: number
  readonly inWork: number
  readonly overdue: number
  readonly endedBy: readonly { readonly disposition: Disposition; readonly count: number }[]
  /** 响应率: first contact by its date, of those whose date was in the period. */
  readonly response: Rate
  /** 回音率 and 着落率: ended with a reply, with a disposition, of those that were due. */
  readonly reply: Rate
  readonly disposition: Rate
  /** 办结率: ended, of what was in work before and came in. */
  readonly closing: Rate
  /** 按期率: steps an office answers for that were done by their date. */
  readonly punctual: Rate
  readonly open: AnswerFigures
  readonly callback: AnswerFigures
  readonly reopened: number
  readonly reworked: number
  readonly extended: number
  readonly supervised: number
  readonly wholeHours: number | null
  readonly steps: readonly {
    readonly status: ItemStatus
    readonly left: number
    readonly late: number
    readonly hours: number | null
  }[]
  readonly categories: readonly { readonly category: ItemCategory; readonly count: number }[]
}

const rate = (part: number, whole: number): Rate => ({
  part,
  whole,
  percent: percentOf(part, whole),
})

function answerFigures(flow: Counters, prefix: string): AnswerFigures {
  const answered = at(flow, `${prefix}:n`)
  if (answered < SHOWN_FROM) return { answered, solved: null, satisfied: null }
  const satisfied = [SATISFIED_FROM, SATISFIED_FROM + 1].reduce(
    (sum, step) => sum + at(flow, `${prefix}:s${String(step)}`),
    0,
  )
  return {
    answered,
    solved: rate(at(flow, `${prefix}:yes`), answered),
    satisfied: rate(satisfied, answered),
  }
}

/** Everything that is added up of a place: at the beginning, at the end, and between. */
export interface Sums {
  /** The stock before the first day. */
  readonly before: Counters
  /** The stock at the end of the last day. */
  readonly end: Counters
  readonly flow: Counters
  /** How long steps took; read where it is shown. */
  readonly spent: Counters
  /** The flow of whole months, from the month of the first day: what answers are counted by. */
  readonly months: Counters
}

/** The figures of a place and period. */
export function figuresOf({ before, end, flow, spent, months }: Sums): Figures {
  const received = at(end, 'received') - at(before, 'received')
  const ended = at(flow, 'ended')
  const overdue = at(end, 'overdue')
  const endedNow = under(end, 'ended')
  const endedBefore = under(before, 'ended')
  const statuses = ITEM_STATUSES.filter((status) => at(flow, `left:${status}`) > 0)
  const taken = at(flow, 'reopened') + at(flow, 'resumed')
  const dueSteps = at(flow, 'due')
  return {
    received,
    ended,
    inWork: at(end, 'open'),
    overdue,
    endedBy: DISPOSITIONS.map((disposition) => ({
      disposition,
      count: (endedNow.get(disposition) ?? 0) - (endedBefore.get(disposition) ?? 0),
    })).filter(({ count }) => count !== 0),
    response: rate(at(flow, 'contactInTime'), at(flow, 'contactDue')),
    // what is past its date and has not ended is due and has no answer yet
    reply: rate(at(flow, 'endedWithReply'), ended + overdue),
    disposition: rate(at(flow, 'endedWithDisposition'), ended + overdue),
    closing: rate(ended, at(before, 'open') + received + taken),
    punctual: rate(dueSteps - at(flow, 'late'), dueSteps),
    open: answerFigures(months, 'open'),
    callback: answerFigures(months, 'call'),
    reopened: at(flow, 'reopened'),
    reworked: at(flow, 'reworked'),
    extended: at(flow, 'extended'),
    supervised: [...under(flow, 'supervised').values()].reduce((sum, count) => sum + count, 0),
    wholeHours: medianHours(under(spent, 'all')),
    steps: statuses.map((status) => ({
      status,
      left: at(flow, `left:${status}`),
      late: at(flow, `late:${status}`),
      hours: medianHours(under(spent, status)),
    })),
    categories: ITEM_CATEGORIES.map((category) => ({
      category,
      count: at(flow, `category:${category}`),
    })).filter(({ count }) => count > 0),
  }
}

/**
 * Which of several parts of a whole hide their answers, so that none that is too small can be told
 * by taking the others from the whole: the small ones, and the next smallest beside them.
 */
export function hiddenParts(answered: readonly number[]): boolean[] {
  const hidden = answered.map((count) => count > 0 && count < SHOWN_FROM)
  const order = answered
    .map((_, index) => index)
    .sort((a, b) => (answered[a] ?? 0) - (answered[b] ?? 0))
  const sum = (): number =>
    answered.reduce((all, count, index) => all + (hidden[index] === true ? count : 0), 0)
  for (const index of order) {
    if (sum() === 0 || sum() >= SHOWN_FROM) break
    if ((answered[index] ?? 0) > 0) hidden[index] = true
  }
  return hidden
}
