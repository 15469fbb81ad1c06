import { MeetingRoom } from '../meeting-room'
import type { Stage } from './stage'
import {
  ACTING,
  everybody,
  nobodyActs,
  nobodyReads,
  SIGNED,
  type Cells,
  type Row,
  type Target,
} from './table'

/** A meeting that is over. */
async function held(stage: Stage): Promise<MeetingRoom> {
  const room = await MeetingRoom.open(stage.service, stage.community)
  await room.adjourn()
  return room
}

async function over(stage: Stage): Promise<Target> {
  const { meetingId } = await held(stage)
  return { meetingId }
}

async function drafted(stage: Stage): Promise<Target> {
  const { meetingId, recorder } = await held(stage)
  await recorder.command('minutes.draft', { meetingId })
  return { meetingId }
}

async function sent(stage: Stage): Promise<Target> {
  const { meetingId, recorder } = await held(stage)
  await recorder.command('minutes.draft', { meetingId })
  await recorder.command('minutes.send', { meetingId })
  return { meetingId }
}

async function doubted(stage: Stage): Promise<Target> {
  const { meetingId, recorder, chair } = await held(stage)
  await recorder.command('minutes.draft', { meetingId })
  await recorder.command('minutes.send', { meetingId })
  const { id } = await chair.command('minutes.correct', { meetingId, text: '时间写错了。' })
  return { meetingId, correctionId: id }
}

/** Confirmed by every member who was there, so that it may be signed at once. */
async function confirmed(stage: Stage): Promise<Target> {
  const { meetingId, recorder, chair, service, community } = await held(stage)
  await recorder.command('minutes.draft', { meetingId })
  await recorder.command('minutes.send', { meetingId })
  const second = community.members[1]?.token ?? ''
  for (const member of [chair, service.as(second)]) {
    await member.command('minutes.confirm', { meetingId })
  }
  return { meetingId }
}

async function sealed(stage: Stage): Promise<Target> {
  const target = await confirmed(stage)
  const { meetingId = '' } = target
  const { service, community } = stage
  for (const { token } of community.members) {
    await service.as(token).command('minutes.sign', { meetingId })
  }
  return target
}

const only = ({ meetingId }: Target) => ({ meetingId })
const other = nobodyActs('meetings.not_found')
const keeping: Cells = {
  ...ACTING,
  recorder: 'ok',
  gridWorker: 'ok',
  councilChair: 'ok',
  rest: 'minutes.not_keeper',
}
/** Those who were there, who keep the record, who called the meeting, and who watches over it. */
const reading: Cells = {
  ...SIGNED,
  councilMember: 'ok',
  councilChair: 'ok',
  recorder: 'ok',
  gridWorker: 'ok',
  gridSecretary: 'ok',
  communitySecretary: 'ok',
  supervisor: 'ok',
  streetOfficer: 'ok',
  rest: 'minutes.not_reader',
}
const there: Cells = {
  ...ACTING,
  councilMember: 'ok',
  councilChair: 'ok',
  rest: 'minutes.not_there',
}

export const minutesRows: readonly Row[] = [
  {
    name: 'minutes.info',
    prepare: drafted,
    request: only,
    own: reading,
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'minutes.file',
    prepare: drafted,
    request: only,
    own: reading,
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'minutes.extract',
    prepare: sealed,
    request: only,
    own: everybody,
    other: nobodyReads('meetings.not_found'),
  },
  {
    name: 'minutes.extractFile',
    prepare: sealed,
    request: only,
    own: everybody,
    other: nobodyReads('meetings.not_found'),
  },
  { name: 'minutes.draft', prepare: over, isFresh: true, request: only, own: keeping, other },
  {
    name: 'minutes.edit',
    prepare: drafted,
    isFresh: true,
    request: (target) => ({ ...only(target), version: 1, closing: '散会。' }),
    own: keeping,
    other,
  },
  { name: 'minutes.send', prepare: drafted, isFresh: true, request: only, own: keeping, other },
  { name: 'minutes.confirm', prepare: sent, request: only, own: there, other },
  {
    name: 'minutes.correct',
    prepare: sent,
    request: (target) => ({ ...only(target), text: '时间写错了。' }),
    own: there,
    other,
  },
  {
    name: 'minutes.answer',
    prepare: doubted,
    isFresh: true,
    request: ({ meetingId, correctionId }) => ({
      meetingId,
      correctionId,
      isAccepted: true,
      answer: '已核对，照改。',
    }),
    own: keeping,
    other,
  },
  {
    name: 'minutes.sign',
    prepare: confirmed,
    isFresh: true,
    request: only,
    own: { ...ACTING, councilMember: 'ok', councilChair: 'ok', rest: 'minutes.not_signer' },
    other,
  },
]
