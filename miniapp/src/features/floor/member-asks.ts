import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { FLOOR_TEXT_LIMITS, MOTION_KIND_TEXT } from '@linyi/shared/domain/floor/motion'
import { MEETING_TEXT_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import type { Asked } from './asked'
import { FLOOR_TEXT as TEXT } from './floor.text'

/** For whom the recorder acts: the row of a member without a phone. */
export interface ForWhom {
  readonly attendanceId?: string
}

const LINES = 3

export const stanceAsk = (meetingId: string, who: ForWhom = {}): Asked => ({
  kind: 'stance',
  callOf: (stance) => ({ name: 'floor.requestSpeech', input: { meetingId, ...who, stance } }),
})

export const moveAsk = (meetingId: string, entryId: string, who: ForWhom = {}): Asked => ({
  kind: 'text',
  title: TEXT.move,
  label: TEXT.moveField,
  hint: TEXT.moveHint,
  placeholder: TEXT.movePlaceholder,
  limit: FLOOR_TEXT_LIMITS.motion,
  lines: LINES,
  send: TEXT.moveSend,
  done: TEXT.moved,
  callOf: (text) => ({ name: 'floor.move', input: { meetingId, ...who, entryId, text } }),
})

export const amendAsk = (meetingId: string, motion: MotionView, who: ForWhom = {}): Asked => ({
  kind: 'text',
  title: TEXT.amend,
  label: TEXT.amendField,
  hint: TEXT.amendHint,
  first: motion.text,
  limit: FLOOR_TEXT_LIMITS.motion,
  lines: LINES,
  send: TEXT.amendSend,
  done: TEXT.amended,
  callOf: (text) => ({
    name: 'floor.amend',
    input: { meetingId, ...who, motionId: motion.id, text },
  }),
})

export const pointAsk = (meetingId: string, who: ForWhom = {}): Asked => ({
  kind: 'text',
  title: TEXT.pointAsk,
  label: TEXT.pointField,
  hint: TEXT.pointHint,
  limit: FLOOR_TEXT_LIMITS.point,
  lines: 2,
  send: TEXT.pointSend,
  done: TEXT.pointed,
  callOf: (text) => ({ name: 'floor.raisePoint', input: { meetingId, ...who, text } }),
})

export const dissentAsk = (meetingId: string, motion: MotionView, who: ForWhom = {}): Asked => ({
  kind: 'text',
  title: TEXT.dissent,
  sentence: motion.text,
  label: TEXT.dissentField,
  hint: TEXT.dissentHint,
  limit: FLOOR_TEXT_LIMITS.reason,
  lines: LINES,
  send: TEXT.dissentSend,
  done: TEXT.dissented,
  callOf: (reason) => ({
    name: 'floor.dissent',
    input: { meetingId, ...who, motionId: motion.id, reason },
  }),
})

export const recuseAsk = (meetingId: string, entryId: string): Asked => ({
  kind: 'text',
  title: TEXT.recuse,
  sentence: TEXT.recuseSentence,
  label: TEXT.recuseField,
  hint: TEXT.recuseHint,
  limit: MEETING_TEXT_LIMITS.reason,
  lines: 2,
  send: TEXT.recuseSend,
  done: TEXT.recused,
  callOf: (reason) => ({ name: 'meetings.recuse', input: { meetingId, entryId, reason } }),
})

export const objectAsk = (meetingId: string, motionId: string, who: ForWhom = {}): Asked => ({
  kind: 'confirm',
  title: TEXT.object,
  sentence: TEXT.objectSentence,
  send: TEXT.objectSend,
  done: TEXT.objected,
  call: { name: 'floor.object', input: { meetingId, ...who, motionId } },
})

export const withdrawAsk = (meetingId: string, { id, kind, text }: MotionView): Asked => ({
  kind: 'confirm',
  title: `${TEXT.withdraw}：${MOTION_KIND_TEXT[kind]}`,
  sentence: `“${text}”${TEXT.withdrawSentence}`,
  send: TEXT.withdrawSend,
  done: TEXT.withdrew,
  call: { name: 'floor.withdraw', input: { meetingId, motionId: id } },
})

export const takeOverAsk = (meetingId: string, { id, text }: MotionView): Asked => ({
  kind: 'confirm',
  title: TEXT.takeOver,
  sentence: `“${text}”${TEXT.takeOverSentence}`,
  send: TEXT.takeOverSend,
  done: TEXT.tookOver,
  call: { name: 'floor.takeOver', input: { meetingId, motionId: id } },
})

export const leaveAsk = (meetingId: string): Asked => ({
  kind: 'confirm',
  title: TEXT.leave,
  sentence: TEXT.leaveSentence,
  send: TEXT.leaveSend,
  done: TEXT.leftRoom,
  call: { name: 'meetings.leave', input: { meetingId } },
})
