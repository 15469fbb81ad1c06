import { addDays, type Day } from '@linyi/shared/domain/calendar/shanghai-day'
import type { Chance, Deck } from '../chance.rules'
import { EVENING_THEMES, FAMILY_NAMES, PATRONS } from '../story/history/phrases'
import type { HistoryRemark } from '../story/history/remarks'
import { hourAt } from '../timeline.rules'
import { saidAt, type Stand, type Telling } from './hold-telling'

const MORNING = 9.5
const EVENING = 19.5
const MINUTE_MS = 60 * 1000
const AHEAD_DAYS = 4
/** 200 collected, 150 solved: three of four are solved in the end. */
const SOLVED = 0.77
const ADDRESSES = ['大爷', '阿姨', '师傅', '老师'] as const
const SUMMARY =
  '能办的当场交办，三天内由网格员回话；办不了的说明原因，涉及其他单位的由社区出面联系。'

/** What may be said at the evenings: what can be solved, and what can only be explained. */
export interface Sayings {
  readonly solved: Deck<HistoryRemark>
  readonly explained: Deck<HistoryRemark>
}

/** An evening of listening (民情夜话): each remark is a matter at once, and goes its way. */
export async function tellEvening(
  telling: Telling,
  stand: Stand,
  { day, remarks }: { day: Day; remarks: number },
  { solved, explained }: Sayings,
  chance: Chance,
): Promise<void> {
  const { secretary: planner, recorder } = stand
  await telling.time.until(hourAt(addDays(day, -AHEAD_DAYS), MORNING))
  const estate = chance.pick(stand.buildings).estate
  const { id: listeningId } = await telling.act(planner, 'listening.plan', {
    theme: `${estate}夜话：${chance.pick(EVENING_THEMES)}`,
    venue: `${estate}活动室`,
    ...chance.pick(PATRONS),
    startsAt: hourAt(day, EVENING).toISOString(),
    gridId: stand.gridId,
  })
  await telling.time.until(hourAt(day, EVENING))
  await telling.act(planner, 'listening.open', { listeningId })
  for (let index = 0; index < remarks; index += 1) {
    await telling.time.until(new Date(telling.time.now.getTime() + 4 * MINUTE_MS))
    const raiser = chance.pick(stand.neighbours)
    const isSolved = chance.is(SOLVED)
    const said = (isSolved ? solved : explained).draw()
    const spot = { stand, raiser }
    const { itemId } = await telling.act(recorder, 'listening.remark', {
      listeningId,
      text: saidAt(said.text, spot),
      ...(said.category === undefined ? {} : { category: said.category }),
      place: raiser.building.name,
      speaker: `${chance.pick(FAMILY_NAMES)}${chance.pick(ADDRESSES)}`,
    })
    const own = chance.of(itemNumber(day, index))
    telling.time.begin(telling.time.now, () =>
      answer(telling, stand, { itemId, isSolved, reply: said.reply }, own),
    )
  }
  await telling.time.until(new Date(telling.time.now.getTime() + 10 * MINUTE_MS))
  await telling.act(planner, 'listening.end', { listeningId, summary: SUMMARY })
}

const itemNumber = (day: Day, index: number): string => `${day} ${String(index)}`

async function answer(
  telling: Telling,
  { worker }: Stand,
  { itemId, isSolved, reply }: { itemId: string; isSolved: boolean; reply: string },
  chance: Chance,
): Promise<void> {
  await telling.office(chance.int(13, 19))
  const how = 'visit' as const
  await telling.act(worker, 'agenda.contact', { itemId, how, text: '到现场看过，问清了情况。' })
  if (!isSolved) {
    const input = { itemId, legalReason: reply }
    await telling.act(worker, 'agenda.explain', input)
    await telling.office(chance.int(70, 150))
    await telling.act(worker, 'agenda.finish', { itemId, reply, photoIds: [] })
    return
  }
  await telling.act(worker, 'agenda.handle', { itemId, text: '已安排人办理。' })
  await telling.office(chance.int(6, 30))
  await telling.act(worker, 'agenda.finish', { itemId, reply, photoIds: [] })
}
