import { dueAfterWorkingDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { objectionFigures } from '@linyi/shared/domain/outcomes/outcome.rules'
import type { ItemDocument } from '../agenda/index'
import { ruleSetAt } from '../councils/index'

/** By when an objection that is raised now is answered, by the rules of its matter. */
export async function objectionDue(
  communityId: string,
  item: ItemDocument | null,
  now: Date,
): Promise<Date> {
  const { outcomes } = item?.rules ?? (await ruleSetAt(communityId, now))
  return dueAfterWorkingDays(now, objectionFigures(outcomes).answerWorkingDays, HOLIDAYS)
}
