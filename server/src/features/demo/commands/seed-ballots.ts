import { inTransaction } from '../../../platform/db/transaction'
import { settleDue } from '../../../platform/due/due'
import { STORY_BALLOTS, type StoryBallot } from '../story/ballots'
import { drawScene } from '../story/pictures'
import { at, callAs, type Stage } from './seed-item'

const HOUR_MS = 60 * 60 * 1000
const EVENING = 19.5
const GRID = '13'
const CHAIR = 'guo-yumei'
const SECRETARY = 'yang-lixin'
/** An end staircase has the larger flat on the left; two flats are still the developer's. */
const AREAS_CM2 = [892_500, 763_200] as const
const UNSOLD = { doors: ['601', '602'], unit: 3, ownerKey: '湖畔置业（未售）' } as const

/** Tells the ballots of grid 13 by the commands people use; `items` are the matters by title. */
export async function seedBallots(items: ReadonlyMap<string, string>, stage: Stage): Promise<void> {
  for (const ballot of STORY_BALLOTS) await tellBallot(ballot, items.get(ballot.item) ?? '', stage)
}

async function tellBallot(story: StoryBallot, itemId: string, stage: Stage): Promise<void> {
  const { routes, today, places } = stage
  const { effect, electors, method, deliberation, text, openedDaysAgo, windowDays } = story
  const opensAt = at(today, openedDaysAgo, EVENING)
  const closesAt = at(today, openedDaysAgo - windowDays, EVENING)
  const after = (hours: number): Date => new Date(opensAt.getTime() + hours * HOUR_MS)
  const buildingId = story.building === undefined ? undefined : idOf(stage, story.building)
  if (story.countsArea === true && buildingId !== undefined) {
    await measureFlats(stage, buildingId, after(-24))
  }
  const chair = await callAs(stage, CHAIR, opensAt)
  const { id: ballotId } = await inTransaction(() =>
    routes['ballots.open'](
      {
        itemId,
        effect,
        electors,
        method,
        buildingId,
        deliberation,
        text,
        closesAt: closesAt.toISOString(),
      },
      chair,
    ),
  )
  for (const [index, [voter, choice]] of story.votes.entries()) {
    const call = await callAs(stage, voter, after((index + 1) * 2))
    await inTransaction(() => routes['ballots.cast']({ ballotId, choice }, call))
  }
  if (story.papersIn !== undefined) await takePapers(stage, ballotId, story.papersIn, after(26))
  const until = await extend(story, ballotId, closesAt, stage)
  if (story.signedBy === undefined) return
  await settleDue(places.communityId, until)
  for (const [index, key] of story.signedBy.entries()) {
    const call = await callAs(stage, key, new Date(until.getTime() + (14 + index) * HOUR_MS))
    await inTransaction(() => routes['ballots.certify']({ ballotId }, call))
  }
}

/** More time where the story gives it. @returns the end that holds */
async function extend(
  { extension }: StoryBallot,
  ballotId: string,
  closesAt: Date,
  stage: Stage,
): Promise<Date> {
  if (extension === undefined) return closesAt
  const until = new Date(closesAt.getTime() + extension.hours * HOUR_MS)
  const call = await callAs(stage, CHAIR, new Date(closesAt.getTime() - 4 * HOUR_MS))
  const input = { ballotId, closesAt: until.toISOString(), reason: extension.reason }
  await inTransaction(() => stage.routes['ballots.extend'](input, call))
  return until
}

const idOf = ({ places }: Stage, building: string): string =>
  places.grids.get(GRID)?.buildings.find(({ name }) => name === building)?.id ?? ''

/** The secretary writes down every flat's area, as the register has it. */
async function measureFlats(stage: Stage, buildingId: string, now: Date): Promise<void> {
  const call = await callAs(stage, SECRETARY, now)
  const known = await stage.routes['ballots.areas']({ buildingId }, call)
  const flats = known.flats.map(({ householdId, unit, door }) => {
    const isUnsold = unit === UNSOLD.unit && UNSOLD.doors.some((one) => one === door)
    return {
      householdId,
      areaCm2: AREAS_CM2[door.endsWith('1') ? 0 : 1],
      source: isUnsold ? ('contract' as const) : ('register' as const),
      ownerKey: isUnsold ? UNSOLD.ownerKey : null,
    }
  })
  await inTransaction(() => stage.routes['ballots.setAreas']({ flats }, call))
}

/** The lead of a building takes papers at doors that have not voted; a second person has still to read them. */
async function takePapers(
  stage: Stage,
  ballotId: string,
  { building, count, by }: NonNullable<StoryBallot['papersIn']>,
  now: Date,
): Promise<void> {
  const buildingId = idOf(stage, building)
  const call = await callAs(stage, by, now)
  const own = call.actor.residencies.map(({ householdId }) => householdId)
  const { doors } = await stage.routes['ballots.canvass']({ ballotId, buildingId }, call)
  const waiting = doors.filter(({ unit, hasVoted }) => !hasVoted && !own.includes(unit))
  const file = await drawScene('ballotPaper')
  for (const { unit } of waiting.slice(0, count)) {
    const { id: photoId } = await stage.routes['photos.upload']({}, { ...call, file })
    const paper = { ballotId, unit, choice: 'yes', origin: 'paper' as const, photoId }
    await inTransaction(() => stage.routes['ballots.enterPaper'](paper, call))
  }
}
