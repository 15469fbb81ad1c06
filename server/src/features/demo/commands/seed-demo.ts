import type { AllRoutes } from '../../../platform/http/handler'
import { settleDue } from '../../../platform/due/due'
import { beginStory, endStory } from '../demo-state.store'
import { BALLOT_ITEMS } from '../story/ballots'
import { HANDLED_ITEMS } from '../story/handled-items'
import { ITEMS, type StoryItem } from '../story/items'
import { MEETING_ITEM, UNREADY_ITEM } from '../story/meetings'
import { PEOPLE } from '../story/people'
import { HELD_SESSION } from '../story/talk'
import { enlivenDays } from './enliven-days'
import { seedBallots } from './seed-ballots'
import { seedDoors } from './seed-doors'
import { seedHistory, type HistoryScale } from './seed-history'
import { seedHouseholds } from './seed-households'
import { seedItem } from './seed-item'
import { seedMeetings } from './seed-meetings'
import { seedOffices } from './seed-offices'
import { seedPeople } from './seed-people'
import { seedPlaces } from './seed-places'
import { seedListening } from './seed-listening'
import { seedReveals } from './seed-reveals'
import { seedTalk } from './seed-talk'
import { settleStory } from './settle-story'

const DAY_MS = 24 * 60 * 60 * 1000
const STORY_DAYS = 40

/** Hears how much of the story has been told: from 0 to 1. */
export type Progress = (share: number) => void

/** How much is told beside the last days. */
export interface DemoTelling {
  /** The months before; null for the last days alone. */
  readonly history: HistoryScale | null
  readonly progress?: Progress
}

const LAST_DAYS_ALONE: DemoTelling = { history: null }

/**
 * Tells the demo's story up to `today`: places, people, the months before where they are asked for,
 * and each matter of the last days as far as it has come.
 */
export async function seedDemo(
  today: Date,
  routes: AllRoutes,
  { history, progress = () => undefined }: DemoTelling = LAST_DAYS_ALONE,
): Promise<void> {
  await beginStory()
  const days = STORY_DAYS + (history?.days ?? 0)
  const since = new Date(today.getTime() - days * DAY_MS)
  const places = await seedPlaces(since)
  const people = await seedPeople(places, since)
  await seedOffices(places, people, since, today)
  const top = await seedDoors(places, since)
  const beginning = { places, people, routes, since, top }
  const stands = history === null ? null : await seedHistory(beginning, history, today, progress)
  const oldestFirst = [
    ...ITEMS,
    MEETING_ITEM,
    UNREADY_ITEM,
    ...BALLOT_ITEMS,
    ...HANDLED_ITEMS,
  ].sort((a, b) => b.raisedDaysAgo - a.raisedDaysAgo)
  const stage = { places, people, routes, today }
  const items = new Map<string, string>()
  const isBefore = (item: StoryItem): boolean => item.raisedDaysAgo > HELD_SESSION.daysAgo
  const seedAll = async (some: readonly StoryItem[]): Promise<void> => {
    for (const item of some) items.set(item.title, await seedItem(item, stage))
  }
  // the evening has its place among the matters, so that numbers follow the days
  await seedAll(oldestFirst.filter(isBefore))
  await seedListening(stage)
  await seedAll(oldestFirst.filter((item) => !isBefore(item)))
  await seedTalk(items, stage)
  await seedBallots(items, stage)
  await seedMeetings(items, stage)
  await seedHouseholds(places, people, routes, today)
  await seedReveals(places, people, routes, today)
  // What the clock has ended by now, and nobody has published yet.
  await settleDue(places.communityId, today)
  if (stands !== null) {
    await enlivenDays(items, stands, stage)
    const readers = PEOPLE.flatMap(({ key, hint }) =>
      hint === null ? [] : [people.get(key) ?? ''],
    )
    await settleStory(places.communityId, routes, readers, today)
  }
  await endStory()
  progress(1)
}
