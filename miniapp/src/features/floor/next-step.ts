import type { MotionView } from '@linyi/shared/contract/floor.contract'
import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { MOTION_KIND_TEXT, STANCE_TEXT } from '@linyi/shared/domain/floor/motion'
import type { IconName } from '@/components/icon/icon-names'
import type { Call } from '@/platform/use-api'
import type { Asked } from './asked'
import { adjournAsk, lapseAsk } from './chair-asks'
import { STEP_TEXT as TEXT } from './chair.text'
import { doorText } from './floor.text'
import { motionOnFloor, waitingMotions, type Sitting } from './floor-view'

interface Button {
  readonly text: string
  readonly icon: IconName
  readonly note?: string
  /** Allowed, and not what should happen next: it stands back. */
  readonly isQuiet?: true
}

/** What the one big button of the chair does now; where only waiting is right it is a sentence. */
export type Step =
  | { readonly kind: 'wait'; readonly text: string }
  | (Button & { readonly kind: 'call'; readonly call: Call })
  | (Button & { readonly kind: 'ask'; readonly asked: Asked })
  /** The same call, once people have had time to think. */
  | (Button & { readonly kind: 'later'; readonly call: Call; readonly until: string })

const wait = (text: string): Step => ({ kind: 'wait', text })

/**
 * The next step that the rules of order allow (A2.5): the service says of every act whether it is
 * allowed, this says which of the allowed ones comes first.
 */
export function nextStep(sitting: Sitting): Step {
  const { meeting, floor } = sitting
  if (meeting.status !== 'inSession') return gatheringStep(meeting)
  if (!floor.mine.presides) return wait(TEXT.othersPreside(floor.presiding.name))
  const { point, speaker } = floor
  if (point !== null) {
    return { kind: 'ask', text: TEXT.rule, icon: 'shield', asked: { kind: 'rule', point } }
  }
  if (speaker !== null) {
    const call: Call = {
      name: 'floor.endSpeech',
      input: { meetingId: meeting.id, speechId: speaker.id },
    }
    return { kind: 'call', text: TEXT.endSpeech, icon: 'check', note: TEXT.endNote, call }
  }
  const motion = motionOnFloor(floor)
  if (motion === null) return openFloorStep(sitting)
  return motion.status === 'put'
    ? voteStep(motion, meeting.id)
    : (debateStep(sitting, motion) ?? putStep(motion))
}

/** Before the meeting is opened, and while it is suspended. */
function gatheringStep(meeting: MeetingInfo): Step {
  const { abilities, id: meetingId, quorum } = meeting
  const note = TEXT.quorum(quorum)
  if (abilities.openCheckIn.allowed) {
    const call: Call = { name: 'meetings.openCheckIn', input: { meetingId } }
    return { kind: 'call', text: TEXT.openCheckIn, icon: 'people', call }
  }
  if (abilities.start.allowed) {
    const call: Call = { name: 'meetings.start', input: { meetingId } }
    return { kind: 'call', text: TEXT.start, icon: 'meeting', note, call }
  }
  if (abilities.resume.allowed) {
    const call: Call = { name: 'meetings.resume', input: { meetingId } }
    return { kind: 'call', text: TEXT.resume, icon: 'meeting', note, call }
  }
  if (abilities.openCheckIn.reason === 'meetings.check_in_too_early') return wait(doorText(meeting))
  const { start, resume, openCheckIn } = abilities
  const reasons = { checkIn: start, suspended: resume, noticed: openCheckIn }
  const refused = reasons[meeting.status as keyof typeof reasons] as typeof start | undefined
  return wait(refused?.message ?? TEXT.over[meeting.status] ?? TEXT.notYet)
}

/** While a motion is talked about: amendments first, then whose turn it is, then the end of it. */
function debateStep({ meeting, floor }: Sitting, motion: MotionView): Step | null {
  const meetingId = meeting.id
  const amendments = waitingMotions(floor).filter(({ amends }) => amends === motion.id)
  const stated = amendments.find(({ abilities }) => abilities.takeUp?.allowed === true)
  if (stated !== undefined) return takeUpStep(stated, meetingId)
  const next = floor.queue[0]
  if (next !== undefined && floor.mine.abilities.giveFloor.allowed) {
    const call: Call = { name: 'floor.giveFloor', input: { meetingId, speechId: next.id } }
    const after = floor.queue.length - 1
    const note = `${STANCE_TEXT[next.stance]} · 第 ${String(next.turn)} 次${TEXT.after(after)}`
    return { kind: 'call', text: TEXT.giveFloor(next.name), icon: 'mic', note, call }
  }
  const unseconded = amendments[0]
  if (unseconded !== undefined) {
    return { kind: 'ask', text: TEXT.lapse, icon: 'cross', asked: lapseAsk(meetingId, unseconded) }
  }
  const { closeDebate } = motion.abilities
  if (closeDebate === undefined) return null
  if (!closeDebate.allowed) return wait(closeDebate.message ?? TEXT.notYet)
  const call: Call = { name: 'floor.closeDebate', input: { meetingId, motionId: motion.id } }
  const asked: Asked = { kind: 'confirm', ...TEXT.closeDebateAsk, call }
  return { kind: 'ask', text: TEXT.closeDebate, icon: 'check', asked }
}

/** The debate is over: put it to the vote, if enough members are there. */
function putStep(motion: MotionView): Step {
  const { put } = motion.abilities
  if (put?.allowed !== true) return wait(put?.message ?? TEXT.notYet)
  return { kind: 'ask', text: TEXT.put, icon: 'ballot', asked: { kind: 'put', motion } }
}

function voteStep(motion: MotionView, meetingId: string): Step {
  const { vote, abilities } = motion
  if (vote === null) return wait(TEXT.notYet)
  const input = { meetingId, motionId: motion.id }
  if (vote.way === 'hands') {
    const { recordHands } = abilities
    if (recordHands?.allowed !== true) return wait(recordHands?.message ?? TEXT.recorderCounts)
    const asked: Asked = { kind: 'hands', motion }
    return { kind: 'ask', text: TEXT.recordHands, icon: 'hand', note: TEXT.handsNote, asked }
  }
  if (vote.way === 'consensus') {
    const isFirst = vote.asked < 2
    const ability = isFirst ? abilities.askAgain : abilities.declareConsensus
    const call: Call = { name: isFirst ? 'floor.askAgain' : 'floor.declareConsensus', input }
    const button = isFirst
      ? ({ text: TEXT.askAgain, icon: 'talk' } as const)
      : ({ text: TEXT.declare, icon: 'endorse' } as const)
    if (ability?.allowed === true) return { kind: 'call', ...button, call }
    const isSoon = ability?.reason === 'floor.asked_too_soon' && vote.nextAskAt !== null
    if (isSoon && vote.nextAskAt !== null) {
      return { kind: 'later', ...button, call, until: vote.nextAskAt }
    }
    return wait(ability?.message ?? TEXT.notYet)
  }
  if (abilities.closeVote?.allowed !== true) {
    return wait(abilities.closeVote?.message ?? TEXT.notYet)
  }
  const missing = vote.electors - (vote.turnout ?? 0)
  if (missing <= 0) {
    const call: Call = { name: 'floor.closeVote', input }
    return { kind: 'call', text: TEXT.closeVote, icon: 'ballot', note: TEXT.allVoted, call }
  }
  const call: Call = { name: 'floor.closeVote', input: { ...input, isEarly: true } }
  const asked: Asked = { kind: 'confirm', ...TEXT.closeEarlyAsk(missing), call }
  const note = TEXT.missing(missing)
  return { kind: 'ask', text: TEXT.closeEarly, icon: 'ballot', note, asked, isQuiet: true }
}

/** Nothing has the floor: state what was moved, wait for a motion, or go on in the agenda. */
function openFloorStep(sitting: Sitting): Step {
  const { meeting, floor } = sitting
  const waiting = waitingMotions(floor)
  const stated = waiting.find(({ abilities }) => abilities.takeUp?.allowed === true)
  if (stated !== undefined) return takeUpStep(stated, meeting.id)
  if (waiting.some(({ status }) => status === 'moved')) return wait(TEXT.waitSecond)
  const open = meeting.entries.find(({ id }) => id === meeting.entryId)
  if (open?.item?.status === 'deliberating') return wait(TEXT.waitMotion)
  return agendaStep(meeting)
}

function takeUpStep(motion: MotionView, meetingId: string): Step {
  const call: Call = { name: 'floor.takeUp', input: { meetingId, motionId: motion.id } }
  const text = TEXT.takeUp(MOTION_KIND_TEXT[motion.kind])
  return { kind: 'call', text, icon: 'notice', note: TEXT.takeUpNote, call }
}

/** The next entry of the agenda, or the end of the meeting. */
function agendaStep(meeting: MeetingInfo): Step {
  const { id: meetingId, abilities } = meeting
  const next = meeting.entries.find(({ id }) => id === meeting.nextEntryId)
  if (next !== undefined) {
    if (!abilities.openEntry.allowed) return wait(abilities.openEntry.message ?? TEXT.notYet)
    const call: Call = { name: 'meetings.openEntry', input: { meetingId, entryId: next.id } }
    return { kind: 'call', text: TEXT.openEntry, icon: 'forward', note: next.title, call }
  }
  if (!abilities.adjourn.allowed) return wait(abilities.adjourn.message ?? TEXT.notYet)
  return { kind: 'ask', text: TEXT.adjourn, icon: 'check', asked: adjournAsk(meeting) }
}
