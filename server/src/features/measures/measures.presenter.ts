import type { MeasurePart, MeasureSummary } from '@linyi/shared/contract/measures.contract'
import type { Day } from '@linyi/shared/domain/calendar/shanghai-day'
import { sumOf, type Counters } from '@linyi/shared/domain/measures/counters'
import {
  figuresOf,
  hiddenParts,
  type AnswerFigures,
  type Figures,
  type Rate,
  type Sums,
} from '@linyi/shared/domain/measures/figures'
import type { NamedPlace } from '@linyi/shared/domain/measures/measure'
import { peopleSince } from '@linyi/shared/domain/measures/people'
import { monthStart } from '@linyi/shared/domain/measures/span'
import { percentOf, SHOWN_FROM } from '@linyi/shared/domain/ratings/rating.rules'

const rate = (part: number, whole: number): Rate => ({
  part,
  whole,
  percent: percentOf(part, whole),
})

/** The figures as they are sent; how long steps take is for those who work with it. */
export function presentFigures(figures: Figures, withDetails: boolean): MeasureSummary['figures'] {
  const { endedBy, steps, categories, ...others } = figures
  return {
    ...others,
    endedBy: [...endedBy],
    steps: withDetails ? [...steps] : [],
    categories: [...categories],
  }
}

/** Who took part, as shares of who lives there; never who. */
export function presentParticipation(
  people: Counters,
  residents: Counters,
  from: Day,
  names: ReadonlyMap<string, string>,
): MeasureSummary['participation'] {
  const took = peopleSince(people, monthStart(from))
  const count = (name: string): number => took.get(name) ?? 0
  const all = residents['people'] ?? 0
  return {
    people: rate(count('people'), all),
    tenants: {
      among: rate(count('tenants'), count('people')),
      of: rate(residents['tenants'] ?? 0, all),
    },
    seniors: {
      among: rate(count('seniors'), count('people')),
      of: rate(residents['seniors'] ?? 0, all),
    },
    buildings: [...names].flatMap(([id, name]) => {
      const living = residents[`b_${id}`] ?? 0
      // of a few homes it would be told who
      return living < SHOWN_FROM ? [] : [{ id, name, people: rate(count(`b_${id}`), living) }]
    }),
  }
}

export function presentCoverage(residents: Counters): MeasureSummary['coverage'] {
  const count = (name: string): number => residents[name] ?? 0
  return {
    buildings: rate(count('buildingsLed'), count('buildings')),
    units: rate(count('unitsServed'), count('units')),
  }
}

const hide = (answers: AnswerFigures, isHidden: boolean): AnswerFigures =>
  isHidden ? { ...answers, solved: null, satisfied: null } : answers

/**
 * The parts of a place side by side, in their own order and never by how good they are. Answers of a
 * part that could be told from the others and the whole are not shown either.
 */
export function presentParts(
  parts: readonly { readonly place: NamedPlace; readonly sums: Sums }[],
): MeasurePart[] {
  const all = parts.map(({ place, sums }) => ({ place, figures: figuresOf(sums) }))
  const open = hiddenParts(all.map(({ figures }) => figures.open.answered))
  const callback = hiddenParts(all.map(({ figures }) => figures.callback.answered))
  return all.map(({ place, figures }, index) => ({
    place,
    received: figures.received,
    ended: figures.ended,
    inWork: figures.inWork,
    overdue: figures.overdue,
    response: figures.response,
    closing: figures.closing,
    open: hide(figures.open, open[index] ?? true),
    callback: hide(figures.callback, callback[index] ?? true),
  }))
}

/** The residents of several communities. */
export const residentsOf = (all: readonly { readonly residents: Counters }[]): Counters =>
  sumOf(all.map(({ residents }) => residents))
