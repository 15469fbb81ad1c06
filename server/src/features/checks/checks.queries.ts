import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CHECK_APPEALS, gridsChecked } from '@linyi/shared/domain/checks/check.rules'
import { holdsRoleInCommunity, type Actor } from '@linyi/shared/domain/people/actor'
import { cutPage, duePosition } from '../../platform/db/keyset'
import { AppError } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { gridsOf } from '../places/index'
import { presentHeldText, presentOwnText } from './check.presenter'
import { checksOf, countChecks, listChecks, openCommand, type CheckDocument } from './check.store'

const COUNTED_MAX = 50

const textsOf = (check: CheckDocument): readonly string[] => openCommand(check)?.texts ?? []

/** Where the actor finds what waits in each tray; an empty list is nowhere. */
function gridsByTray(actor: Actor, now: Date) {
  return {
    waiting: gridsChecked(actor, now),
    appealed: holdsRoleInCommunity(actor, CHECK_APPEALS, now) ? null : [],
  }
}

/**
 * What waits in a tray of those who look at contents, what is due first at the top.
 *
 * @throws AppError `checks.not_checker`
 */
export async function checksQueue(
  { tray, after, limit }: RequestOf<'checks.queue'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'checks.queue'>> {
  const { communityId } = actor
  const places = gridsByTray(actor, now)
  if (places.waiting?.length === 0) throw new AppError('checks.not_checker')
  const gridIds = places[tray]
  const page =
    gridIds?.length === 0 ? [] : await listChecks(communityId, tray, gridIds, { after, limit })
  const { rows, next } = cutPage(page, limit)
  const last = rows.at(-1)
  const [names, grids] = await Promise.all([
    publicNames(
      communityId,
      rows.flatMap(({ authorId, refused }) => [
        authorId,
        ...(refused === null ? [] : [refused.by]),
      ]),
    ),
    gridsOf(communityId),
  ])
  const known = { names, gridNames: new Map(grids.map((grid) => [grid._id, grid.name])) }
  return {
    items: rows.map((row) => presentHeldText(row, textsOf(row), known, actor, now)),
    next: next === null || last === undefined ? null : duePosition(last),
  }
}

/** What somebody has sent and a person looks at, the latest first. */
export async function ownChecks(
  { after, limit }: RequestOf<'checks.mine'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'checks.mine'>> {
  const { communityId, accountId } = actor
  const { rows, next } = cutPage(await checksOf(communityId, accountId, { after, limit }), limit)
  const names = await publicNames(
    communityId,
    rows.flatMap(({ refused }) => (refused === null ? [] : [refused.by])),
  )
  return { items: rows.map((row) => presentOwnText(row, textsOf(row), names, actor, now)), next }
}

/** How many texts wait for this person to look at, and when the first is due. */
export async function checksWaitingFor(
  actor: Actor,
  now: Date,
): Promise<{ readonly count: number; readonly dueAt: Date | null }> {
  const places = gridsByTray(actor, now)
  const counts = await Promise.all(
    (['waiting', 'appealed'] as const)
      .filter((tray) => places[tray]?.length !== 0)
      .map((tray) => countChecks(actor.communityId, tray, places[tray], COUNTED_MAX)),
  )
  const dates = counts.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt.getTime()]))
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    dueAt: dates.length === 0 ? null : new Date(Math.min(...dates)),
  }
}
