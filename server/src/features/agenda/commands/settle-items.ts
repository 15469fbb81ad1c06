import {
  periodEnd,
  SUPERVISION_LEVEL_TEXT,
  SUPERVISION_LEVELS,
  supervisedAt,
} from '@linyi/shared/domain/agenda/item-clock.rules'
import { ITEM_MACHINE, type ItemEvent } from '@linyi/shared/domain/agenda/item.machine'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { canTransition } from '@linyi/shared/domain/machine'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { eachDue } from '../../../platform/due/due'
import { inTransaction } from '../../../platform/db/transaction'
import { EVENT_OF } from '@linyi/shared/domain/agenda/item.text'
import {
  dueItems,
  ENDED_BY_CLOCK,
  findItem,
  itemsToSupervise,
  writeItem,
  type ItemDocument,
} from '../item.store'
import { itemFacts, lastNoticeEndsAt } from '../item.rules'
import { moveItem, type ItemChange } from './move-item'
import { recordItemEvent } from './record-item-event'
import { answeringByClock } from './step-item'

/** A step that the clock takes: which, what it writes, and what the timeline says. */
interface ClockStep {
  readonly event: ItemEvent
  readonly change: ItemChange
  readonly text: string
}

/** The step that the end of a period takes; null where somebody in office is waited for. */
function stepOf(item: ItemDocument, at: Date): ClockStep | null {
  switch (item.status) {
    case 'endorsing': {
      // The time in which a motion was barred may have ended while its supporters waited.
      if (canTransition(ITEM_MACHINE, item.status, 'reachThreshold', itemFacts(item), at).allowed) {
        const text = `附议 ${String(item.endorsers)} 人，人数已够。`
        return { event: 'reachThreshold', change: {}, text }
      }
      const text = `附议 ${String(item.endorsers)} 人，需要 ${String(item.endorsersNeeded)} 人，本次未达到。`
      return {
        event: 'lapse',
        change: {
          ...answeringByClock('lapsed', text, at),
          // An earlier postponement by the council is over; this is another deferral.
          postponedTo: null,
          revivableUntil: periodEnd(at, item.rules.agenda.revivalDays, HOLIDAYS),
        },
        text,
      }
    }
    case 'deferred':
      return item.postponedTo === null
        ? { event: 'finish', change: {}, text: '期限内没有重新征集，请提出人和附议人评价。' }
        : {
            event: 'resume',
            change: { reply: null, disposition: null },
            text: '到了议事会定下的日期。',
          }
    case 'declined':
      return { event: 'finish', change: {}, text: '没有申请复核，请提出人和附议人评价。' }
    case 'publicising':
      return lastNoticeEndsAt(item) === null || (item.objections?.open ?? 0) > 0
        ? null
        : { event: 'survey', change: {}, text: '公示期满，请提出人和附议人评价。' }
    case 'surveying':
      return { event: 'close', change: {}, text: '评价期满，归档。' }
    default:
      return null
  }
}

async function settle(communityId: string, itemId: string, status: ItemStatus): Promise<void> {
  const item = await findItem(communityId, itemId)
  if (item?.status !== status || item.dueAt === null) return
  const at = item.dueAt
  const step = stepOf(item, at)
  if (step === null) return
  const moved = await moveItem(item, step.event, at, step.change)
  await recordItemEvent(moved, EVENT_OF[step.event], null, at, { text: step.text })
}

/**
 * Writes down what the clock has ended (T6b, T9e, T14, T15, T18): it is the clock that ends it, so a
 * step carries the time of its date, and one may follow the other in the same run. Running it twice,
 * or on two instances, changes nothing more.
 */
export async function settleItems(communityId: string, now: Date): Promise<void> {
  for (const status of ENDED_BY_CLOCK) {
    await eachDue(await dueItems(communityId, status, now), (due) =>
      inTransaction(() => settle(communityId, due._id, status)),
    )
  }
}

/** Calls in one level for a date that was missed, at the minute that level is due. */
async function superviseOnce(item: ItemDocument, at: Date): Promise<ItemDocument> {
  const level = SUPERVISION_LEVELS[item.supervisionLevel]
  const reached = item.supervisionLevel + 1
  const supervised = await writeItem(item, {
    supervisionLevel: reached,
    supervisedAt: at,
    superviseAt: supervisedAt(item.status, item.dueAt, reached, item.rules.agenda, HOLIDAYS),
  })
  if (level !== undefined && item.dueAt !== null) {
    await recordItemEvent(supervised, 'agenda.supervised', null, at, {
      level,
      text: `应在 ${deadlineText(item.dueAt)} 前完成，已超期，${SUPERVISION_LEVEL_TEXT[level]}。`,
    })
  }
  return supervised
}

/**
 * Calls in the companion, the secretary and the street for dates that were missed, each once (督办).
 */
export async function superviseItems(communityId: string, now: Date): Promise<void> {
  await eachDue(await itemsToSupervise(communityId, now), (due) =>
    inTransaction(async () => {
      let item = await findItem(communityId, due._id)
      while (item !== null && item.superviseAt !== null && item.superviseAt <= now) {
        item = await superviseOnce(item, item.superviseAt)
      }
    }),
  )
}
