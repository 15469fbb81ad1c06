import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { inTransaction } from '../../../platform/db/transaction'
import type { AllRoutes, SessionCall } from '../../../platform/http/handler'
import type { StoryPublication } from '../story/items'

/**
 * The secretary of the story drafts, completes, reviews and publishes a decision.
 *
 * @returns until when it stands on notice
 */
export async function publishDecision(
  routes: AllRoutes,
  itemId: string,
  { text, steps, notAdopted, contact }: StoryPublication,
  call: SessionCall,
): Promise<Date> {
  return inTransaction(async () => {
    const { id: outcomeId } = await routes['outcomes.draft']({ kind: 'decision', itemId }, call)
    const { version } = await routes['outcomes.edit'](
      {
        outcomeId,
        version: 1,
        text,
        notAdopted,
        contact,
        facesChecked: true,
        steps: steps.map(({ who, task, inDays }) => ({
          who,
          task,
          by: addDays(dayOf(call.now), inDays),
        })),
      },
      call,
    )
    await routes['outcomes.review']({ outcomeId, version }, call)
    const { publicityEndsAt } = await routes['outcomes.publish']({ outcomeId }, call)
    return new Date(publicityEndsAt ?? call.now)
  })
}
