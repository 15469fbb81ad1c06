import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { inTransaction } from '../../../platform/db/transaction'
import type { AllRoutes, SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { addAccounts, loadActor } from '../../people/index'
import { ASSISTED, CLAIMANTS, type StoryDoor } from '../story/households'
import type { SeededPeople } from './seed-people'
import type { SeededPlaces } from './seed-places'

const DAY_MS = 24 * 60 * 60 * 1000

/** Tells who waits to be verified and whom staff have registered, by the commands people use. */
export async function seedHouseholds(
  places: SeededPlaces,
  people: SeededPeople,
  routes: AllRoutes,
  today: Date,
): Promise<void> {
  const { communityId } = places
  const before = (days: number): Date => new Date(today.getTime() - days * DAY_MS)
  const as = async (accountId: string, now: Date): Promise<SessionCall> => {
    const actor = await loadActor(communityId, accountId, now)
    if (actor === null) throw new Error(`the story knows nobody ${accountId}`)
    return { now, requestId: 'story', actor, sessionId: 'story' }
  }
  const { name, born, home, witness, daysAgo } = ASSISTED
  const visit = before(daysAgo)
  const worker = await as(people.get('liu-min') ?? '', visit)
  await inTransaction(() =>
    routes['households.assist'](
      {
        ...doorIn(places, home),
        realName: name,
        phone: null,
        birthYear: born,
        relation: 'owner',
        consent: { way: 'oral', witness, at: visit.toISOString(), photoId: null },
      },
      worker,
    ),
  )
  for (const claimant of CLAIMANTS) {
    const now = before(claimant.daysAgo)
    const accountId = newId(now)
    await addAccounts([
      {
        _id: accountId,
        communityId,
        realName: claimant.name,
        phone: claimant.phone,
        birthYear: claimant.born,
        consentVersion: PRIVACY_VERSION,
        personaId: claimant.hint === null ? null : claimant.key,
        personaHint: claimant.hint,
        createdAt: now,
      },
    ])
    const call = await as(accountId, now)
    const { relation, note } = claimant
    await inTransaction(() =>
      routes['households.claim'](
        { ...doorIn(places, claimant.home), relation, note, photoIds: [] },
        call,
      ),
    )
  }
}

function doorIn(
  { grids }: SeededPlaces,
  { building, unit, door }: StoryDoor,
): { buildingId: string; unit: number; door: string } {
  const all = [...grids.values()].flatMap((grid) => grid.buildings)
  return { buildingId: all.find(({ name }) => name === building)?.id ?? '', unit, door }
}
