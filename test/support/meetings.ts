import type { RequestInput } from '@linyi/shared/contract/operations'
import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import type { TestCommunity, TestPerson } from './factories'
import { scheduleItem } from './story'
import type { TestService } from './test-service'

const HOUR_MS = 3_600_000
const EVENING_HOURS = 19.5

/** Half past seven in the evening, so many days from now. */
export function eveningIn(service: TestService, days: number): Date {
  const day = addDays(dayOf(service.clock.now()), days)
  return new Date(startOfDay(day).getTime() + EVENING_HOURS * HOUR_MS)
}

/** Sets the clock forward to an instant; never back. */
export function passTo(service: TestService, instant: Date): void {
  service.clock.advance(instant.getTime() - service.clock.now().getTime())
}

type Plan = Partial<RequestInput<'meetings.plan'>>

/** The chair prepares a meeting of the grid for an evening in four days. */
export async function planMeeting(
  service: TestService,
  { gridId, chair }: Pick<TestCommunity, 'gridId' | 'chair'>,
  wish: Plan = {},
): Promise<string> {
  const { id } = await service.as(chair.token).command('meetings.plan', {
    type: 'topicDiscussion',
    gridId,
    title: '8号网格议题讨论会',
    startsAt: eveningIn(service, 4).toISOString(),
    venue: '社区活动室',
    ...wish,
  })
  return id
}

/** A meeting on whose agenda one item of the council's list stands. */
export interface StoryMeeting {
  readonly meetingId: string
  readonly itemId: string
  readonly entryId: string
}

/** A meeting that is ready for its notice. */
export async function preparedMeeting(
  service: TestService,
  community: TestCommunity,
  wish: Plan = {},
): Promise<StoryMeeting> {
  const itemId = await scheduleItem(service, community)
  const meetingId = await planMeeting(service, community, wish)
  const { id: entryId } = await service
    .as(community.chair.token)
    .command('meetings.addEntry', { meetingId, itemId, minutes: 30 })
  return { meetingId, itemId, entryId }
}

/** The same after its notice. */
export async function noticedMeeting(
  service: TestService,
  community: TestCommunity,
  wish: Plan = {},
): Promise<StoryMeeting> {
  const meeting = await preparedMeeting(service, community, wish)
  await service
    .as(community.chair.token)
    .command('meetings.notice', { meetingId: meeting.meetingId })
  return meeting
}

/** Goes to the evening of a meeting and opens its door. */
export async function openDoor(
  service: TestService,
  { chair, worker }: TestCommunity,
  meetingId: string,
): Promise<void> {
  const { checkInFrom } = await service.as(chair.token).query('meetings.info', { meetingId })
  passTo(service, new Date(checkInFrom))
  await service.as(worker.token).command('meetings.openCheckIn', { meetingId })
}

/** Checks people in with the code at the door, one after the other. */
export async function checkIn(
  service: TestService,
  { worker }: TestCommunity,
  meetingId: string,
  people: readonly TestPerson[],
): Promise<void> {
  for (const { token } of people) {
    const { code } = await service.as(worker.token).query('meetings.code', { meetingId })
    await service.as(token).command('meetings.checkIn', { meetingId, code })
  }
}

/** A meeting in session, with these members in the room. */
export async function meetingInSession(
  service: TestService,
  community: TestCommunity,
  members: readonly TestPerson[] = community.members,
  wish: Plan = {},
): Promise<StoryMeeting> {
  const meeting = await noticedMeeting(service, community, wish)
  await openDoor(service, community, meeting.meetingId)
  await checkIn(service, community, meeting.meetingId, members)
  await service
    .as(community.chair.token)
    .command('meetings.start', { meetingId: meeting.meetingId })
  return meeting
}

/** A hearing that begins in twenty minutes and whose door is open; needs a community without waiting. */
export async function openHearing(
  service: TestService,
  community: TestCommunity,
): Promise<{ readonly meetingId: string; readonly entryId: string }> {
  const chair = service.as(community.chair.token)
  const meetingId = await planMeeting(service, community, {
    type: 'hearing',
    startsAt: new Date(service.clock.now().getTime() + HOUR_MS / 3).toISOString(),
  })
  const { id: entryId } = await chair.command('meetings.addEntry', {
    meetingId,
    title: '听取意见',
    minutes: 30,
    materials: [{ title: '说明', text: '请先看。' }],
  })
  await chair.command('meetings.notice', { meetingId })
  await openDoor(service, community, meetingId)
  return { meetingId, entryId }
}
