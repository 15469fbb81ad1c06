import { inTransaction } from '../../../platform/db/transaction'
import { HELD_SESSION, PLANNED_SESSION } from '../story/talk'
import { at, callAs, tellAct, type Stage } from './seed-item'

const HOUR_MS = 60 * 60 * 1000
const MINUTE_MS = 60 * 1000
const MORNING = 9
const EVENING = 19.5
const PLANNED_AHEAD_DAYS = 4
const PLANNER = 'sun-zhiqiang'
/** Who takes it down raises it for the speaker, and does not handle it. */
const KEEPER = 'he-jing'

/** One evening of listening with what became of what was said, and one that is planned. */
export async function seedListening(stage: Stage): Promise<void> {
  const { routes, today, places } = stage
  const gridId = places.grids.get('8')?.id ?? ''
  const { daysAgo, remarks, summary, ...held } = HELD_SESSION
  const startsAt = at(today, daysAgo, EVENING)
  const as = (key: string, now: Date) => callAs(stage, key, now)
  const planning = await as(PLANNER, at(today, daysAgo + PLANNED_AHEAD_DAYS, MORNING))
  const { id: listeningId } = await inTransaction(() =>
    routes['listening.plan']({ ...held, startsAt: startsAt.toISOString(), gridId }, planning),
  )
  const opening = await as(PLANNER, startsAt)
  await inTransaction(() => routes['listening.open']({ listeningId }, opening))
  const told: { itemId: string; saidAt: Date }[] = []
  for (const [index, { text, place, speaker }] of remarks.entries()) {
    const saidAt = new Date(startsAt.getTime() + (index + 1) * 12 * MINUTE_MS)
    const keeper = await as(KEEPER, saidAt)
    const { itemId } = await inTransaction(() =>
      routes['listening.remark']({ listeningId, text, place, speaker }, keeper),
    )
    told.push({ itemId, saidAt })
  }
  const ending = await as(PLANNER, new Date(startsAt.getTime() + HOUR_MS))
  await inTransaction(() => routes['listening.end']({ listeningId, summary }, ending))
  for (const [index, { itemId, saidAt }] of told.entries()) {
    for (const act of remarks[index]?.acts ?? []) {
      await tellAct(act, stage, itemId, new Date(saidAt.getTime() + act.after * HOUR_MS))
    }
  }
  const { inDays, ...planned } = PLANNED_SESSION
  const call = await as(PLANNER, at(today, 1, MORNING))
  const next = at(today, -inDays, EVENING).toISOString()
  await inTransaction(() => routes['listening.plan']({ ...planned, startsAt: next, gridId }, call))
}
