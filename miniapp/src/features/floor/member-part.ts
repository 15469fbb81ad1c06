import type { IconName } from '@/components/icon/icon-names'
import type { Call } from '@/platform/use-api'
import type { Asked } from './asked'
import { FLOOR_TEXT as TEXT, waitText } from './floor.text'
import {
  isDecided,
  motionOnFloor,
  ownBallotId,
  placeInQueue,
  waitingMotions,
  type Sitting,
} from './floor-view'
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
  | (Button & {
      readonly kind: 'call'
      readonly call: Call
      readonly done?: string
      /** The motion it is about, which then needs no button of its own. */
      readonly motionId?: string
    })
  | (Button & { readonly kind: 'ask'; readonly asked: Asked })
  | (Button & { readonly kind: 'vote'; readonly ballotId: string })
  | (Button & { readonly kind: 'checkIn' })
  | (Button & { readonly kind: 'cockpit' })

const none = (text: string): MemberStep => ({ kind: 'none', text })

/** The one thing that is a member's turn: check in, vote, speak to the end, or raise a hand. */
export function memberStep(sitting: Sitting): MemberStep {
  const { meeting, floor } = sitting
  const { id: meetingId, abilities } = meeting
  const { mine } = floor
  if (abilities.checkIn.allowed) {
    return { kind: 'checkIn', text: TEXT.checkIn, icon: 'check', note: TEXT.notPresent }
  }
  if (meeting.adjournedAt !== null) return none(TEXT.isOver)
  if (meeting.status !== 'inSession') return none(waitText(meeting))
  const motion = motionOnFloor(floor)
  const vote = motion?.status === 'put' ? motion.vote : null
  if (motion !== null && vote !== null) {
    const ballotId = ownBallotId(sitting)
    if (ballotId !== null) return { kind: 'vote', text: TEXT.toVote, icon: 'ballot', ballotId }
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
    const done = TEXT.seconded
    return { kind: 'call', text: TEXT.second, icon: 'endorse', note, call, done, motionId }
  }
  if (mine.abilities.requestSpeech.allowed) {
    const note = TEXT.turns(mine.turnsLeft)
    return { kind: 'ask', text: TEXT.handsUp, icon: 'hand', note, asked: stanceAsk(meetingId) }
  }
  // one sentence after the other: a motion of one's own comes first, and nothing follows a result
  const own = waitingMotions(floor).find(({ isMine }) => isMine)
  if (own !== undefined) return none(own.status === 'moved' ? TEXT.waitsSecond : TEXT.waitsChair)
  if (isDecided(sitting)) return none(TEXT.entryDone)
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

export function memberActs(sitting: Sitting): readonly MemberAct[] {
  const { meeting, floor } = sitting
  const { mine, entryId } = floor
  const motion = motionOnFloor(floor)
  const acts: MemberAct[] = []
  if (motion?.abilities.amend?.allowed === true) {
    acts.push({ icon: 'edit', text: TEXT.amend, asked: amendAsk(meeting.id, motion) })
  }
  // with nothing before it, it is the button at the thumb
  const isNext = motion !== null || waitingMotions(floor).some(({ isMine }) => isMine)
  if (isNext && mine.abilities.move.allowed && entryId !== null) {
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
