import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canCheck, gridsChecked } from '@linyi/shared/domain/checks/check.rules'
import type { ReportedKind } from '@linyi/shared/domain/checks/report'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { cutPage, duePosition } from '../../platform/db/keyset'
import { toAbility } from '../../platform/http/ability'
import { AppError, found } from '../../platform/http/app-error'
import { itemsByIds } from '../agenda/index'
import { findPublicOutcome } from '../outcomes/index'
import { publicNames } from '../people/index'
import { countContentReports, listContentReports, ownContentReport } from './report.store'

const COUNTED_MAX = 50

/** Something public, as a report names it. */
export interface ReportedMatter {
  readonly title: string
  readonly gridId: string | null
}

/**
 * The matter a report is about, as far as neighbours see it.
 *
 * @throws AppError `checks.matter_not_found`
 */
export async function matterOf(
  communityId: string,
  about: ReportedKind,
  matterId: string,
): Promise<ReportedMatter> {
  if (about === 'outcome') {
    return found(await findPublicOutcome(communityId, matterId), 'checks.matter_not_found')
  }
  const [item] = await itemsByIds(communityId, [matterId])
  return found(item, 'checks.matter_not_found')
}

/**
 * What the reader has reported of a matter, and the answer.
 *
 * @throws AppError `checks.matter_not_found`
 */
export async function reportOf(
  { about, matterId }: RequestOf<'checks.reportOf'>,
  { communityId, accountId }: Actor,
): Promise<ResponseOf<'checks.reportOf'>> {
  const { title } = await matterOf(communityId, about, matterId)
  const own = await ownContentReport({ communityId, reporterId: accountId, about, matterId })
  if (own === null) return { title, report: null }
  const { ground, note, reportedAt, dueAt, answer } = own
  const names = await publicNames(communityId, answer === null ? [] : [answer.by])
  const answered =
    answer === null
      ? null
      : {
          text: answer.text,
          isMended: answer.isMended,
          by: { name: names.get(answer.by)?.full ?? '工作人员' },
          at: answer.at.toISOString(),
        }
  const times = { reportedAt: reportedAt.toISOString(), dueAt: dueAt.toISOString() }
  return { title, report: { ground, note, ...times, answer: answered } }
}

/**
 * Reports that wait for an answer. Who made them stays unsaid.
 *
 * @throws AppError `checks.not_checker`
 */
export async function contentReports(
  { after, limit }: RequestOf<'checks.reports'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'checks.reports'>> {
  const gridIds = gridsChecked(actor, now)
  if (gridIds?.length === 0) throw new AppError('checks.not_checker')
  const page = await listContentReports(actor.communityId, gridIds, { after, limit })
  const { rows, next } = cutPage(page, limit)
  const last = rows.at(-1)
  return {
    items: rows.map((row) => ({
      id: row._id,
      about: row.about,
      matterId: row.matterId,
      title: row.title,
      ground: row.ground,
      note: row.note,
      reportedAt: row.reportedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      isOverdue: now >= row.dueAt,
      abilities: {
        answer: toAbility(canCheck(actor, { gridId: row.gridId, authorId: '' }, now)),
      },
    })),
    next: next === null || last === undefined ? null : duePosition(last),
  }
}

/** How many reports wait for this person to answer. */
export async function reportsWaitingFor(actor: Actor, now: Date): Promise<number> {
  const gridIds = gridsChecked(actor, now)
  return gridIds?.length === 0 ? 0 : countContentReports(actor.communityId, gridIds, COUNTED_MAX)
}
