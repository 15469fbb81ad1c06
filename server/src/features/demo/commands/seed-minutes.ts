import { inTransaction } from '../../../platform/db/transaction'
import type { SessionCall } from '../../../platform/http/handler'
import type { StoryMeeting, StoryMotion } from '../story/meetings'
import { at, callAs, type Stage } from './seed-item'

const MINUTE_MS = 60 * 1000
const CHAIR = 'ma-defu'
const KEEPER = 'he-jing'
const MORNING = 9

/** Where and when a motion is debated. */
interface Debate {
  readonly meetingId: string
  readonly entryId: string
  readonly beginsAt: Date
}

/** A motion from its mover to the hands that decide it, a minute for each act. */
export async function seedMotion(
  { mover, seconder, text, speeches, yes, no, dissent }: StoryMotion,
  { meetingId, entryId, beginsAt }: Debate,
  stage: Stage,
): Promise<void> {
  const { routes } = stage
  let minutes = 0
  const act = async <Answer>(
    key: string,
    doing: (call: SessionCall) => Promise<Answer>,
  ): Promise<Answer> => {
    const call = await callAs(stage, key, new Date(beginsAt.getTime() + minutes * MINUTE_MS))
    minutes += 1
    return inTransaction(() => doing(call))
  }
  const { id: motionId } = await act(mover, (call) =>
    routes['floor.move']({ meetingId, entryId, text }, call),
  )
  await act(seconder, (call) => routes['floor.second']({ meetingId, motionId }, call))
  await act(CHAIR, (call) => routes['floor.takeUp']({ meetingId, motionId }, call))
  for (const { by, stance } of speeches) {
    const { id: speechId } = await act(by, (call) =>
      routes['floor.requestSpeech']({ meetingId, stance }, call),
    )
    await act(CHAIR, (call) => routes['floor.giveFloor']({ meetingId, speechId }, call))
    await act(by, (call) => routes['floor.endSpeech']({ meetingId, speechId }, call))
  }
  await act(CHAIR, (call) => routes['floor.closeDebate']({ meetingId, motionId }, call))
  await act(CHAIR, (call) => routes['floor.put']({ meetingId, motionId, way: 'hands' }, call))
  await act(KEEPER, (call) => routes['floor.recordHands']({ meetingId, motionId, yes, no }, call))
  await act(dissent.by, (call) =>
    routes['floor.dissent']({ meetingId, motionId, reason: dissent.reason }, call),
  )
}

/** The minutes: written the morning after, read and corrected in the day, signed on the next. */
export async function seedMinutes(
  { daysAgo, attended, minutes }: StoryMeeting,
  meetingId: string,
  stage: Stage,
): Promise<void> {
  if (minutes === undefined) return
  const { routes, today } = stage
  const { sections, correction, signer } = minutes
  const on = (days: number, hours: number, key: string): Promise<SessionCall> =>
    callAs(stage, key, at(today, daysAgo - days, hours))
  const keeper = await on(1, MORNING, KEEPER)
  const { version } = await inTransaction(() => routes['minutes.draft']({ meetingId }, keeper))
  const { entries } = await routes['meetings.info']({ meetingId }, keeper)
  const written = entries.flatMap(({ id: entryId }, index) => {
    const text = sections[index]
    return text === undefined ? [] : [{ entryId, text }]
  })
  await inTransaction(() =>
    routes['minutes.edit']({ meetingId, version, sections: written }, keeper),
  )
  await inTransaction(() => routes['minutes.send']({ meetingId }, keeper))
  const doubting = await on(1, MORNING + 2, correction.by)
  const { id: correctionId } = await inTransaction(() =>
    routes['minutes.correct']({ meetingId, text: correction.text }, doubting),
  )
  const answering = await on(1, MORNING + 3, KEEPER)
  await inTransaction(() =>
    routes['minutes.answer'](
      { meetingId, correctionId, isAccepted: true, answer: correction.answer },
      answering,
    ),
  )
  for (const [index, key] of attended.entries()) {
    const call = await on(1, MORNING + 4 + index, key)
    await inTransaction(() => routes['minutes.confirm']({ meetingId }, call))
  }
  for (const [index, key] of [CHAIR, signer].entries()) {
    const call = await on(2, MORNING + index, key)
    await inTransaction(() => routes['minutes.sign']({ meetingId }, call))
  }
}
