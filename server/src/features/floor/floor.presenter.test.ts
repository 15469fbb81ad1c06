import type { FloorState } from '@linyi/shared/contract/floor.contract'
import { happening, play } from '../../../../shared/src/domain/floor/testing/happenings'
import { MEMBERS, PEOPLE, World } from '../../../../shared/src/domain/floor/testing/world'
import { MEETING_DEFAULT } from '@linyi/shared/domain/meetings/meeting.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import fc from 'fast-check'
import type { MeetingDocument, Seated } from '../meetings/index'
import { floorViewsAt, presentFloor, type FloorReading } from './floor.presenter'

const RUNS = 150
const SINCE = new Date('2020-01-01T00:00:00Z')
/** Members who never do anything, and people who have no part in the meeting. */
const QUIET = ['quiet1', 'quiet2', 'quiet3']
const STRANGERS = ['stranger1', 'stranger2']

const OFFICE: Readonly<Record<string, Role>> = { chair: 'councilChair', recorder: 'gridWorker' }

function actorOf(accountId: string): Actor {
  const role = OFFICE[accountId]
  const scope = { kind: 'grid', gridId: 'grid' } as const
  return {
    accountId,
    communityId: 'community',
    birthYear: 1960,
    consentVersion: '1',
    residencies: [],
    roles: role === undefined ? [] : [{ role, scope, from: SINCE, to: null }],
  }
}

function rowOf(key: string, world: World): Seated {
  const isMember = MEMBERS.includes(key) || QUIET.includes(key)
  const recusal = { entryId: `entry${String(world.entry)}`, reason: '', at: SINCE }
  return {
    _id: `row-${key}`,
    key,
    accountId: key,
    kind: isMember ? 'member' : 'raiser',
    party: null,
    isPresent: world.present.has(key) || QUIET.includes(key),
    checkedInAt: SINCE,
    how: 'code',
    // one of the quiet is at home, and another speaks for them
    proxyId: key === 'quiet3' ? 'row-quiet2' : null,
    recusals: world.recused.has(key) ? [recusal] : [],
  }
}

/** What the service would have read of a meeting that was played at random. */
function readingOf(world: World): FloorReading {
  const { facts, floor, revision } = world
  const meeting = {
    _id: 'meeting',
    gridId: 'grid',
    status: facts.isInSession ? 'inSession' : 'suspended',
    quorum: { isReached: facts.hasQuorum },
    entryId: facts.entryId,
    rules: MEETING_DEFAULT,
    revision,
  } as MeetingDocument
  const keys = [...PEOPLE.filter((key) => key !== 'recorder'), ...QUIET]
  const decided = floor.motions.find(({ status }) => status === 'decided')
  const dissent = {
    _id: 'dissent',
    communityId: 'community',
    meetingId: 'meeting',
    motionId: decided?.id ?? '',
    accountId: 'quiet1',
    reason: '不同意',
    at: SINCE,
  }
  return {
    sitting: {
      meeting,
      floor,
      dissents: decided === undefined ? [] : [dissent],
      rows: new Map(keys.map((key) => [key, rowOf(key, world)])),
      chairIds: ['chair'],
    },
    names: new Map(keys.map((key) => [key, key.toUpperCase()])),
    turnout: 1,
  }
}

describe('the floor as many see it at once', () => {
  const viewers = [...PEOPLE, ...QUIET, ...STRANGERS].map(actorOf)
  const worldOf = (day: readonly Parameters<typeof play>[1][]): World => {
    const world = new World()
    for (const what of day) play(world, what)
    return world
  }
  const day = fc.array(happening, { minLength: 10, maxLength: 80, size: 'max' })

  it(`is for each of them what they would see alone, ${String(RUNS)} times`, () => {
    fc.assert(
      fc.property(
        day,
        fc.shuffledSubarray(viewers, { minLength: viewers.length }),
        (acts, seen) => {
          const world = worldOf(acts)
          const reading = readingOf(world)
          const view = floorViewsAt(reading, world.now)
          const together = seen.map((actor) => view(actor))
          const alone = seen.map((actor) => presentFloor(reading, actor, world.now))

          expect(together).toEqual(alone)
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('is one object for all whom the floor does not know and who sit alike', () => {
    const reading = readingOf(new World())
    const view = floorViewsAt(reading, new World().now)
    const [wang, li, quiet, holder, chair, one, other] = [
      'wang',
      'li',
      'quiet1',
      'quiet2',
      'chair',
      ...STRANGERS,
    ].map((key) => view(actorOf(key)))
    const shared = new Set<FloorState | undefined>([wang, li, quiet])

    expect(shared.size).toBe(1)
    expect(one).toBe(other)
    expect(chair).not.toBe(wang)
    expect([wang, holder].map((state) => state?.mine.votesFor)).toEqual([null, 'QUIET3'])
  })
})
