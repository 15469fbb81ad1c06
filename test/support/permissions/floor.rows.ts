import { MeetingRoom } from '../meeting-room'
import type { Motion, MotionVote } from '@linyi/shared/domain/floor/motion'
import type { Stage } from './stage'
import {
  ACTING,
  everybody,
  nobodyActs,
  nobodyReads,
  type Cells,
  type Row,
  type Target,
} from './table'

/** A meeting of the council in session, nothing on its floor. */
async function room(stage: Stage): Promise<Target> {
  const { meetingId, entryId } = await MeetingRoom.open(stage.service, stage.community)
  return { meetingId, entryId }
}

/** A member of the council who is no chair, and somebody who is neither. */
const memberOf = (stage: Stage): string => stage.people.councilMember?.accountId ?? ''
const otherOf = (stage: Stage): string => stage.bystander.accountId

type Change = (stage: Stage) => Partial<Motion>

/** A meeting with a motion in that state, moved by somebody whom nobody plays. */
const withMotion =
  (change: Change) =>
  async (stage: Stage): Promise<Target> => {
    const held = await MeetingRoom.open(stage.service, stage.community)
    const motion = held.motion(otherOf(stage), { seconderId: otherOf(stage), ...change(stage) })
    await held.lay({ motions: [motion] })
    const { meetingId, entryId } = held
    return { meetingId, entryId, motionId: motion.id, attendanceId: held.rowIds[1] ?? '' }
  }

const moved = withMotion(() => ({ status: 'moved', seconderId: null }))
const seconded = withMotion(() => ({ status: 'seconded' }))
const onFloor = withMotion(() => ({ status: 'onFloor' }))
const debated = withMotion(() => ({ status: 'debate' }))
const owned = withMotion((stage) => ({ status: 'debate', moverId: memberOf(stage) }))
const closed = withMotion(() => ({ status: 'closed' }))
const decided = withMotion(() => ({ status: 'decided' }))

const vote = (stage: Stage, change: Partial<MotionVote>): MotionVote => ({
  way: 'hands',
  electors: 2,
  members: 2,
  ballotId: null,
  openedAt: stage.service.clock.now(),
  closesAt: null,
  asked: 0,
  askedAt: null,
  result: null,
  tally: null,
  sentence: null,
  ...change,
})
const voting = (change: Partial<MotionVote>) =>
  withMotion((stage) => ({ status: 'put', vote: vote(stage, change) }))
const LONG_AGO = new Date('2020-01-01T00:00:00Z')
const byHands = voting({})
const askedOnce = voting({ way: 'consensus', asked: 1, askedAt: LONG_AGO })
const askedTwice = voting({ way: 'consensus', asked: 2, askedAt: LONG_AGO })
const byBallot = voting({ way: 'secret', ballotId: 'f'.repeat(24) })

/** The same with an amendment, a speech or a point of order beside the motion. */
async function amended(stage: Stage): Promise<Target> {
  const held = await MeetingRoom.open(stage.service, stage.community)
  const motion = held.motion(memberOf(stage), { status: 'debate' })
  const other = { kind: 'amendment', amends: motion.id } as const
  const amendment = held.motion(otherOf(stage), other)
  await held.lay({ motions: [motion, amendment] })
  return { meetingId: held.meetingId, motionId: amendment.id }
}

const withSpeech =
  (whose: (stage: Stage) => string, status: 'waiting' | 'speaking') =>
  async (stage: Stage): Promise<Target> => {
    const held = await MeetingRoom.open(stage.service, stage.community)
    const motion = held.motion(otherOf(stage), { status: 'debate' })
    const speech = held.speech(motion.id, whose(stage), status)
    await held.lay({ motions: [motion], speeches: [speech] })
    return { meetingId: held.meetingId, speechId: speech.id }
  }

async function disputed(stage: Stage): Promise<Target> {
  const held = await MeetingRoom.open(stage.service, stage.community)
  const motion = held.motion(otherOf(stage), { status: 'debate' })
  const point = {
    id: motion.id,
    motionId: motion.id,
    accountId: otherOf(stage),
    text: '发言离题了',
    raisedAt: stage.service.clock.now(),
    ruling: null,
    answer: null,
    ruledAt: null,
  }
  await held.lay({ motions: [motion], points: [point] })
  return { meetingId: held.meetingId, pointId: point.id }
}

/** What members do, and the chair does not while presiding. */
const taking: Cells = {
  ...ACTING,
  councilMember: 'ok',
  councilChair: 'floor.chair_neutral',
  rest: 'floor.not_member',
}
const chairing: Cells = { ...ACTING, councilChair: 'ok', rest: 'floor.not_chair' }
const other = nobodyActs('meetings.not_found')
const text = '每周三上午清理一次楼道杂物。'
const ids = ({ meetingId, motionId }: Target) => ({ meetingId, motionId })

export const floorRows: readonly Row[] = [
  {
    name: 'floor.state',
    prepare: room,
    request: ({ meetingId }) => ({ meetingId }),
    own: everybody,
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'floor.move',
    prepare: room,
    request: ({ meetingId, entryId }) => ({ meetingId, entryId, text }),
    own: taking,
    other,
  },
  { name: 'floor.second', prepare: moved, request: ids, own: taking, other },
  {
    name: 'floor.amend',
    prepare: debated,
    request: (target) => ({ ...ids(target), text }),
    own: taking,
    other,
  },
  {
    name: 'floor.takeOver',
    prepare: amended,
    request: ids,
    own: {
      ...ACTING,
      councilMember: 'ok',
      councilChair: 'floor.not_mover',
      rest: 'floor.not_present',
    },
    other,
  },
  { name: 'floor.takeUp', prepare: seconded, request: ids, own: chairing, other },
  { name: 'floor.lapse', prepare: moved, request: ids, own: chairing, other },
  {
    name: 'floor.withdraw',
    prepare: owned,
    request: ids,
    own: { ...ACTING, councilMember: 'ok', rest: 'floor.not_mover' },
    other,
  },
  {
    name: 'floor.requestSpeech',
    prepare: onFloor,
    request: ({ meetingId }) => ({ meetingId, stance: 'for' }),
    own: { ...taking, rest: 'floor.no_voice' },
    other,
  },
  {
    name: 'floor.withdrawSpeech',
    prepare: withSpeech(memberOf, 'waiting'),
    request: ({ meetingId }) => ({ meetingId }),
    own: { ...ACTING, councilMember: 'ok', rest: 'floor.not_waiting' },
    other,
  },
  {
    name: 'floor.giveFloor',
    prepare: withSpeech(memberOf, 'waiting'),
    isFresh: true,
    request: ({ meetingId, speechId }) => ({ meetingId, speechId }),
    own: chairing,
    other,
  },
  {
    name: 'floor.endSpeech',
    prepare: withSpeech(memberOf, 'speaking'),
    isFresh: true,
    request: ({ meetingId, speechId }) => ({ meetingId, speechId }),
    own: { ...ACTING, councilMember: 'ok', councilChair: 'ok', rest: 'floor.not_speaker' },
    other,
  },
  {
    name: 'floor.raisePoint',
    prepare: debated,
    isFresh: true,
    request: ({ meetingId }) => ({ meetingId, text: '发言离题了' }),
    own: taking,
    other,
  },
  {
    name: 'floor.rulePoint',
    prepare: disputed,
    request: ({ meetingId, pointId }) => ({ meetingId, pointId, ruling: 'upheld' }),
    own: chairing,
    other,
  },
  {
    name: 'floor.handOver',
    prepare: debated,
    isFresh: true,
    request: ({ meetingId, attendanceId }) => ({ meetingId, attendanceId }),
    own: chairing,
    other,
  },
  {
    name: 'floor.closeDebate',
    prepare: onFloor,
    isFresh: true,
    request: ids,
    own: chairing,
    other,
  },
  {
    name: 'floor.put',
    prepare: closed,
    request: (target) => ({ ...ids(target), way: 'hands' }),
    own: chairing,
    other,
  },
  { name: 'floor.askAgain', prepare: askedOnce, request: ids, own: chairing, other },
  {
    name: 'floor.object',
    prepare: askedOnce,
    isFresh: true,
    request: ids,
    own: { ...ACTING, councilMember: 'ok', councilChair: 'ok', rest: 'floor.not_member' },
    other,
  },
  { name: 'floor.declareConsensus', prepare: askedTwice, request: ids, own: chairing, other },
  {
    name: 'floor.recordHands',
    prepare: byHands,
    isFresh: true,
    request: (target) => ({ ...ids(target), yes: 2, no: 0 }),
    own: {
      ...ACTING,
      recorder: 'ok',
      gridWorker: 'ok',
      councilChair: 'ok',
      rest: 'floor.not_recorder',
    },
    other,
  },
  {
    name: 'floor.closeVote',
    prepare: byBallot,
    request: ids,
    own: chairing,
    other,
    // the paper's box is made up; whoever may close has come that far
    passes: ['floor.wrong_status'],
  },
  {
    name: 'floor.postpone',
    prepare: closed,
    isFresh: true,
    request: (target, { service }) => ({
      ...ids(target),
      yes: 2,
      no: 0,
      resumeOn: new Date(service.clock.now().getTime() + 604_800_000).toISOString().slice(0, 10),
      reason: '等物业报价。',
    }),
    own: chairing,
    other,
  },
  {
    name: 'floor.refer',
    prepare: closed,
    isFresh: true,
    request: (target) => ({
      ...ids(target),
      yes: 2,
      no: 0,
      body: 'residentMeeting',
      reason: '涉及全体居民。',
    }),
    own: chairing,
    other,
  },
  {
    name: 'floor.dissent',
    prepare: decided,
    request: (target) => ({ ...ids(target), reason: '担心噪音。' }),
    own: { ...ACTING, councilMember: 'ok', councilChair: 'ok', rest: 'floor.not_member' },
    other,
  },
]
