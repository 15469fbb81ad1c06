import { MOTION_KIND_TEXT } from '@linyi/shared/domain/floor/motion'
import type { IconName } from '@/components/icon/icon-names'
import type { Call } from '@/platform/use-api'
import type { Asked } from './asked'
import { motionOnFloor, settledMotions, waitingMotions, type Sitting } from './floor-view'
import { FLOOR_TEXT as TEXT } from './floor.text'
import { amendAsk, dissentAsk, moveAsk, objectAsk, pointAsk, stanceAsk } from './member-asks'

/** What the recorder may do for somebody in the room who has no phone. */
export interface RecordAct {
  readonly key: string
  readonly icon: IconName
  readonly text: string
  readonly note?: string
  readonly does: { readonly asked: Asked } | { readonly call: Call; readonly done: string }
}

/**
 * What fits to the step the meeting is at. Whether it is allowed to this person the service says
 * when it is sent: it is the member who acts, and the recorder who writes it down.
 */
export function recordActs(
  { meeting, floor }: Sitting,
  attendanceId: string,
  isMember: boolean,
): readonly RecordAct[] {
  const { id: meetingId } = meeting
  const who = { attendanceId }
  const motion = motionOnFloor(floor)
  const acts: RecordAct[] = []
  const add = (key: string, icon: IconName, text: string, does: RecordAct['does'], note?: string) =>
    acts.push({ key, icon, text, does, ...(note === undefined ? {} : { note }) })

  if (motion?.status === 'onFloor' || motion?.status === 'debate') {
    add('speak', 'hand', TEXT.handsUp, { asked: stanceAsk(meetingId, who) })
    add('down', 'down', TEXT.handsDown, {
      call: { name: 'floor.withdrawSpeech', input: { meetingId, ...who } },
      done: TEXT.lowered,
    })
    if (isMember && motion.kind === 'main') {
      add('amend', 'edit', TEXT.amend, { asked: amendAsk(meetingId, motion, who) })
    }
  }
  if (!isMember) return acts
  if (motion?.status === 'put' && motion.vote?.way === 'consensus') {
    add('object', 'talk', TEXT.object, { asked: objectAsk(meetingId, motion.id, who) })
  }
  for (const { id, kind, text, status } of waitingMotions(floor)) {
    if (status !== 'moved') continue
    const call: Call = { name: 'floor.second', input: { meetingId, ...who, motionId: id } }
    const does = { call, done: TEXT.seconded }
    add(`second-${id}`, 'endorse', `${TEXT.second}${MOTION_KIND_TEXT[kind]}`, does, text)
  }
  if (floor.entryId !== null && floor.isInSession) {
    add('move', 'plus', TEXT.move, { asked: moveAsk(meetingId, floor.entryId, who) })
  }
  if (motion !== null && motion.status !== 'put') {
    add('point', 'shield', TEXT.pointAsk, { asked: pointAsk(meetingId, who) })
  }
  for (const settled of settledMotions(floor)) {
    if (settled.status !== 'decided') continue
    const does = { asked: dissentAsk(meetingId, settled, who) }
    add(`dissent-${settled.id}`, 'file', TEXT.dissentFor, does, settled.text)
  }
  return acts
}
