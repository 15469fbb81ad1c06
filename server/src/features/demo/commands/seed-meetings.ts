import { inTransaction } from '../../../platform/db/transaction'
import { MEETINGS, type StoryEntry, type StoryMeeting } from '../story/meetings'
import { at, callAs, type Stage } from './seed-item'
import { seedMinutes, seedMotion } from './seed-minutes'

const MINUTE_MS = 60 * 1000
const MORNING = 9
const EVENING = 19.5
const CHAIR = 'ma-defu'
const KEEPER = 'he-jing'
const GRID = '8'

type Calls = (key: string, now: Date) => ReturnType<typeof callAs>

/** Tells the meetings of the council by the commands people use; `items` are the matters by title. */
export async function seedMeetings(
  items: ReadonlyMap<string, string>,
  stage: Stage,
): Promise<void> {
  const as: Calls = (key, now) => callAs(stage, key, now)
  for (const meeting of MEETINGS) {
    const meetingId = await prepare(meeting, items, stage, as)
    if (meeting.isUnnoticed) continue
    await notice(meeting, meetingId, stage, as)
    await register(meeting, meetingId, stage, as)
    if (meeting.cancelled !== undefined) await cancel(meeting, meetingId, stage, as)
    if (meeting.attended.length > 0) await hold(meeting, meetingId, stage, as)
    if (meeting.minutes !== undefined) await seedMinutes(meeting, meetingId, stage)
  }
}

/** Planned in a morning, with its agenda and those who are asked to come. */
async function prepare(
  { type, title, venue, places, noticedDaysAgo, daysAgo, entries, parties }: StoryMeeting,
  items: ReadonlyMap<string, string>,
  { routes, today, places: { grids } }: Stage,
  as: Calls,
): Promise<string> {
  const morning = at(today, noticedDaysAgo, MORNING)
  const chair = await as(CHAIR, morning)
  const startsAt = at(today, daysAgo, EVENING).toISOString()
  const gridId = grids.get(GRID)?.id ?? ''
  const plan = { type, title, venue, places, startsAt, gridId, link: '', services: SERVICES }
  const { id: meetingId } = await inTransaction(() => routes['meetings.plan'](plan, chair))
  for (const entry of entries) {
    const input = { meetingId, ...entryOf(entry, items) }
    await inTransaction(() => routes['meetings.addEntry'](input, chair))
  }
  for (const { kind, name } of parties) {
    const input = { meetingId, kind, name, way: 'phone' as const }
    await inTransaction(() => routes['meetings.invite'](input, chair))
  }
  return meetingId
}

/** Noticed an hour after it was planned. */
async function notice(
  { noticedDaysAgo }: StoryMeeting,
  meetingId: string,
  { routes, today }: Stage,
  as: Calls,
): Promise<void> {
  const call = await as(CHAIR, at(today, noticedDaysAgo, MORNING + 1))
  await inTransaction(() => routes['meetings.notice']({ meetingId }, call))
}

/** Called off the day before. */
async function cancel(
  { daysAgo, cancelled: reason = '' }: StoryMeeting,
  meetingId: string,
  { routes, today }: Stage,
  as: Calls,
): Promise<void> {
  const call = await as(CHAIR, at(today, daysAgo + 1, MORNING))
  await inTransaction(() => routes['meetings.cancel']({ meetingId, reason }, call))
}

const SERVICES = ['stepFree', 'largePrint'] as ('stepFree' | 'largePrint')[]

function entryOf(
  { item, title = '', minutes, presenter, material }: StoryEntry,
  items: ReadonlyMap<string, string>,
) {
  const itemId = item === undefined ? undefined : items.get(item)
  const about = itemId === undefined ? {} : { itemId }
  return {
    ...about,
    title,
    minutes,
    presenter,
    materials: material === undefined ? [] : [material],
  }
}

async function register(
  { noticedDaysAgo, listeners }: StoryMeeting,
  meetingId: string,
  { routes, today }: Stage,
  as: Calls,
): Promise<void> {
  for (const [index, key] of [CHAIR, ...listeners].entries()) {
    const call = await as(key, at(today, noticedDaysAgo, MORNING + 3 + index))
    await inTransaction(() => routes['meetings.register']({ meetingId }, call))
  }
}

/** Whoever came for a party from outside is let in by the recorder. */
async function admitParties(
  parties: StoryMeeting['parties'],
  meetingId: string,
  stage: Stage,
  now: Date,
): Promise<void> {
  const { routes } = stage
  const call = await callAs(stage, KEEPER, now)
  const page = { meetingId, kind: 'invited' as const, limit: 50 }
  const { items } = await routes['meetings.attendance'](page, call)
  const came = parties.flatMap((party) => (party.came ? party.name : []))
  for (const { id: attendanceId } of items.filter(({ name }) => came.includes(name))) {
    await inTransaction(() => routes['meetings.checkInFor']({ meetingId, attendanceId }, call))
  }
}

/** The evening itself: who came, what was reported, and the end. */
async function hold(
  story: StoryMeeting,
  meetingId: string,
  stage: Stage,
  as: Calls,
): Promise<void> {
  const { routes, today } = stage
  const { daysAgo, attended, listeners, parties, motion } = story
  const evening = at(today, daysAgo, EVENING)
  const after = (minutes: number): Date => new Date(evening.getTime() + minutes * MINUTE_MS)
  const open = await as(KEEPER, after(-30))
  await inTransaction(() => routes['meetings.openCheckIn']({ meetingId }, open))
  for (const [index, key] of [...attended, ...listeners].entries()) {
    const now = after(index - 20)
    const { code } = await routes['meetings.code']({ meetingId }, await as(KEEPER, now))
    const call = await as(key, now)
    const input = { meetingId, code, isScanned: true }
    await inTransaction(() => routes['meetings.checkIn'](input, call))
  }
  await admitParties(parties, meetingId, stage, after(-5))
  const chair = await as(CHAIR, after(0))
  await inTransaction(() => routes['meetings.start']({ meetingId }, chair))
  const { entries } = await routes['meetings.info']({ meetingId }, chair)
  for (const [index, { id: entryId }] of entries.entries()) {
    const call = await as(CHAIR, after(2 + index * 20))
    await inTransaction(() => routes['meetings.openEntry']({ meetingId, entryId }, call))
    if (motion?.entry === index) {
      const debate = { meetingId, entryId, beginsAt: after(4 + index * 20) }
      await seedMotion(motion, debate, stage)
    }
  }
  const end = await as(CHAIR, after(45))
  await inTransaction(() => routes['meetings.adjourn']({ meetingId }, end))
}
