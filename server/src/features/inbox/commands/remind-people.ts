import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { isDuplicateKey } from '../../../platform/db/mongo-errors'
import { inTransaction } from '../../../platform/db/transaction'
import { eachDue } from '../../../platform/due/due'
import { recordEvent } from '../../../platform/events/event.store'
import { surveysClosing } from '../../agenda/index'
import { ballotsClosing } from '../../ballots/index'
import { meetingsComing } from '../../meetings/index'
import { resolutionsToReview } from '../../resolutions/index'
import { givenReminders, takeReminder } from '../inbox.store'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** A review that was missed for longer is a matter for the list of resolutions. */
const REVIEW_LATE_MS = 7 * DAY_MS
/** What began less than this before its reminder was just told. */
const FRESH_MS = 12 * HOUR_MS

interface Reminder {
  readonly type: EventType
  readonly subject: { readonly kind: string; readonly id: string }
  /** The date it is about: moved to another day, it is reminded of anew. */
  readonly of: Date
}

/** What is near enough to be reminded of now, and was not told just before. */
async function remindersDue(communityId: string, now: Date): Promise<Reminder[]> {
  const time = now.getTime()
  const [tomorrow, inTwoDays] = [new Date(time + DAY_MS), new Date(time + 2 * DAY_MS)]
  const [ballots, meetings, surveys, resolutions] = await Promise.all([
    ballotsClosing(communityId, now, tomorrow),
    meetingsComing(communityId, now, tomorrow),
    surveysClosing(communityId, now, inTwoDays),
    resolutionsToReview(communityId, new Date(time - REVIEW_LATE_MS), now),
  ])
  const wasTold = (at: Date | null): boolean => at !== null && time - at.getTime() < FRESH_MS
  return [
    ...ballots
      .filter(({ opensAt }) => !wasTold(opensAt))
      .map(({ _id: id, closesAt: of }): Reminder => ({
        type: 'ballots.closingSoon',
        subject: { kind: 'ballot', id },
        of,
      })),
    ...meetings
      .filter(({ noticedAt }) => !wasTold(noticedAt))
      .map(({ _id: id, startsAt: of }): Reminder => ({
        type: 'meetings.comingUp',
        subject: { kind: 'meeting', id },
        of,
      })),
    ...surveys
      .filter(({ enteredAt }) => !wasTold(enteredAt))
      .map(({ _id: id, dueAt }): Reminder => ({
        type: 'ratings.closingSoon',
        subject: { kind: 'rating', id },
        of: dueAt ?? now,
      })),
    ...resolutions.map(({ _id: id, reviewAt }): Reminder => ({
      type: 'resolutions.reviewDue',
      subject: { kind: 'resolution', id },
      of: reviewAt ?? now,
    })),
  ]
}

const keyOf = ({ type, subject, of }: Reminder): string =>
  `${type} ${subject.id} ${String(of.getTime())}`

/**
 * Records what no act makes happen: a vote that closes tomorrow, a meeting tomorrow, a rating that
 * ends, a resolution to be reviewed. Each once, whoever looks and however often; whom it is told, and
 * how, the matrix says as of any other event.
 */
export async function remindPeople(communityId: string, now: Date): Promise<void> {
  const due = await remindersDue(communityId, now)
  if (due.length === 0) return
  const given = await givenReminders(communityId, due.map(keyOf))
  await eachDue(
    due.filter((reminder) => !given.has(keyOf(reminder))),
    async (reminder) => {
      try {
        await inTransaction(async () => {
          await takeReminder(communityId, keyOf(reminder), now)
          const { type, subject } = reminder
          await recordEvent({ communityId, type, subject, actorId: null, at: now })
        })
      } catch (error) {
        // another instance was faster
        if (!isDuplicateKey(error)) throw error
      }
    },
  )
}
