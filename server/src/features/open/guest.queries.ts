import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { STATUSES_OF_GROUP } from '@linyi/shared/domain/agenda/item'
import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { OPEN_FRONT, OPEN_MEETINGS, PULSE_DAYS } from '@linyi/shared/domain/open/open'
import { maskText } from '@linyi/shared/domain/text/mask-text'
import { cutPage } from '../../platform/db/keyset'
import { found } from '../../platform/http/app-error'
import { openItems } from '../agenda/index'
import { runningBallots } from '../ballots/index'
import { listeningOnCalendar } from '../listening/index'
import { openMeasures } from '../measures/index'
import { meetingsOnCalendar } from '../meetings/index'
import {
  findPassedOutcome,
  listPublished,
  presentForGuest,
  presentOutcomeCard,
  wallPosition,
} from '../outcomes/index'
import { findCommunity, findGrid, gridsOf } from '../places/index'
import {
  presentGuestBallot,
  presentGuestItem,
  presentGuestListening,
  presentGuestMeeting,
} from './guest.presenter'

type Community = ResponseOf<'open.front'>['community']

/** @throws AppError `open.not_found` */
async function communityOf(communityId: string): Promise<Community> {
  const { _id, name, streetName } = found(await findCommunity(communityId), 'open.not_found')
  return { id: _id, name, streetName }
}

/**
 * What somebody without an account sees first. It tells what the public pages tell as well, and of what
 * runs now which, where and until when.
 *
 * @throws AppError `open.not_found`
 */
export async function openFront(
  { communityId }: RequestOf<'open.front'>,
  now: Date,
): Promise<ResponseOf<'open.front'>> {
  const community = await communityOf(communityId)
  const [{ items: outcomes }, ballots, grids, { items: meetings }] = await Promise.all([
    openOutcomes({ communityId, limit: OPEN_FRONT.outcomes }, now),
    runningBallots(communityId, now, OPEN_FRONT.ballots),
    gridsOf(communityId),
    openMeetings({ communityId, isPast: false }, now),
  ])
  const gridNames = new Map(grids.map(({ _id, name }) => [_id, name]))
  return {
    community,
    outcomes,
    ballots: ballots.map((one) => presentGuestBallot(one, gridNames.get(one.gridId) ?? '')),
    meetings: meetings.slice(0, OPEN_FRONT.meetings),
  }
}

/**
 * How a grid, or where none is named the whole community, has done of late.
 *
 * @throws AppError `open.not_found`
 */
export async function openPulse(
  { communityId, gridId }: RequestOf<'open.pulse'>,
  now: Date,
): Promise<ResponseOf<'open.pulse'>> {
  await communityOf(communityId)
  if (gridId !== undefined) found(await findGrid(communityId, gridId), 'open.not_found')
  const to = dayOf(now)
  const period = { from: addDays(to, 1 - PULSE_DAYS), to }
  const { received, ended, inWork, overdue, reply } = await openMeasures(
    communityId,
    period,
    gridId,
  )
  return { ...period, received, ended, inWork, overdue, reply }
}

/**
 * The grids that the wall is asked for by.
 *
 * @throws AppError `open.not_found`
 */
export async function openGrids({
  communityId,
}: RequestOf<'open.grids'>): Promise<ResponseOf<'open.grids'>> {
  const [, grids] = await Promise.all([communityOf(communityId), gridsOf(communityId)])
  return { items: grids.map(({ _id, name }) => ({ id: _id, name })) }
}

/**
 * The wall, newest first.
 *
 * @throws AppError `open.not_found`
 */
export async function openOutcomes(
  { communityId, kind, gridId, phase, after, limit }: RequestOf<'open.outcomes'>,
  now: Date,
): Promise<ResponseOf<'open.outcomes'>> {
  await communityOf(communityId)
  const filter = { kind, gridId, phase }
  const published = await listPublished(communityId, filter, { after, limit }, now)
  const rows = published.slice(0, limit)
  const last = rows.at(-1)
  return {
    items: rows.map((outcome) => ({
      ...presentOutcomeCard(outcome, now),
      title: maskText(outcome.title).text,
    })),
    next: published.length > limit && last !== undefined ? wallPosition(last, phase) : null,
  }
}

/**
 * One publication, and whose it is.
 *
 * @throws AppError `open.not_found`
 */
export async function openPublication(
  { outcomeId }: RequestOf<'open.outcome'>,
  now: Date,
): Promise<ResponseOf<'open.outcome'>> {
  const outcome = found(await findPassedOutcome(outcomeId), 'open.not_found')
  const community = await communityOf(outcome.communityId)
  return { community, outcome: presentForGuest(outcome, community.name, now) }
}

/**
 * Matters without their words, newest first.
 *
 * @throws AppError `open.not_found`
 */
export async function openItemList({
  communityId,
  group,
  after,
  limit,
}: RequestOf<'open.items'>): Promise<ResponseOf<'open.items'>> {
  await communityOf(communityId)
  const statuses = group === undefined ? undefined : STATUSES_OF_GROUP[group]
  const page = await openItems(communityId, { statuses }, { after, limit })
  const { rows, next } = cutPage(page, limit)
  return { items: rows.map(presentGuestItem), next }
}

/**
 * The calendar: what has been noticed and is to come, or what was held.
 *
 * @throws AppError `open.not_found`
 */
export async function openMeetings(
  { communityId, isPast }: RequestOf<'open.meetings'>,
  now: Date,
): Promise<ResponseOf<'open.meetings'>> {
  await communityOf(communityId)
  const today = startOfDay(dayOf(now))
  const page = {
    after: null,
    limit: OPEN_MEETINGS,
    isFalling: isPast,
    from: isPast ? null : today,
    to: isPast ? today : null,
  }
  const [meetings, sessions] = await Promise.all([
    meetingsOnCalendar(communityId, page),
    listeningOnCalendar(communityId, page, now),
  ])
  const order = isPast ? -1 : 1
  return {
    items: [
      // what is still being prepared nobody has been told of
      ...meetings.filter(({ status }) => status !== 'planned').map(presentGuestMeeting),
      ...sessions.map(presentGuestListening),
    ]
      .toSorted((a, b) => order * (Date.parse(a.startsAt) - Date.parse(b.startsAt)))
      .slice(0, OPEN_MEETINGS),
  }
}
