import type { MotionView } from '@linyi/shared/contract/floor.contract'
import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { MOTION_KIND_TEXT } from '@linyi/shared/domain/floor/motion'
import { MEETING_TEXT_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import type { Asked } from './asked'
import { CHAIR_TEXT } from './chair.text'

export function lapseAsk(meetingId: string, { id, kind, text }: MotionView): Asked {
  const name = MOTION_KIND_TEXT[kind]
  return {
    kind: 'confirm',
    title: `${CHAIR_TEXT.lapse}：${name}`,
    sentence: `“${text}”没有人附议，不再处理。提出人可以重新提。`,
    send: `宣布${name}不成立`,
    done: CHAIR_TEXT.lapsed,
    call: { name: 'floor.lapse', input: { meetingId, motionId: id } },
  }
}

export function adjournAsk({ id: meetingId, entries }: MeetingInfo): Asked {
  const open = entries.filter(
    ({ item, status }) => item !== null && (status === 'waiting' || status === 'open'),
  )
  const left = open.filter(
    ({ item, status }) => status === 'waiting' || item?.status === 'deliberating',
  )
  return {
    kind: 'confirm',
    title: CHAIR_TEXT.adjourn,
    sentence:
      left.length === 0
        ? '议程都议完了。散会后由记录员整理纪要，请到会的人确认。'
        : `还有 ${String(left.length)} 件议题没有议完，会回到待议，下次会议再议。`,
    send: '宣布散会',
    done: CHAIR_TEXT.adjourned,
    call: { name: 'meetings.adjourn', input: { meetingId } },
  }
}

export function suspendAsk(meetingId: string): Asked {
  return {
    kind: 'text',
    title: CHAIR_TEXT.suspend,
    label: CHAIR_TEXT.suspendField,
    hint: CHAIR_TEXT.suspendHint,
    limit: MEETING_TEXT_LIMITS.reason,
    lines: 2,
    send: CHAIR_TEXT.suspendSend,
    done: CHAIR_TEXT.suspended,
    callOf: (reason) => ({ name: 'meetings.suspend', input: { meetingId, reason } }),
  }
}
