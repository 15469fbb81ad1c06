import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { QuorumLamp } from '@/components/quorum-lamp/QuorumLamp'
import { quorumNote, quorumText } from '../floor.text'

/** Whether what is being discussed may be decided. */
export function QuorumLight({ quorum }: { quorum: MeetingInfo['quorum'] }) {
  return (
    <QuorumLamp isReached={quorum.isReached} text={quorumText(quorum)} note={quorumNote(quorum)} />
  )
}
