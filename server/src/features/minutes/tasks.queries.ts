import type { MeetingTask } from '@linyi/shared/contract/inbox.contract'
import { dueAfterWorkingDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import type { MeetingStatus } from '@linyi/shared/domain/meetings/meeting'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { meetingsIn, type MeetingDocument } from '../meetings/index'
import { minutesPolicy, type MinutesCase } from './minutes.policy'
import { recordsOf } from './minutes.store'

/** A meeting that is over and whose minutes nobody has sealed. */
const UNSEALED: readonly MeetingStatus[] = ['adjourned', 'minutesDraft']

type MinutesTask = readonly [MeetingTask['kind'], Date]

/** Two working days for each step that a record waits for somebody to take (A4.2). */
function afterWorkingDays(from: Date, { rules }: MeetingDocument): Date {
  return dueAfterWorkingDays(from, rules.minutesWorkingDays, HOLIDAYS)
}

/** What the minutes of a meeting wait for from this person, at most one thing. */
function taskOf(record: MinutesCase, actor: Actor, now: Date): MinutesTask | null {
  const { sitting, minutes, corrections } = record
  const { meeting } = sitting
  const over = meeting.adjournedAt ?? meeting.endsAt
  const may = (act: 'draft' | 'send' | 'answer' | 'confirm' | 'sign') =>
    minutesPolicy[act](record, actor, now).allowed
  if (may('draft') || may('send')) return ['draftMinutes', afterWorkingDays(over, meeting)]
  const until = minutes?.correctionsUntil ?? null
  if (until === null) return null
  const isOpen = corrections.some(({ isAccepted }) => isAccepted === null)
  if (isOpen && may('answer')) return ['answerCorrection', until]
  if (now < until && may('confirm')) return ['readMinutes', until]
  return may('sign') ? ['signMinutes', afterWorkingDays(until, meeting)] : null
}

/**
 * What waits for this person around the minutes of the community's meetings: to write them, to read
 * what one was part of and say whether it was so, to answer a correction, to sign.
 */
export async function minutesWaitingFor(actor: Actor, now: Date): Promise<MeetingTask[]> {
  const meetings = await meetingsIn(actor.communityId, UNSEALED)
  const records = await recordsOf(
    actor.communityId,
    meetings.map(({ _id }) => _id),
  )
  return meetings.flatMap((meeting): MeetingTask[] => {
    const task = taskOf({ sitting: { meeting }, ...records(meeting._id) }, actor, now)
    if (task === null) return []
    const [kind, dueAt] = task
    const { _id: meetingId, gridId, title, placeName } = meeting
    return [{ kind, meetingId, gridId, title, placeName, dueAt: dueAt.toISOString() }]
  })
}
