import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { APPROVERS, canRecommend, councilSize } from '@linyi/shared/domain/councils/council.rules'
import { demand } from '@linyi/shared/domain/decision'
import { holdsRoleInGrid, type Actor } from '@linyi/shared/domain/people/actor'
import { canRead } from '@linyi/shared/domain/roles/assignment.rules'
import { seesOfficeNames } from '@linyi/shared/domain/roles/contact.rules'
import { cutPage } from '../../platform/db/keyset'
import { toAbility } from '../../platform/http/ability'
import { AppError, found } from '../../platform/http/app-error'
import { assignmentsInForce, publicNames } from '../people/index'
import { buildingNames, findGrid, gridsOf } from '../places/index'
import {
  candidaciesOf,
  countOpenRecommendations,
  countWaiting,
  listCandidates,
  namedOf,
} from './candidate.store'
import { decidedGrids } from './councils.queries'
import { presentCandidate, presentMember, shownName } from './council.presenter'
import { ruleSetAt } from './rule-set.store'
import { seatsLeft } from './seat.store'
import { trainedAmong } from './training.store'

/**
 * The council of a grid: its members with whom they speak for and until when, chair, recorder, and how
 * full it is.
 *
 * @throws AppError `places.not_found`
 */
export async function councilPage(
  gridId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'councils.show'>> {
  const { communityId, accountId } = actor
  const grid = found(await findGrid(communityId, gridId), 'places.not_found')
  const [members, [chair], [recorder], rules, open] = await Promise.all([
    assignmentsInForce(communityId, 'councilMember', now, gridId),
    assignmentsInForce(communityId, 'councilChair', now, gridId),
    assignmentsInForce(communityId, 'recorder', now, gridId),
    ruleSetAt(communityId, now),
    countOpenRecommendations(communityId, accountId),
  ])
  const decides = holdsRoleInGrid(actor, APPROVERS, gridId, now)
  const ids = [...members, chair, recorder].flatMap((row) =>
    row === undefined ? [] : [row.accountId],
  )
  const [names, trained, waiting] = await Promise.all([
    publicNames(communityId, ids),
    decides ? trainedAmong(communityId, ids) : new Set<string>(),
    decides ? countWaiting(communityId, [gridId]) : null,
  ])
  const seesOffices = seesOfficeNames(actor, now)
  const seesMembers =
    canRead(actor, gridId, now).allowed || members.some((row) => row.accountId === accountId)
  const reader = { actor, seesMembers, seesOffices, decides }
  const context = {
    names,
    chairId: chair?.accountId ?? null,
    recorderId: recorder?.accountId ?? null,
    trained,
  }
  const shown = members.map((row) => presentMember(row, reader, context))
  const { termYears, chairTraining, basis } = rules.council
  return {
    gridId,
    gridName: grid.name,
    name: grid.council,
    members: shown.sort((a, b) => rank(a) - rank(b) || a.from.localeCompare(b.from)),
    chairName: chair === undefined ? null : shownName(names.get(chair.accountId), seesOffices),
    recorderName:
      recorder === undefined ? null : shownName(names.get(recorder.accountId), seesOffices),
    size: councilSize(new Set(members.map((row) => row.accountId)).size, rules.council),
    rules: { termYears, chairTraining, basis },
    waiting,
    abilities: {
      recommend: toAbility(canRecommend(actor, gridId, ANY_NEIGHBOUR, open, now)),
      decide: toAbility(demand(decides, 'councils.not_approver')),
    },
  }
}

/** Whether recommending is open to this reader at all, before anybody is named. */
const ANY_NEIGHBOUR = {
  accountId: '',
  isAdult: true,
  livesInGrid: true,
  isMember: false,
  isObserver: false,
} as const

function rank({ isChair, isRecorder }: { isChair: boolean; isRecorder: boolean }): number {
  if (isChair) return 0
  return isRecorder ? 1 : 2
}

/**
 * Candidates for who decides on them, or one's own recommendations; newest first.
 *
 * @throws AppError `councils.not_approver`
 */
export async function candidates(
  { gridId, status, mine = false, after, limit }: RequestOf<'councils.candidates'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'councils.candidates'>> {
  const { communityId, accountId } = actor
  const reach = decidedGrids(actor, now)
  const isRefused = gridId === undefined ? reach?.length === 0 : reach?.includes(gridId) === false
  if (!mine && isRefused) throw new AppError('councils.not_approver')
  const found = mine
    ? await candidaciesOf(communityId, accountId, { after, limit })
    : await listCandidates(
        communityId,
        { gridIds: gridId === undefined ? reach : [gridId], status },
        { after, limit },
      )
  const { rows, next } = cutPage(found, limit)
  const [grids, names, buildings, { council }] = await Promise.all([
    gridsOf(communityId),
    publicNames(
      communityId,
      rows.flatMap((row) => [row.accountId ?? [], row.recommendedBy].flat()),
    ),
    buildingNames(
      communityId,
      rows.flatMap((row) => row.namedBuildingId ?? []),
    ),
    ruleSetAt(communityId, now),
  ])
  const seats = new Map<string, number>()
  for (const { gridId: grid } of rows) {
    if (!seats.has(grid)) seats.set(grid, await seatsLeft(communityId, grid, council, now))
  }
  const gridNames = new Map(grids.map((grid) => [grid._id, grid.name]))
  const reader = { actor, decides: !mine, now }
  return {
    items: rows.map((row) =>
      presentCandidate(row, reader, {
        names,
        gridName: gridNames.get(row.gridId) ?? '',
        seatsLeft: seats.get(row.gridId) ?? 0,
        named: mine ? null : namedOf(row),
        building: buildings.get(row.namedBuildingId ?? '') ?? '',
      }),
    ),
    next,
  }
}
