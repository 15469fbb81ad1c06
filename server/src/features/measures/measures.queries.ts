import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { addDays, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { sumOf } from '@linyi/shared/domain/measures/counters'
import { figuresOf, type Figures, type Sums } from '@linyi/shared/domain/measures/figures'
import { monthStart, stepsOf } from '@linyi/shared/domain/measures/span'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { toAbility } from '../../platform/http/ability'
import { itemsByIds } from '../agenda/index'
import { buildingsOf } from '../places/index'
import { countResidents } from './commands/count-residents'
import { rollUpForReader } from './commands/roll-up'
import { itemsBehind, timeIn, WHOLE } from './measure.store'
import {
  presentCoverage,
  presentFigures,
  presentParticipation,
  presentParts,
  residentsOf,
} from './measures.presenter'
import { measuresPolicy } from './measures.policy'
import { positionIn, positionOfRow } from './page-position.rules'
import {
  allOf,
  lineOf,
  lineOfAll,
  peopleOf,
  sumsOf,
  type Period,
  type PlaceKey,
} from './sums.queries'
import { whereOf, type Where } from './where.queries'

/** Brings every community that is asked about up to date, as far as a reader waits for it. */
async function upToDate({ keys }: Where): Promise<void> {
  await rollUpForReader(keys.map(({ communityId }) => communityId))
}

/** Residents are counted once a day; a community where nobody has counted yet does it at once. */
async function withResidents(
  key: PlaceKey,
  period: Period,
  { withBuildings, now }: { readonly withBuildings: boolean; readonly now: Date },
) {
  const known = await peopleOf(key, period, withBuildings)
  if (known.residents !== null) return { ...known, residents: known.residents }
  await countResidents(key.communityId, now)
  const counted = await peopleOf(key, period, withBuildings)
  return { ...counted, residents: counted.residents ?? {} }
}

/** Buildings of one place by name; a street is not shown by building. */
async function buildingNames({ place, keys }: Where): Promise<Map<string, string>> {
  const [key] = keys
  if (place.kind === 'street' || key === undefined) return new Map()
  const buildings = await buildingsOf(key.communityId)
  return new Map(
    buildings
      .filter(({ gridId }) => key.gridId === WHOLE || gridId === key.gridId)
      .map(({ _id, name }) => [_id, name]),
  )
}

/**
 * What happened in a place in a period, beside what stands at its end, and the same for its parts. It
 * reads rows of figures and nothing else: it costs the same with any number of items.
 *
 * @throws AppError `measures.not_reader`, `places.not_found`
 */
export async function measuresSummary(
  { from, to, ...asked }: RequestOf<'measures.summary'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'measures.summary'>> {
  const where = await whereOf(asked, actor, now)
  await upToDate(where)
  const period = { from, to }
  const details = measuresPolicy.details(actor, now)
  const withBuildings = where.place.kind !== 'street'
  const [sums, people, names] = await Promise.all([
    Promise.all(where.keys.map((key) => sumsOf(key, period, details.allowed))),
    Promise.all(where.keys.map((key) => withResidents(key, period, { withBuildings, now }))),
    buildingNames(where),
  ])
  const parts = await partsOf(where, period, sums)
  const residents = residentsOf(people)
  const tookPart = sumOf(people.map((one) => one.people))
  return {
    place: where.place,
    from,
    to,
    monthsFrom: monthStart(from),
    figures: presentFigures(figuresOf(allOf(sums)), details.allowed),
    participation: presentParticipation(tookPart, residents, from, names),
    coverage: presentCoverage(residents),
    parts: presentParts(parts),
    abilities: {
      details: toAbility(details),
      export: toAbility(measuresPolicy.export(actor, now)),
      street: toAbility(measuresPolicy.street(actor, now)),
    },
  }
}

/** The parts with their sums, in their own order; what has been read already is not read again. */
async function partsOf(where: Where, period: Period, read: readonly Sums[]) {
  const parts = await where.parts()
  return Promise.all(
    parts.map(async ({ place, key }) => {
      const known = where.keys.indexOf(key)
      return { place, sums: read[known] ?? (await sumsOf(key, period)) }
    }),
  )
}

/**
 * The same over time, step by step.
 *
 * @throws AppError `measures.not_reader`, `places.not_found`
 */
export async function measuresSeries(
  { from, to, unit, ...asked }: RequestOf<'measures.series'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'measures.series'>> {
  const where = await whereOf(asked, actor, now)
  await upToDate(where)
  // a long period by days is cut at what can be drawn: its last days
  const steps = stepsOf(from, to, unit).slice(-STEPS_MAX)
  const lines = await Promise.all(where.keys.map((key) => lineOf(key, steps)))
  return { points: lineOfAll(lines) }
}

const STEPS_MAX = 125

/**
 * The items behind a figure, the latest first. What is open or overdue is so now.
 *
 * @throws AppError `measures.not_reader`, `places.not_found`, `request.invalid`
 */
export async function measuresItems(
  { kind, from, to, after, limit, gridId, communityId }: RequestOf<'measures.items'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'measures.items'>> {
  const where = await whereOf({ gridId, communityId }, actor, now)
  await upToDate(where)
  const [key] = where.keys
  if (key === undefined) return { items: [], next: null }
  // nothing is overdue that has a date to come
  const end = startOfDay(addDays(to, 1))
  const until = kind === 'overdue' && end > now ? now : end
  const wanted = { kind, gridId, from: startOfDay(from), to: until }
  const found = await itemsBehind(key.communityId, wanted, positionIn(after), limit)
  const rows = found.slice(0, limit)
  const items = await itemsByIds(
    key.communityId,
    rows.map(({ _id }) => _id),
  )
  const byId = new Map(items.map((item) => [item._id, item]))
  const last = rows.at(-1)
  return {
    items: rows.flatMap((row) => {
      const item = byId.get(row._id)
      if (item?.isListed !== true) return []
      const { _id, number, title, category, gridName, status, disposition, dueAt } = item
      return [
        {
          id: _id,
          number: number ?? '',
          title,
          category,
          gridName,
          status,
          disposition,
          at: new Date(timeIn(kind, row)).toISOString(),
          dueAt: dueAt?.toISOString() ?? null,
        },
      ]
    }),
    next:
      found.length > limit && last !== undefined
        ? positionOfRow(timeIn(kind, last), last._id)
        : null,
  }
}

/** The open figures of a community, or of one grid of it, for pages without login: no part of them is of a person. */
export async function openMeasures(
  communityId: string,
  { from, to }: Period,
  gridId: string = WHOLE,
): Promise<Omit<Figures, 'steps'>> {
  await rollUpForReader([communityId])
  const { steps: _steps, ...figures } = figuresOf(
    await sumsOf({ communityId, gridId }, { from, to }),
  )
  return figures
}
