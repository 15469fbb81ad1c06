import { inTransaction } from '../../../platform/db/transaction'
import type { AllRoutes } from '../../../platform/http/handler'
import { loadActor } from '../../people/index'
import { REVEALS } from '../story/reveals'
import type { SeededPeople } from './seed-people'
import type { SeededPlaces } from './seed-places'

const DAY_MS = 24 * 60 * 60 * 1000

/** Tells who looked at whose real data, by the command people use. */
export async function seedReveals(
  { communityId }: SeededPlaces,
  people: SeededPeople,
  routes: AllRoutes,
  today: Date,
): Promise<void> {
  for (const { viewer, subject, purpose, daysAgo } of REVEALS) {
    const now = new Date(today.getTime() - daysAgo * DAY_MS)
    const actor = await loadActor(communityId, people.get(viewer) ?? '', now)
    const accountId = people.get(subject)
    if (actor === null || accountId === undefined) {
      throw new Error(`the story does not know ${viewer} or ${subject}`)
    }
    await inTransaction(() =>
      routes['people.reveal'](
        { accountId, purpose },
        { now, requestId: 'story', actor, sessionId: 'story' },
      ),
    )
  }
}
