import { addDays, type Day } from '@linyi/shared/domain/calendar/shanghai-day'
import { MEETING_TYPE_TEXT } from '@linyi/shared/domain/meetings/meeting'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { Chance } from '../chance.rules'
import { MEETING_REPORTS, MEETING_TALK } from '../story/history/phrases'
import { hourAt } from '../timeline.rules'
import { saidAt, type Stand, type Telling } from './hold-telling'
import type { Listed, Lists } from './tell-council'

const MINUTE_MS = 60 * 1000
const MORNING = 9.5
const EVENING = 19.5
const NOTICE_DAYS = 6
const MATTERS_MAX = 3
const REPORTED_MAX = 2
const PRESENT_LEAST = 5

type Entry = ResponseOf<'meetings.info'>['entries'][number]

interface Sitting {
  readonly meetingId: string
  readonly stand: Stand
  readonly present: readonly string[]
  readonly matters: readonly Listed[]
}

/** A month's meeting of a council: called, held, its matters decided by hands, its minutes sealed. */
export async function tellMeeting(
  telling: Telling,
  stand: Stand,
  day: Day,
  lists: Lists,
  chance: Chance,
): Promise<void> {
  await telling.time.until(hourAt(addDays(day, -NOTICE_DAYS), MORNING))
  const matters = takeMatters(lists, stand.code)
  const meetingId = await call(telling, stand, day, matters, chance)
  await telling.time.until(hourAt(day, EVENING - 0.5))
  const count = Math.max(PRESENT_LEAST, stand.members.length - chance.int(0, 2))
  const present = [stand.chair, ...stand.members.filter((id) => id !== stand.chair)].slice(0, count)
  const sitting = { meetingId, stand, present, matters }
  await gather(telling, sitting)
  const entries = await hold(telling, sitting, chance)
  await keepMinutes(telling, sitting, entries, chance)
}

function takeMatters(lists: Lists, code: string): Listed[] {
  const waiting = lists.get(code) ?? []
  lists.set(code, waiting.slice(MATTERS_MAX))
  return waiting.slice(0, MATTERS_MAX)
}

/** What is being carried out in a grid: a meeting reports back on it. */
async function inWork(telling: Telling, { chair, gridId }: Stand): Promise<string[]> {
  const call = await telling.call(chair)
  const { items } = await telling.routes['agenda.list'](
    { gridId, status: 'implementing', limit: REPORTED_MAX },
    call,
  )
  return items.map(({ id }) => id)
}

const kindOf = (
  matters: number,
  reported: number,
): 'jointCouncil' | 'handlingFeedback' | 'review' =>
  matters > 0 ? 'jointCouncil' : reported > 0 ? 'handlingFeedback' : 'review'

async function call(
  telling: Telling,
  stand: Stand,
  day: Day,
  matters: readonly Listed[],
  chance: Chance,
): Promise<string> {
  const { chair } = stand
  const reported = matters.length > 0 ? [] : await inWork(telling, stand)
  const type = kindOf(matters.length, reported.length)
  const { id: meetingId } = await telling.act(chair, 'meetings.plan', {
    type,
    gridId: stand.gridId,
    title: `${stand.code}号网格 ${String(Number(day.slice(5, 7)))}月${MEETING_TYPE_TEXT[type]}`,
    startsAt: hourAt(day, EVENING).toISOString(),
    venue: '社区党群服务中心二楼议事厅',
    link: '',
    services: ['stepFree', 'largePrint'],
    places: 10,
  })
  await telling.act(chair, 'meetings.addEntry', {
    meetingId,
    title: '通报上月提交事项的办理情况',
    minutes: 15,
    presenter: '网格员',
    materials: [{ title: '办理情况', text: chance.pick(MEETING_REPORTS) }],
  })
  for (const { itemId, matter } of matters) {
    await telling.act(chair, 'meetings.addEntry', {
      meetingId,
      itemId,
      title: '',
      minutes: 25,
      presenter: '提出人',
      materials: [{ title: '方案', text: matter.discussion }],
    })
  }
  for (const itemId of reported) {
    await telling.act(chair, 'meetings.addEntry', {
      meetingId,
      itemId,
      title: '',
      minutes: 15,
      presenter: '网格员',
      materials: [],
    })
  }
  const company = stand.buildings.find((one) => one.propertyCompany !== null)?.propertyCompany
  if (company !== undefined && company !== null) {
    await telling.act(chair, 'meetings.invite', {
      meetingId,
      kind: 'propertyCompany',
      name: company,
      way: 'phone',
    })
  }
  await telling.act(chair, 'meetings.notice', { meetingId })
  return meetingId
}

/** The door: whoever comes shows the code of the minute. */
async function gather(telling: Telling, { meetingId, stand, present }: Sitting): Promise<void> {
  await telling.act(stand.recorder, 'meetings.openCheckIn', { meetingId })
  for (const accountId of present) {
    await telling.time.until(new Date(telling.time.now.getTime() + 3 * MINUTE_MS))
    const { code } = await telling.routes['meetings.code'](
      { meetingId },
      await telling.call(stand.recorder),
    )
    await telling.act(accountId, 'meetings.checkIn', { meetingId, code, isScanned: true })
  }
}

/** From the start to the end; each matter is moved, seconded and decided by hands. */
async function hold(telling: Telling, sitting: Sitting, chance: Chance): Promise<readonly Entry[]> {
  const { meetingId, stand, matters } = sitting
  const { chair } = stand
  await telling.time.until(new Date(telling.time.now.getTime() + 12 * MINUTE_MS))
  await telling.act(chair, 'meetings.start', { meetingId })
  const { entries } = await telling.routes['meetings.info'](
    { meetingId },
    await telling.call(chair),
  )
  for (const entry of entries) {
    await telling.time.until(new Date(telling.time.now.getTime() + 6 * MINUTE_MS))
    await telling.act(chair, 'meetings.openEntry', { meetingId, entryId: entry.id })
    const listed = matters[entries.indexOf(entry) - 1]
    if (listed !== undefined) await debate(telling, sitting, entry.id, listed, chance)
  }
  await telling.time.until(new Date(telling.time.now.getTime() + 9 * MINUTE_MS))
  await telling.act(chair, 'meetings.adjourn', { meetingId })
  for (const { decided } of matters) decided()
  return entries
}

async function debate(
  telling: Telling,
  { meetingId, stand, present }: Sitting,
  entryId: string,
  { spot, matter, isRefused }: Listed,
  chance: Chance,
): Promise<void> {
  const { chair, recorder } = stand
  const [mover = chair, seconder = chair, speaker = chair] = present.slice(1)
  const minute = (): Promise<void> =>
    telling.time.until(new Date(telling.time.now.getTime() + MINUTE_MS))
  const text = saidAt(matter.motion, spot)
  const { id: motionId } = await telling.act(mover, 'floor.move', { meetingId, entryId, text })
  await minute()
  await telling.act(seconder, 'floor.second', { meetingId, motionId })
  await telling.act(chair, 'floor.takeUp', { meetingId, motionId })
  await minute()
  const { id: speechId } = await telling.act(speaker, 'floor.requestSpeech', {
    meetingId,
    stance: isRefused ? 'against' : 'for',
  })
  await telling.act(chair, 'floor.giveFloor', { meetingId, speechId })
  await minute()
  await telling.act(speaker, 'floor.endSpeech', { meetingId, speechId })
  await telling.act(chair, 'floor.closeDebate', { meetingId, motionId })
  await telling.act(chair, 'floor.put', { meetingId, motionId, way: 'hands' })
  await minute()
  const few = chance.int(0, 1)
  const yes = isRefused ? 1 + few : present.length - few
  const no = present.length - yes
  await telling.act(recorder, 'floor.recordHands', { meetingId, motionId, yes, no })
}

/** Written the next day, confirmed by those who were there, signed by the chair and one of them. */
async function keepMinutes(
  telling: Telling,
  { meetingId, stand, present, matters }: Sitting,
  entries: readonly Entry[],
  chance: Chance,
): Promise<void> {
  const { recorder, chair } = stand
  await telling.office(14)
  const { version } = await telling.act(recorder, 'minutes.draft', { meetingId })
  const sections = entries.map(({ id: entryId }, index) => ({
    entryId,
    text: matters[index - 1]?.matter.discussion ?? chance.pick(MEETING_TALK),
  }))
  await telling.act(recorder, 'minutes.edit', { meetingId, version, sections })
  await telling.act(recorder, 'minutes.send', { meetingId })
  for (const accountId of present) {
    await telling.awake(2)
    await telling.act(accountId, 'minutes.confirm', { meetingId })
  }
  const [signer = chair] = present.slice(1)
  for (const accountId of [chair, signer]) {
    await telling.office(3)
    await telling.act(accountId, 'minutes.sign', { meetingId })
  }
}
