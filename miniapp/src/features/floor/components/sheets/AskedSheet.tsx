import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import type { Asked } from '../../asked'
import type { Act } from '../../use-act'
import { AwaySheet } from './AwaySheet'
import { HandOverSheet } from './HandOverSheet'
import { HandsSheet } from './HandsSheet'
import { PutSheet } from './PutSheet'
import { RulingSheet } from './RulingSheet'
import { StanceSheet } from './StanceSheet'
import { TextSheet } from './TextSheet'

/** The sheet of whatever is being asked; null while nothing is. */
export function AskedSheet({ act, meetingId }: { act: Act; meetingId: string }) {
  const { asked } = act
  if (asked === null) return null
  return <OneSheet asked={asked} act={act} meetingId={meetingId} />
}

function OneSheet({ asked, act, meetingId }: { asked: Asked; act: Act; meetingId: string }) {
  switch (asked.kind) {
    case 'confirm':
      return (
        <ConfirmSheet
          title={asked.title}
          sentence={asked.sentence}
          confirmText={asked.send}
          busy={act.isBusy}
          error={act.error}
          onCancel={act.close}
          onConfirm={() => {
            act.send(asked.call, asked.done)
          }}
        />
      )
    case 'text':
      return <TextSheet asked={asked} act={act} />
    case 'stance':
      return <StanceSheet asked={asked} act={act} />
    case 'put':
      return <PutSheet motion={asked.motion} act={act} meetingId={meetingId} />
    case 'hands':
      return <HandsSheet motion={asked.motion} act={act} meetingId={meetingId} />
    case 'rule':
      return <RulingSheet point={asked.point} act={act} meetingId={meetingId} />
    case 'handOver':
      return <HandOverSheet barred={asked.barred} act={act} meetingId={meetingId} />
    case 'away':
      return <AwaySheet motion={asked.motion} way={asked.way} act={act} meetingId={meetingId} />
  }
}
