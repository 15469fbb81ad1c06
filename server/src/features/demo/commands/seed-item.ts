import type { Choice } from '@linyi/shared/domain/ballots/ballot'
import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { FIT } from '../../../platform/content/verdict'
import { inTransaction } from '../../../platform/db/transaction'
import type { AllRoutes, SessionCall } from '../../../platform/http/handler'
import { loadActor } from '../../people/index'
import { settleDue } from '../../../platform/due/due'
import type { StoryAct } from '../story/handled-items'
import type { StoryItem } from '../story/items'
import { drawScene } from '../story/pictures'
import { publishDecision } from './seed-outcome'
import type { SeededPeople } from './seed-people'
import type { SeededPlaces } from './seed-places'

const HOUR_MS = 60 * 60 * 1000
const MORNING_HOURS = 9
const EVENING_HOURS = 19.5

/** The stage on which the story is told. */
export interface Stage {
  readonly places: SeededPlaces
  readonly people: SeededPeople
  /** The operations of the service: the story is told by them. */
  readonly routes: AllRoutes
  readonly today: Date
}

/**
 * Tells one matter of the story by the same commands that people use, each at its own time, so that
 * the demo's timelines, rolls and events are what the product itself would have written.
 */
export async function seedItem(story: StoryItem, stage: Stage): Promise<string> {
  const { places, today, routes } = stage
  const raisedAt = at(today, story.raisedDaysAgo, MORNING_HOURS)
  const later = (hours: number): Date => new Date(raisedAt.getTime() + hours * HOUR_MS)
  const as = (key: string, now: Date): Promise<SessionCall> => callAs(stage, key, now)

  const raiser = await as(story.raiser, raisedAt)
  const photoIds: string[] = []
  for (const scene of story.scenes) {
    photoIds.push(
      (await routes['photos.upload']({}, { ...raiser, file: await drawScene(scene) })).id,
    )
  }
  const { category, title, proposal, body, place } = story
  const gridId = places.grids.get(story.grid)?.id ?? ''
  const { id: itemId } = await inTransaction(() =>
    routes['agenda.raise'](
      { gridId, category, title, proposal, body, place, photoIds, channel: 'app' },
      raiser,
    ),
  )
  await tellWay(story, stage, itemId, later)
  for (const act of story.acts ?? []) await tellAct(act, stage, itemId, later(act.after))
  return itemId
}

/** The piece of work that the story tells of: an item of it has one. */
async function actionOf(routes: AllRoutes, itemId: string, call: SessionCall): Promise<string> {
  const list = await routes['actions.list']({ view: 'item', about: itemId, limit: 1 }, call)
  return list.items[0]?.id ?? ''
}

/** Carries out one act of the story, with its picture. */
export async function tellAct(
  act: StoryAct,
  stage: Stage,
  itemId: string,
  now: Date,
): Promise<void> {
  const { routes, places } = stage
  await settleDue(places.communityId, now)
  const call = await callAs(stage, act.by, now)
  if (act.name === 'outcomes.publish') {
    await publishDecision(routes, itemId, act.input, call)
    return
  }
  const file = act.scene === undefined ? null : await drawScene(act.scene)
  const photoIds = file === null ? [] : [(await routes['photos.upload']({}, { ...call, file })).id]
  const { dueInDays, ...input } = act.input
  const date = dueInDays === undefined ? {} : { dueOn: addDays(dayOf(now), dueInDays) }
  const handler = routes[act.name] as (input: object, call: SessionCall) => Promise<unknown>
  const target = act.name.startsWith('actions.')
    ? { actionId: await actionOf(routes, itemId, call) }
    : { itemId }
  const photos = act.name === 'actions.accept' ? {} : { photoIds }
  await inTransaction(() => handler({ ...target, ...photos, ...input, ...date }, call))
}

/** The way from the screening to the vote and its publication, as far as the matter has come. */
async function tellWay(
  story: StoryItem,
  stage: Stage,
  itemId: string,
  later: (hours: number) => Date,
): Promise<void> {
  const { places, today, routes } = stage
  const { communityId } = places
  const as = (key: string, now: Date): Promise<SessionCall> => callAs(stage, key, now)
  const isEight = story.grid === '8'
  const { declined, admitted, minutes, ballot, outcome } = story
  if (declined !== undefined) {
    const call = await as('liu-min', later(6))
    await inTransaction(() => routes['agenda.decline']({ itemId, ...declined }, call))
  }
  if (admitted === undefined) return
  const caller = await as('liu-min', later(4))
  await inTransaction(() =>
    routes['agenda.contact'](
      { itemId, how: 'phone', text: '已联系提出人，问清了情况，约好一起看现场。' },
      caller,
    ),
  )
  const screener = await as('liu-min', later(5))
  await inTransaction(() =>
    routes['agenda.admit'](
      {
        itemId,
        basis: admitted,
        stakeholders: [{ kind: 'residents', name: '' }, ...(story.affects ?? [])],
        scope: 'grid',
      },
      screener,
    ),
  )
  await endorse(stage, story, itemId, later)
  if (minutes === undefined) return
  const reviewer = await as(isEight ? 'sun-zhiqiang' : 'yang-lixin', later(60))
  await inTransaction(() => routes['agenda.agree']({ itemId, minutes, body: '' }, reviewer))
  if (ballot === undefined) return
  const openedAt = at(today, ballot.openedDaysAgo, EVENING_HOURS)
  const closesAt = at(today, ballot.openedDaysAgo - ballot.windowDays, EVENING_HOURS)
  const chair = await as(isEight ? 'ma-defu' : 'guo-yumei', openedAt)
  const { effect, deliberation, text } = ballot
  const { id: ballotId } = await inTransaction(() =>
    routes['ballots.open'](
      { itemId, effect, deliberation, text, closesAt: closesAt.toISOString() },
      chair,
    ),
  )
  await vote(stage, story, ballotId, openedAt)
  if (closesAt < today) await settleDue(communityId, closesAt)
  for (const [index, key] of (ballot.signedBy ?? []).entries()) {
    const call = await as(key, new Date(closesAt.getTime() + (13 + index) * HOUR_MS))
    await inTransaction(() => routes['ballots.certify']({ ballotId }, call))
  }
  if (outcome === undefined) return
  const secretary = await as('yang-lixin', new Date(closesAt.getTime() + 20 * HOUR_MS))
  await publishDecision(routes, itemId, outcome, secretary)
}

/** An hour of the day, so many days before today. */
export function at(today: Date, daysAgo: number, hours: number): Date {
  return new Date(startOfDay(addDays(dayOf(today), -daysAgo)).getTime() + hours * HOUR_MS)
}

/** Somebody of the story who acts at that time. */
export async function callAs(
  { places, people }: Stage,
  key: string,
  now: Date,
): Promise<SessionCall> {
  const actor: Actor | null = await loadActor(places.communityId, people.get(key) ?? '', now)
  if (actor === null) throw new Error(`the story has no ${key}`)
  return { actor, now, requestId: 'demo', sessionId: 'demo', content: FIT }
}

async function endorse(
  stage: Stage,
  story: StoryItem,
  itemId: string,
  later: (hours: number) => Date,
): Promise<void> {
  const needed = 3
  const count = Math.min(story.endorsers ?? 0, needed)
  for (let index = 0; index < count; index += 1) {
    const key = `neighbour-${story.grid}-${String(index + 1)}`
    const call = await callAs(stage, key, later(8 + index * 7))
    await inTransaction(() => stage.routes['agenda.endorse']({ itemId }, call))
  }
}

async function vote(
  stage: Stage,
  story: StoryItem,
  ballotId: string,
  openedAt: Date,
): Promise<void> {
  const { ballot, grid } = story
  if (ballot === undefined) return
  const choices: Choice[] = [
    ...Array<Choice>(ballot.yes).fill('yes'),
    ...Array<Choice>(ballot.no).fill('no'),
    ...Array<Choice>(ballot.abstain).fill('abstain'),
  ]
  for (const [index, choice] of choices.entries()) {
    const key = voterKey(grid, index)
    const call = await callAs(stage, key, new Date(openedAt.getTime() + (index + 1) * 2 * HOUR_MS))
    await inTransaction(() => stage.routes['ballots.cast']({ ballotId, choice }, call))
  }
}

/** Council members first; in grid 8 two of the seven are people one can be. */
function voterKey(grid: '8' | '13', index: number): string {
  const named = grid === '8' ? ['ma-defu', 'zhang-guilan'] : ['guo-yumei']
  return named[index] ?? `neighbour-${grid}-${String(index - named.length + 1)}`
}
