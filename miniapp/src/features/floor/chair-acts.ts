import type { FloorState } from '@linyi/shared/contract/floor.contract'
import { MOTION_KIND_TEXT } from '@linyi/shared/domain/floor/motion'
import type { IconName } from '@/components/icon/icon-names'
import type { Asked } from './asked'
import { adjournAsk, lapseAsk, suspendAsk } from './chair-asks'
import { CHAIR_TEXT } from './chair.text'
import { motionOnFloor, waitingMotions, type Sitting } from './floor-view'

/** What whoever presides may do beside the next step. */
export interface ChairAct {
  readonly key: string
  readonly icon: IconName
  readonly text: string
  readonly note?: string
  readonly asked: Asked
}

/** Who presides leads in nobody's interest: not who moved it, seconded it, or is in the chair already. */
function takenSides(floor: FloorState): readonly string[] {
  const motion = motionOnFloor(floor)
  const names = [floor.presiding.name, motion?.mover, motion?.seconder, floor.speaker?.name]
  return names.flatMap((name) => name ?? [])
}

/** Nothing stands here that is not allowed now (UX, cockpit). */
export function chairActs({ meeting, floor }: Sitting): readonly ChairAct[] {
  const motion = motionOnFloor(floor)
  const acts: ChairAct[] = []
  if (floor.mine.abilities.handOver.allowed) {
    acts.push({
      key: 'handOver',
      icon: 'swap',
      text: CHAIR_TEXT.handOver,
      note: CHAIR_TEXT.handOverNote,
      asked: { kind: 'handOver', barred: takenSides(floor) },
    })
  }
  for (const waiting of waitingMotions(floor)) {
    if (waiting.abilities.lapse?.allowed !== true) continue
    acts.push({
      key: `lapse-${waiting.id}`,
      icon: 'cross',
      text: `${MOTION_KIND_TEXT[waiting.kind]}${CHAIR_TEXT.lapse}`,
      note: waiting.text,
      asked: lapseAsk(meeting.id, waiting),
    })
  }
  if (motion?.abilities.postpone?.allowed === true) {
    acts.push({
      key: 'postpone',
      icon: 'clock',
      text: CHAIR_TEXT.postpone,
      note: CHAIR_TEXT.postponeNote,
      asked: { kind: 'away', motion, way: 'postpone' },
    })
  }
  if (motion?.abilities.refer?.allowed === true) {
    acts.push({
      key: 'refer',
      icon: 'forward',
      text: CHAIR_TEXT.refer,
      note: CHAIR_TEXT.referNote,
      asked: { kind: 'away', motion, way: 'refer' },
    })
  }
  if (meeting.abilities.suspend.allowed) {
    acts.push({
      key: 'suspend',
      icon: 'wait',
      text: CHAIR_TEXT.suspend,
      note: CHAIR_TEXT.suspendNote,
      asked: suspendAsk(meeting.id),
    })
  }
  if (meeting.abilities.adjourn.allowed && meeting.status !== 'checkIn') {
    acts.push({
      key: 'adjourn',
      icon: 'check',
      text: CHAIR_TEXT.adjourn,
      note: CHAIR_TEXT.adjournNote,
      asked: adjournAsk(meeting),
    })
  }
  return acts
}
