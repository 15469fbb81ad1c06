import type { NoticeEntry, NoticeRow } from '@linyi/shared/domain/inbox/notice'
import { noticeRows } from '@linyi/shared/domain/inbox/notice-matrix'
import { inTransaction } from '../../../platform/db/transaction'
import type { EventDocument } from '../../../platform/events/event.model'
import { eventsAfter } from '../../../platform/events/event.store'
import { queueMessages } from '../../messages/index'
import { activeAmong } from '../../people/index'
import { audiencePage } from '../audience.queries'
import { entryOf } from '../entry.queries'
import {
  addEntries,
  communitiesToTell,
  movePosition,
  positionOf,
  type InboxPart,
  type InboxPositionDocument,
} from '../inbox.store'
import { sceneOf, type Scene } from '../scene.queries'

/** People read at once, and notices written at once: what is in memory, however many are told. */
const PAGE = 250
/** What happened longer ago is history by the time somebody is told of it. */
const NEWS_MS = 30 * 24 * 60 * 60 * 1000
/** A reader waits for so many runs at most; the job goes on with the rest. */
const RUNS_FOR_A_READER = 2

const running = new Map<string, Promise<boolean>>()

/** How far a run has come. */
interface Reached {
  readonly seq: number
  readonly part: InboxPart | null
}

const isDue = (row: NoticeRow, { facts }: Scene): boolean => row.when?.(facts) ?? true

/** A page of notices of one audience of an event; nobody is told what they did themselves. */
async function entriesFor(
  scene: Scene,
  row: NoticeRow,
  after: string | null,
  now: Date,
): Promise<{ readonly entries: NoticeEntry[]; readonly next: string | null }> {
  const { accountIds, next } = await audiencePage(row.audience, scene, { after, limit: PAGE, now })
  const { communityId, actorId } = scene.event
  const meant = accountIds.filter((id) => row.evenActor === true || id !== actorId)
  const active = await activeAmong(communityId, meant)
  return {
    entries: meant.filter((id) => active.has(id)).map((id) => entryOf(scene, row, id)),
    next,
  }
}

/**
 * The notices of one event from where the last run left it, until there are enough for one run.
 *
 * @returns where the event was left; null when all of it is told
 */
async function tellEvent(
  event: EventDocument & { readonly seq: number },
  left: InboxPart | null,
  now: Date,
  entries: NoticeEntry[],
): Promise<InboxPart | null> {
  const all = noticeRows(event.type)
  if (all.length === 0 || now.getTime() - event.at.getTime() > NEWS_MS) return null
  const scene = await sceneOf(event)
  const rows = all.filter((row) => isDue(row, scene))
  // an audience that the program no longer knows: the event is told anew, and nobody twice
  const found = rows.findIndex(({ audience }) => audience === left?.audience)
  for (let index = Math.max(found, 0); index < rows.length; index += 1) {
    const row = rows[index]
    if (row === undefined) break
    let after = index === found ? (left?.after ?? null) : null
    for (;;) {
      const page = await entriesFor(scene, row, after, now)
      entries.push(...page.entries)
      after = page.next
      const following = after === null ? rows[index + 1] : row
      if (entries.length >= PAGE && following !== undefined) {
        return { seq: event.seq, audience: following.audience, after }
      }
      if (after === null) break
    }
  }
  return null
}

/** Gathers notices of the events that follow a position: one run, or less at the end. */
async function gather(
  before: InboxPositionDocument | null,
  events: readonly EventDocument[],
  now: Date,
): Promise<{ readonly entries: NoticeEntry[]; readonly reached: Reached }> {
  const entries: NoticeEntry[] = []
  let reached: Reached = { seq: before?.seq ?? 0, part: before?.part ?? null }
  for (const event of events) {
    const { seq } = event
    if (seq === null) break
    const left = reached.part?.seq === seq ? reached.part : null
    const part = await tellEvent({ ...event, seq }, left, now, entries)
    reached = part === null ? { seq, part: null } : { seq: reached.seq, part }
    if (part !== null || entries.length >= PAGE) break
  }
  return { entries, reached }
}

/**
 * Tells one run, all or nothing: the notices, their messages and the place in the sequence are written
 * together, so that a run that is broken off is told anew and nobody is told twice.
 *
 * @returns whether there may be more
 */
async function tellNext(communityId: string, now: Date): Promise<boolean> {
  const before = await positionOf(communityId)
  const events = await eventsAfter(communityId, before?.seq ?? 0)
  if (events.length === 0) return false
  const { entries, reached } = await gather(before, events, now)
  return inTransaction(async () => {
    // of two who tell the same one writes; the other looks again
    if (!(await movePosition(communityId, before, reached, now))) return true
    const added = await addEntries(communityId, entries, before?.begunAt ?? now)
    if (added.length > 0) await queueMessages(added, now)
    return true
  })
}

/** One run at a time of a community on this instance; who comes meanwhile waits for the same run. */
function tellOnce(communityId: string, now: Date): Promise<boolean> {
  const known = running.get(communityId)
  if (known !== undefined) return known
  const run = tellNext(communityId, now).finally(() => running.delete(communityId))
  running.set(communityId, run)
  return run
}

/** Tells everybody concerned what has happened since the last time. */
export async function fanOut(communityId: string, now: Date, runs = Infinity): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    if (!(await tellOnce(communityId, now))) return
  }
}

/** Tells it in every community where something has happened. */
export async function fanOutBehind(now: Date): Promise<void> {
  for (const communityId of await communitiesToTell()) await fanOut(communityId, now)
}

/** Brings an inbox up to date for somebody who looks at it now. */
export async function fanOutForReader(communityId: string, now: Date): Promise<void> {
  await fanOut(communityId, now, RUNS_FOR_A_READER)
}
