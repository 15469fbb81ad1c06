import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { STATEMENT_TRAYS } from '@linyi/shared/domain/statements/statement'
import { MODERATORS } from '@linyi/shared/domain/statements/statement.rules'
import { cutPage } from '../../platform/db/keyset'
import { AppError, found } from '../../platform/http/app-error'
import { toAbility } from '../../platform/http/ability'
import { findItem } from '../agenda/index'
import { publicNames } from '../people/index'
import {
  presentModerated,
  presentOwnStatement,
  presentStatement,
  presentSummary,
} from './statement.presenter'
import {
  agreedIds,
  countTray,
  findBoard,
  listStatements,
  listSummaries,
  listTray,
  positionOf,
  reportsOf,
  statementsOf,
} from './statement.store'
import { statementsPolicy } from './statements.policy'

const COUNTED_MAX = 50

/**
 * The front page of what is said about an item.
 *
 * @throws AppError `agenda.not_found`
 */
export async function statementsBoard(
  { itemId }: RequestOf<'statements.board'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'statements.board'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const [board, own, summaries] = await Promise.all([
    findBoard(communityId, itemId),
    statementsOf(communityId, accountId, itemId),
    listSummaries(communityId, itemId, { after: undefined, limit: 1 }),
  ])
  const [summary] = summaries
  const names = await publicNames(communityId, [
    ...own.flatMap(({ hiding }) => (hiding === null ? [] : [hiding.by])),
    ...(summary === undefined ? [] : [summary.authorId]),
  ])
  const rules = item.rules.statements
  return {
    counts: {
      for: board?.for ?? 0,
      against: board?.against ?? 0,
      fact: board?.fact ?? 0,
      hidden: board?.hidden ?? 0,
    },
    summary: summary === undefined ? null : presentSummary(summary, names),
    mine: own.map((statement) => presentOwnStatement(statement, actor, names, now)),
    left: Math.max(0, rules.perPerson - own.length),
    abilities: {
      write: toAbility(statementsPolicy.write(actor, item, own.length, rules)),
      summarise: toAbility(statementsPolicy.summarise(actor, item, now)),
    },
  }
}

/**
 * A page of what is shown.
 *
 * @throws AppError `agenda.not_found`
 */
export async function statementsList(
  { itemId, kind, sort, after, limit }: RequestOf<'statements.list'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'statements.list'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const page = await listStatements(communityId, { itemId, kind }, sort, { after, limit })
  const { rows, next } = cutPage(page, limit)
  const last = rows.at(-1)
  const [agreed, names] = await Promise.all([
    agreedIds(
      communityId,
      accountId,
      rows.map(({ _id }) => _id),
    ),
    publicNames(
      communityId,
      rows.map(({ authorId }) => authorId),
    ),
  ])
  return {
    items: rows.map((row) => presentStatement(row, item, { actor, agreed, now }, names)),
    next: next === null || last === undefined ? null : positionOf(sort, last),
  }
}

/**
 * The versions of the chair's summary, the latest first.
 *
 * @throws AppError `agenda.not_found`
 */
export async function statementsSummaries(
  { itemId, after, limit }: RequestOf<'statements.summaries'>,
  { communityId }: Actor,
): Promise<ResponseOf<'statements.summaries'>> {
  found(await findItem(communityId, itemId), 'agenda.not_found')
  const { rows, next } = cutPage(await listSummaries(communityId, itemId, { after, limit }), limit)
  const names = await publicNames(
    communityId,
    rows.map(({ authorId }) => authorId),
  )
  return { items: rows.map((row) => presentSummary(row, names)), next }
}

/** The grids in which the actor looks after statements: null is the whole community. */
function gridsModerated(actor: Actor, now: Date): string[] | null {
  const held = actor.roles.filter((role) => MODERATORS.includes(role.role) && isInForce(role, now))
  if (held.some(({ scope }) => scope.kind === 'community')) return null
  return held.flatMap(({ scope }) => (scope.kind === 'grid' ? [scope.gridId] : []))
}

/** How many statements wait to be looked at by this person, reported or appealed. */
export async function statementsWaitingFor(actor: Actor, now: Date): Promise<number> {
  const gridIds = gridsModerated(actor, now)
  if (gridIds?.length === 0) return 0
  const counts = await Promise.all(
    STATEMENT_TRAYS.map((tray) => countTray(actor.communityId, tray, gridIds, COUNTED_MAX)),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * What waits in a tray of those who look after statements.
 *
 * @throws AppError `statements.not_moderator`
 */
export async function statementsQueue(
  { tray, after, limit }: RequestOf<'statements.queue'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'statements.queue'>> {
  const { communityId } = actor
  const gridIds = gridsModerated(actor, now)
  if (gridIds?.length === 0) throw new AppError('statements.not_moderator')
  const { rows, next } = cutPage(
    await listTray(communityId, tray, gridIds, { after, limit }),
    limit,
  )
  const [names, reports] = await Promise.all([
    publicNames(
      communityId,
      rows.flatMap(({ authorId, hiding }) => [authorId, ...(hiding === null ? [] : [hiding.by])]),
    ),
    Promise.all(rows.map(({ _id }) => reportsOf(communityId, _id))),
  ])
  return {
    items: rows.map((row, index) => presentModerated(row, reports[index] ?? [], actor, names, now)),
    next,
  }
}
