import type { IconName } from '@/components/icon/icon-names'
import type { Call } from '@/platform/use-api'
import type { Asked } from './asked'
import { FLOOR_TEXT as TEXT } from './floor.text'
import { motionOnFloor, placeInQueue, waitingMotions, type Sitting } from './floor-view'
import {
  amendAsk,
  leaveAsk,
  moveAsk,
  objectAsk,
  pointAsk,
  recuseAsk,
  stanceAsk,
} from './member-asks'

interface Button {
  readonly text: string
  readonly icon: IconName
  readonly note?: string
}

/** What a member's thumb reaches for now. */
export type MemberStep =
  | { readonly kind: 'none'; readonly text: string }
  | (Button & { readonly kind: 'call'; readonly call: Call; readonly done?: string })
  | (Button & { readonly kind: 'ask'; readonly asked: Asked })
  | (Button & { readonly kind: 'vote'; readonly ballotId: string })
  | (Button & { readonly kind: 'checkIn' })
  | (Button & { readonly kind: 'cockpit' })

const none = (text: string): MemberStep => ({ kind: 'none', text })

/** The one thing that is a member's turn: check in, vote, speak to the end, or raise a hand. */
export function memberStep({ meeting, floor }: Sitting): MemberStep {
  const { id: meetingId, abilities } = meeting
  const { mine } = floor
  if (abilities.checkIn.allowed) {
    return { kind: 'checkIn', text: TEXT.checkIn, icon: 'check', note: TEXT.notPresent }
  }
  if (meeting.adjournedAt !== null) return none(TEXT.isOver)
  if (meeting.status !== 'inSession') return none(TEXT.notRunning)
  const motion = motionOnFloor(floor)
  const vote = motion?.status === 'put' ? motion.vote : null
  if (motion !== null && vote !== null) {
    if (vote.ballotId !== null && mine.isMember && mine.isPresent && !mine.isRecused) {
      return { kind: 'vote', text: TEXT.toVote, icon: 'ballot', ballotId: vote.ballotId }
    }
    if (vote.way === 'consensus' && motion.abilities.object?.allowed === true) {
      const asked = objectAsk(meetingId, motion.id)
      return { kind: 'ask', text: TEXT.object, icon: 'talk', note: TEXT.objectNote, asked }
    }
    return none(vote.way === 'hands' ? TEXT.handsNow : TEXT.voteRuns)
  }
  if (mine.presides) {
    return { kind: 'cockpit', text: TEXT.toCockpit, icon: 'meeting', note: TEXT.toCockpitNote }
  }
  if (floor.speaker?.isMine === true) {
    const call: Call = {
      name: 'floor.endSpeech',
      input: { meetingId, speechId: floor.speaker.id },
    }
    return { kind: 'call', text: TEXT.endMine, icon: 'check', call }
  }
  const place = placeInQueue(floor)
  if (place !== null) {
    const note = place === 1 ? TEXT.nextIsMe : TEXT.before(place - 1)
    const call: Call = { name: 'floor.withdrawSpeech', input: { meetingId } }
    return { kind: 'call', text: TEXT.handsDown, icon: 'down', note, call, done: TEXT.lowered }
  }
  const unseconded = waitingMotions(floor).find(
    ({ abilities: may }) => may.second?.allowed === true,
  )
  if (unseconded !== undefined) {
    const { id: motionId, text: note } = unseconded
    const call: Call = { name: 'floor.second', input: { meetingId, motionId } }
    return { kind: 'call', text: TEXT.second, icon: 'endorse', note, call, done: TEXT.seconded }
  }
  if (mine.abilities.requestSpeech.allowed) {
    const note = TEXT.turns(mine.turnsLeft)
    return { kind: 'ask', text: TEXT.handsUp, icon: 'hand', note, asked: stanceAsk(meetingId) }
  }
  if (mine.abilities.move.allowed && floor.entryId !== null) {
    const asked = moveAsk(meetingId, floor.entryId)
    return { kind: 'ask', text: TEXT.move, icon: 'edit', asked }
  }
  return none(mine.abilities.requestSpeech.message ?? TEXT.listen)
}

/** What else a member may do now; nothing that is refused. */
export interface MemberAct {
  readonly icon: IconName
  readonly text: string
  readonly asked: Asked
}

export function memberActs({ meeting, floor }: Sitting): readonly MemberAct[] {
  const { mine, entryId } = floor
  const motion = motionOnFloor(floor)
  const acts: MemberAct[] = []
  if (motion?.abilities.amend?.allowed === true) {
    acts.push({ icon: 'edit', text: TEXT.amend, asked: amendAsk(meeting.id, motion) })
  }
  // with no motion on the floor it is the button at the thumb
  if (motion !== null && mine.abilities.move.allowed && entryId !== null) {
    acts.push({ icon: 'plus', text: TEXT.moveNext, asked: moveAsk(meeting.id, entryId) })
  }
  if (mine.abilities.raisePoint.allowed) {
    acts.push({ icon: 'shield', text: TEXT.pointAsk, asked: pointAsk(meeting.id) })
  }
  // the meeting says which entry is open; the floor of a page that wakes up may be an entry behind
  if (meeting.abilities.recuse.allowed && meeting.entryId !== null && !mine.isRecused) {
    acts.push({ icon: 'swap', text: TEXT.recuse, asked: recuseAsk(meeting.id, meeting.entryId) })
  }
  if (meeting.abilities.leave.allowed) {
    acts.push({ icon: 'signout', text: TEXT.leave, asked: leaveAsk(meeting.id) })
  }
  return acts
}
