import type { FloorState, MotionView } from '@linyi/shared/contract/floor.contract'
import type { ReactNode } from 'react'
import {
  motionAside,
  motionOnFloor,
  justSettled,
  waitingMotions,
  type Sitting,
} from '../floor-view'
import { MotionPanel } from './MotionPanel'
import { PointPanel } from './PointPanel'
import { QueueCard } from './QueueCard'
import { ResultPanel } from './ResultPanel'
import { SpeakerPanel } from './SpeakerPanel'
import { VotePanel } from './VotePanel'

/** What the room is about now: the point of order, the speaker, the motion, the vote, the queue. */
export function Debate({
  sitting: { meeting, floor },
  underResult,
}: {
  sitting: Sitting
  /** What may be done about the motion that was just decided. */
  underResult?: (motion: MotionView) => ReactNode
}) {
  if (meeting.status !== 'inSession') return null
  const motion = motionOnFloor(floor)
  const settled = justSettled(floor)
  const isDebated = motion?.status === 'onFloor' || motion?.status === 'debate'
  return (
    <>
      <PointPanel point={floor.point} />
      {floor.speaker === null ? null : <SpeakerPanel speaker={floor.speaker} rules={floor.rules} />}
      {motion === null && settled !== null ? (
        <ResultPanel motion={settled}>{underResult?.(settled)}</ResultPanel>
      ) : (
        <FloorMotion floor={floor} />
      )}
      {motion === null ? null : <VotePanel motion={motion} />}
      {isDebated ? <QueueCard queue={floor.queue} /> : null}
    </>
  )
}

/** The motion on the floor; that there is none is said only while none has been moved either. */
function FloorMotion({ floor }: { floor: FloorState }) {
  const motion = motionOnFloor(floor)
  if (motion === null && waitingMotions(floor).length > 0) return null
  return <MotionPanel motion={motion} aside={motionAside(floor)} />
}
