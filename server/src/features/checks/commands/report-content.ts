import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canCheck, lookBy } from '@linyi/shared/domain/checks/check.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import { matterOf } from '../report.queries'
import { answerContentReport, findContentReport, insertContentReport } from '../report.store'
import type { CheckCall } from './move-check'

/**
 * Whoever can read a matter reports it, once; those in office for the place answer within the days of
 * the rule set. No number of reports takes anything down by itself.
 *
 * @throws AppError `checks.matter_not_found`, `checks.already_reported`
 */
export async function reportContent(
  { about, matterId, ground, note }: RequestOf<'checks.report'>,
  { actor, now }: CheckCall,
): Promise<ResponseOf<'checks.report'>> {
  const { communityId, accountId } = actor
  const { title, gridId } = await matterOf(communityId, about, matterId)
  const { agenda } = await ruleSetAt(communityId, now)
  const dueAt = lookBy(agenda, now)
  const _id = newId(now)
  await insertContentReport({
    ...{ _id, communityId, about, matterId, title, gridId, reporterId: accountId },
    ...{ ground, note, isOpen: true, reportedAt: now, dueAt, answer: null },
  })
  await recordEvent({
    communityId,
    type: 'checks.reported',
    subject: { kind: 'report', id: _id },
    actorId: accountId,
    at: now,
    data: { about, matterId, ground },
  })
  return { dueAt: dueAt.toISOString() }
}

/**
 * The office has looked, mended what it can mend with its own means, and answers.
 *
 * @throws AppError `checks.report_not_found`, `checks.not_checker`, `checks.report_answered`
 */
export async function answerReport(
  { reportId, isMended, text }: RequestOf<'checks.answerReport'>,
  { actor, now }: CheckCall,
): Promise<ResponseOf<'checks.answerReport'>> {
  const { communityId, accountId } = actor
  const report = found(await findContentReport(communityId, reportId), 'checks.report_not_found')
  ensure(canCheck(actor, { gridId: report.gridId, authorId: '' }, now))
  if (!report.isOpen) throw new AppError('checks.report_answered')
  await answerContentReport(report, { text, isMended, by: accountId, at: now })
  await recordEvent({
    communityId,
    type: 'checks.reportAnswered',
    subject: { kind: 'report', id: reportId },
    actorId: accountId,
    at: now,
    data: { authorId: report.reporterId, about: report.about, matterId: report.matterId },
  })
  return {}
}
